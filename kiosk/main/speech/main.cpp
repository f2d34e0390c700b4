#include <unistd.h>
#include <cerrno>
#include <csignal>

#include <array>
#include <cstdio>
#include <cstring>

#include "kiosk/main/speech/worker.h"

// wegweiser-speech: turns text into sound and word timings for the kiosk. It decides nothing about
// what is said, and may crash without taking the screen along. kiosk/speech/protocol.h is what it
// reads and writes. The engine is GPL-3+, hence a program of its own.
namespace {

using kiosk::main::Engine;
using kiosk::main::Worker;
namespace speech = kiosk::speech;

constexpr const char* kHelp =
    "wegweiser-speech: speaks texts that the kiosk sends to its standard input and writes sound "
    "and\n"
    "the times of words to its standard output, both in the binary form of\n"
    "kiosk/speech/protocol.h. It is started by the kiosk, not by people.\n\n"
    "  --help     says this.\n"
    "  --version  says the version.\n";

int fail(const std::string& sentence) {
  std::fprintf(stderr, "wegweiser-speech: %s\n", sentence.c_str());
  return 2;
}

// Carries out the whole frames in `reader`; false with a sentence in `fault` if there is none.
bool take_frames(speech::FrameReader& reader, Worker& worker, std::string& fault) {
  while (true) {
    auto frame = reader.next();
    if (!frame) {
      fault = frame.error().message;
      return false;
    }
    if (!*frame) {
      return true;
    }
    if (auto* speak = std::get_if<speech::Speak>(&(*frame)->body)) {
      worker.speak((*frame)->request, std::move(*speak));
    } else if (std::holds_alternative<speech::Cancel>((*frame)->body)) {
      worker.cancel((*frame)->request);
    } else {
      fault = "The pipe of speech carries an answer where a request belongs; restart the kiosk.";
      return false;
    }
  }
}

int serve() {
  auto engine = Engine::open();
  if (!engine) {
    return fail(engine.error().message);
  }
  Worker worker(std::move(*engine), STDOUT_FILENO);
  speech::FrameReader reader;
  std::array<char, 65536> bytes;
  while (true) {
    const ssize_t count = read(STDIN_FILENO, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count <= 0) {
      worker.finish();
      return 0;
    }
    reader.add({bytes.data(), static_cast<size_t>(count)});
    std::string fault;
    if (!take_frames(reader, worker, fault)) {
      return fail(fault);
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && std::strcmp(argv[1], "--help") == 0) {
    std::fputs(kHelp, stdout);
    return 0;
  }
  if (argc == 2 && std::strcmp(argv[1], "--version") == 0) {
    std::puts(WEGWEISER_VERSION);
    return 0;
  }
  if (argc > 1) {
    return fail("It takes no arguments but --help and --version.");
  }
  signal(SIGPIPE, SIG_IGN);  // a kiosk that is gone is noticed by the failing write
  return serve();
}
