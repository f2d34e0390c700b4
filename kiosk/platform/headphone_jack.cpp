#include "kiosk/platform/headphone_jack.h"

#include <fcntl.h>
#include <libevdev/libevdev.h>
#include <linux/input.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

namespace kiosk::platform {
namespace {

bool has_jack(int descriptor) {
  libevdev* device = nullptr;
  if (libevdev_new_from_fd(descriptor, &device) != 0) {
    return false;
  }
  const bool found = libevdev_has_event_code(device, EV_SW, SW_HEADPHONE_INSERT) != 0;
  libevdev_free(device);
  return found;
}

std::vector<std::string> event_devices(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code unreadable;
  for (const auto& entry : std::filesystem::directory_iterator(folder, unreadable)) {
    if (entry.path().filename().string().rfind("event", 0) == 0) {
      paths.push_back(entry.path().string());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

std::unique_ptr<HeadphoneJack> HeadphoneJack::find(const std::string& folder, base::Log& log) {
  std::vector<int> descriptors;
  for (const std::string& path : event_devices(folder)) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) {
      continue;
    }
    if (has_jack(descriptor)) {
      descriptors.push_back(descriptor);
    } else {
      close(descriptor);
    }
  }
  if (descriptors.empty()) {
    log.info("No headphone jack with a switch is found in " + folder +
             "; keypads and sound cards that are plugged in are noticed all the same.");
  }
  return std::make_unique<HeadphoneJack>(std::move(descriptors));
}

HeadphoneJack::~HeadphoneJack() {
  for (const int descriptor : descriptors_) {
    close(descriptor);
  }
}

std::optional<bool> HeadphoneJack::take() {
  std::optional<bool> plugged;
  for (int& descriptor : descriptors_) {
    input_event event{};
    ssize_t got = read(descriptor, &event, sizeof event);
    while (got == static_cast<ssize_t>(sizeof event)) {
      if (event.type == EV_SW && event.code == SW_HEADPHONE_INSERT) {
        plugged = event.value != 0;
      }
      got = read(descriptor, &event, sizeof event);
    }
    if (got == 0) {
      close(descriptor);
      descriptor = -1;
    }
  }
  std::erase(descriptors_, -1);
  return plugged;
}

}  // namespace kiosk::platform
