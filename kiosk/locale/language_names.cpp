#include "kiosk/locale/language_names.h"

#include <algorithm>

#include "kiosk/locale/fold.h"
#include "kiosk/locale/formats.h"
#include "kiosk/locale/icu_text.h"

namespace kiosk::locale {
namespace {

// ICU does not know it; the language table has its names.
constexpr const char* kGermanSignLanguage = "gsg";

// What stands before and in the brackets of "Kurdisch (Kurmandschi)" names it as well.
std::vector<std::string> names_in(const std::string& name) {
  const std::size_t open = name.find('(');
  const std::size_t close = name.find(')', open);
  if (open == std::string::npos || close == std::string::npos) {
    return {name};
  }
  return {name, name.substr(0, open), name.substr(open + 1, close - open - 1)};
}

// As ICU writes it ("tur" is "tr"); empty if it is no tag.
std::string canonical_tag(const std::string& text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(text, status);
  if (!plain || text.empty() || U_FAILURE(status) != 0 || locale.isBogus() != 0) {
    return {};
  }
  std::string tag = locale.toLanguageTag<std::string>(status);
  return U_FAILURE(status) != 0 ? std::string() : tag;
}

// Where ICU has no data of a language it would name it in that of the machine.
std::vector<std::pair<std::string, std::string>> own_names() {
  std::vector<std::pair<std::string, std::string>> names;
  std::int32_t count = 0;
  const icu::Locale* locales = icu::Locale::getAvailableLocales(count);
  for (std::int32_t i = 0; i < count; ++i) {
    const std::string language = locales[i].getLanguage();
    if (language == locales[i].getName()) {
      icu::UnicodeString name;
      names.emplace_back(language, to_utf8(locales[i].getDisplayLanguage(locales[i], name)));
    }
  }
  return names;
}

}  // namespace

LanguageNames::LanguageNames(const Languages& table) : table_(table) {
  const Formats formats(*table_.find(kGerman), table_);
  std::vector<std::string> tags;
  for (const Language& language : table_.all()) {
    of_table_.emplace_back(language.tag, language.german_name);
    german_[language.tag] = language.german_name;
    add(language.tag, language.endonym);
    tags.push_back(language.tag);
  }
  tags.emplace_back(kGermanSignLanguage);
  for (const char* const* code = icu::Locale::getISOLanguages(); *code != nullptr; ++code) {
    tags.emplace_back(*code);
  }
  for (const std::string& tag : tags) {
    const std::string name = german_.emplace(tag, formats.language_name(tag)).first->second;
    add(tag, tag);
    if (name != tag) {
      add(tag, name);
    } else {
      german_.erase(tag);
    }
  }
  for (const auto& [tag, name] : own_names()) {
    add(tag, name);
  }
  std::sort(of_table_.begin(), of_table_.end(),
            [](const auto& a, const auto& b) { return a.second < b.second; });
}

void LanguageNames::add(const std::string& tag, const std::string& name) {
  for (const std::string& one : names_in(name)) {
    std::vector<std::string>& tags = tags_by_name_[fold(one)];
    if (std::find(tags.begin(), tags.end(), tag) == tags.end()) {
      tags.push_back(tag);
    }
  }
}

bool LanguageNames::is_of_table(const std::string& tag) const {
  return table_.find(tag) != nullptr;
}

std::vector<std::string> LanguageNames::meant_by(const std::string& name) const {
  const auto found = tags_by_name_.find(fold(name));
  if (found != tags_by_name_.end()) {
    std::vector<std::string> tags;
    std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(tags),
                 [&](const std::string& tag) { return is_of_table(tag); });
    return tags.empty() ? found->second : tags;
  }
  const std::string tag = canonical_tag(name);
  const std::string base = tag.substr(0, tag.find('-'));
  return german_.count(base) != 0 ? std::vector<std::string>{tag} : std::vector<std::string>();
}

std::string LanguageNames::german(const std::string& tag) const {
  const auto found = german_.find(tag);
  return found == german_.end() ? tag : found->second;
}

}  // namespace kiosk::locale
