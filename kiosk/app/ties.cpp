#include "kiosk/app/ties.h"

#include <algorithm>

#include "kiosk/app/screens/parts.h"
#include "kiosk/directory/search_order.h"

namespace kiosk::app {
namespace {

// Of several who help with the same, the best one counts.
directory::Tie tie_of(const Context& context, const directory::SearchHit& hit) {
  directory::Tie tie{hit.place, false, {}};
  for (const directory::ContactId& contact : hit.contacts) {
    const auto standing = context.directory.standing(contact);
    if (!standing) {
      continue;
    }
    tie.open |=
        context.clock_trusted && screens::is_open_now(screens::openness(context, *standing));
    if (standing->place) {
      tie.near = std::min(tie.near, directory::nearness(*standing->place, context.site));
    }
  }
  return tie;
}

}  // namespace

std::vector<directory::SearchHit> ties_broken(const Context& context,
                                              const std::vector<directory::SearchHit>& hits) {
  std::vector<directory::Tie> ties;
  for (const directory::SearchHit& hit : hits) {
    ties.push_back(tie_of(context, hit));
  }
  std::vector<directory::SearchHit> ordered;
  for (const std::size_t i : directory::order_of(ties)) {
    ordered.push_back(hits[i]);
  }
  return ordered;
}

}  // namespace kiosk::app
