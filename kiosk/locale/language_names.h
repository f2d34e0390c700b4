#pragma once
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/locale/language.h"

namespace kiosk::locale {

// Which language somebody means who writes its name in German, in the language itself, or its tag.
// Knows those of the language table, and all of which ICU has a name. Immutable.
class LanguageNames {
 public:
  explicit LanguageNames(const Languages& table);

  // The tags that may be meant: one for "türkisch", "Türkçe" and "tr", some for "Kurdisch", none
  // for what no language is called. One of the table goes before all that are not in it. Case,
  // marks and what stands between letters do not count. `name` must be well-formed UTF-8.
  std::vector<std::string> meant_by(const std::string& name) const;

  // The German name, or the tag where nobody knows one.
  std::string german(const std::string& tag) const;

  // Tags and German names of the table, in the order of the names.
  const std::vector<std::pair<std::string, std::string>>& of_table() const { return of_table_; }

 private:
  void add(const std::string& tag, const std::string& name);
  bool is_of_table(const std::string& tag) const;

  Languages table_;
  std::vector<std::pair<std::string, std::string>> of_table_;
  std::map<std::string, std::string> german_;                     // by tag
  std::map<std::string, std::vector<std::string>> tags_by_name_;  // folded
};

}  // namespace kiosk::locale
