#include "kiosk/ui/theme.h"

#include <gtest/gtest.h>

#include "kiosk/text/fixed_measurer.h"
#include "kiosk/ui/metrics.h"

namespace kiosk::ui {
namespace {

Theme theme(ThemeName name) {
  Presentation presentation;
  presentation.theme = name;
  return theme_of(presentation);
}

class EveryTheme : public testing::TestWithParam<ThemeName> {};

TEST_P(EveryTheme, ReachesItsTextContrastInEveryPair) {
  const Theme t = theme(GetParam());
  const double least = GetParam() == ThemeName::Contrast ? 15.0 : 7.0;
  EXPECT_EQ(t.text_contrast, least);
  for (const Pair& pair :
       {t.brand, t.accent, t.open, t.not_open, t.notice, t.chip, t.bar, t.bar_selected}) {
    EXPECT_GE(contrast(pair.ink, pair.ground), least);
  }
  for (const Color ground : {t.paper, t.card}) {
    EXPECT_GE(contrast(t.ink, ground), least);
    EXPECT_GE(contrast(t.quiet, ground), least);
    EXPECT_GE(contrast(t.accent.ink, ground), least);
  }
  EXPECT_GE(contrast(t.sun_ink, t.sun), least);
}

TEST_P(EveryTheme, ReachesItsTextContrastInTheInksOfTablesAndNumbersOnACard) {
  const Theme t = theme(GetParam());
  const double least = t.text_contrast;
  EXPECT_GE(contrast(t.open.ink, t.card), least);
  EXPECT_GE(contrast(t.not_open.ink, t.card), least);
  EXPECT_GE(contrast(t.danger, t.card), least);
  EXPECT_GE(contrast(t.police, t.card), least);
}

// WCAG 1.4.11: what shows that something can be touched, or where the focus is, needs 3:1.
TEST_P(EveryTheme, OutlinesAndPictogramsStandOut) {
  const Theme t = theme(GetParam());
  for (const Color ground : {t.paper, t.card}) {
    EXPECT_GE(contrast(t.outline, ground), 3.0);
    for (const Color topic : t.topics) {
      EXPECT_GE(contrast(topic, ground), 3.0);
    }
  }
}

TEST_P(EveryTheme, ShowsTheFocusOnPaperAndCard) {
  const Theme t = theme(GetParam());
  EXPECT_GE(contrast(t.focus, t.paper), 3.0);
  EXPECT_GE(contrast(t.focus, t.card), 3.0);
}

INSTANTIATE_TEST_SUITE_P(All, EveryTheme,
                         testing::Values(ThemeName::Day, ThemeName::Contrast, ThemeName::Dark),
                         [](const auto& name) { return std::string(to_string(name.param)); });

TEST(Contrast, IsThatOfWcag) {
  EXPECT_DOUBLE_EQ(contrast(rgb(0x000000), rgb(0xFFFFFF)), 21.0);
  EXPECT_DOUBLE_EQ(contrast(rgb(0x0B5563), rgb(0x0B5563)), 1.0);
  EXPECT_NEAR(contrast(rgb(0x777777), rgb(0xFFFFFF)), 4.478, 0.001);
  EXPECT_EQ(contrast(rgb(1), rgb(0xFFFFFF)), contrast(rgb(0xFFFFFF), rgb(1)));
}

TEST(TownColours, AreUsedByDayAndNeverInHighContrast) {
  Presentation presentation;
  presentation.brand = rgb(0x3D3A8C);
  EXPECT_EQ(theme_of(presentation).bar.ground, rgb(0x3D3A8C));
  presentation.theme = ThemeName::Contrast;
  EXPECT_EQ(theme_of(presentation).bar.ground, theme(ThemeName::Contrast).bar.ground);
}

TEST(ThemeNames, ReadBack) {
  for (const ThemeName name : {ThemeName::Day, ThemeName::Contrast, ThemeName::Dark}) {
    EXPECT_EQ(theme_named(to_string(name)), name);
  }
  EXPECT_EQ(theme_named("night"), std::nullopt);
}

// The design's floors, on every reference panel: 5.5 mm, in the large sizes 7.4 mm; body 7.4 mm.
TEST(Metrics, KeepTheFloorsOfTheDesign) {
  text::FixedMeasurer measurer;
  for (const char* panel : {"27p", "32p", "24l"}) {
    for (const double size : {1.0, 1.35, 1.75, 2.0}) {
      Presentation presentation;
      presentation.panel = *Panel::named(panel);
      presentation.text_size = size;
      const Metrics metrics(presentation, measurer);
      for (int role = 0; role <= static_cast<int>(TextRole::Badge); ++role) {
        const double cap = metrics.cap_mm(static_cast<TextRole>(role));
        EXPECT_GE(cap, size > 1.0 ? 7.4 : 5.5) << panel << " " << role;
        const double drawn = measurer.cap_height(metrics.em(static_cast<TextRole>(role))) *
                             presentation.panel.mm_per_px;
        EXPECT_NEAR(drawn, cap, 0.01);
      }
      EXPECT_GE(metrics.cap_mm(TextRole::Body), 7.4 * size - 0.001);
      EXPECT_GE(metrics.control() * presentation.panel.mm_per_px, 20);
      EXPECT_GE(metrics.tile() * presentation.panel.mm_per_px, 30);
    }
  }
  EXPECT_FALSE(Panel::named("55p"));
}

}  // namespace
}  // namespace kiosk::ui
