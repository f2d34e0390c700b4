#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/records.h"
#include "content/townhall/value_check.h"

namespace townhall {
namespace {

// What is written where somebody had to write something.
constexpr std::string_view kSaysNothing =
    "Bild Foto Grafik Logo Symbol Icon Abbildung image picture photo";

bool says_nothing(const std::string& alternative, const std::string& file) {
  return is_word_of(kSaysNothing, alternative) || alternative == file ||
         alternative == file.substr(0, file.rfind('.'));
}

}  // namespace

// That there is one at all, the required texts see to.
void check_pictures(const Canonical& canonical, Issues& issues) {
  each_record(canonical, "media", [&](const nlohmann::json& record, const Where& where) {
    for (const TextFile& file : canonical.texts) {
      const std::string* alternative = canonical.text(file.lang, where.record, "alt");
      if (alternative != nullptr && says_nothing(*alternative, string_of(record, "file"))) {
        issues.add(rule("alternative-says-nothing"), {file.file, where.record, "alt"},
                   {*alternative});
      }
    }
  });
}

}  // namespace townhall
