#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "kiosk/base/files.h"

namespace kiosk::base {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

using File = std::unique_ptr<std::FILE, CloseFile>;

const char* advice(int code) {
  switch (code) {
    case ENOENT:
    case ENOTDIR:
      return "check the path";
    case EACCES:
    case EPERM:
    case EROFS:
      return "check its rights, and for whom this program runs";
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return "make room there";
    default:
      return "check the disk";
  }
}

Error system_error(const std::string& what, const std::string& path, int code) {
  const std::string reason =
      std::strerror(code);  // NOLINT(concurrency-mt-unsafe): glibc's is thread-local
  const std::string message =
      "Cannot " + what + " \"" + path + "\": " + reason + "; " + advice(code) + ".";
  return code == ENOENT ? not_found(message) : io_error(message);
}

Result<void> flush_to_disk(std::FILE* file, const std::string& path) {
  if (std::fflush(file) != 0 || fsync(fileno(file)) != 0) {
    return system_error("write", path, errno);
  }
  return {};
}

std::string folder_of(const std::string& path) {
  const size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, std::max<size_t>(slash, 1));
}

// The file is kept even where its folder cannot be opened for reading: then only the name of a new
// file may be lost by a power cut, as before.
Result<void> flush_folder(const std::string& folder) {
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) {
    return errno == EACCES ? Result<void>() : system_error("flush", folder, errno);
  }
  const int code = fsync(descriptor) == 0 ? 0 : errno;
  close(descriptor);
  // EINVAL: the file system keeps no folders to flush.
  return code == 0 || code == EINVAL ? Result<void>() : system_error("flush", folder, code);
}

}  // namespace

Result<std::string> DiskFiles::read(const std::string& path) const {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    return invalid("Cannot read \"" + path + "\": it is a folder; name a file.");
  }
  const File file(std::fopen(path.c_str(), "rbe"));
  if (!file) {
    return system_error("read", path, errno);
  }
  std::string bytes;
  char buffer[65536];
  size_t count = 0;
  while ((count = std::fread(buffer, 1, sizeof buffer, file.get())) > 0) {
    bytes.append(buffer, count);
  }
  if (std::ferror(file.get()) != 0) {
    return system_error("read", path, errno);
  }
  return bytes;
}

Result<std::vector<std::string>> DiskFiles::list(const std::string& folder) const {
  std::error_code code;
  std::filesystem::directory_iterator entries(folder, code);
  if (code) {
    return system_error("list", folder, code.value());
  }
  std::vector<std::string> names;
  for (const auto& entry : entries) {
    std::error_code ignored;
    names.push_back(entry.path().filename().string() + (entry.is_directory(ignored) ? "/" : ""));
  }
  std::sort(names.begin(), names.end());
  return names;
}

Result<void> DiskFiles::write(const std::string& path, const std::string& bytes) {
  const std::string beside = path + ".part";
  {
    const File file(std::fopen(beside.c_str(), "wbe"));
    if (!file) {
      return system_error("write", beside, errno);
    }
    if (std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size()) {
      return system_error("write", beside, errno);
    }
    CHECK_OK(flush_to_disk(file.get(), beside));
  }
  if (std::rename(beside.c_str(), path.c_str()) != 0) {
    return system_error("write", path, errno);
  }
  return flush_folder(folder_of(path));
}

Result<std::uint64_t> DiskFiles::size(const std::string& path) const {
  struct stat facts {};

  if (stat(path.c_str(), &facts) != 0) {
    return system_error("read", path, errno);
  }
  if (!S_ISREG(facts.st_mode)) {
    return invalid("Cannot read \"" + path + "\": it is no file; name a file.");
  }
  return static_cast<std::uint64_t>(facts.st_size);
}

Result<std::string> DiskFiles::read_part(const std::string& path, std::uint64_t offset,
                                         std::size_t most) const {
  const File file(std::fopen(path.c_str(), "rbe"));
  if (!file || fseeko(file.get(), static_cast<off_t>(offset), SEEK_SET) != 0) {
    return system_error("read", path, errno);
  }
  std::string bytes(most, '\0');
  bytes.resize(std::fread(bytes.data(), 1, most, file.get()));
  if (std::ferror(file.get()) != 0) {
    return system_error("read", path, errno);
  }
  return bytes;
}

Result<void> DiskFiles::append(const std::string& path, const std::string& bytes) {
  const File file(std::fopen(path.c_str(), "abe"));
  if (!file || std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size() ||
      std::fflush(file.get()) != 0) {
    return system_error("write", path, errno);
  }
  return {};
}

Result<void> DiskFiles::flush(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    return flush_folder(path);
  }
  const File file(std::fopen(path.c_str(), "rbe"));
  if (!file || fsync(fileno(file.get())) != 0) {
    return system_error("flush", path, errno);
  }
  return {};
}

Result<void> DiskFiles::rename(const std::string& from, const std::string& to) {
  if (std::rename(from.c_str(), to.c_str()) == 0) {
    return {};
  }
  const int code = errno;
  return code == EXDEV ? io_error("Cannot move \"" + from + "\" to \"" + to +
                                  "\": they are on two file systems; put them on one.")
                       : system_error("rename", from, code);
}

Result<void> DiskFiles::make_folder(const std::string& folder) {
  std::error_code code;
  std::filesystem::create_directories(folder, code);
  if (code) {
    return system_error("make the folder", folder, code.value());
  }
  return {};
}

Result<void> DiskFiles::remove(const std::string& path) {
  std::error_code code;
  std::filesystem::remove(path, code);
  if (code) {
    return system_error("remove", path, code.value());
  }
  return {};
}

Result<std::uint64_t> DiskFiles::free_space(const std::string& folder) const {
  std::error_code code;
  const auto space = std::filesystem::space(folder, code);
  if (code) {
    return system_error("ask for free space in", folder, code.value());
  }
  return std::uint64_t{space.available};
}

}  // namespace kiosk::base
