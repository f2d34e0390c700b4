#include "kiosk/platform/folder_watch.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <thread>

namespace kiosk::platform {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}

  ~Descriptor() {
    if (number_ >= 0) {
      close(number_);
    }
  }

  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int get() const { return number_; }

 private:
  int number_;
};

class InotifyWatch final : public FolderWatch {
 public:
  explicit InotifyWatch(std::function<void()> changed)
      : changed_(std::move(changed)),
        events_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)),
        stop_(eventfd(0, EFD_CLOEXEC)) {}

  ~InotifyWatch() override {
    const std::uint64_t one = 1;
    const bool told = write(stop_.get(), &one, sizeof one) == sizeof one;
    if (listener_.joinable() && told) {
      listener_.join();
    }
  }

  bool begin(const std::string& folder) {
    if (stop_.get() < 0 ||
        inotify_add_watch(events_.get(), folder.c_str(), IN_MOVED_TO | IN_CLOSE_WRITE) < 0) {
      return false;
    }
    listener_ = std::thread([this] { listen(); });
    return true;
  }

 private:
  void listen() {
    std::array<pollfd, 2> waits{{{events_.get(), POLLIN, 0}, {stop_.get(), POLLIN, 0}}};
    while (poll(waits.data(), waits.size(), -1) >= 0 || errno == EINTR) {
      if (waits[1].revents != 0) {
        return;
      }
      if (drain()) {
        changed_();
      }
    }
  }

  bool drain() const {
    std::array<char, 4096> buffer;
    bool any = false;
    while (read(events_.get(), buffer.data(), buffer.size()) > 0) {
      any = true;
    }
    return any;
  }

  std::function<void()> changed_;
  Descriptor events_;
  Descriptor stop_;
  std::thread listener_;
};

}  // namespace

base::Result<std::unique_ptr<FolderWatch>> FolderWatch::create(const std::string& folder,
                                                               std::function<void()> changed) {
  auto watch = std::make_unique<InotifyWatch>(std::move(changed));
  if (!watch->begin(folder)) {
    const std::string reason =
        std::strerror(errno);  // NOLINT(concurrency-mt-unsafe): glibc's is thread-local
    return base::io_error("The folder " + folder + " cannot be watched (" + reason +
                          "); it is looked at every half minute instead.");
  }
  return std::unique_ptr<FolderWatch>(std::move(watch));
}

}  // namespace kiosk::platform
