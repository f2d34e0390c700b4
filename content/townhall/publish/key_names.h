#pragma once
#include <string>
#include <vector>

#include "content/townhall/publish/chain.h"
#include "content/townhall/publish/key_file.h"

// The keys in metadata, and how people call them.
namespace townhall {

// A key as metadata names it, with its name for people ("content-1").
kiosk::sync::Json named_key_json(const KeyFile& key);

// {"keyids", "threshold"}
kiosk::sync::JsonObject role_json(const std::vector<KeyFile>& keys, int threshold);

// "content-1"; the beginning of the id if the metadata does not say.
std::string name_of_key(const kiosk::sync::JsonObject& keys, const std::string& id);

// 2 of "content-2"; 0 for what has no number.
int number_of_key(const std::string& name);

// Where a role's keys are written: in the root, or in the delegations of targets.
struct RolePlace {
  kiosk::sync::JsonObject* keys;
  kiosk::sync::JsonObject* role;
};

// Null pointers if nobody names the role.
RolePlace place_of_role(kiosk::sync::JsonObject& root, kiosk::sync::JsonObject& targets,
                        const std::string& role);

std::vector<std::string> key_ids(const kiosk::sync::JsonObject& role);

// Puts a new key at the end of the list and takes `old_id` away.
void replace_key(const RolePlace& place, const std::string& old_id, const KeyFile& fresh);

}  // namespace townhall
