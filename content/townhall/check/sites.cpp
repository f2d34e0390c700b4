#include <algorithm>

#include "content/townhall/check/check.h"
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
      issues.error(where, "The language " + tag + " is not in i18n/languages.json; correct it.");
    }
    if (!seen.insert(tag).second) {
      issues.error(where, "The language " + tag + " stands twice on the wall; remove one.");
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
    issues.error(where, "\"only\" and \"never\" exclude each other; keep one.");
  }
  for (const char* rule : {"only", "never"}) {
    for (const json& name : list_of(*scope, rule)) {
      const std::string site = name.is_string() ? name.get<std::string>() : std::string();
      if (!canonical.has("site", site) && groups.count(site) == 0) {
        issues.error(at_field(where, rule),
                     "There is no site or group named \"" + site + "\"; correct it.");
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
      issues.error(where, "The language " + lang + " is not in i18n/languages.json; correct it.");
    }
    if (!seen.insert(where.record + '\n' + lang + '\n' + where.field).second) {
      issues.error(where, "The word stands twice for this record; remove one.");
    }
  }
}

// A slip in it would leave the crisis lines out, and nobody would see why.
void check_situation_codes(const Canonical& canonical, Issues& issues) {
  each_record(canonical, "term", [&](const json& term, const Where& where) {
    const std::string code = string_of(term, "code");
    if (string_of(term, "taxonomy") == "life-situation" && !code.empty() && code != "crisis") {
      issues.error(at_field(where, "code"),
                   "A life situation has the code crisis or none; correct it.");
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
