#include <unistd.h>

#include <cstring>
#include <string>

#include "kiosk/speech/protocol.h"

// A helper of speech that behaves as its argument says; tests/platform/speech_process_test.cpp.
namespace {

using namespace kiosk::speech;

void put(const Frame& frame) {
  const std::string bytes = encode(frame);
  for (size_t at = 0; at < bytes.size();) {
    const ssize_t count = write(STDOUT_FILENO, bytes.data() + at, bytes.size() - at);
    if (count <= 0) {
      _exit(3);
    }
    at += static_cast<size_t>(count);
  }
}

// Waits for a request and returns its number; ends with the kiosk.
std::uint32_t wait_for_request(FrameReader& reader) {
  while (true) {
    const auto frame = reader.next();
    if (frame && *frame) {
      return (*frame)->request;
    }
    char bytes[4096];
    const ssize_t count = read(STDIN_FILENO, bytes, sizeof bytes);
    if (count <= 0) {
      _exit(0);
    }
    reader.add({bytes, static_cast<size_t>(count)});
  }
}

}  // namespace

int main(int, char** argv) {
  const std::string how = argv[1];
  FrameReader reader;
  if (how == "old") {
    put({0, Hello{kProtocolVersion + 1, 22050}});
  } else {
    put({0, Hello{kProtocolVersion, 22050}});
  }
  while (true) {
    const std::uint32_t request = wait_for_request(reader);
    if (how == "dies") {
      return 1;
    }
    if (how == "nonsense" && write(STDOUT_FILENO, "nonsense that is no frame", 25) < 0) {
      return 3;
    }
    while (how == "floods") {
      put({request + 1000, Sound{std::string(4096, 'x')}});
    }
    if (how == "disorder") {
      put({request + 7, Ended{false}});
      put({request, Sound{"abcd"}});
      put({request - 1, Sound{"efgh"}});
      put({request, Ended{false}});
      put({request, Sound{"late"}});
      put({request, Ended{false}});
    }
  }
}
