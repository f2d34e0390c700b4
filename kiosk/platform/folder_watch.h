#pragma once
#include <functional>
#include <memory>
#include <string>

#include "kiosk/base/result.h"

namespace kiosk::platform {

// Hears when a name appears or is replaced in a folder (inotify), on a thread of its own.
class FolderWatch {
 public:
  // Calls `changed` on that thread, once for all that happened at the same time. Io if the folder
  // is not there or the system has no watch left; then ask now and then.
  static base::Result<std::unique_ptr<FolderWatch>> create(const std::string& folder,
                                                           std::function<void()> changed);

  // Waits for a call that is under way.
  virtual ~FolderWatch() = default;
};

}  // namespace kiosk::platform
