#include "content/townhall/history/differences.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

#include "content/townhall/canonical.h"
#include "content/townhall/kinds.h"
#include "content/townhall/workbook/hours_words.h"

namespace townhall::history {
namespace {

using nlohmann::json;

constexpr std::size_t kDays = 7;  // of the week, from Monday
// Deeper than any record of the dictionary; what lies below is told as a whole.
constexpr int kDeepest = 8;

std::string identity_of(const json& item);

// An item of a list as "from: 2026-12-28, to: 2026-12-30", without what it is called by, which the
// field says; a list of names as "a, b".
std::string words(const json& value) {
  if (value.is_string()) {
    return value.get<std::string>();
  }
  const auto is_plain = [](const json& part) { return part.is_primitive(); };
  if (!value.is_structured() || !std::all_of(value.begin(), value.end(), is_plain)) {
    return value.dump();
  }
  std::string text;
  const std::string identity = identity_of(value);
  for (const auto& [key, part] : value.items()) {
    if (value.is_object() && value.size() > 1 && part == identity) {
      continue;
    }
    text += (text.empty() ? "" : ", ") + (value.is_object() ? key + ": " : std::string()) +
            (part.is_string() ? part.get<std::string>() : part.dump());
  }
  return text;
}

// What tells an item of an array apart: its key or slug; empty if it has none.
std::string identity_of(const json& item) {
  for (const char* key : {"slug", "key", "contact", "lang", "document", "to"}) {
    if (item.is_object() && item.contains(key) && item[key].is_string()) {
      return item[key].get<std::string>();
    }
  }
  return {};
}

// The items by identity; nothing if one has none or two have the same.
std::optional<std::map<std::string, json>> by_identity(const json& array) {
  std::map<std::string, json> items;
  for (const json& item : array) {
    const std::string name = identity_of(item);
    if (name.empty() || !items.emplace(name, item).second) {
      return std::nullopt;
    }
  }
  return items;
}

bool is_rule(const json& rule) {
  if (!rule.is_object()) {
    return false;
  }
  const auto is = [&rule](const char* key, json::value_t type) {
    return !rule.contains(key) || rule[key].type() == type;
  };
  const bool typed = is("days", json::value_t::array) && is("opens", json::value_t::string) &&
                     is("closes", json::value_t::string) && is("mode", json::value_t::string) &&
                     is("anchor", json::value_t::string) &&
                     is("every_weeks", json::value_t::number_unsigned);
  const json nth = rule.value("nth", json(0));
  return typed && nth.is_number_integer() && nth >= -1 && nth <= 5;
}

// What the history keeps may have been edited by hand into anything.
bool are_rules(const json& rules) {
  return rules.is_array() && std::all_of(rules.begin(), rules.end(), is_rule);
}

class Comparison {
 public:
  explicit Comparison(std::string path) : path_(std::move(path)) {}

  void records(const std::string& kind, const json& before, const json& after) {
    const auto old = by_identity(before);
    const auto now = by_identity(after);
    if (!old || !now) {
      loose(kind, before, after);
      return;
    }
    each(*old, *now, [&](const std::string& slug, const json* from, const json* to) {
      const std::string record = kind + "/" + slug;
      from == nullptr || to == nullptr ? add(record, "", from, to) : fields(record, "", *from, *to);
    });
  }

  // {"service/wohngeld": {"name": ...}} of a file of texts; `mark` says which of its objects.
  void texts(const json& before, const json& after, const std::string& mark) {
    each(before, after, [&](const std::string& record, const json* from, const json* to) {
      const json empty = json::object();
      const json& old = from == nullptr ? empty : *from;
      const json& now = to == nullptr ? empty : *to;
      if (!old.is_object() || !now.is_object()) {
        add(record, mark, &old, &now);
        return;
      }
      each(old, now, [&](const std::string& field, const json* was, const json* is) {
        // A text that comes or goes is a change of its record.
        const json none = "";
        add(record, mark + field, was == nullptr ? &none : was, is == nullptr ? &none : is);
      });
    });
  }

  void fields(const std::string& record, const std::string& prefix, const json& before,
              const json& after, int depth = 0) {
    each(before, after, [&](const std::string& key, const json* from, const json* to) {
      field(record, prefix + key, from, to, depth);
    });
  }

  void add(const std::string& record, const std::string& field, const json* from, const json* to) {
    if (from != nullptr && to != nullptr && *from == *to) {
      return;
    }
    const ChangeKind kind = !field.empty()    ? ChangeKind::Changed
                            : from == nullptr ? ChangeKind::Added
                            : to == nullptr   ? ChangeKind::Removed
                                              : ChangeKind::Changed;
    found_.push_back({kind, path_, record, field,
                      from == nullptr || field.empty() ? "" : words(*from),
                      to == nullptr || field.empty() ? "" : words(*to)});
  }

  void whole(const std::optional<std::string>& before, const std::optional<std::string>& after) {
    if (before && after) {
      found_.push_back({ChangeKind::Changed, path_, "", "content", std::to_string(before->size()),
                        std::to_string(after->size())});
    } else {
      found_.push_back({before ? ChangeKind::Removed : ChangeKind::Added, path_, "", "", "", ""});
    }
  }

  // The digest that comes and goes with a text is not told beside it.
  void drop_followers() {
    constexpr std::string_view kDigest = "source:";
    std::set<std::pair<std::string, std::string>> told;
    for (const Difference& one : found_) {
      told.emplace(one.record, one.field);
    }
    std::erase_if(found_, [&](const Difference& one) {
      return one.field.starts_with(kDigest) && (one.from.empty() || one.to.empty()) &&
             told.count({one.record, one.field.substr(kDigest.size())}) != 0;
    });
  }

  // Who reads that a mark or a digest is another one wants to see of which text, unless that is
  // another one too.
  void add_texts(const json& texts) {
    std::set<std::pair<std::string, std::string>> told;
    for (const Difference& one : found_) {
      told.emplace(one.record, one.field);
    }
    for (Difference& one : found_) {
      const bool is_about = one.field.starts_with("source:") || one.field.starts_with("state:");
      const std::string field = one.field.substr(one.field.find(':') + 1);
      const auto record = texts.find(one.record);
      if (is_about && told.count({one.record, field}) == 0 && record != texts.end() &&
          record->is_object()) {
        one.about = string_of(*record, field.c_str());
      }
    }
  }

  std::vector<Difference> take() { return std::move(found_); }

 private:
  static const json* find(const json& object, const std::string& key) {
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
  }

  static const json* find(const std::map<std::string, json>& items, const std::string& key) {
    const auto found = items.find(key);
    return found == items.end() ? nullptr : &found->second;
  }

  static std::vector<std::string> keys_of(const json& object) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items()) {
      keys.push_back(key);
    }
    return keys;
  }

  static std::vector<std::string> keys_of(const std::map<std::string, json>& items) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : items) {
      keys.push_back(key);
    }
    return keys;
  }

  template <typename Items, typename Visit>
  static void each(const Items& before, const Items& after, const Visit& visit) {
    for (const std::string& key : keys_of(before)) {
      const json* now = find(after, key);
      if (now == nullptr || *now != *find(before, key)) {
        visit(key, find(before, key), now);
      }
    }
    for (const std::string& key : keys_of(after)) {
      if (find(before, key) == nullptr) {
        visit(key, nullptr, find(after, key));
      }
    }
  }

  void field(const std::string& record, const std::string& name, const json* from, const json* to,
             int depth) {
    const bool both = from != nullptr && to != nullptr && depth < kDeepest;
    if (both && from->is_object() && to->is_object()) {
      fields(record, name + "/", *from, *to, depth + 1);
      return;
    }
    if (both && name.ends_with(kRules) && days(record, name, *from, *to)) {
      return;
    }
    if (depth < kDeepest && list(record, name, from, to, depth)) {
      return;
    }
    const json none = "";
    add(record, name, from == nullptr ? &none : from, to == nullptr ? &none : to);
  }

  // A list item by item: names that came and went, or the fields of items that have one. False if
  // it is none, or if neither tells the difference, such as of their order.
  bool list(const std::string& record, const std::string& name, const json* from, const json* to,
            int depth) {
    static const json kNone = json::array();
    const json& old = from == nullptr ? kNone : *from;
    const json& now = to == nullptr ? kNone : *to;
    if (!old.is_array() || !now.is_array()) {
      return false;
    }
    const std::size_t before = found_.size();
    const auto old_items = by_identity(old);
    const auto new_items = by_identity(now);
    if (old_items && new_items) {
      each(*old_items, *new_items, [&](const std::string& key, const json* was, const json* is) {
        field(record, name + "/" + key, was, is, depth + 1);
      });
    } else {
      names(record, name, old, now);
    }
    return found_.size() > before;
  }

  void names(const std::string& record, const std::string& name, const json& before,
             const json& after) {
    const auto is_name = [](const json& item) { return item.is_string(); };
    if (!std::all_of(before.begin(), before.end(), is_name) ||
        !std::all_of(after.begin(), after.end(), is_name)) {
      return;
    }
    const auto missing = [](const json& from, const json& in) {
      json left = json::array();
      std::copy_if(from.begin(), from.end(), std::back_inserter(left), [&](const json& one) {
        return std::find(in.begin(), in.end(), one) == in.end();
      });
      return left;
    };
    const json none = "";
    const json gone = missing(before, after);
    const json come = missing(after, before);
    gone.empty() ? void() : add(record, name + std::string(kGoneItems), &gone, &none);
    come.empty() ? void() : add(record, name + std::string(kNewItems), &none, &come);
  }

  // Hours day by day, in the words of the workbook. False if no day tells the difference.
  bool days(const std::string& record, const std::string& name, const json& from, const json& to) {
    if (!are_rules(from) || !are_rules(to)) {
      return false;
    }
    const std::size_t before = found_.size();
    for (std::size_t day = 0; day < kDays; ++day) {
      const json old = hours_in_words(workbook::stretches_of(from, day), day);
      const json now = hours_in_words(workbook::stretches_of(to, day), day);
      add(record, name + "/" + std::to_string(day), &old, &now);
    }
    return found_.size() > before;
  }

  // Items without a name of their own, such as words for the search: whole ones come and go.
  void loose(const std::string& kind, const json& before, const json& after) {
    std::map<std::string, int> count;
    for (const json& item : before) {
      --count[item.dump()];
    }
    for (const json& item : after) {
      ++count[item.dump()];
    }
    for (const auto& [item, number] : count) {
      for (int i = 0; i < std::abs(number); ++i) {
        found_.push_back({number > 0 ? ChangeKind::Added : ChangeKind::Removed, path_,
                          kind + " " + item, "", "", ""});
      }
    }
  }

  std::string path_;
  std::vector<Difference> found_;
};

std::string kind_of(const std::string& path) {
  for (const Kind& kind : kinds()) {
    if (kind.file == path) {
      return std::string(kind.name);
    }
  }
  return path.substr(0, path.find('.'));
}

const json& object_in(const json& document, const char* key) {
  static const json kNone = json::object();
  const auto found = document.find(key);
  return found != document.end() && found->is_object() ? *found : kNone;
}

void compare_texts(const json& before, const json& after, Comparison& comparison) {
  comparison.texts(object_in(before, "texts"), object_in(after, "texts"), "");
  comparison.texts(object_in(before, "spoken"), object_in(after, "spoken"), "spoken:");
  comparison.texts(object_in(before, "digests"), object_in(after, "digests"), "source:");
  comparison.texts(object_in(before, "marks"), object_in(after, "marks"), "state:");
  comparison.drop_followers();
  comparison.add_texts(object_in(after, "texts"));
  json old = before;
  json now = after;
  for (const char* key : {"texts", "spoken", "digests", "marks"}) {
    old.erase(key);
    now.erase(key);
  }
  comparison.fields("", "", old, now);
}

}  // namespace

std::vector<Difference> differences_of(const std::string& path,
                                       const std::optional<std::string>& before,
                                       const std::optional<std::string>& after) {
  if (before == after) {
    return {};
  }
  const bool is_catalogue = path.ends_with(".arb") || path.starts_with("origins/");  // of i18n/
  const bool is_array =
      path.find('/') == std::string::npos && path != "package.json" && !is_catalogue;
  const char* nothing = is_array ? "[]" : "{}";
  const json old = json::parse(before.value_or(nothing), nullptr, false);
  const json now = json::parse(after.value_or(nothing), nullptr, false);
  const json::value_t wanted = is_array ? json::value_t::array : json::value_t::object;
  Comparison comparison(path);
  if (old.type() != wanted || now.type() != wanted || path.starts_with("media/")) {
    comparison.whole(before, after);
  } else if (path.starts_with("texts/")) {
    compare_texts(old, now, comparison);
  } else if (is_catalogue) {
    comparison.fields("", "", old, now);
  } else if (is_array) {
    comparison.records(kind_of(path), old, now);
  } else {
    comparison.fields("package", "", old, now);
  }
  return comparison.take();
}

}  // namespace townhall::history
