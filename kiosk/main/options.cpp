#include "kiosk/main/options.h"

#include <array>

namespace kiosk::main {

base::Result<app::State> state_of(const Options& options) {
  const auto stop = app::parse_stop(options.screen);
  if (!stop) {
    return base::not_found("There is no screen \"" + options.screen +
                           "\"; \"wegweiser-kiosk screens\" lists them.");
  }
  const auto theme = ui::theme_named(options.theme);
  if (!theme) {
    return base::not_found("There is no theme \"" + options.theme +
                           "\"; use day, contrast or dark.");
  }
  if (options.reach != "normal" && options.reach != "low") {
    return base::not_found("There is no reach \"" + options.reach + "\"; use normal or low.");
  }
  app::State state;
  constexpr std::array<const char*, 4> kSizes = {"1.0", "1.35", "1.75", "2.0"};
  constexpr std::array<double, 4> kValues = {1.0, 1.35, 1.75, 2.0};
  bool sized = false;
  for (size_t i = 0; i < kSizes.size(); ++i) {
    if (options.text_size == kSizes.at(i)) {
      state.text_size = kValues.at(i);
      sized = true;
    }
  }
  if (!sized) {
    return base::not_found("There is no text size \"" + options.text_size +
                           "\"; use 1.0, 1.35, 1.75 or 2.0.");
  }
  state.lang = options.locale;
  state.theme = *theme;
  state.low_reach = options.reach == "low";
  state.way = {*stop};
  const app::Route& route = stop->route;
  const bool outermost = route.screen == app::ScreenName::Attract ||
                         route.screen == app::ScreenName::Home ||
                         route.screen == app::ScreenName::Languages;
  if (!outermost) {
    state.way.insert(state.way.begin(), app::Stop{{app::ScreenName::Home, ""}, 0, {}});
  }
  state.stop().page = options.page - 1;
  state.asks_still_there = options.idle_dialog && state.is_visit();
  return state;
}

}  // namespace kiosk::main
