#include "kiosk/ui/action.h"

#include <array>
#include <string_view>

namespace kiosk::ui {

std::string to_string(const Action& action) {
  constexpr std::array<std::string_view, 33> kWords = {"none",
                                                       "go",
                                                       "back",
                                                       "home",
                                                       "languages",
                                                       "set-language",
                                                       "set-text-size",
                                                       "set-theme",
                                                       "toggle-reach",
                                                       "toggle-filter",
                                                       "clear-filters",
                                                       "toggle-note",
                                                       "clear-notes",
                                                       "page-forward",
                                                       "page-back",
                                                       "stay-here",
                                                       "end-visit",
                                                       "begin",
                                                       "type",
                                                       "replace-letter",
                                                       "set-text",
                                                       "erase-letter",
                                                       "show-keys",
                                                       "put-keys-away",
                                                       "listen",
                                                       "pause",
                                                       "repeat-sentence",
                                                       "previous-sentence",
                                                       "next-sentence",
                                                       "slower",
                                                       "faster",
                                                       "quieter",
                                                       "louder"};
  static_assert(kWords.size() == static_cast<size_t>(ActionKind::Louder) + 1);
  const std::string word(kWords.at(static_cast<size_t>(action.kind)));
  return action.argument.empty() ? word : word + ":" + action.argument;
}

}  // namespace kiosk::ui
