#include "kiosk/app/route.h"

#include <array>

namespace kiosk::app {
namespace {

enum class Argument { None, Optional, Needed };

struct Name {
  ScreenName screen;
  const char* word;
  Argument argument;
};

constexpr std::array<Name, 22> kNames = {{
    {ScreenName::Attract, "attract", Argument::None},
    {ScreenName::AllLanguages, "languages/all", Argument::None},
    {ScreenName::Languages, "languages", Argument::None},
    {ScreenName::Home, "home", Argument::None},
    {ScreenName::Topic, "topic", Argument::Needed},
    {ScreenName::Article, "article", Argument::Needed},
    {ScreenName::Contact, "contact", Argument::Needed},
    {ScreenName::Service, "service", Argument::Needed},
    {ScreenName::Events, "events", Argument::None},
    {ScreenName::SingleEvent, "event", Argument::Needed},
    {ScreenName::Notices, "notices", Argument::None},
    {ScreenName::Notice, "notice", Argument::Needed},
    {ScreenName::Building, "building", Argument::Needed},
    {ScreenName::Way, "way", Argument::Needed},
    {ScreenName::Emergency, "emergency", Argument::None},
    {ScreenName::Finder, "finder", Argument::Optional},
    {ScreenName::Take, "take", Argument::Needed},
    {ScreenName::Search, "search", Argument::None},
    {ScreenName::German, "german", Argument::Needed},
    {ScreenName::Notes, "notes", Argument::None},
    {ScreenName::Help, "help", Argument::None},
    {ScreenName::About, "about", Argument::Optional},
}};

}  // namespace

std::string to_string(const Route& route) {
  for (const Name& name : kNames) {
    if (name.screen == route.screen) {
      return route.argument.empty() ? name.word : std::string(name.word) + "/" + route.argument;
    }
  }
  return "attract";
}

std::optional<Route> parse_route(const std::string& text) {
  for (const Name& name : kNames) {
    const std::string word = name.word;
    if (text == word && name.argument != Argument::Needed) {
      return Route{name.screen, ""};
    }
    const bool longer = text.size() > word.size() + 1 && text.compare(0, word.size(), word) == 0 &&
                        text[word.size()] == '/';
    if (longer && name.argument != Argument::None) {
      return Route{name.screen, text.substr(word.size() + 1)};
    }
  }
  return std::nullopt;
}

}  // namespace kiosk::app
