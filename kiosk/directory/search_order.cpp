#include "kiosk/directory/search_order.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace kiosk::directory {

std::vector<std::size_t> order_of(const std::vector<Tie>& hits) {
  std::vector<std::size_t> order(hits.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto rank = [&hits](std::size_t i) {
    return std::tuple(hits[i].place, !hits[i].open, hits[i].near);
  };
  std::stable_sort(order.begin(), order.end(),
                   [&rank](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  return order;
}

}  // namespace kiosk::directory
