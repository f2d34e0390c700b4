#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "content/townhall/check/check.h"
#include "content/townhall/check/fit_places.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/records.h"
#include "kiosk/base/utf8.h"

namespace townhall {
namespace {

// No letter of a staged font is wider; a word that is shorter than its place by this needs no
// measuring.
constexpr double kWidestLetter = 1.3;  // em
constexpr double kLargeLetters = 1.5;  // between the sizes 1.35 and 1.75

bool is_separator(char32_t c) {
  constexpr char32_t kSoftHyphen = 0xAD;
  constexpr char32_t kZeroWidthSpace = 0x200B;
  constexpr char32_t kNoBreakSpace = 0xA0;
  return c == ' ' || c == '\n' || c == '-' || c == '/' || c == kSoftHyphen ||
         c == kZeroWidthSpace || c == kNoBreakSpace || (c >= 0x2010 && c <= 0x2027);
}

// These write without spaces and break between any two signs.
bool breaks_anywhere(const std::string& lang) {
  return lang.starts_with("zh") || lang.starts_with("ja") || lang.starts_with("th") ||
         lang.starts_with("km") || lang.starts_with("my") || lang.starts_with("lo");
}

// Between places where a line may end.
std::vector<std::string> unbroken_words(const std::string& line) {
  std::vector<std::string> words(1);
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = at;
    if (is_separator(kiosk::base::next_code_point(line, at))) {
      words.emplace_back();
    } else {
      words.back().append(line, begin, at - begin);
    }
  }
  return words;
}

Part place_name(FitPlace place) {
  switch (place) {
    case FitPlace::Tile:
      return {"auf der Kachel", "on its tile"};
    case FitPlace::Card:
      return {"auf der Karte", "on its card"};
    case FitPlace::CardLine:
      return {"in der Zeile der Karte", "in the line of its card"};
    case FitPlace::Title:
      return {"in der Überschrift", "in the title"};
    case FitPlace::Button:
      return {"auf der Taste", "on its button"};
    case FitPlace::Notice:
      return {"im Hinweisband", "in the band of notices"};
    case FitPlace::DoorSign:
      return {"neben dem Türschild", "beside the door sign"};
    case FitPlace::Header:
      return {"in der Kopfzeile", "in the header"};
  }
  return {""};
}

Part size_name(double size) {
  std::string english = std::to_string(size);
  english.resize(4);  // "1.35"
  std::string german = english;
  std::replace(german.begin(), german.end(), '.', ',');
  return {german, english};
}

// Measures words, each once, and the places that are too tight for one.
class Fit {
 public:
  Fit(kiosk::text::Measurer& measurer, Issues& issues)
      : measurer_(measurer), issues_(issues), rooms_(rooms_of(measurer)) {}

  void check(const std::string& lang, const Where& where, FitPlace place, const std::string& text) {
    const std::vector<Room>& rooms = rooms_[place];
    if (rooms.empty()) {
      return;
    }
    for (const std::string& word : unbroken_words(text)) {
      const std::size_t letters = kiosk::base::code_point_count(word);
      if (static_cast<double>(letters) * kWidestLetter > rooms.front().ems()) {
        check_word(lang, where, place, word);
      }
    }
  }

 private:
  // At the smallest letters at which it does not fit: there it hurts most people.
  void check_word(const std::string& lang, const Where& where, FitPlace place,
                  const std::string& word) {
    const Room* worst = nullptr;
    for (const Room& room : rooms_[place]) {
      if (ems_of(lang, room, word) > room.ems() &&
          (worst == nullptr || room.text_size < worst->text_size)) {
        worst = &room;
      }
    }
    if (worst == nullptr) {
      return;
    }
    const bool hard = is_cut(lang, *worst, word);
    if (!hard && !is_divided(lang, *worst, word, true)) {
      return;  // by its hyphens it does fit
    }
    // A hyphen helps to read on, and the largest letters are for few: there it may well be divided.
    const bool hurts = hard && worst->text_size < kLargeLetters;
    issues_.add(hurts ? rule("word-too-wide") : rule("word-divided-when-large"), where,
                {word, place_name(place), size_name(worst->text_size), worst->panel});
  }

  double ems_of(const std::string& lang, const Room& room, const std::string& word) {
    const std::string key =
        lang + (room.style.weight == kiosk::text::Weight::Bold ? "!" : ".") + word;
    const auto known = ems_.find(key);
    if (known != ems_.end()) {
      return known->second;
    }
    kiosk::text::ParagraphStyle style = room.style;
    style.lang = lang;
    style.max_width = 0;
    const double ems =
        measurer_.lay_out({{word, kiosk::text::SpanKind::Prose, lang}}, style)->width / style.px;
    return ems_[key] = ems;
  }

  // Laid out as the kiosk does it, with or without its dictionaries.
  kiosk::text::ParagraphPtr laid_out(const std::string& lang, const Room& room,
                                     const std::string& word, bool hyphenate) {
    kiosk::text::ParagraphStyle style = room.style;
    style.lang = lang;
    style.hyphenate = hyphenate;
    return measurer_.lay_out({{word, kiosk::text::SpanKind::Prose, lang}}, style);
  }

  bool is_divided(const std::string& lang, const Room& room, const std::string& word,
                  bool hyphenate) {
    const kiosk::text::ParagraphPtr laid = laid_out(lang, room, word, hyphenate);
    return laid->overflows || laid->lines.size() > 1;
  }

  // Whether its lines end where they are full, and not where a hyphen may stand.
  bool is_cut(const std::string& lang, const Room& room, const std::string& word) {
    if (!is_divided(lang, room, word, false)) {
      return false;
    }
    if (lang.starts_with("de-simple")) {
      return true;
    }
    const auto plain = laid_out(lang, room, word, false);
    const auto divided = laid_out(lang, room, word, true);
    return plain->lines.front().end == divided->lines.front().end;
  }

  kiosk::text::Measurer& measurer_;
  Issues& issues_;
  std::map<FitPlace, std::vector<Room>> rooms_;
  std::unordered_map<std::string, double> ems_;  // by language, weight and word
};

void check_fits(const Canonical& canonical, kiosk::text::Measurer& measurer, Issues& issues) {
  Fit fit(measurer, issues);
  each_record(canonical, "place", [&](const nlohmann::json& record, const Where& where) {
    fit.check("de", at_field(where, "door_sign"), FitPlace::DoorSign,
              string_of(record, "door_sign"));
  });
  each_text(canonical, [&](const TextFile& file, const Where& where, const TextField& field,
                           const std::string& text) {
    if (breaks_anywhere(file.lang)) {
      return;
    }
    for (const FitPlace place : places_of(split_reference(where.record).first, field.name)) {
      fit.check(file.lang, where, place, text);
    }
  });
}

std::string hex(char32_t character) {
  constexpr const char* kDigits = "0123456789ABCDEF";
  std::string digits;
  for (auto rest = static_cast<std::uint32_t>(character); rest != 0 || digits.size() < 4;
       rest /= 16) {
    digits.insert(digits.begin(), kDigits[rest % 16]);
  }
  return "U+" + digits;
}

// Each character is asked for once in each language.
class Glyphs {
 public:
  explicit Glyphs(kiosk::text::Measurer& measurer) : measurer_(measurer) {}

  bool has(const std::string& lang, char32_t character, const std::string& bytes) {
    // Lines, and what has no ink, need no glyph.
    if (character < 0x80) {
      return true;
    }
    const auto [known, is_new] = known_[lang].insert({character, true});
    if (is_new) {
      kiosk::text::ParagraphStyle style;
      style.lang = lang;
      known->second =
          measurer_.lay_out({{bytes, kiosk::text::SpanKind::Prose, lang}}, style)->missing_glyphs ==
          0;
    }
    return known->second;
  }

 private:
  kiosk::text::Measurer& measurer_;
  std::unordered_map<std::string, std::unordered_map<char32_t, bool>> known_;
};

void check_glyphs(const Canonical& canonical, kiosk::text::Measurer& measurer, Issues& issues) {
  Glyphs glyphs(measurer);
  each_text(canonical, [&](const TextFile& file, const Where& where, const TextField&,
                           const std::string& text) {
    std::unordered_set<char32_t> told;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      const char32_t c = kiosk::base::next_code_point(text, at);
      const std::string bytes = text.substr(begin, at - begin);
      if (!glyphs.has(file.lang, c, bytes) && told.insert(c).second) {
        issues.add(rule("glyph-missing"), where, {bytes, hex(c)});
      }
    }
  });
}

}  // namespace

void check_fit(const Canonical& canonical, kiosk::text::Measurer& measurer, Issues& issues) {
  check_fits(canonical, measurer, issues);
  check_glyphs(canonical, measurer, issues);
}

}  // namespace townhall
