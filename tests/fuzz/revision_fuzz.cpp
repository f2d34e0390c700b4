#include <cstdint>
#include <cstdlib>
#include <string>

#include "content/townhall/history/history_commands.h"

// Bytes as the record of a revision: read, printed and read again; and in a package, where nothing
// that follows from it may change a file outside.
namespace {

using namespace townhall::history;

void take(const std::string& bytes) {
  const auto revision = parse_revision(bytes, "history/000001/revision.json", Voice::English);
  if (!revision) {
    return;
  }
  const auto again = parse_revision(print_revision(*revision), "again", Voice::English);
  if (!again || print_revision(*again) != print_revision(*revision)) {
    std::abort();
  }
}

void follow(const std::string& bytes) {
  kiosk::base::MemoryFiles files;
  const bool written = files.write("p/history/000001/revision.json", bytes).has_value() &&
                       files.write("p/history/000001/unfinished", "").has_value() &&
                       files.write("p/history/000001/after/texts/de.json", "b").has_value() &&
                       files.write("secret", "s").has_value();
  std::ostringstream out;
  const bool undone = run_undo({"p", {}, 0, true}, files, out).has_value();
  const auto secret = files.read("secret");
  if (!written || !secret || *secret != "s" || (undone && out.str().empty())) {
    std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  take(bytes);
  follow(bytes);
  return 0;
}
