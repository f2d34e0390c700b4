#include <cstdint>
#include <cstdlib>
#include <string>

#include "kiosk/base/utf8.h"
#include "kiosk/sync/names.h"
#include "kiosk/sync/path_pattern.h"

// The first line is a pattern, the rest a path. Whatever they are: a pattern never reaches across a
// slash, a path matches itself, and the names made of it are safe.
namespace {

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

long slashes(const std::string& text) {
  long count = 0;
  for (const char c : text) {
    count += c == '/' ? 1 : 0;
  }
  return count;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string text(data, data + size);
  if (kiosk::base::first_bad_utf8(text)) {
    return 0;  // metadata is UTF-8
  }
  const size_t end = text.find('\n');
  const std::string pattern = text.substr(0, end);
  const std::string path = end == std::string::npos ? "" : text.substr(end + 1);
  const bool matches = kiosk::sync::path_matches(path, pattern);
  require(!matches || slashes(path) == slashes(pattern));
  const bool plain = pattern.find_first_of("*?[") == std::string::npos;
  require(!plain || matches == (path == pattern));
  const std::string name = kiosk::sync::target_file(path);
  require(!name.empty() && name.size() <= 240 && name[0] != '.');
  require(name.find_first_of(std::string("/\0", 2)) == std::string::npos);
  return 0;
}
