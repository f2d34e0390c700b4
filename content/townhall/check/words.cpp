#include "content/townhall/check/words.h"

#include <algorithm>
#include <span>

namespace townhall {
namespace {

struct Word {
  std::string_view code;
  std::string_view de;
};

constexpr Word kKindWords[] = {
    {"organization", "Organisation"},
    {"place", "Ort"},
    {"contact", "Kontaktstelle"},
    {"service", "Leistung"},
    {"document", "Unterlage"},
    {"article", "Artikel"},
    {"topic", "Thema"},
    {"term", "Schlagwort"},
    {"event", "Veranstaltung"},
    {"notice", "Hinweis"},
    {"announcement", "Ansage"},
    {"holiday", "Feiertag"},
    {"site", "Standort"},
    {"media", "Mediendatei"},
    {"question", "Frage"},
    {"package", "Paket"},
};

constexpr Word kDayWords[] = {
    {"mo", "Montag"},  {"tu", "Dienstag"}, {"we", "Mittwoch"}, {"th", "Donnerstag"},
    {"fr", "Freitag"}, {"sa", "Samstag"},  {"su", "Sonntag"},
};

constexpr Word kPlaceWords[] = {
    {"site", "Ein Gelände"}, {"building", "Ein Gebäude"},    {"floor", "Ein Stockwerk"},
    {"room", "Ein Raum"},    {"postal", "Eine Postadresse"}, {"virtual", "Ein Ort im Internet"},
};

Part word_of(std::span<const Word> words, const std::string& code) {
  const auto found =
      std::find_if(words.begin(), words.end(), [&](const Word& one) { return one.code == code; });
  return found == words.end() ? Part(code) : Part(std::string(found->de), code);
}

}  // namespace

Part kind_word(const std::string& kind) {
  return word_of(kKindWords, kind);
}

Part day_word(const std::string& day) {
  return word_of(kDayWords, day);
}

Part place_word(const std::string& place_type) {
  return word_of(kPlaceWords, place_type);
}

bool is_name_on_door(const Where& text) {
  const std::string kind = text.record.substr(0, text.record.find('/'));
  return text.field == "name" &&
         (kind == "contact" || kind == "place" || kind == "organization" || kind == "site");
}

}  // namespace townhall
