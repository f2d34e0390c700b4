#include "content/townhall/publish/terminal.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace townhall {
namespace {

constexpr Phrase kPassphrase = {"Kennwort für {1}: ", "Passphrase of {1}: "};
constexpr Phrase kNoTerminal = {
    "Es gibt kein Terminal, um nach dem Kennwort für {1} zu fragen; nennen Sie eine Datei mit dem "
    "Kennwort.",
    "There is no terminal to ask for the passphrase of {1}; name a passphrase file."};

// The terminal itself, so that output into a file is no hindrance.
class Terminal {
 public:
  Terminal() : descriptor_(open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {
    silent_ = descriptor_ >= 0 && tcgetattr(descriptor_, &before_) == 0;
    if (silent_) {
      termios quiet = before_;
      quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
      silent_ = tcsetattr(descriptor_, TCSAFLUSH, &quiet) == 0;
    }
  }

  ~Terminal() {
    if (silent_) {
      tcsetattr(descriptor_, TCSAFLUSH, &before_);
    }
    if (descriptor_ >= 0) {
      close(descriptor_);
    }
  }

  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  Terminal(Terminal&&) = delete;
  Terminal& operator=(Terminal&&) = delete;

  // Whether it is there and shows nothing.
  bool silent() const { return silent_; }

  bool say(const std::string& text) const {
    return write(descriptor_, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  }

  std::string read_line() const {
    std::string line;
    char c = 0;
    while (read(descriptor_, &c, 1) == 1 && c != '\n') {
      line += c;
    }
    return line;
  }

 private:
  int descriptor_;
  bool silent_ = false;
  termios before_{};
};

}  // namespace

kiosk::base::Result<std::string> ask_on_terminal(const std::string& of_what, Voice voice) {
  const Terminal terminal;
  if (!terminal.silent() || !terminal.say(say({kPassphrase, {of_what}}, voice))) {
    return kiosk::base::invalid(say({kNoTerminal, {of_what}}, voice));
  }
  std::string line = terminal.read_line();
  terminal.say("\n");
  return line;
}

}  // namespace townhall
