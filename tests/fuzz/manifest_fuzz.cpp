#include <cstdint>
#include <cstdlib>
#include <string>

#include "kiosk/sync/manifest.h"
#include "kiosk/sync/notices.h"

// Whatever stands in a manifest or in notices: a refusal in a sentence, or a value that stays
// within its bounds and comes back as it was written.
namespace {

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void try_manifest(const std::string& bytes) {
  const auto manifest = kiosk::sync::read_manifest(bytes);
  if (!manifest) {
    require(manifest.error().message.ends_with('.'));
    return;
  }
  require(manifest->version >= 1 && !manifest->parts.empty());
  for (const auto& part : manifest->parts) {
    require(part.length <= kiosk::sync::kPartBytes && part.name.find('/') == std::string::npos);
    require(!part.full.starts_with("/") && part.full.find("/.") == std::string::npos);
  }
  const auto again = kiosk::sync::read_manifest(kiosk::sync::write_manifest(*manifest).value());
  require(again && *again == *manifest);
}

void try_notices(const std::string& bytes) {
  const auto notices = kiosk::sync::read_notices(bytes);
  if (!notices) {
    require(notices.error().message.ends_with('.'));
    return;
  }
  require(notices->notices.size() <= kiosk::sync::kNotices);
  for (const auto& notice : notices->notices) {
    require(notice.from < notice.until && notice.texts.contains("de"));
  }
  const std::string written = kiosk::sync::notices_json(*notices).value();
  const auto again = kiosk::sync::read_notices(written);
  // Fields with their defaults may make it longer than what is read.
  require(again ? *again == *notices : written.size() > kiosk::sync::kNoticesBytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(data, data + size);
  try_manifest(bytes);
  try_notices(bytes);
  return 0;
}
