#include "kiosk/sync/failover.h"

namespace kiosk::sync {
namespace {

bool is_ours(Reason reason) {
  return reason == Reason::Disk || reason == Reason::NotInitialised || reason == Reason::Unusable;
}

}  // namespace

Turn try_in_order(const std::vector<std::string>& repositories,
                  const std::function<Outcome<CycleReport>(const std::string& repository)>& cycle) {
  std::vector<Failure> failures;
  for (const std::string& repository : repositories) {
    auto outcome = cycle(repository);
    if (outcome) {
      return {std::move(outcome), std::move(failures)};
    }
    failures.push_back(outcome.error());
    if (is_ours(outcome.error().reason)) {
      return {std::move(outcome), std::move(failures)};
    }
  }
  if (failures.empty()) {
    failures.push_back({Reason::NotInitialised,
                        "Nothing says where the town hall publishes; give --repository, or "
                        "repository in the file of --config."});
  }
  const Failure first = failures.front();
  return {first, std::move(failures)};
}

}  // namespace kiosk::sync
