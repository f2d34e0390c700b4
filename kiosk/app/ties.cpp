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
    const auto standing = context.directory.standing(contact, context.lang());
    if (!standing) {
      continue;
    }
    tie.open |= context.clock_trusted &&
                screens::is_open_now(screens::openness(context, contact, *standing));
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
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const bool alone = (i == 0 || hits[i - 1].place != hits[i].place) &&
                       (i + 1 == hits.size() || hits[i + 1].place != hits[i].place);
    ties.push_back(alone ? directory::Tie{hits[i].place, false, {}} : tie_of(context, hits[i]));
  }
  std::vector<directory::SearchHit> ordered;
  for (const std::size_t i : directory::order_of(ties)) {
    ordered.push_back(hits[i]);
  }
  return ordered;
}

}  // namespace kiosk::app
