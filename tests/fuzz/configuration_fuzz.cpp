#include <cstdint>
#include <cstdlib>
#include <string>

#include "kiosk/main/configuration.h"
#include "kiosk/main/sync/configuration.h"

// Whatever stands in a configuration file: a refusal in one sentence, or values within their
// ranges.
namespace {

const std::string kPath = "/etc/fuzz.toml";

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void require_sentence(const kiosk::base::Error& error) {
  require(error.message.find("\"/etc/fuzz.toml\"") != std::string::npos);
  require(error.message.find('\n') == std::string::npos && error.message.ends_with('.'));
}

bool is_between(double value, double least, double most) {
  return value >= least && value <= most;
}

void try_kiosk(const kiosk::base::FileReader& files) {
  kiosk::main::Options given;
  given.config = kPath;
  const auto read = kiosk::main::read_configuration(files, given);
  if (!read) {
    require_sentence(read.error());
    return;
  }
  require(is_between(read->panel.lower_edge_mm, 0, 2500));
  require(is_between(read->panel.mm_per_px * read->panel.px.width, 99.9, 3000.1));
}

void try_sync(const kiosk::base::FileReader& files) {
  kiosk::main::OnceOptions given;
  given.config = kPath;
  const auto read = kiosk::main::read_configuration(files, given);
  if (!read) {
    require_sentence(read.error());
    return;
  }
  require(read->repositories.size() <= 8 && is_between(read->interval_s, 10, 86'400));
  require(read->folder.starts_with("/"));
  require(read->metrics_file.empty() || read->metrics_file.ends_with(".prom"));
  require(is_between(static_cast<double>(read->patience.least_bytes_per_second), 1, 1'000'000));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  kiosk::base::MemoryFiles files;
  require(files.write(kPath, std::string(data, data + size)).has_value());
  try_kiosk(files);
  try_sync(files);
  return 0;
}
