#include <unistd.h>

#include <cstdio>
#include <ctime>
#include <filesystem>
#include <random>
#include <thread>

#include "kiosk/main/follower.h"
#include "kiosk/platform/damage.h"
#include "kiosk/store/file_digest.h"
#include "tests/bench/modes.h"
#include "tests/bench/stage.h"

namespace bench {
namespace {

namespace app = kiosk::app;
namespace base = kiosk::base;
namespace store = kiosk::store;

constexpr int kSwaps = 1000;
constexpr int kTapsBetween = 4;  // under each content; those that come in a visit need more
constexpr base::Monotonic kLate{16 * 60 * 1000};

// Processor time of this thread: what a frame takes on a machine that does nothing else.
double thread_ms() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

// A sync folder that goes with this object, and two contents in it.
class Folder {
 public:
  Folder(const std::string& one, const std::string& other) {
    std::string name = (std::filesystem::temp_directory_path() / "swaps-XXXXXX").string();
    root_ = mkdtemp(name.data());
    std::filesystem::create_directories(root_ + "/sync/content");
    for (const std::string& path : {one, other}) {
      const std::string bytes = files_.read(path).value_or("");
      made_.push_back({1, store::sha256_of(bytes), bytes.size(), "2026-11-22T08:00:00Z"});
      std::filesystem::copy_file(path, path_of(made_.size() - 1));
    }
  }

  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(root_, ignored);
  }

  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string path_of(std::size_t which) const {
    return store::Generations(root_ + "/sync").path_of(made_[which]);
  }

  void publish(std::size_t which) {
    made_[which].version = ++version_;
    static_cast<void>(
        store::Generations(root_ + "/sync").activate(files_, made_[which]).has_value());
  }

  store::Sources sources() const { return {root_ + "/sync", root_ + "/kiosk", ""}; }

  base::DiskFiles& files() { return files_; }

  int open_here() const {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
      std::error_code gone;
      const std::string target = std::filesystem::read_symlink(entry.path(), gone).string();
      count += target.rfind(root_, 0) == 0 ? 1 : 0;
    }
    return count;
  }

 private:
  std::string root_;
  base::DiskFiles files_;
  std::vector<store::Generation> made_;
  std::int64_t version_ = 0;
};

struct FrameTimes {
  std::vector<double> cpu;
  std::vector<double> wall;

  void print(const char* what) const {
    std::printf("%-22s %7zu %8.2f %8.2f %8.2f %8.2f %8.2f %8.2f\n", what, cpu.size(),
                quantile(cpu, 0.5), quantile(cpu, 0.99), quantile(cpu, 1), quantile(wall, 0.5),
                quantile(wall, 0.99), quantile(wall, 1));
  }
};

// The kiosk under test, and beside it one kiosk for each content that never had another.
class Play {
 public:
  explicit Play(Folder& folder)
      : folder_(folder),
        stage_(folder.path_of(0)),
        one_(folder.path_of(0)),
        other_(folder.path_of(1)),
        follow_(folder.files(), stage_.clock(), stage_.log(), folder.sources()),
        follower_(stage_.world(), follow_, stage_.clock(), stage_.log(), nullptr) {
    static_cast<void>(follow_.choose().has_value());
  }

  void run() {
    stage_.settle();
    for (int i = 0; i < kSwaps; ++i) {
      for (int tap = 0; tap < kTapsBetween; ++tap) {
        this->tap();
      }
      const bool in_visit = i % 2 == 0;
      folder_.publish(i % 2 == 0 ? 1 : 0);
      follow_.wake();
      if (!in_visit) {
        stage_.kiosk().set_state(app::State{});
      }
      swap(in_visit);
    }
  }

  bool is_right() const { return mixed_ == 0 && swaps_ == kSwaps; }

  void print() const {
    std::printf("%-22s %7s %8s %8s %8s %8s %8s %8s\n", "frames", "count", "cpu p50", "cpu p99",
                "cpu max", "wall p50", "wall p99", "wall max");
    plain_.print("without exchange");
    with_swap_.print("with exchange");
    std::printf("exchanges %d, in a visit %d\n", swaps_, in_visits_);
    std::printf("screens of mixed content %d\n", mixed_);
  }

 private:
  // Taps until the new content is shown; in a visit that takes a quarter of an hour and a step on.
  void swap(bool in_visit) {
    bool late = false;
    for (const int before = swaps_; swaps_ == before;) {
      std::this_thread::yield();
      if (in_visit) {
        tap();
        if (!late) {
          stage_.clock().advance(kLate);
          late = true;
        }
      } else {
        frame([] { return false; });
      }
    }
  }

  void tap() {
    const auto& targets = stage_.kiosk().frame().targets;
    const kiosk::ui::Rect rect =
        targets.empty() ? kiosk::ui::Rect{1, 1, 2, 2} : targets[random_() % targets.size()].rect;
    const kiosk::ui::Point at{rect.x + rect.width / 2, rect.y + rect.height / 2};
    frame([&] {
      stage_.kiosk().touch({app::Contact::Down, 1, at});
      return true;
    });
    stage_.clock().advance(base::Monotonic{150});
    frame([&] {
      stage_.kiosk().touch({app::Contact::Up, 1, at});
      return true;
    });
  }

  // What the loop does between two waits. `feed` says whether there was an event.
  template <typename Feed>
  void frame(Feed feed) {
    const auto* content = &stage_.world().revision();
    const double cpu = thread_ms();
    const double wall = now_ms();
    const app::State before = stage_.kiosk().state();
    const bool fed = feed();
    follower_.turn(before);
    stage_.settle();
    const double cpu_after = thread_ms();
    const double wall_after = now_ms();
    const bool swapped = &stage_.world().revision() != content;
    if (!fed && !swapped) {
      return;
    }
    FrameTimes& times = swapped ? with_swap_ : plain_;
    times.cpu.push_back(cpu_after - cpu);
    times.wall.push_back(wall_after - wall);
    swaps_ += swapped ? 1 : 0;
    in_visits_ += swapped && before.is_visit() && stage_.kiosk().state().is_visit() ? 1 : 0;
    compare();
  }

  void compare() {
    Stage& alone = swaps_ % 2 == 0 ? one_ : other_;
    alone.clock().advance(stage_.clock().now() - alone.clock().now());
    alone.kiosk().set_state(stage_.kiosk().state());
    const bool same = kiosk::platform::damage(alone.kiosk().frame(), stage_.shown()).empty();
    mixed_ += same ? 0 : 1;
  }

  Folder& folder_;
  Stage stage_;
  Stage one_;
  Stage other_;
  store::Follow follow_;
  kiosk::main::Follower follower_;
  std::minstd_rand random_{17};
  FrameTimes plain_;
  FrameTimes with_swap_;
  int swaps_ = 0;
  int in_visits_ = 0;
  int mixed_ = 0;
};

}  // namespace

bool measure_swaps(const std::string& content, const std::string& other) {
  Folder folder(content, other);
  folder.publish(0);
  Play play(folder);
  play.run();
  play.print();
  const int open_at_the_end = folder.open_here();
  // The three kiosks' own, and one that may just be checked by its hash.
  std::printf("contents open at the end %d\n", open_at_the_end);
  return play.is_right() && open_at_the_end <= 4;
}

}  // namespace bench
