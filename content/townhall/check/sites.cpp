#include <algorithm>

#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/records.h"

namespace townhall {
namespace {

using nlohmann::json;

void check_wall(const json& record, const CheckOptions& options, const Where& where,
                Issues& issues) {
  std::set<std::string> seen;
  for (const json& lang : list_of(record, "wall")) {
    const std::string tag = lang.is_string() ? lang.get<std::string>() : std::string();
    if (find_language(options.languages, tag) == nullptr) {
      issues.add(rule("tag-unknown"), where, {tag});
    }
    if (!seen.insert(tag).second) {
      issues.add(rule("wall-language-twice"), where, {tag});
    }
  }
}

std::set<std::string> groups_of(const Canonical& canonical) {
  std::set<std::string> groups;
  each_record(canonical, "site", [&](const json& record, const Where&) {
    for (const json& group : list_of(record, "groups")) {
      groups.insert("group/" + (group.is_string() ? group.get<std::string>() : std::string()));
    }
  });
  return groups;
}

void check_scope(const Canonical& canonical, const json& record,
                 const std::set<std::string>& groups, const Where& where, Issues& issues) {
  const auto scope = record.find("sites");
  if (scope == record.end() || !scope->is_object()) {
    return;
  }
  if (scope->contains("only") && scope->contains("never")) {
    issues.add(rule("sites-only-and-never"), where);
  }
  for (const char* list : {"only", "never"}) {
    for (const json& name : list_of(*scope, list)) {
      const std::string site = name.is_string() ? name.get<std::string>() : std::string();
      if (!canonical.has("site", site) && groups.count(site) == 0) {
        issues.add(rule("site-unknown"), at_field(where, list), {site});
      }
    }
  }
}

void check_search_words(const Canonical& canonical, const CheckOptions& options, Issues& issues) {
  std::set<std::string> seen;
  for (const json& word : canonical.search_words) {
    const Where where{"search_words.json", string_of(word, "entity"), string_of(word, "word")};
    const std::string lang = string_of(word, "lang");
    if (find_language(options.languages, lang) == nullptr) {
      issues.add(rule("tag-unknown"), where, {lang});
    }
    if (!seen.insert(where.record + '\n' + lang + '\n' + where.field).second) {
      issues.add(rule("search-word-twice"), where);
    }
  }
}

// A slip in it would leave the crisis lines out, and nobody would see why.
void check_situation_codes(const Canonical& canonical, Issues& issues) {
  each_record(canonical, "term", [&](const json& term, const Where& where) {
    const std::string code = string_of(term, "code");
    if (string_of(term, "taxonomy") == "life-situation" && !code.empty() && code != "crisis") {
      issues.add(rule("situation-code"), at_field(where, "code"));
    }
  });
}

}  // namespace

void check_sites(const Canonical& canonical, const CheckOptions& options, Issues& issues) {
  each_record(canonical, "site", [&](const json& record, const Where& where) {
    check_wall(record, options, at_field(where, "wall"), issues);
  });
  const std::set<std::string> groups = groups_of(canonical);
  for (const Kind& kind : kinds()) {
    each_record(canonical, kind.name, [&](const json& record, const Where& where) {
      check_scope(canonical, record, groups, at_field(where, "sites"), issues);
    });
  }
  check_search_words(canonical, options, issues);
  check_situation_codes(canonical, issues);
}

}  // namespace townhall
