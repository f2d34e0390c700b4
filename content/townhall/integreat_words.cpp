#include "content/townhall/integreat_words.h"

#include <algorithm>
#include <string_view>

#include "content/townhall/html_text.h"
#include "kiosk/base/utf8.h"
#include "kiosk/locale/fold.h"

namespace townhall {
namespace {

using kiosk::directory::Block;
using kiosk::directory::BlockKind;

// What editors and their translators call such words, before the colon; folded when compared, so
// case, spaces and hyphens do not matter.
constexpr std::string_view kLabels[] = {
    "Schlagworte",
    "Schlagwörter",
    "Schlagwort",
    "Stichworte",
    "Stichwörter",
    "Suchbegriffe",
    "Suchworte",
    "Suchwörter",
    "Keywords",
    "Search terms",
    "Search words",
    "Mots-clés",
    "Palabras clave",
    "Parole chiave",
    "Palavras-chave",
    "Słowa kluczowe",
    "Klíčová slova",
    "Kľúčové slová",
    "Kulcsszavak",
    "Cuvinte cheie",
    "Ključne riječi",
    "Ključne reči",
    "Кључне речи",
    "Fjalë kyçe",
    "Fjalët kyçe",
    "Anahtar kelimeler",
    "Anahtar sözcükler",
    "Ключові слова",
    "Ключевые слова",
    "Ключови думи",
    "Λέξεις-κλειδιά",
    "Từ khóa",
    "الكلمات المفتاحية",
    "كلمات مفتاحية",
    "الكلمات الرئيسية",
    "كلمات البحث",
    "کلمات کلیدی",
    "کلیدواژه‌ها",
    "واژه‌های کلیدی",
    "Peyvên sereke",
    "关键词",
    "关键字",
    "關鍵字",
    "ቁልፍ ቃላት",
};

// Between two words, in all scripts of Integreat; a line break ends one too.
constexpr std::string_view kBetween[] = {",", ";", "،", "؛", "、", "，", "·", "\n"};

// In code points. What is longer is a sentence, and stays to be read.
constexpr std::size_t kLongestWord = 50;

bool is_label(std::string_view text) {
  const std::string folded = kiosk::locale::fold(text);
  return std::any_of(std::begin(kLabels), std::end(kLabels), [&folded](std::string_view label) {
    return kiosk::locale::fold(label) == folded;
  });
}

// Without spaces around it, and without the full stop that ends the list.
std::string word_of(std::string_view text) {
  std::string word = clean_line(text);
  while (word.ends_with('.') || word.ends_with(' ')) {
    word.pop_back();
  }
  return word;
}

std::vector<std::string> words_of(std::string_view list) {
  std::vector<std::string> words;
  while (!list.empty()) {
    std::size_t end = list.size();
    std::size_t length = 0;
    for (const std::string_view between : kBetween) {
      const std::size_t at = list.find(between);
      if (at < end) {
        end = at;
        length = between.size();
      }
    }
    std::string word = word_of(list.substr(0, end));
    if (!word.empty() && std::find(words.begin(), words.end(), word) == words.end()) {
      words.push_back(std::move(word));
    }
    list.remove_prefix(end + length);
  }
  return words;
}

}  // namespace

std::vector<std::string> take_search_words(std::vector<Block>& blocks) {
  if (blocks.empty() || blocks.back().kind != BlockKind::Paragraph) {
    return {};
  }
  const std::string text = kiosk::directory::plain_text(blocks.back().inlines);
  const std::size_t wide = text.find("：");
  const std::size_t colon = std::min(text.find(':'), wide);
  if (colon == std::string::npos || !is_label(std::string_view(text).substr(0, colon))) {
    return {};
  }
  const std::size_t mark = colon == wide ? std::string_view("：").size() : 1;
  std::vector<std::string> words = words_of(std::string_view(text).substr(colon + mark));
  const bool is_prose = std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return kiosk::base::code_point_count(word) > kLongestWord;
  });
  if (words.empty() || is_prose) {
    return {};
  }
  blocks.pop_back();
  return words;
}

}  // namespace townhall
