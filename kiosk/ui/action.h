#pragma once
#include <string>

namespace kiosk::ui {

// What firing a node means. The argument is a route, a language tag, a filter or a value.
enum class ActionKind {
  None,
  Go,  // argument: route
  Back,
  Home,
  Languages,    // open the language wall and come back to this page
  SetLanguage,  // argument: BCP 47 tag
  SetTextSize,  // argument: "1.0", "1.35", "1.75", "2.0", or empty for the next one
  SetTheme,     // argument: "day", "contrast", "dark", or empty for the next one
  ToggleReach,
  ToggleFilter,  // argument: filter
  ClearFilters,
  ToggleNote,  // argument: slug of a contact point, onto the list to take away or off it
  ClearNotes,
  PageForward,
  PageBack,
  StayHere,       // answer to "still there?"
  EndVisit,       // wipe and show the attract screen
  Begin,          // leave the attract screen
  Type,           // argument: letters, put behind what was typed
  ReplaceLetter,  // argument: a letter in place of the last one
  SetText,        // argument: a text in place of what was typed
  EraseLetter,
  ShowKeys,     // argument: "own", "german", "digits" or "" (those shown last); opens the keyboard
  PutKeysAway,  // done with typing: the results get the room
  Listen,       // read the page aloud, or no more
  Pause,        // and go on
  Repeat,       // the sentence
  PreviousSentence,
  NextSentence,
  Slower,
  Faster,
  Quieter,
  Louder,
};

struct Action {
  ActionKind kind = ActionKind::None;
  std::string argument;

  bool fires() const { return kind != ActionKind::None; }

  bool operator==(const Action&) const = default;
};

// "go:topic/wohnen", "back", "set-language:ar": for dumps and journeys.
std::string to_string(const Action& action);

}  // namespace kiosk::ui
