#include "kiosk/main/settings/metrics_file.h"

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

base::Result<std::string> metrics_path(Settings& settings) {
  const std::string path = TRY(settings.text("metrics", ""));
  // A service has no folder of its own that a relative path could begin in, and node_exporter
  // passes over files with other endings.
  if (!path.empty() && !(path.starts_with("/") && path.ends_with(".prom"))) {
    return settings.wrong("metrics", "must be a path that begins with / and ends in .prom");
  }
  return path;
}

base::Result<void> write_metrics(base::Files& files, const std::string& path,
                                 const std::string& text) {
  const OpenMask mask;
  const size_t slash = path.rfind('/');
  if (slash != std::string::npos && slash > 0) {
    CHECK_OK(files.make_folder(path.substr(0, slash)));
  }
  return files.write(path, text);
}

}  // namespace kiosk::main
