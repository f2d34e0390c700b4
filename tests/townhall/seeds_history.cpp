#include "tests/townhall/seeds.h"

namespace seeds {
namespace {

const Seed kHistorySeeds[] = {
    {"half a record of a change",
     [](PackageBuilder& b) { b.extra_files["history/000001/revision.json"] = "{"; },
     "history-broken", "history", "", ""},
    {"a change that nobody else has seen", [](PackageBuilder& b) { b.package["four_eyes"] = true; },
     "change-unapproved", "approval.json", "", ""},
};

}  // namespace

std::span<const Seed> of_history() {
  return kHistorySeeds;
}

}  // namespace seeds
