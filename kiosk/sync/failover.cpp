#include "kiosk/sync/failover.h"

namespace kiosk::sync {
namespace {

bool is_ours(Reason reason) {
  return reason == Reason::Disk || reason == Reason::NotInitialised || reason == Reason::Unusable;
}

// Says at which address, unless the sentence does; what this machine's disk refused has its path.
Failure at_address(const std::string& repository, const Failure& what) {
  const bool is_said = what.message.find(repository) != std::string::npos;
  return is_said || what.reason == Reason::Disk || what.reason == Reason::NotInitialised
             ? what
             : Failure{what.reason, "At " + repository + ": " + what.message};
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
    failures.push_back(at_address(repository, outcome.error()));
    if (is_ours(outcome.error().reason)) {
      return {failures.back(), failures};
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
