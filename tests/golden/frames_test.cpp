#include <gtest/gtest.h>

#include <sstream>

#include "kiosk/ui/dump.h"
#include "tests/golden/golden.h"
#include "tests/support/town.h"

// How screens are laid out, as text, with advances that no font changes. One file for each screen
// and form; a difference is read with "git diff".
namespace golden {
namespace {

using kiosk::app::State;
using kiosk::app::Stop;
using kiosk::ui::Frame;
using kiosk::ui::Rect;
using kiosk::ui::ThemeName;

struct Form {
  const char* name;
  const char* lang;
  double text_size;
  ThemeName theme;
  bool low_reach;
  const char* panel;
};

constexpr Form kForms[] = {{"de", "de", 1.0, ThemeName::Day, false, "27p"},
                           {"ar-large", "ar", 1.35, ThemeName::Contrast, false, "32p"},
                           {"ti-low", "ti", 1.75, ThemeName::Day, true, "27p"},
                           {"en-wide", "en", 1.0, ThemeName::Dark, false, "24l"},
                           {"fa-wide-largest", "fa", 2.0, ThemeName::Day, false, "24l"},
                           {"pseudo-wide-low", "qps-ploc", 1.0, ThemeName::Day, true, "24l"}};

constexpr const char* kScreens[] = {"attract",
                                    "languages",
                                    "languages/all",
                                    "home",
                                    "topic/wohnen",
                                    "topic/hilfe-im-alltag",
                                    "article/die-ersten-wochen",
                                    "contact/wohngeldstelle",
                                    "contact/notruf-112",
                                    "service/wohngeld",
                                    "events",
                                    "event/sprachcafe",
                                    "notices",
                                    "notice/buergerbuero-2026-11-23",
                                    "building/rathaus",
                                    "building/rathaus/rathaus-1",
                                    "way/wohnberatung",
                                    "emergency",
                                    "take/contact/eutb",
                                    "german/service/wohngeld",
                                    "search",
                                    "search?q=Wohn",
                                    "help",
                                    "about"};

std::string to_text(const Rect& r) {
  return std::to_string(r.x) + "," + std::to_string(r.y) + " " + std::to_string(r.width) + "x" +
         std::to_string(r.height);
}

std::string one_line(std::string words) {
  for (char& c : words) {
    c = c == '\n' ? '|' : c;
  }
  return words;
}

std::string dump_of(const Frame& frame, const kiosk::text::Measurer& measurer) {
  std::ostringstream out;
  out << "page 1 of " << frame.pages << ", main " << to_text(frame.main) << "\n";
  for (const auto& text : kiosk::ui::drawn_texts(frame, measurer)) {
    out << "text " << text.node << " " << to_text(text.rect) << " [" << text.lang << "] "
        << one_line(text.text) << "\n";
  }
  for (const auto& target : frame.targets) {
    out << "touch " << target.node << " " << to_text(target.rect) << " " << to_string(target.action)
        << "\n";
  }
  return out.str();
}

State state_of(const std::string& screen, const Form& form) {
  State state;
  const auto stop = kiosk::app::parse_stop(screen);
  EXPECT_TRUE(stop.has_value()) << screen;
  state.way = {Stop{{kiosk::app::ScreenName::Home, ""}, 0, {}}};
  if (screen == "attract") {
    state.way.clear();
  }
  if (screen != "home") {
    state.way.push_back(stop.value_or(Stop{}));
  }
  state.lang = form.lang;
  state.text_size = form.text_size;
  state.theme = form.theme;
  state.low_reach = form.low_reach;
  return state;
}

class Frames : public testing::TestWithParam<Form> {};

TEST_P(Frames, AreAsTheyWere) {
  const Form& form = GetParam();
  test_support::Town town;
  kiosk::app::Kiosk kiosk = town.fixed_kiosk(form.panel);
  for (const char* screen : kScreens) {
    kiosk.set_state(state_of(screen, form));
    const std::string dump = dump_of(kiosk.frame(), town.fixed());
    std::string name = screen;
    for (char& c : name) {
      c = c == '/' || c == '?' || c == '=' ? '.' : c;
    }
    const std::string file = std::string("frames/") + name + "." + form.name + ".txt";
    EXPECT_EQ(expected(file, dump), dump) << file;
  }
}

INSTANTIATE_TEST_SUITE_P(Of, Frames, testing::ValuesIn(kForms), [](const auto& form) {
  std::string name = form.param.name;
  for (char& c : name) {
    c = c == '-' ? '_' : c;
  }
  return name;
});

}  // namespace
}  // namespace golden
