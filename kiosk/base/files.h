#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "kiosk/base/result.h"

namespace kiosk::base {

// Reading only: what can only read cannot damage. Paths are UTF-8, '/'-separated.
class FileReader {
 public:
  virtual ~FileReader() = default;

  // The whole file as bytes. NotFound, or Io with the system's reason.
  virtual Result<std::string> read(const std::string& path) const = 0;

  // Names (not paths) in a folder, sorted by bytes, folders with a trailing '/'.
  virtual Result<std::vector<std::string>> list(const std::string& folder) const = 0;

  // Bytes in the file. NotFound as in `read`.
  virtual Result<std::uint64_t> size(const std::string& path) const = 0;

  // At most `most` bytes from `offset` on; fewer, or none, where the file ends.
  virtual Result<std::string> read_part(const std::string& path, std::uint64_t offset,
                                        std::size_t most) const = 0;
};

// The one seam to the disk.
class Files : public FileReader {
 public:
  // Replaces the file as a whole: written beside it, flushed to the disk, renamed, and the folder
  // flushed, so that after a power cut there is the old file or the new one, and the new one once
  // this has returned.
  virtual Result<void> write(const std::string& path, const std::string& bytes) = 0;

  // Adds to the end; makes the file. May be lost or cut short by a power cut until `flush`.
  virtual Result<void> append(const std::string& path, const std::string& bytes) = 0;

  // Waits until the bytes of a file, or the names in a folder, are on the disk.
  virtual Result<void> flush(const std::string& path) = 0;

  // Replaces `to` at once, within one file system. Lasting after `flush` of both folders.
  virtual Result<void> rename(const std::string& from, const std::string& to) = 0;

  // With its parents; fine if it exists.
  virtual Result<void> make_folder(const std::string& folder) = 0;

  // Fine if it does not exist.
  virtual Result<void> remove(const std::string& path) = 0;

  // Bytes that may still be written where `folder`, which exists, lies.
  virtual Result<std::uint64_t> free_space(const std::string& folder) const = 0;
};

class DiskFiles final : public Files {
 public:
  Result<std::string> read(const std::string& path) const override;
  Result<std::vector<std::string>> list(const std::string& folder) const override;
  Result<std::uint64_t> size(const std::string& path) const override;
  Result<std::string> read_part(const std::string& path, std::uint64_t offset,
                                std::size_t most) const override;
  Result<void> write(const std::string& path, const std::string& bytes) override;
  Result<void> append(const std::string& path, const std::string& bytes) override;
  Result<void> flush(const std::string& path) override;
  Result<void> rename(const std::string& from, const std::string& to) override;
  Result<void> make_folder(const std::string& folder) override;
  Result<void> remove(const std::string& path) override;
  Result<std::uint64_t> free_space(const std::string& folder) const override;
};

// A disk of the tests: a map of paths, without end. Folders exist where files do.
class MemoryFiles final : public Files {
 public:
  Result<std::string> read(const std::string& path) const override;
  Result<std::vector<std::string>> list(const std::string& folder) const override;
  Result<std::uint64_t> size(const std::string& path) const override;
  Result<std::string> read_part(const std::string& path, std::uint64_t offset,
                                std::size_t most) const override;
  Result<void> write(const std::string& path, const std::string& bytes) override;
  Result<void> append(const std::string& path, const std::string& bytes) override;
  Result<void> flush(const std::string& path) override;
  Result<void> rename(const std::string& from, const std::string& to) override;
  Result<void> make_folder(const std::string& folder) override;
  Result<void> remove(const std::string& path) override;
  Result<std::uint64_t> free_space(const std::string& folder) const override;

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace kiosk::base
