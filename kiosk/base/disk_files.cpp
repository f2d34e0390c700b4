#include <fcntl.h>
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

Error system_error(const std::string& what, const std::string& path, int code) {
  const std::string reason =
      std::strerror(code);  // NOLINT(concurrency-mt-unsafe): glibc's is thread-local
  const std::string message = "Cannot " + what + " \"" + path + "\": " + reason + ".";
  return code == ENOENT ? not_found(message) : io_error(message);
}

Result<void> flush_to_disk(std::FILE* file, const std::string& path) {
  if (std::fflush(file) != 0 || fsync(fileno(file)) != 0) {
    return system_error("write", path, errno);
  }
  return {};
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
  return {};
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

}  // namespace kiosk::base
