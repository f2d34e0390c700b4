#pragma once
#include <string>
#include <string_view>
#include <vector>

// Who signs what, with how many keys, and for how long: the roles table of the design.
namespace townhall {

struct RolePlan {
  const char* name;
  int keys;            // made at first
  int threshold;       // of them must sign
  int days;            // a signature holds
  int renew_below;     // days left at which it is signed again, or somebody is told to
  const char* parent;  // whose metadata names its keys: "root" or "targets"
};

// In the order of the table: root, targets, content, notice, snapshot, timestamp.
const std::vector<RolePlan>& role_plans();

// Nothing if there is no such role.
const RolePlan* role_plan(std::string_view name);

// The keys that sign without people, and have a passphrase of their own.
bool is_online(std::string_view role);

// What a delegated role may speak for; empty for the others.
std::vector<std::string> role_paths(std::string_view role);

}  // namespace townhall
