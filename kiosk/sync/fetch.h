#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "kiosk/sync/outcome.h"

namespace kiosk::sync {

struct Request {
  std::string url;
  std::uint64_t cap = 0;   // of the whole file; not one byte more is taken
  std::uint64_t from = 0;  // bytes of it that are here already
};

// Takes the bytes of a file as they come.
class Sink {
 public:
  virtual ~Sink() = default;

  // Once, before the first byte: where in the file it belongs. That is Request::from, or 0 if the
  // server sends the whole file all the same.
  virtual Outcome<void> start(std::uint64_t offset) = 0;

  // A failure ends the fetch and becomes its failure.
  virtual Outcome<void> take(std::string_view bytes) = 0;
};

// The one seam to the network. Nothing that comes from here is trusted.
class Fetch {
 public:
  virtual ~Fetch() = default;

  // Missing (404, 403), TooLarge, TooSlow, Unreachable, ServerError, or what the sink said. After a
  // failure the sink may have taken a part.
  virtual Outcome<void> fetch(const Request& request, Sink& sink) = 0;
};

// A whole small file.
Outcome<std::string> fetch_bytes(Fetch& fetch, const std::string& url, std::uint64_t cap);

}  // namespace kiosk::sync
