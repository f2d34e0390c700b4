#include "content/townhall/preview/page_names.h"

#include <array>

#include "content/townhall/check/words.h"
#include "content/townhall/records.h"
#include "kiosk/locale/formats.h"

namespace townhall::preview {
namespace {

constexpr Phrase kPage = {"{1} auf {2} ({3})", "{1} in {2} ({3})"};
constexpr Phrase kRecord = {"{1} „{2}“", "{1} \"{2}\""};

struct Screen {
  std::string_view route;
  Phrase name;
};

// Pages that no record has.
constexpr std::array<Screen, 8> kScreens = {
    {{"home", {"Startseite", "Home"}},
     {"languages", {"Sprachenwand", "Language wall"}},
     {"emergency", {"Notrufe", "Emergency numbers"}},
     {"events", {"Veranstaltungen", "Events"}},
     {"notices", {"Hinweise", "Notices"}},
     {"finder", {"Rat und Hilfe finden", "Find advice and help"}},
     {"help", {"Hilfe zum Kiosk", "Help with the kiosk"}},
     {"about", {"Über diesen Kiosk", "About this kiosk"}}}};

// A page of a house shows a place.
std::string record_of(const std::string& route) {
  auto [kind, slug] = split_reference(route);
  const std::string first = slug.substr(0, slug.find('/'));
  return (kind == "building" ? "place" : kind) + "/" + first;
}

}  // namespace

std::string PageNames::of(const Page& page) const {
  return say({kPage, {title(page.route), language(page.lang), page.route}}, voice_);
}

std::string PageNames::title(const std::string& route) const {
  const std::string record = record_of(route);
  const std::string* name = title_of(now_, record);
  name = name == nullptr ? title_of(before_, record) : name;
  if (name != nullptr) {
    const Part word = kind_word(split_reference(record).first);
    return say({kRecord, {voice_ == Voice::German ? word.de : word.en, *name}}, voice_);
  }
  for (const Screen& screen : kScreens) {
    if (route == screen.route || route.starts_with(std::string(screen.route) + "/")) {
      return say({screen.name}, voice_);
    }
  }
  return route;
}

std::string PageNames::language(const std::string& tag) const {
  const auto* own = languages_.find(voice_ == Voice::German ? "de" : "en");
  return own == nullptr ? tag : kiosk::locale::Formats(*own, languages_).language_name(tag);
}

}  // namespace townhall::preview
