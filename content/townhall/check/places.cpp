#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/check/words.h"
#include "content/townhall/records.h"
#include "content/townhall/value_check.h"

namespace townhall {
namespace {

using nlohmann::json;

struct Nesting {
  std::string_view type;
  std::string_view parents;
};

// A room may hang in a house without storeys, a floor only in a house.
constexpr Nesting kNesting[] = {
    {"room", "floor building"},
    {"floor", "building"},
    {"building", "site"},
    {"site", ""},
    {"postal", ""},
    {"virtual", ""},
};

std::map<std::string, std::string> types_of(const Canonical& canonical) {
  std::map<std::string, std::string> types;
  each_record(canonical, "place", [&](const json& record, const Where&) {
    types[string_of(record, "slug")] = string_of(record, "type");
  });
  return types;
}

void check_parent(const json& record, const std::map<std::string, std::string>& types,
                  const Where& where, Issues& issues) {
  const std::string type = string_of(record, "type");
  const std::string parent = string_of(record, "parent");
  if ((type == "room" || type == "floor") && parent.empty()) {
    issues.add(rule("place-without-parent"), where, {place_word(type)});
    return;
  }
  const auto found = types.find(parent);
  for (const Nesting& nesting : kNesting) {
    // Only downward steps are allowed, so that nothing can lie in itself.
    if (nesting.type == type && found != types.end() &&
        !is_word_of(nesting.parents, found->second)) {
      issues.add(rule("place-in-wrong-place"), at_field(where, "parent"),
                 {place_word(type), place_word(found->second)});
    }
  }
}

void check_confidential(const Canonical& canonical, const json& record, const Where& where,
                        Issues& issues) {
  if (!flag_of(record, "confidential")) {
    return;
  }
  for (const char* key : {"street", "house_number", "postcode", "lat", "lon"}) {
    if (record.contains(key)) {
      issues.add(rule("confidential-address"), at_field(where, key));
    }
  }
  for (const TextFile& file : canonical.texts) {
    for (const char* field : {"directions", "entrance_note", "transport"}) {
      if (canonical.text(file.lang, where.record, field) != nullptr) {
        issues.add(rule("confidential-way"), {file.file, where.record, field});
      }
    }
  }
}

void check_period(const json& part, const Where& where, Issues& issues) {
  if (string_of(part, "to") < string_of(part, "from")) {
    issues.add(rule("closure-order"), where);
  }
}

}  // namespace

void check_places(const Canonical& canonical, Issues& issues) {
  const std::map<std::string, std::string> types = types_of(canonical);
  each_record(canonical, "place", [&](const json& record, const Where& where) {
    check_parent(record, types, where, issues);
    check_confidential(canonical, record, where, issues);
    for (const json& closure : list_of(record, "closures")) {
      check_period(closure, at_field(where, "closures"), issues);
    }
    const std::string postcode = string_of(record, "postcode");
    const bool german = string_of(record, "country", "DE") == "DE";
    if (german && !postcode.empty() &&
        (postcode.size() != 5 || postcode.find_first_not_of("0123456789") != std::string::npos)) {
      issues.add(rule("postcode-form"), at_field(where, "postcode"));
    }
    if (record.contains("lat") != record.contains("lon")) {
      issues.add(rule("position-half"), where);
    }
  });
}

}  // namespace townhall
