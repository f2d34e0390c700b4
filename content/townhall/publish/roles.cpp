#include "content/townhall/publish/roles.h"

namespace townhall {

const std::vector<RolePlan>& role_plans() {
  // A timestamp holds a week, so that a dead daily job is noticed before the kiosks stop
  // following, and a snapshot is signed anew weekly.
  static const std::vector<RolePlan> kPlans = {
      {"root", 3, 2, 365, 60, "root"},      {"targets", 2, 1, 365, 60, "root"},
      {"content", 2, 1, 90, 30, "targets"}, {"notice", 2, 1, 14, 7, "targets"},
      {"snapshot", 1, 1, 30, 23, "root"},   {"timestamp", 1, 1, 7, 6, "root"},
  };
  return kPlans;
}

const RolePlan* role_plan(std::string_view name) {
  for (const RolePlan& plan : role_plans()) {
    if (plan.name == name) {
      return &plan;
    }
  }
  return nullptr;
}

bool is_online(std::string_view role) {
  return role == "snapshot" || role == "timestamp";
}

std::vector<std::string> role_paths(std::string_view role) {
  if (role == "content") {
    return {"content/*", "media/*"};
  }
  return role == "notice" ? std::vector<std::string>{"notice/*"} : std::vector<std::string>();
}

}  // namespace townhall
