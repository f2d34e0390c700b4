#include <cstdint>
#include <cstdlib>
#include <string>

#include "kiosk/speech/protocol.h"

// Both sides of the pipe read with FrameReader: a frame that it accepts is written as it came, and
// it does not matter where the stream is cut.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  kiosk::speech::FrameReader whole;
  whole.add(bytes);
  std::string written;
  auto frame = whole.next();
  for (; frame && *frame; frame = whole.next()) {
    written += kiosk::speech::encode(**frame);
  }
  if (bytes.compare(0, written.size(), written) != 0) {
    std::abort();
  }
  kiosk::speech::FrameReader pieces;
  std::string again;
  for (const char byte : bytes) {
    pieces.add(std::string(1, byte));
    for (auto one = pieces.next(); one && *one; one = pieces.next()) {
      again += kiosk::speech::encode(**one);
    }
  }
  if (again != written) {
    std::abort();
  }
  return 0;
}
