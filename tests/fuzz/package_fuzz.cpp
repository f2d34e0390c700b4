#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "content/townhall/canonical.h"
#include "content/townhall/check/check.h"
#include "kiosk/base/files.h"

// Bytes as the contact points, topics and texts of a package that somebody edited: faults are
// reported, never fatal.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  kiosk::base::MemoryFiles files;
  const bool written =
      files.write("p/package.json", R"({"id": "p", "source_lang": "de"})").has_value() &&
      files.write("p/contacts.json", bytes).has_value() &&
      files.write("p/topics.json", bytes).has_value() &&
      files.write("p/texts/de.json", bytes).has_value();
  if (!written) {
    std::abort();
  }
  townhall::Issues issues;
  const townhall::Canonical canonical = townhall::read_canonical(files, "p", issues);
  townhall::check(canonical, {}, issues);
  return 0;
}
