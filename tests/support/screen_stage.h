#pragma once
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "kiosk/app/kiosk.h"
#include "kiosk/base/files.h"
#include "kiosk/directory/zone.h"
#include "kiosk/text/fixed_measurer.h"
#include "tests/support/small_town.h"

namespace test_support {

namespace app = kiosk::app;
namespace ui = kiosk::ui;

// 2026-11-23 is a Monday.
inline constexpr base::Date kToday{2026, 11, 23};

inline base::UnixSeconds berlin(base::Date date, int minute) {
  return directory::berlin_instant({date, minute});
}

// A kiosk with a directory in memory, on a clock that stands, without fonts. Monday 10:00 unless
// said otherwise. An unexpected warning fails the test.
class Stage {
 public:
  explicit Stage(FakeDirectory town = small_town(),
                 base::UnixSeconds when = berlin(kToday, 10 * 60), ui::Panel panel = {},
                 bool dark_in_private = false, app::Means means = app::Means::Fingers)
      : town_(std::move(town)), clock_(when) {
    auto loaded = kiosk::locale::Locales::load(files_, WEGWEISER_I18N, log_);
    locales_ = std::make_unique<kiosk::locale::Locales>(std::move(loaded).value());
    kiosk_ = std::make_unique<app::Kiosk>(
        app::Kiosk::create(
            town_, *locales_, measurer_, clock_,
            {.site = "", .panel = panel, .dark_in_private = dark_in_private, .means = means})
            .value());
  }

  ~Stage() { EXPECT_EQ(log_.warnings(), std::vector<std::string>{}); }

  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  // As if a visitor had gone there from home.
  void go(const std::string& route, const std::string& lang = "de") {
    app::State state;
    state.lang = lang;
    state.way = {app::stop_at({app::ScreenName::Home, ""})};
    const auto parsed = app::parse_stop(route);
    EXPECT_TRUE(parsed) << route;
    if (parsed && !(parsed->route == state.stop().route)) {
      state.way.push_back(*parsed);
    }
    state.last_activity = std::max(clock_.now(), base::Monotonic{1});
    kiosk_->set_state(state);
  }

  ui::Node screen(const std::string& route, const std::string& lang = "de") {
    go(route, lang);
    return kiosk_->screen();
  }

  void choose_filter(const std::string& filter) {
    app::State state = kiosk_->state();
    state.stop().filters.insert(filter);
    kiosk_->set_state(state);
  }

  // As a kiosk that can speak, with the lexicons and voices of i18n/.
  void give_voice() {
    lexicons_ = std::make_unique<kiosk::speech::Lexicons>(
        kiosk::speech::Lexicons::load(files_, WEGWEISER_I18N "/speech").value());
    voices_ = std::make_unique<kiosk::locale::Voices>(
        kiosk::locale::Voices::parse(files_.read(WEGWEISER_I18N "/languages.json").value())
            .value());
    kiosk_->set_speech(lexicons_.get(), voices_.get());
  }

  void advance(base::Monotonic by) { clock_.advance(by); }

  app::Kiosk& kiosk() { return *kiosk_; }

  FakeDirectory& town() { return town_; }

  kiosk::locale::Locales& locales() { return *locales_; }

  kiosk::text::FixedMeasurer& measurer() { return measurer_; }

  base::VirtualClock& clock() { return clock_; }

 private:
  base::DiskFiles files_;
  base::MemoryLog log_;
  FakeDirectory town_;
  base::VirtualClock clock_;
  kiosk::text::FixedMeasurer measurer_;
  std::unique_ptr<kiosk::locale::Locales> locales_;
  std::unique_ptr<kiosk::speech::Lexicons> lexicons_;
  std::unique_ptr<kiosk::locale::Voices> voices_;
  std::unique_ptr<app::Kiosk> kiosk_;
};

}  // namespace test_support
