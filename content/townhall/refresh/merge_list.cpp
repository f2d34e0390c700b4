#include "content/townhall/refresh/merge_list.h"

#include <algorithm>

namespace townhall::refresh {
namespace {

using nlohmann::json;

bool has(const json& list, const json& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// Those of `list` that `other` has too.
json shared(const json& list, const json& other) {
  json out = json::array();
  for (const json& item : list) {
    if (has(other, item)) {
      out.push_back(item);
    }
  }
  return out;
}

// Behind the one that it follows in `order`, if that is there; else in front.
void insert_as_in(const json& order, const json& item, json& list) {
  auto place = list.begin();
  for (const json& before : order) {
    if (before == item) {
      break;
    }
    const auto found = std::find(list.begin(), list.end(), before);
    place = found == list.end() ? place : found + 1;
  }
  list.insert(place, item);
}

}  // namespace

json merged_list(const Lists& lists, const std::function<bool(const std::string&)>& stays) {
  const auto& [now, said, incoming] = lists;
  const bool by_editor = said.empty() || shared(now, said) != shared(said, now);
  json kept = json::array();  // of what is there
  for (const json& item : now) {
    if (!has(said, item) || has(incoming, item) || stays(item.get<std::string>())) {
      kept.push_back(item);
    }
  }
  json fresh = json::array();  // of what the pages have
  for (const json& item : incoming) {
    if (has(kept, item) || !has(said, item)) {
      fresh.push_back(item);
    }
  }
  json merged = by_editor ? kept : fresh;
  for (const json& item : by_editor ? fresh : kept) {
    if (has(merged, item)) {
      continue;
    }
    by_editor ? merged.push_back(item) : insert_as_in(now, item, merged);
  }
  return merged;
}

}  // namespace townhall::refresh
