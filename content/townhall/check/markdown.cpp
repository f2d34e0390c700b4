#include "kiosk/directory/markdown.h"

#include <algorithm>

#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/kinds.h"
#include "content/townhall/records.h"
#include "content/townhall/value_check.h"

namespace townhall {
namespace {

using kiosk::directory::Block;
using kiosk::directory::Inline;
using kiosk::directory::InlineKind;
using kiosk::directory::Markdown;

bool leads_somewhere(const Canonical& canonical, const std::string& target) {
  if (target.starts_with("tel:")) {
    return target.size() > 5 && target.find_first_not_of("+0123456789", 4) == std::string::npos;
  }
  if (target.starts_with("mailto:")) {
    return is_email(target.substr(7));
  }
  if (target.find(':') != std::string::npos) {
    return is_https_url(target);
  }
  const auto [kind, slug] = split_reference(target);
  return is_word_of("service contact article topic", kind) && canonical.has(kind, slug);
}

// The line that a problem names.
std::string first_number(const std::string& problem) {
  constexpr const char* kDigits = "0123456789";
  const std::size_t at = std::min(problem.find_first_of(kDigits), problem.size());
  return problem.substr(at, problem.find_first_not_of(kDigits, at) - at);
}

void check_one(const Canonical& canonical, const std::string& text, const Where& where,
               Issues& issues) {
  const Markdown markdown = kiosk::directory::parse_markdown(text);
  for (const std::string& problem : markdown.problems) {
    issues.add(rule("markdown-unreadable"), where, {first_number(problem), problem});
  }
  for (const Block& block : markdown.blocks) {
    for (const Inline& piece : block.inlines) {
      if (piece.kind != InlineKind::Link) {
        continue;
      }
      if (!leads_somewhere(canonical, piece.target)) {
        issues.add(rule("link-broken"), where, {piece.target});
      } else if (piece.target.size() > kLongestCode) {
        issues.add(rule("link-long"), where, {piece.target.substr(0, 60)});
      }
    }
  }
}

void check_record(const Canonical& canonical, const nlohmann::json& fields, const Where& where,
                  Issues& issues) {
  const Kind* kind = find_kind(split_reference(where.record).first);
  if (kind == nullptr || !fields.is_object()) {
    return;
  }
  for (const auto& [name, value] : fields.items()) {
    const TextField* field = find_text(*kind, name);
    if (field != nullptr && field->markdown && value.is_string()) {
      check_one(canonical, value.get<std::string>(), at_field(where, name), issues);
    }
  }
}

}  // namespace

void check_markdown(const Canonical& canonical, Issues& issues) {
  for (const TextFile& file : canonical.texts) {
    for (const auto& [record, fields] : file.texts.items()) {
      check_record(canonical, fields, {file.file, record, ""}, issues);
    }
  }
}

}  // namespace townhall
