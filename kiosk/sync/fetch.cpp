#include "kiosk/sync/fetch.h"

namespace kiosk::sync {
namespace {

class Memory final : public Sink {
 public:
  Outcome<void> start(std::uint64_t) override { return {}; }

  Outcome<void> take(std::string_view bytes) override {
    bytes_ += bytes;
    return {};
  }

  std::string bytes() && { return std::move(bytes_); }

 private:
  std::string bytes_;
};

}  // namespace

Outcome<std::string> fetch_bytes(Fetch& fetch, const std::string& url, std::uint64_t cap) {
  Memory memory;
  CHECK_OK(fetch.fetch({url, cap, 0}, memory));
  return std::move(memory).bytes();
}

}  // namespace kiosk::sync
