#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace kiosk::store {

// Answers that many records share (the house, its floors, the office), by row and language. A
// revision never changes while it is open, so an answer stays right; full, it starts anew.
template <typename Value>
class Recent {
 public:
  // Null if it is not there. Valid until the next keep().
  const Value* find(std::int64_t id, const std::string& lang) const {
    const auto found = kept_.find({id, lang});
    return found == kept_.end() ? nullptr : &found->second;
  }

  void keep(std::int64_t id, const std::string& lang, const Value& value) {
    // A house has a dozen floors, a town some dozen offices; in a handful of languages at a time.
    constexpr std::size_t kMost = 256;
    if (kept_.size() >= kMost) {
      kept_.clear();
    }
    kept_.insert_or_assign({id, lang}, value);
  }

 private:
  std::map<std::pair<std::int64_t, std::string>, Value> kept_;
};

}  // namespace kiosk::store
