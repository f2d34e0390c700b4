#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "content/townhall/canonical.h"
#include "content/townhall/check.h"
#include "tests/store/every_question.h"

namespace {

// As a content file that somebody signed: every question gets an answer or an error.
void as_revision(const std::string& bytes) {
  const std::string path =
      (std::filesystem::temp_directory_path() / "wegweiser-package-fuzz.db").string();
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
  const auto revision = kiosk::store::Revision::open(path);
  if (revision) {
    test_support::ask_everything(**revision, "fa-AF");
  }
}

// As the contact points of a package that somebody edited: faults are reported, never fatal.
void as_canonical(const std::string& bytes) {
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
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  // The first bytes tell the two apart, as they do for a person.
  if (bytes.starts_with("SQLite")) {
    as_revision(bytes);
  } else {
    as_canonical(bytes);
  }
  return 0;
}
