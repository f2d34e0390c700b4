#include "content/townhall/workbook/language_words.h"

#include "content/townhall/workbook/value_phrases.h"

namespace townhall::workbook {
namespace {

// "Türkisch = tr, Ukrainisch = uk"
std::string in_words(const std::vector<std::pair<std::string, std::string>>& languages) {
  std::string words;
  for (const auto& [tag, name] : languages) {
    words += (words.empty() ? "" : ", ") + name + " = " + tag;
  }
  return words;
}

}  // namespace

Understood<std::string> understand_language(const kiosk::locale::LanguageNames& languages,
                                            const std::string& text) {
  const std::vector<std::string> tags = languages.meant_by(text);
  if (tags.size() == 1) {
    return tags.front();
  }
  if (tags.empty()) {
    return Saying{kNoSuchLanguage, {text, in_words(languages.of_table())}};
  }
  std::vector<std::pair<std::string, std::string>> meant;
  for (const std::string& tag : tags) {
    meant.emplace_back(tag, languages.german(tag));
  }
  return Saying{kManyLanguages, {text, in_words(meant)}};
}

}  // namespace townhall::workbook
