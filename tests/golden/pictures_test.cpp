#include <gtest/gtest.h>

#include "kiosk/platform/font_glyphs.h"
#include "kiosk/platform/media_glyphs.h"
#include "kiosk/platform/painter.h"
#include "kiosk/platform/picture.h"
#include "kiosk/text/pictogram.h"
#include "kiosk/text/raster.h"
#include "tests/golden/golden.h"
#include "tests/support/town.h"

// What people see, with the fonts of Debian 12 and without any tolerance: a font that changes how a
// script is shaped is to be seen before it is shipped. Half the panel's pixels keep the files
// small.
namespace golden {
namespace {

namespace platform = kiosk::platform;
using kiosk::app::ScreenName;
using kiosk::app::State;
using kiosk::app::Stop;
using kiosk::ui::ThemeName;

struct Shot {
  const char* name;
  const char* screen;
  const char* lang;
  double text_size = 1.0;
  ThemeName theme = ThemeName::Day;
  bool low_reach = false;
  bool landscape = false;
  bool asks = false;
};

constexpr Shot kShots[] = {
    {"attract", "attract", "de"},
    {"languages", "languages", "de"},
    {"home", "home", "de"},
    {"home_ar", "home", "ar"},
    {"home_ti_large", "home", "ti", 1.75},
    {"home_low", "home", "uk", 1.0, ThemeName::Day, true},
    {"home_wide", "home", "tr", 1.0, ThemeName::Day, false, true},
    {"topic_filters_fa", "topic/hilfe-im-alltag", "fa"},
    {"service", "service/wohngeld", "de"},
    {"service_zh", "service/wohngeld", "zh-Hans"},
    {"service_contrast_largest", "service/wohngeld", "en", 2.0, ThemeName::Contrast},
    {"contact", "contact/wohngeldstelle", "de"},
    {"contact_ckb_dark", "contact/wohngeldstelle", "ckb", 1.0, ThemeName::Dark},
    {"contact_wide_ps", "contact/buergerbuero", "ps", 1.0, ThemeName::Day, false, true},
    {"article_simple", "article/die-ersten-wochen", "de-simple"},
    {"event_am", "event/sprachcafe", "am"},
    {"emergency_ar_contrast", "emergency", "ar", 1.35, ThemeName::Contrast},
    {"building_vi", "building/rathaus", "vi"},
    {"german_uk", "german/service/wohngeld", "uk"},
    {"search_uk", "search?q=Wohn", "uk"},
    {"search_de_largest", "search?q=be", "de", 2.0},
    {"search_ar_largest_contrast", "search?q=Wohn", "ar", 2.0, ThemeName::Contrast},
    {"search_zh", "search", "zh-Hans"},
    {"search_wide_ti", "search?q=%E1%88%B5%E1%88%AB", "ti", 1.0, ThemeName::Day, false, true},
    {"search_low_ru_largest", "search?q=xyzzy", "ru", 2.0, ThemeName::Dark, true},
    {"idle_ru", "home", "ru", 1.0, ThemeName::Day, false, false, true}};

State state_of(const Shot& shot) {
  State state;
  const auto stop = kiosk::app::parse_stop(shot.screen);
  EXPECT_TRUE(stop.has_value()) << shot.screen;
  state.way = {stop.value_or(Stop{})};
  state.lang = shot.lang;
  state.text_size = shot.text_size;
  state.theme = shot.theme;
  state.low_reach = shot.low_reach;
  state.asks_still_there = shot.asks;
  return state;
}

kiosk::ui::Panel panel_of(const Shot& shot) {
  const auto named = kiosk::ui::Panel::named(shot.landscape ? "24l" : "27p");
  kiosk::ui::Panel panel = named.value_or(kiosk::ui::Panel{});
  panel.px = {panel.px.width / 2, panel.px.height / 2};
  panel.mm_per_px *= 2;
  return panel;
}

class Pictures : public testing::TestWithParam<Shot> {};

TEST_P(Pictures, IsAsItWas) {
  test_support::Town town;
  kiosk::base::DiskFiles files;
  const auto pictograms =
      kiosk::text::PictogramFont::create(files, WEGWEISER_FONTS, town.typesetter().fonts());
  ASSERT_TRUE(pictograms.has_value()) << pictograms.error().message;
  kiosk::text::GlyphRaster raster(town.typesetter().fonts());
  platform::FontGlyphs glyphs(raster, *pictograms, town.log());
  platform::MediaGlyphs media(glyphs);
  const auto logo = town.revision().media("logo");
  ASSERT_TRUE(logo.has_value()) << logo.error().message;
  media.put("logo", kiosk::platform::MediaGlyphs::shape_of("logo", *logo).value());
  platform::Painter painter(media, town.log());
  kiosk::app::Kiosk kiosk = town.kiosk();
  kiosk.set_panel(panel_of(GetParam()));
  kiosk.set_state(state_of(GetParam()));
  platform::Canvas canvas(kiosk.frame().size);
  painter.paint(kiosk.frame(), canvas);
  const auto png = platform::encode_png(canvas);
  ASSERT_TRUE(png.has_value()) << png.error().message;
  const std::string file = std::string("pictures/") + GetParam().name + ".png";
  const auto known = platform::decode_png(expected(file, *png), file);
  ASSERT_TRUE(known.has_value()) << known.error().message;
  const auto difference = platform::picture_difference(*known, canvas);
  if (!difference.none()) {
    const std::string now = std::string(WEGWEISER_BINARY "/") + GetParam().name + ".png";
    EXPECT_TRUE(files.write(now, *png).has_value());
    ADD_FAILURE() << file << " differs in " << difference.pixels << " pixels; it is now " << now;
  }
  EXPECT_EQ(town.log().warnings(), std::vector<std::string>{});
}

INSTANTIATE_TEST_SUITE_P(Of, Pictures, testing::ValuesIn(kShots),
                         [](const auto& shot) { return std::string(shot.param.name); });

}  // namespace
}  // namespace golden
