#include <algorithm>
#include <array>

#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/check/words.h"
#include "content/townhall/records.h"
#include "kiosk/base/utf8.h"
#include "kiosk/directory/markdown.h"

namespace townhall {
namespace {

// Leichte Sprache (reference/accessibility, 43): at most so many words in a sentence, and so many
// letters in a word without a hyphen or a middle dot.
constexpr std::size_t kMostWords = 12;
constexpr std::size_t kMostLetters = 15;

constexpr std::array<std::string_view, 30> kAbbreviations = {
    "z.B.", "d.h.", "u.a.", "usw.", "bzw.", "ggf.", "evtl.", "inkl.",  "ca.",  "Tel.",
    "Str.", "Nr.",  "Abs.", "max.", "min.", "Std.", "Min.",  "Mo.",    "Di.",  "Mi.",
    "Do.",  "Fr.",  "Sa.",  "So.",  "etc.", "vgl.", "u.U.",  "i.d.R.", "s.o.", "Tsd."};

using Words = std::vector<std::string>;

Words words_of(const std::string& line) {
  Words words;
  std::size_t at = 0;
  while ((at = line.find_first_not_of(" \n", at)) != std::string::npos) {
    const std::size_t end = std::min(line.find_first_of(" \n", at), line.size());
    words.push_back(line.substr(at, end - at));
    at = end;
  }
  return words;
}

bool ends_sentence(const std::string& word) {
  return word.find_last_of(".!?:") == word.size() - 1;
}

// "z. B." is written apart as well: the word and the one behind it.
std::string abbreviation_at(const Words& words, std::size_t at) {
  const std::string next = at + 1 < words.size() ? words[at + 1] : std::string();
  for (const std::string_view one : kAbbreviations) {
    if (words[at] == one || words[at] + next == one) {
      return std::string(one);
    }
  }
  return "";
}

// Letters between hyphens, middle dots and soft hyphens.
std::size_t longest_part(const std::string& word) {
  std::size_t longest = 0;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = kiosk::base::next_code_point(word, at);
    constexpr char32_t kMiddleDot = 0xB7;
    constexpr char32_t kHyphenPoint = 0x2027;
    const bool parts = c == '-' || c == '/' || c == kMiddleDot || c == kHyphenPoint || c == 0xAD;
    letters = parts ? 0 : letters + 1;
    longest = std::max(longest, letters);
  }
  return longest;
}

bool is_address(const std::string& word) {
  return word.find_first_of("@/0123456789") != std::string::npos ||
         word.find("www.") != std::string::npos;
}

std::string without_marks(std::string word) {
  const auto is_mark = [](char c) {
    return std::string_view(".,:;!?()\"").find(c) != std::string_view::npos;
  };
  while (!word.empty() && is_mark(word.back())) {
    word.pop_back();
  }
  return word.substr(std::min(word.size(), word.find_first_not_of("(\"")));
}

void check_block(const std::string& text, const Where& where, Issues& issues) {
  const Words words = words_of(text);
  std::size_t first = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string abbreviation = abbreviation_at(words, i);
    if (!abbreviation.empty()) {
      issues.add(rule("simple-abbreviation"), where, {abbreviation});
    }
    if (!is_address(words[i]) && longest_part(without_marks(words[i])) > kMostLetters) {
      issues.add(rule("simple-compound"), where, {without_marks(words[i])});
    }
    if (ends_sentence(words[i]) || i + 1 == words.size()) {
      if (i + 1 - first > kMostWords) {
        issues.add(rule("simple-sentence-long"), where,
                   {words[first] + " " + words[first + 1] + " ...", std::to_string(i + 1 - first),
                    std::to_string(kMostWords)});
      }
      first = i + 1;
    }
  }
}

// What a reader sees of a text, block by block.
std::vector<std::string> blocks_of(const std::string& text, bool markdown) {
  if (!markdown) {
    return {text};
  }
  std::vector<std::string> blocks;
  for (const kiosk::directory::Block& block : kiosk::directory::parse_markdown(text).blocks) {
    blocks.push_back(kiosk::directory::plain_text(block.inlines));
  }
  return blocks;
}

}  // namespace

void check_simple(const Canonical& canonical, Issues& issues) {
  each_text(canonical, [&](const TextFile& file, const Where& where, const TextField& field,
                           const std::string& text) {
    if (file.lang.starts_with("de-simple") && !field.legal && !is_name_on_door(where)) {
      for (const std::string& block : blocks_of(text, field.markdown)) {
        check_block(block, where, issues);
      }
    }
  });
}

}  // namespace townhall
