#include "content/townhall/check/tongue.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "kiosk/base/utf8.h"

namespace townhall {
namespace {

struct Range {
  char32_t first;
  char32_t last;
  Script script;
};

// Blocks of the Unicode Standard with letters; marks and digits do not count.
constexpr std::array<Range, 16> kRanges = {{
    {'A', 'Z', Script::Latin},
    {'a', 'z', Script::Latin},
    {0xC0, 0x24F, Script::Latin},
    {0x1E00, 0x1EFF, Script::Latin},
    {0x370, 0x3FF, Script::Greek},
    {0x400, 0x52F, Script::Cyrillic},
    {0x530, 0x5FF, Script::Other},
    {0x620, 0x64A, Script::Arabic},
    {0x66E, 0x6D3, Script::Arabic},
    {0x6FA, 0x77F, Script::Arabic},
    {0x900, 0x109F, Script::Other},
    {0x10A0, 0x11FF, Script::Other},
    {0x1200, 0x139F, Script::Ethiopic},
    {0x3040, 0x30FF, Script::Other},
    {0x3400, 0x9FFF, Script::Han},
    {0xAC00, 0xD7AF, Script::Other},
}};

Script script_of(char32_t c) {
  for (const Range& range : kRanges) {
    if (c >= range.first && c <= range.last) {
      return range.script;
    }
  }
  return Script::None;
}

struct Known {
  std::string_view lang;
  Script script;
};

constexpr std::array<Known, 30> kLanguages = {{
    {"ar", Script::Arabic},   {"fa", Script::Arabic},   {"ckb", Script::Arabic},
    {"ps", Script::Arabic},   {"ur", Script::Arabic},   {"ru", Script::Cyrillic},
    {"uk", Script::Cyrillic}, {"bg", Script::Cyrillic}, {"el", Script::Greek},
    {"ti", Script::Ethiopic}, {"am", Script::Ethiopic}, {"zh", Script::Han},
    {"de", Script::Latin},    {"en", Script::Latin},    {"fr", Script::Latin},
    {"es", Script::Latin},    {"it", Script::Latin},    {"pt", Script::Latin},
    {"pl", Script::Latin},    {"ro", Script::Latin},    {"tr", Script::Latin},
    {"ku", Script::Latin},    {"kmr", Script::Latin},   {"sq", Script::Latin},
    {"so", Script::Latin},    {"hr", Script::Latin},    {"hu", Script::Latin},
    {"vi", Script::Latin},    {"nl", Script::Latin},    {"bs", Script::Latin},
}};

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

std::string_view primary(std::string_view lang) {
  return lang.substr(0, lang.find('-'));
}

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

bool knows(std::string_view lang) {
  return std::any_of(kCommon.begin(), kCommon.end(),
                     [&](const auto& one) { return one.lang == primary(lang); });
}

// German names of forms and towns are quoted in every script and may be most of a text, but some
// word of the text's own stands beside them. Nothing is quoted in another script than Latin.
bool is_in_other_script(const Letters& letters, Script script) {
  constexpr std::size_t kLeastShareOfLatin = 4;  // 1 in so many
  return script == Script::Latin ? letters.of_script * kLeastShareOfLatin < letters.all
                                 : letters.of_script == 0;
}

}  // namespace

Script script_of_language(std::string_view lang) {
  if (lang.find("-Latn") != std::string_view::npos) {
    return Script::Latin;
  }
  for (const Known& known : kLanguages) {
    if (known.lang == primary(lang)) {
      return known.script;
    }
  }
  return Script::None;
}

Letters letters_of(const std::string& text, Script script) {
  Letters letters;
  for (std::size_t at = 0; at < text.size();) {
    const Script found = script_of(kiosk::base::next_code_point(text, at));
    letters.all += found != Script::None ? 1U : 0U;
    letters.of_script += found == script ? 1U : 0U;
  }
  return letters;
}

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

Foreign foreign_in(const std::string& text, std::string_view lang) {
  constexpr std::size_t kLeastLetters = 25;
  if (text.size() < kLeastLetters || text.find(' ') == std::string::npos) {
    return {};
  }
  const Script script = script_of_language(lang);
  const Letters letters = letters_of(text, script);
  if (letters.all < kLeastLetters) {
    return {};
  }
  Foreign foreign;
  foreign.told = true;
  foreign.script = script != Script::None && is_in_other_script(letters, script);
  if (!foreign.script) {
    foreign.language = looks_like(text, lang);
    foreign.sure = knows(lang) || foreign.language == "de" || foreign.language == "en";
  }
  return foreign;
}

}  // namespace townhall
