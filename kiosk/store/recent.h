#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace kiosk::store {

// Answers that are asked for again (of the house and its floors, which many records share; of what
// a search found a letter ago), by row and language. A revision never changes while it is open, so
// an answer stays right; full, it starts anew.
template <typename Value, typename Row = std::int64_t>
class Recent {
 public:
  // Null if it is not there. Valid until the next keep().
  const Value* find(const std::pair<Row, std::string>& key) const {
    const auto found = kept_.find(key);
    return found == kept_.end() ? nullptr : &found->second;
  }

  void keep(const std::pair<Row, std::string>& key, const Value& value) {
    // A house has a dozen floors, a town some dozen offices; in a handful of languages at a time.
    constexpr std::size_t kMost = 256;
    if (kept_.size() >= kMost) {
      kept_.clear();
    }
    kept_.insert_or_assign(key, value);
  }

 private:
  std::map<std::pair<Row, std::string>, Value> kept_;
};

}  // namespace kiosk::store
