#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
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

// Waits for a request; ends with the kiosk.
Frame wait_for_request(FrameReader& reader) {
  while (true) {
    const auto frame = reader.next();
    if (frame && *frame) {
      return std::move(**frame);
    }
    char bytes[4096];
    const ssize_t count = read(STDIN_FILENO, bytes, sizeof bytes);
    if (count <= 0) {
      _exit(0);
    }
    reader.add({bytes, static_cast<size_t>(count)});
  }
}

constexpr std::uint32_t kRate = 22050;
constexpr size_t kWord = kRate / 10;  // samples of each word

// Says each word of it, up to `most`.
void read_out(const Frame& asked, size_t most) {
  const std::string text = std::get<Speak>(asked.body).text;
  size_t first = 0;
  for (size_t word = 0; word < most && first < text.size(); ++word) {
    const size_t last = std::min(text.find(' ', first), text.size());
    put({asked.request, Word{static_cast<std::uint32_t>(100 * word),
                             static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)}});
    put({asked.request, Sound{std::string(2 * kWord, 'x')}});
    first = last + 1;
  }
}

// Behaves as `how` says until `once` is there, which it leaves; then like an honest helper.
void fail_once(const std::string& how, const std::string& once, const Frame& asked) {
  if (!std::filesystem::exists(once)) {
    std::ofstream(once) << "it has failed";
    read_out(asked, how.ends_with("midway") ? 2 : 0);
    if (how.starts_with("dies")) {
      _exit(1);
    }
    while (true) {
      pause();
    }
  }
  read_out(asked, std::string::npos);
  put({asked.request, Ended{false}});
}

}  // namespace

int main(int count, char** argv) {
  const std::string how = argv[1];
  FrameReader reader;
  if (how == "old") {
    put({0, Hello{kProtocolVersion + 1, kRate}});
  } else {
    put({0, Hello{kProtocolVersion, kRate}});
  }
  while (true) {
    const Frame asked = wait_for_request(reader);
    const std::uint32_t request = asked.request;
    if (!std::holds_alternative<Speak>(asked.body)) {
      continue;
    }
    if (count > 2) {
      fail_once(how, argv[2], asked);
    }
    if (how == "dies") {
      return 1;
    }
    if (how == "nonsense" && write(STDOUT_FILENO, "nonsense that is no frame", 25) < 0) {
      return 3;
    }
    while (how == "floods") {
      put({request + 1000, Sound{std::string(4096, 'x')}});
    }
    while (how == "talks") {
      put({request, Sound{std::string(4096, 'x')}});
    }
    while (how == "counts") {
      put({request, Word{0, 0, 1}});
    }
    if (how == "astray") {
      put({request, Word{0, 5, 900}});
      put({request, Word{0, 3, 2}});
      put({request, Sound{std::string(2 * kWord, 'x')}});
      put({request, Ended{false}});
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
