#include "content/townhall/publish/key_names.h"

#include <charconv>

namespace townhall {

using kiosk::sync::Json;
using kiosk::sync::JsonArray;
using kiosk::sync::JsonObject;

namespace {

// TUF lets tools add fields of their own; clients keep them for the signature and ignore them.
constexpr const char* kNameField = "x-wegweiser-name";

}  // namespace

Json named_key_json(const KeyFile& key) {
  JsonObject object = key_json(key.public_key);
  object[kNameField] = Json(key.name);
  return Json(std::move(object));
}

JsonObject role_json(const std::vector<KeyFile>& keys, int threshold) {
  JsonArray ids;
  for (const KeyFile& key : keys) {
    ids.emplace_back(key.id);
  }
  return {{"keyids", Json(std::move(ids))}, {"threshold", Json(std::int64_t{threshold})}};
}

std::string name_of_key(const JsonObject& keys, const std::string& id) {
  const auto found = keys.find(id);
  const Json* name = found == keys.end() ? nullptr : found->second.find(kNameField);
  return name != nullptr && name->text() != nullptr ? *name->text() : id.substr(0, 8);
}

int number_of_key(const std::string& name) {
  int number = 0;
  const std::size_t dash = name.rfind('-');
  if (dash != std::string::npos) {
    std::from_chars(name.data() + dash + 1, name.data() + name.size(), number);
  }
  return number;
}

RolePlace place_of_role(JsonObject& root, JsonObject& targets, const std::string& role) {
  JsonObject& roles = inner(root, "roles");
  if (roles.contains(role)) {
    return {&inner(root, "keys"), &inner(roles, role)};
  }
  JsonObject& delegations = inner(targets, "delegations");
  for (Json& one : *delegations.at("roles").array()) {
    if (*one.find("name")->text() == role) {
      return {&inner(delegations, "keys"), one.object()};
    }
  }
  return {nullptr, nullptr};
}

std::vector<std::string> key_ids(const JsonObject& role) {
  std::vector<std::string> ids;
  for (const Json& id : *role.at("keyids").array()) {
    ids.push_back(*id.text());
  }
  return ids;
}

void replace_key(const RolePlace& place, const std::string& old_id, const KeyFile& fresh) {
  JsonArray ids;
  for (const std::string& id : key_ids(*place.role)) {
    if (id != old_id) {
      ids.emplace_back(id);
    }
  }
  ids.emplace_back(fresh.id);
  (*place.role)["keyids"] = Json(std::move(ids));
  place.keys->erase(old_id);
  (*place.keys)[fresh.id] = named_key_json(fresh);
}

}  // namespace townhall
