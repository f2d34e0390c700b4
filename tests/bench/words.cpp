#include "tests/bench/words.h"

#include <map>

#include "kiosk/base/utf8.h"

namespace bench {
namespace {

// Words that people look for who need a flat, or to register in English.
const std::string& word_sought(const std::string& lang) {
  static const std::map<std::string, std::string> kWords = {
      {"am", "መኖሪያ"},       {"ar", "السكن"},    {"bg", "жилище"},   {"ckb", "خانوو"},
      {"de", "Wohnung"},    {"en", "register"}, {"es", "vivienda"}, {"fa", "مسکن"},
      {"fa-AF", "مسکن"},    {"fr", "logement"}, {"it", "alloggio"}, {"ku", "xanî"},
      {"pl", "mieszkanie"}, {"ps", "کور"},      {"ro", "locuință"}, {"ru", "жильё"},
      {"so", "guri"},       {"sq", "banesë"},   {"ti", "መንበሪ"},     {"tr", "konut"},
      {"uk", "житло"},      {"vi", "nhà ở"},    {"zh-Hans", "住房"}};
  const auto word = kWords.find(lang);
  return word == kWords.end() ? kWords.at("de") : word->second;
}

}  // namespace

std::vector<std::string> letters_of(const std::string& word) {
  std::vector<std::string> letters;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t begin = at;
    kiosk::base::next_code_point(word, at);
    letters.push_back(word.substr(begin, at - begin));
  }
  return letters;
}

std::vector<std::string> letters_sought(const std::string& lang) {
  return letters_of(word_sought(lang));
}

}  // namespace bench
