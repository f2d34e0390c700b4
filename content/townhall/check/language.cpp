#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/check/tongue.h"
#include "content/townhall/check/words.h"
#include "content/townhall/records.h"

namespace townhall {
namespace {

void check_one(const Canonical& canonical, const TextFile& file, const Where& where,
               const std::string& text, Issues& issues) {
  const Foreign foreign = is_name_on_door(where) ? Foreign{} : foreign_in(text, file.lang);
  if (!foreign.told) {
    return;
  }
  const std::string* source = canonical.text(canonical.source, where.record, where.field);
  const bool same_language = file.lang.starts_with(canonical.source);
  if (!same_language && source != nullptr && *source == text) {
    issues.add(rule("text-not-translated"), where);
  } else if (foreign.script) {
    issues.add(rule("text-in-wrong-script"), where);
  } else if (foreign.found()) {
    issues.add(rule("text-in-wrong-language"), where, {foreign.language});
  }
}

}  // namespace

void check_language(const Canonical& canonical, Issues& issues) {
  each_text(canonical,
            [&](const TextFile& file, const Where& where, const TextField&,
                const std::string& text) { check_one(canonical, file, where, text, issues); });
}

}  // namespace townhall
