#include "kiosk/ui/action.h"

namespace kiosk::ui {
namespace {

std::string word(ActionKind kind) {
  switch (kind) {
    case ActionKind::None:
      return "none";
    case ActionKind::Go:
      return "go";
    case ActionKind::Back:
      return "back";
    case ActionKind::Home:
      return "home";
    case ActionKind::Languages:
      return "languages";
    case ActionKind::SetLanguage:
      return "set-language";
    case ActionKind::SetTextSize:
      return "set-text-size";
    case ActionKind::SetTheme:
      return "set-theme";
    case ActionKind::ToggleReach:
      return "toggle-reach";
    case ActionKind::ToggleFilter:
      return "toggle-filter";
    case ActionKind::ClearFilters:
      return "clear-filters";
    case ActionKind::ToggleNote:
      return "toggle-note";
    case ActionKind::ClearNotes:
      return "clear-notes";
    case ActionKind::PageForward:
      return "page-forward";
    case ActionKind::PageBack:
      return "page-back";
    case ActionKind::StayHere:
      return "stay-here";
    case ActionKind::EndVisit:
      return "end-visit";
    case ActionKind::Begin:
      return "begin";
    case ActionKind::Type:
      return "type";
    case ActionKind::ReplaceLetter:
      return "replace-letter";
    case ActionKind::SetText:
      return "set-text";
    case ActionKind::EraseLetter:
      return "erase-letter";
    case ActionKind::ShowKeys:
      return "show-keys";
    case ActionKind::PutKeysAway:
      return "put-keys-away";
    case ActionKind::Listen:
      return "listen";
    case ActionKind::Pause:
      return "pause";
    case ActionKind::Repeat:
      return "repeat-sentence";
    case ActionKind::PreviousSentence:
      return "previous-sentence";
    case ActionKind::NextSentence:
      return "next-sentence";
    case ActionKind::Slower:
      return "slower";
    case ActionKind::Faster:
      return "faster";
    case ActionKind::Quieter:
      return "quieter";
    case ActionKind::Louder:
      return "louder";
  }
  return "none";
}

}  // namespace

std::string to_string(const Action& action) {
  return action.argument.empty() ? word(action.kind) : word(action.kind) + ":" + action.argument;
}

}  // namespace kiosk::ui
