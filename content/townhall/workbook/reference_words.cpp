#include "content/townhall/workbook/reference_words.h"

#include "content/townhall/workbook/plan.h"
#include "content/townhall/workbook/values.h"
#include "kiosk/locale/fold.h"

namespace townhall::workbook {
namespace {

// Nobody chose it: it is what programs call the hours of a contact point.
constexpr std::string_view kRegular = "regular";
constexpr std::string_view kRegularInWords = "regulär";

}  // namespace

std::string reference_in_words(const std::string& record) {
  const std::size_t slash = record.find('/');
  return slash == std::string::npos ? record
                                    : word_of_kind(record.substr(0, slash)) + record.substr(slash);
}

std::string reference_of_words(const std::string& words) {
  const std::size_t slash = words.find('/');
  if (slash == std::string::npos) {
    return words;
  }
  const std::string typed = kiosk::locale::fold(words.substr(0, slash));
  const std::string slug = tidy(words.substr(slash + 1));
  for (const Kind& kind : kinds()) {
    const bool is_it = kiosk::locale::fold(word_of_kind(kind.name)) == typed ||
                       kiosk::locale::fold(sheet_of_kind(kind.name)) == typed;
    if (is_it) {
      return std::string(kind.name) + "/" + slug;
    }
  }
  return words;
}

std::string kinds_in_words(std::string_view kinds) {
  std::string words;
  for (const std::string_view kind : words_in(kinds)) {
    words += (words.empty() ? "" : ", ") + word_of_kind(kind);
  }
  return words;
}

std::string key_in_words(const std::string& key) {
  return key == kRegular ? std::string(kRegularInWords) : key;
}

std::string key_of_words(const std::string& words) {
  return words == kRegularInWords ? std::string(kRegular) : words;
}

}  // namespace townhall::workbook
