#include "kiosk/ui/theme.h"

#include <cmath>

namespace kiosk::ui {
namespace {

constexpr Color kBlack = rgb(0x000000);
constexpr Color kWhite = rgb(0xFFFFFF);
constexpr Color kYellow = rgb(0xFFE600);

// The design's day theme. Quiet ink and chips are darkened or lightened where the pair would fall
// below 7:1.
Theme day() {
  Theme t;
  t.paper = rgb(0xF7F5F0);
  t.card = kWhite;
  t.ink = rgb(0x16232B);
  t.quiet = rgb(0x3D4B53);
  t.outline = rgb(0x7D7766);
  t.line = rgb(0xC9C3B4);
  t.brand = {kWhite, rgb(0x0B5563)};
  t.accent = {rgb(0x0B5563), kWhite};
  t.open = {rgb(0x14532D), rgb(0xDFF1E4)};
  t.not_open = {rgb(0x7A2E0B), rgb(0xF8E6DC)};
  t.notice = {t.ink, rgb(0xFFF3CD)};
  t.chip = {t.ink, rgb(0xECE9DF)};
  t.sun = rgb(0xF2B705);
  t.sun_ink = t.ink;
  t.danger = rgb(0xA11D3F);
  t.police = rgb(0x0A4D8C);
  t.shade = rgb(0x16232B);
  t.bar = t.brand;
  t.bar_selected = {rgb(0x0B5563), kWhite};
  t.caption = {kWhite, t.ink};
  t.topics = {rgb(0x8A4B08), rgb(0x0B5563), rgb(0x3D3A8C), rgb(0xA11D3F),
              rgb(0x5B3B00), rgb(0x1B6E3C), rgb(0x0A4D8C), rgb(0x6A2C82)};
  t.focus = rgb(0xC2410C);
  return t;
}

Theme contrast_theme() {
  Theme t;
  t.paper = kBlack;
  t.card = kBlack;
  t.ink = kWhite;
  t.quiet = kWhite;
  t.outline = kWhite;
  t.line = kWhite;
  t.brand = {kBlack, kYellow};
  t.accent = {kYellow, kBlack};
  t.open = {rgb(0x7CFC9A), kBlack};
  t.not_open = {rgb(0xFFD2B8), kBlack};
  t.notice = {kYellow, kBlack};
  t.chip = {kWhite, kBlack};
  t.sun = kYellow;
  t.sun_ink = kBlack;
  t.danger = rgb(0xFFD2B8);
  t.police = kWhite;
  t.shade = kBlack;
  t.bar = {kYellow, kBlack};
  t.bar_selected = {kBlack, kYellow};
  t.caption = {kWhite, kBlack};
  t.topics.fill(kWhite);
  t.outline_mm = 1.2;
  t.text_contrast = 15.0;
  t.focus = rgb(0x00E5FF);
  return t;
}

// For eyes that bright areas hurt: warm light grey on near-black.
Theme dark() {
  Theme t;
  t.paper = rgb(0x11181C);
  t.card = rgb(0x1B252B);
  t.ink = rgb(0xF2EFE8);
  t.quiet = rgb(0xC9CFD2);
  t.outline = rgb(0x9AA5AB);
  t.line = rgb(0x4A565D);
  t.brand = {rgb(0x0B1518), rgb(0x7FD3E0)};
  t.accent = {rgb(0x8FDCE8), t.card};
  t.open = {rgb(0x9BE8B4), rgb(0x12301E)};
  t.not_open = {rgb(0xFFC9AE), rgb(0x3A1B0D)};
  t.notice = {rgb(0xFFE9A8), rgb(0x33290A)};
  t.chip = {t.ink, rgb(0x2B373E)};
  t.sun = rgb(0xF2B705);
  t.sun_ink = rgb(0x16232B);
  t.danger = rgb(0xFF9DB2);
  t.police = rgb(0x9CC9FF);
  t.shade = rgb(0x000000);
  t.bar = {t.ink, rgb(0x0A2F38)};
  t.bar_selected = {rgb(0x0A2F38), rgb(0xF2EFE8)};
  t.caption = {t.ink, rgb(0x000000)};
  t.topics = {rgb(0xF0B270), rgb(0x7FD3E0), rgb(0xB9B5FF), rgb(0xFF9DB2),
              rgb(0xE0C080), rgb(0x8FDCA8), rgb(0x9CC9FF), rgb(0xE0A8F5)};
  t.focus = rgb(0xFFB01F);
  return t;
}

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Color c) {
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

}  // namespace

Theme theme_of(const Presentation& presentation) {
  if (presentation.theme == ThemeName::Contrast) {
    return contrast_theme();
  }
  if (presentation.theme == ThemeName::Dark) {
    return dark();
  }
  Theme t = day();
  t.brand = {presentation.brand_ink, presentation.brand};
  t.bar = t.brand;
  t.accent = {presentation.brand, kWhite};
  t.bar_selected = {presentation.brand, presentation.brand_ink};
  return t;
}

double contrast(Color a, Color b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace kiosk::ui
