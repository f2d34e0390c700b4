#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/files.h"
#include "kiosk/sync/outcome.h"

namespace kiosk::sync {

// Algorithm to digest in lower-case hex, as metadata writes it.
using Hashes = std::map<std::string, std::string>;

std::string sha256_hex(std::string_view bytes);

// Compares bytes that come in pieces with what was signed. Knows sha256, sha384 and sha512; of an
// algorithm that it does not know it takes no notice, but at least one must be known.
class HashCheck {
 public:
  explicit HashCheck(const Hashes& wanted);
  ~HashCheck();
  HashCheck(HashCheck&&) noexcept;
  HashCheck& operator=(HashCheck&&) = delete;
  HashCheck(const HashCheck&) = delete;
  HashCheck& operator=(const HashCheck&) = delete;

  void add(std::string_view bytes);

  // Once, at the end: all known digests agree, and there is at least one.
  bool agrees();

 private:
  struct Running;
  std::vector<Running> running_;
};

bool hashes_agree(std::string_view bytes, const Hashes& wanted);

// The same for a file, a piece at a time.
Outcome<bool> file_agrees(const base::FileReader& files, const std::string& path,
                          std::uint64_t length, const Hashes& wanted);

}  // namespace kiosk::sync
