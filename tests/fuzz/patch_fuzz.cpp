#include <cstdint>
#include <cstdlib>
#include <string>

#include "content/townhall/publish/patch.h"
#include "content/townhall/publish/zstd_frame.h"
#include "kiosk/base/files.h"
#include "kiosk/sync/digest.h"
#include "kiosk/sync/patch_pieces.h"
#include "kiosk/sync/unpack.h"

// Bytes as a signed patch, as its map, and as one of its files: what comes out is what was signed,
// or nothing is left and a sentence says why.
namespace {

namespace sync = kiosk::sync;

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

// A database of three pages of 512 bytes, as far as a patch looks.
std::string old_file() {
  std::string bytes(1'536, '\0');
  bytes.replace(0, 16, "SQLite format 3", 16);
  bytes[16] = 2;
  bytes[512] = 5;
  bytes[523] = 3;
  return bytes;
}

void apply(const std::string& patch, std::uint64_t length, const std::string& sha256) {
  kiosk::base::MemoryFiles files;
  require(files.write("old", old_file()).has_value() && files.write("patch", patch).has_value());
  const auto made = sync::unpack(files, {"patch", "old", "new", length, sha256});
  const auto bytes = files.read("new");
  require(made.has_value() == bytes.has_value());
  require(made || made.error().message.ends_with('.'));
  require(!bytes || (bytes->size() == length && sync::sha256_hex(*bytes) == sha256));
}

void as_map(const std::string& bytes) {
  const std::string map = townhall::compressed(bytes, "", 1).value();
  apply(map + townhall::compressed(std::string(512, 'x'), "", 1).value(), 2'048,
        std::string(64, '0'));
  const auto read = sync::read_map(bytes, 512, 2'048, 1'536);
  if (read && !bytes.empty()) {
    const auto again = sync::read_map(sync::write_map(*read, 512), 512, 2'048, 1'536);
    require(again && *again == *read);
  }
}

void as_file(const std::string& bytes) {
  const auto patch = townhall::patch(old_file(), bytes);
  require(patch.has_value());
  // Not of every file: only what a sound database holds comes back from its differences.
  apply(*patch, bytes.size(), sync::sha256_hex(bytes));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  apply(bytes, 2'048, std::string(64, '0'));
  as_map(bytes);
  as_file(bytes);
  return 0;
}
