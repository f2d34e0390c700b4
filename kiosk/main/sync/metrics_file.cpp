#include "kiosk/main/sync/metrics_file.h"

#include <sys/stat.h>

namespace kiosk::main {
namespace {

// Files made while it lives are for all to read.
class OpenMask {
 public:
  OpenMask() : before_(umask(022)) {}

  ~OpenMask() { umask(before_); }

  OpenMask(const OpenMask&) = delete;
  OpenMask& operator=(const OpenMask&) = delete;

 private:
  mode_t before_;
};

}  // namespace

sync::Outcome<void> write_metrics(base::Files& files, const std::string& path,
                                  const std::string& text) {
  const OpenMask mask;
  const size_t slash = path.rfind('/');
  if (slash != std::string::npos && slash > 0) {
    CHECK_OK(sync::disk(files.make_folder(path.substr(0, slash))));
  }
  return sync::disk(files.write(path, text));
}

}  // namespace kiosk::main
