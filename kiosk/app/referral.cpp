#include "kiosk/app/referral.h"

#include <algorithm>
#include <tuple>

#include "kiosk/app/screens/parts.h"
#include "kiosk/directory/nearness.h"

namespace kiosk::app {
namespace {

// The smaller, the better.
struct Rank {
  int fit = 0;
  bool closed = false;
  directory::Nearness near;

  auto operator<=>(const Rank&) const = default;
};

directory::Nearness near(const Context& context, const Candidate& candidate) {
  return candidate.contact.place ? directory::nearness(*candidate.contact.place, context.site)
                                 : directory::Nearness{};
}

Rank rank_of(const Context& context, const Trail& trail, const Candidate& candidate, bool first) {
  Rank rank{candidate.speaks ? 1 : 2, !candidate.open, near(context, candidate)};
  if (first && (trail.exact || trail.way_out() == kOtherAnswer)) {
    rank.fit = 0;
  }
  if (trail.urgent) {
    rank.fit += candidate.open ? 0 : 3;
  }
  return rank;
}

}  // namespace

std::vector<Candidate> candidates(const Context& context,
                                  const std::vector<directory::Lead>& leads) {
  std::vector<Candidate> found;
  for (const directory::Lead& lead : leads) {
    auto contact = context.directory.contact(lead.contact, context.lang());
    if (!contact) {
      continue;
    }
    Candidate candidate{std::move(*contact), lead.service, false, false, false};
    candidate.open = context.clock_trusted &&
                     screens::is_open_now(screens::openness(context, candidate.contact));
    candidate.speaks = screens::speaks(candidate.contact, context.lang());
    candidate.here = screens::is_here(context, candidate.contact.place);
    found.push_back(std::move(candidate));
  }
  return found;
}

std::vector<Candidate> referral(const Context& context, const Trail& trail) {
  std::vector<directory::Lead> leads = trail.leads;
  const directory::ContactId& desk = context.package.information;
  if (trail.way_out() == kOtherAnswer && !desk.empty()) {
    leads.erase(std::remove_if(leads.begin(), leads.end(),
                               [&](const auto& lead) { return lead.contact == desk; }),
                leads.end());
    leads.insert(leads.begin(), {desk, {}});
  }
  std::vector<Candidate> all = candidates(context, leads);
  std::vector<std::pair<Rank, std::size_t>> order;
  for (std::size_t i = 0; i < all.size(); ++i) {
    order.emplace_back(rank_of(context, trail, all[i], i == 0), i);
  }
  std::sort(order.begin(), order.end());
  std::vector<Candidate> ranked;
  for (const auto& [rank, index] : order) {
    ranked.push_back(std::move(all[index]));
  }
  return ranked;
}

}  // namespace kiosk::app
