#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/check/tongue.h"
#include "content/townhall/check/words.h"
#include "content/townhall/records.h"

namespace townhall {
namespace {

constexpr std::size_t kLeastLetters = 25;

// German names of forms and towns are quoted in every script and may be most of a text, but some
// word of the text's own stands beside them. Nothing is quoted in another script than Latin.
bool is_in_other_script(const Letters& letters, Script script) {
  constexpr std::size_t kLeastShareOfLatin = 4;  // 1 in so many
  return script == Script::Latin ? letters.of_script * kLeastShareOfLatin < letters.all
                                 : letters.of_script == 0;
}

void check_one(const Canonical& canonical, const TextFile& file, const Where& where,
               const std::string& text, Issues& issues) {
  if (is_name_on_door(where) || text.size() < kLeastLetters ||
      text.find(' ') == std::string::npos) {
    return;
  }
  const Script script = script_of_language(file.lang);
  const Letters letters = letters_of(text, script);
  if (letters.all < kLeastLetters) {
    return;
  }
  const std::string* source = canonical.text(canonical.source, where.record, where.field);
  const bool same_language = file.lang.starts_with(canonical.source);
  if (!same_language && source != nullptr && *source == text) {
    issues.add(rule("text-not-translated"), where);
  } else if (script != Script::None && is_in_other_script(letters, script)) {
    issues.add(rule("text-in-wrong-script"), where);
  } else {
    const std::string other = looks_like(text, file.lang);
    if (!other.empty()) {
      issues.add(rule("text-in-wrong-language"), where, {other});
    }
  }
}

}  // namespace

void check_language(const Canonical& canonical, Issues& issues) {
  each_text(canonical,
            [&](const TextFile& file, const Where& where, const TextField&,
                const std::string& text) { check_one(canonical, file, where, text, issues); });
}

}  // namespace townhall
