#pragma once
#include <string>

#include "kiosk/base/result.h"

namespace townhall::po {

// Bytes in memory that have a path, for libraries that know nothing but paths.
class MemoryFile {
 public:
  MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile();

  kiosk::base::Result<void> write(const std::string& bytes);
  kiosk::base::Result<std::string> read() const;

  // Good as long as this lives.
  const std::string& path() const { return path_; }

 private:
  int descriptor_;
  std::string path_;
};

}  // namespace townhall::po
