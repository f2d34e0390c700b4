#pragma once
#include <chrono>
#include <memory>
#include <string>

#include "kiosk/sync/fetch.h"

namespace kiosk::sync {

// When to give up on a server.
struct Patience {
  std::chrono::milliseconds connect{10'000};
  // Slower than this for so long is too slow: aktualizr asks for 5,000 bytes/s over 60 s, and a
  // kiosk on a shared mobile line gets less.
  long least_bytes_per_second = 1'000;
  std::chrono::seconds slow_for{30};
  std::chrono::milliseconds metadata_deadline{300'000};  // for one file of up to 5 MB
  std::chrono::milliseconds target_deadline{6 * 3'600'000};
};

// Fetches over http and https with libcurl. No redirects (a static server needs none, and a login
// page of the network answers with one), no compression, no cookies, no proxy but `proxy`, no
// password files. Blocks the calling thread. One connection is kept and reused.
class CurlFetch final : public Fetch {
 public:
  // `proxy` is empty or an address; the environment's is not used.
  explicit CurlFetch(const Patience& patience, std::string proxy = "");
  ~CurlFetch() override;
  CurlFetch(const CurlFetch&) = delete;
  CurlFetch& operator=(const CurlFetch&) = delete;

  Outcome<void> fetch(const Request& request, Sink& sink) override;

 private:
  Patience patience_;
  std::string proxy_;
  void* handle_;  // CURL*, which its header declares as void
};

}  // namespace kiosk::sync
