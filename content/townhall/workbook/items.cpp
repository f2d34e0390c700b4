#include "content/townhall/workbook/items.h"

#include <algorithm>

namespace townhall::workbook {
namespace {

using nlohmann::json;

std::string identity_of(const json& item, const Step& step) {
  if (item.is_string()) {
    return item.get<std::string>();
  }
  return string_of(item, step.identity.c_str());
}

// Calls visit for the items below `value`, beginning at step `at`.
void walk(const PlannedSheet& sheet, std::size_t at, const json& value, RowName& name,
          const std::function<void(const RowName&, const json&)>& visit) {
  if (at == sheet.steps.size()) {
    visit(name, value);
    return;
  }
  const Step& step = sheet.steps[at];
  if (!value.is_object() || !value.contains(step.key)) {
    return;
  }
  const json& inner = value.at(step.key);
  if (step.identity.empty()) {
    walk(sheet, at + 1, inner, name, visit);
    return;
  }
  for (std::size_t i = 0; i < inner.size(); ++i) {
    name.keys.push_back(key_of_item(inner, i, step));
    name.position = i + 1;
    walk(sheet, at + 1, inner.at(i), name, visit);
    name.keys.pop_back();
  }
}

// "phone-2" in a list of phones: the smallest number that is free in the whole record.
std::string free_key(const PlannedSheet& sheet, const json& record) {
  const std::vector<std::string> taken = parts_of(record, std::string(sheet.plan.list) + "/key");
  std::string stem = sheet.steps.back().key;
  if (stem.ends_with('s')) {
    stem.pop_back();
  }
  for (std::size_t number = 1;; ++number) {
    std::string key = stem + "-" + std::to_string(number);
    if (std::find(taken.begin(), taken.end(), key) == taken.end()) {
      return key;
    }
  }
}

// The names of all texts that hang on parts of a record.
std::set<std::string> names_of_parts(const Kind& kind, const json& record) {
  std::set<std::string> names;
  for (const TextField& text : kind.texts) {
    for (const std::string& key : parts_of(record, text.parts)) {
      names.insert(text_name({"", "", {key}}, text));
    }
  }
  return names;
}

// A list without items is no list, and hours without a schedule are not known.
void prune(json& value, std::span<const Step> steps) {
  if (steps.empty() || !value.contains(steps.front().key)) {
    return;
  }
  json& inner = value[steps.front().key];
  if (inner.is_object()) {
    prune(inner, steps.subspan(1));
  } else {
    for (json& item : inner) {
      if (item.is_object()) {
        prune(item, steps.subspan(1));
      }
    }
  }
  if (inner.empty()) {
    value.erase(steps.front().key);
  }
}

void erase_text(json& texts, const std::string& record, const std::string& name) {
  const auto found = texts.find(record);
  if (found != texts.end() && found->is_object()) {
    found->erase(name);
    if (found->empty()) {
      texts.erase(found);
    }
  }
}

}  // namespace

std::string identity_of_key(const std::string& key) {
  return key.substr(0, key.find('#'));
}

std::size_t find_key(const json& list, const std::string& key, const Step& step) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (key_of_item(list, i, step) == key) {
      return i;
    }
  }
  return std::string::npos;
}

std::string key_of_item(const json& list, std::size_t at, const Step& step) {
  const std::string identity = identity_of(list.at(at), step);
  std::size_t same = 1;
  for (std::size_t i = 0; i < at; ++i) {
    same += identity_of(list.at(i), step) == identity ? 1U : 0U;
  }
  return same == 1 ? identity : identity + "#" + std::to_string(same);
}

void each_item(const Canonical& canonical, const PlannedSheet& sheet,
               const std::function<void(const RowName&, const json&)>& visit) {
  if (sheet.kind == &package_kind()) {
    visit({std::string(sheet.plan.kind), string_of(canonical.package, "id"), {}},
          canonical.package);
    return;
  }
  const auto records = canonical.records.find(std::string(sheet.plan.kind));
  if (records == canonical.records.end()) {
    return;
  }
  for (const json& record : records->second) {
    RowName name{std::string(sheet.plan.kind), string_of(record, "slug"), {}};
    walk(sheet, 0, record, name, visit);
  }
}

Items::Items(Canonical& canonical) : canonical_(canonical) {
  for (const auto& [kind, records] : canonical.records) {
    index(kind);
  }
}

void Items::index(const std::string& kind) {
  std::map<std::string, std::size_t>& positions = positions_[kind];
  positions.clear();
  const std::vector<json>& records = canonical_.records[kind];
  for (std::size_t i = 0; i < records.size(); ++i) {
    positions[string_of(records[i], "slug")] = i;
  }
}

json* Items::record(const std::string& kind, const std::string& slug) {
  if (kind == package_kind().name) {
    return slug == string_of(canonical_.package, "id") ? &canonical_.package : nullptr;
  }
  const auto found = positions_[kind].find(slug);
  return found == positions_[kind].end() ? nullptr : &canonical_.records[kind][found->second];
}

json* Items::list_of_item(const PlannedSheet& sheet, const RowName& name, bool make) {
  json* value = record(name.kind, name.slug);
  std::size_t key = 0;
  for (std::size_t at = 0; value != nullptr && at < sheet.steps.size(); ++at) {
    const Step& step = sheet.steps[at];
    if (!value->contains(step.key)) {
      if (!make) {
        return nullptr;
      }
      (*value)[step.key] = step.identity.empty() ? json::object() : json::array();
    }
    value = &(*value)[step.key];
    if (!step.identity.empty() && at + 1 < sheet.steps.size()) {
      const std::size_t found =
          key < name.keys.size() ? find_key(*value, name.keys[key], step) : std::string::npos;
      value = found == std::string::npos ? nullptr : &(*value)[found];
      ++key;
    }
  }
  return value;
}

json* Items::item(const PlannedSheet& sheet, const RowName& name) {
  if (sheet.has_records()) {
    return record(name.kind, name.slug);
  }
  json* list = list_of_item(sheet, name, false);
  const std::size_t found = list == nullptr || name.keys.empty()
                                ? std::string::npos
                                : find_key(*list, name.keys.back(), sheet.steps.back());
  return found == std::string::npos ? nullptr : &(*list)[found];
}

json* Items::add(const PlannedSheet& sheet, RowName& name) {
  if (sheet.has_records()) {
    std::vector<json>& records = canonical_.records[name.kind];
    positions_[name.kind][name.slug] = records.size();
    records.push_back({{"slug", name.slug}});
    canonical_.slugs[name.kind].insert(name.slug);
    return &records.back();
  }
  json* owner = record(name.kind, name.slug);
  json* list = owner == nullptr ? nullptr : list_of_item(sheet, name, true);
  if (list == nullptr) {
    return nullptr;
  }
  const Step& step = sheet.steps.back();
  const bool made_up = step.identity == "key";
  if (made_up && name.keys.back().empty()) {
    name.keys.back() = free_key(sheet, *owner);
  }
  list->push_back(made_up ? json{{"key", name.keys.back()}} : json::object());
  return &list->back();
}

void Items::remove_record(const RowName& name) {
  std::vector<json>& records = canonical_.records[name.kind];
  std::erase_if(records, [&](const json& one) { return string_of(one, "slug") == name.slug; });
  canonical_.slugs[name.kind].erase(name.slug);
  removed_.insert(name.record());
  index(name.kind);
  for (TextFile& file : canonical_.texts) {
    for (json* texts : {&file.texts, &file.digests, &file.spoken, &file.marks}) {
      texts->erase(name.record());
    }
  }
  std::erase_if(canonical_.search_words,
                [&](const json& word) { return string_of(word, "entity") == name.record(); });
}

void Items::remove(const PlannedSheet& sheet, const RowName& name) {
  if (sheet.has_records()) {
    remove_record(name);
    return;
  }
  json* list = list_of_item(sheet, name, false);
  json* owner = record(name.kind, name.slug);
  const std::size_t found =
      list == nullptr ? std::string::npos : find_key(*list, name.keys.back(), sheet.steps.back());
  if (found == std::string::npos) {
    return;
  }
  const std::set<std::string> before = names_of_parts(*sheet.kind, *owner);
  list->erase(list->begin() + static_cast<std::ptrdiff_t>(found));
  prune(*owner, sheet.steps);
  const std::set<std::string> after = names_of_parts(*sheet.kind, *owner);
  std::vector<std::string> gone;
  std::set_difference(before.begin(), before.end(), after.begin(), after.end(),
                      std::back_inserter(gone));
  for (TextFile& file : canonical_.texts) {
    for (const std::string& text : gone) {
      for (json* texts : {&file.texts, &file.digests, &file.spoken, &file.marks}) {
        erase_text(*texts, name.record(), text);
      }
    }
  }
}

}  // namespace townhall::workbook
