#include "content/townhall/kiosk_program.h"

#include <poll.h>

#include <cstdlib>
#include <filesystem>

#include "content/townhall/in_both.h"
#include "kiosk/platform/child.h"

namespace townhall {
namespace {

constexpr Phrase kNotStarted = {
    "Das Programm {1} lässt sich nicht starten; installieren Sie es noch einmal.", "{2}"};
constexpr std::size_t kMostWords = 4U << 20;      // bytes: no page says more
constexpr std::size_t kMostComplaint = 4U << 10;  // bytes: a few sentences

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "wegweiser-XXXXXX").string();
  path_ = mkdtemp(pattern.data()) == nullptr ? "" : pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

kiosk::base::Result<Printed> printed_by(const std::vector<std::string>& command,
                                        const kiosk::base::FileReader& files) {
  const TemporaryFolder folder;
  const std::string errors = folder.path() + "/errors";
  const auto started = kiosk::platform::Child::start(command, errors);
  if (!started) {
    return in_both({kNotStarted, {command.front(), started.error().message}}, started.error().kind);
  }
  const auto& child = *started;
  Printed printed;
  while (child->receive(printed.lines, kMostWords) && printed.lines.size() < kMostWords) {
    pollfd ready{child->descriptor(), POLLIN, 0};
    poll(&ready, 1, -1);
  }
  // All of it is there: a program that has closed its output has written its errors.
  printed.complaint = files.read_part(errors, 0, kMostComplaint).value_or("");
  return printed;
}

}  // namespace townhall
