#include "content/townhall/check/tongue.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "content/townhall/tongues/likeness.h"
#include "kiosk/base/utf8.h"
#include "kiosk/locale/chinese.h"

namespace townhall {
namespace {

struct Common {
  std::string_view lang;
  std::string_view words;  // frequent in it and in no other of the list
};

constexpr std::array<Common, 7> kCommon = {{
    {"de", " der die das und ist nicht sie wir mit für ein eine auf zu den dem bei oder ihr ihre "},
    {"en", " the and of is you your with for are this that have not or "},
    {"fr", " le la les et est vous votre avec pour des une dans que pas sur ou "},
    {"pl", " i jest nie się na do dla jak lub oraz to może przez pan pani "},
    {"tr", " ve bir bu için ile veya değil olan size siz daha çok var yok "},
    {"ru", " и что вы или это как если можно его чтобы они мы только нет "},
    {"uk", " і та що ви або це як якщо можна її щоб є вони ми тільки "},
}};

bool is_letter_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

using Hits = std::array<int, kCommon.size()>;  // in the order of kCommon

// The languages of a word as bits, in the order of kCommon.
struct CommonWords {
  std::unordered_map<std::string_view, unsigned> languages;
  std::size_t longest = 0;  // bytes
};

CommonWords common_words() {
  CommonWords out;
  for (std::size_t i = 0; i < kCommon.size(); ++i) {
    const std::string_view words = kCommon[i].words;
    for (std::size_t at = 1; at < words.size();) {
      const std::size_t end = words.find(' ', at);
      out.languages[words.substr(at, end - at)] |= 1U << i;
      out.longest = std::max(out.longest, end - at);
      at = end + 1;
    }
  }
  return out;
}

// How many words of the text are frequent in each language.
Hits hits_of(std::string_view text) {
  static const CommonWords kWords = common_words();
  Hits hits{};
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter_byte(text[end])) {
      ++end;
    }
    if (end > at && end - at <= kWords.longest) {
      const auto known = kWords.languages.find(text.substr(at, end - at));
      const unsigned languages = known == kWords.languages.end() ? 0 : known->second;
      for (std::size_t i = 0; languages != 0 && i < hits.size(); ++i) {
        hits.at(i) += static_cast<int>((languages >> i) & 1U);
      }
    }
    at = end + 1;
  }
  return hits;
}

// The language that a text in Latin or Cyrillic letters looks like by words that are frequent in
// one of them alone; empty: cannot be told. It wants three of them. For languages that no catalogue
// teaches.
std::string looks_like(const std::string& text, std::string_view claimed) {
  constexpr int kLeastHits = 3;
  const Hits hits = hits_of(text);
  int own = 0;
  for (std::size_t i = 0; i < kCommon.size(); ++i) {
    own += kCommon[i].lang == primary(claimed) ? hits.at(i) : 0;
  }
  for (std::size_t i = 0; i < kCommon.size(); ++i) {
    const std::string_view lang = kCommon[i].lang;
    if (lang != primary(claimed) && hits.at(i) >= kLeastHits && hits.at(i) >= 3 * own &&
        script_of_language(lang) == script_of_language(claimed)) {
      return std::string(lang);
    }
  }
  return "";
}

// How many letters of each script a text has.
struct Letters {
  std::array<std::size_t, static_cast<std::size_t>(Script::Other) + 1> by_script{};
  std::size_t all = 0;

  std::size_t of(Script script) const { return by_script.at(static_cast<std::size_t>(script)); }

  // Of scripts that need no blanks between words.
  std::size_t signs() const { return of(Script::Han) + of(Script::Kana) + of(Script::Hangul); }
};

Letters letters_of(const std::string& text) {
  Letters letters;
  for (std::size_t at = 0; at < text.size();) {
    const Script script = script_of(kiosk::base::next_code_point(text, at));
    ++letters.by_script.at(static_cast<std::size_t>(script));
    letters.all += script != Script::None ? 1U : 0U;
  }
  return letters;
}

// German names of forms and towns are quoted in every script and may be most of a text, but some
// word of the text's own stands beside them. Nothing is quoted in another script than Latin.
bool is_in_other_script(const Letters& letters, Script script) {
  constexpr std::size_t kLeastShareOfLatin = 4;  // 1 in so many
  return script == Script::Latin ? letters.of(script) * kLeastShareOfLatin < letters.all
                                 : letters.of(script) == 0;
}

// A sign of Chinese, or of its neighbours, says as much as some letters of others.
bool is_long_enough(const std::string& text, const Letters& letters) {
  constexpr std::size_t kLeastLetters = 25;
  constexpr std::size_t kLeastSigns = 8;
  return letters.signs() >= kLeastSigns ||
         (letters.all >= kLeastLetters && text.find(' ') != std::string::npos);
}

// Japanese and Korean mix letters of their own with signs of Chinese; it has only these.
std::string neighbour_of_chinese(const Letters& letters) {
  constexpr std::size_t kLeastShare = 10;  // 1 in so many
  return letters.of(Script::Kana) * kLeastShare > letters.all     ? "ja"
         : letters.of(Script::Hangul) * kLeastShare > letters.all ? "ko"
                                                                  : "";
}

// A text in the form that it should not be in has every third or fourth sign of it.
std::string other_form_of_chinese(const std::string& text, std::string_view lang,
                                  const Letters& letters) {
  constexpr std::size_t kLeastShare = 8;  // 1 in so many
  const std::size_t signs = letters.of(Script::Han);
  if (lang.find("-Hans") != std::string_view::npos &&
      kiosk::locale::traditional_signs(text) * kLeastShare > signs) {
    return "zh-Hant";
  }
  if (lang.find("-Hant") != std::string_view::npos &&
      kiosk::locale::simplified_signs(text) * kLeastShare > signs) {
    return "zh-Hans";
  }
  return "";
}

// The language of a text in another script than it should be in; empty: nobody knows.
std::string language_by_script(const std::string& text, const Letters& letters) {
  constexpr double kLeastAhead = 3;
  constexpr std::array<Script, 5> kOfSeveral = {Script::Latin, Script::Cyrillic, Script::Arabic,
                                                Script::Ethiopic, Script::Greek};
  const auto* most = std::max_element(
      kOfSeveral.begin(), kOfSeveral.end(),
      [&](Script one, Script other) { return letters.of(one) < letters.of(other); });
  if (letters.signs() > letters.of(*most)) {
    const std::string neighbour = neighbour_of_chinese(letters);
    return neighbour.empty() ? "zh" : neighbour;
  }
  if (*most == Script::Greek) {
    return "el";
  }
  const auto nearest = nearest_language(text, *most, "");
  return nearest && nearest->ahead >= kLeastAhead ? std::string(nearest->language) : "";
}

// Of a text in the script that it should be in, by how its letters stand together.
void tell_apart(const std::string& text, std::string_view lang, Foreign& foreign) {
  const auto nearest = nearest_language(text, script_of_language(lang), lang);
  constexpr std::size_t kLeastTriples = 25;
  constexpr double kLeaning = 3;
  constexpr double kDoubtful = 24;  // a name or a list of strange words can come to 18
  constexpr double kDoubtfulEach = 0.35;
  constexpr double kSure = 32;
  constexpr double kSureEach = 0.45;
  if (!nearest || nearest->language == primary(lang) || nearest->triples < kLeastTriples) {
    return;
  }
  const std::string language(nearest->language);
  foreign.leaning = nearest->ahead >= kLeaning ? language : "";
  if (nearest->ahead >= kDoubtful && nearest->ahead_each() >= kDoubtfulEach) {
    foreign.language = language;
    foreign.sure = nearest->ahead >= kSure && nearest->ahead_each() >= kSureEach;
  }
}

}  // namespace

Foreign foreign_in(const std::string& text, std::string_view lang) {
  const Script script = script_of_language(lang);
  const Letters letters = letters_of(text);
  Foreign foreign;
  foreign.told = is_long_enough(text, letters);
  if (!foreign.told) {
    return foreign;
  }
  foreign.script = script != Script::None && is_in_other_script(letters, script);
  if (foreign.script) {
    foreign.language = language_by_script(text, letters);
  } else if (script == Script::Han) {
    foreign.language = neighbour_of_chinese(letters);
    if (foreign.language.empty()) {
      foreign.language = other_form_of_chinese(text, lang, letters);
    }
  } else if (knows_language(lang)) {
    tell_apart(text, lang, foreign);
  } else {
    foreign.language = looks_like(text, lang);
    // What is frequent in one may be so in its neighbour, as French words are in Spanish.
    foreign.sure = foreign.language == "de" || foreign.language == "en";
  }
  foreign.leaning = foreign.leaning.empty() ? foreign.language : foreign.leaning;
  return foreign;
}

}  // namespace townhall
