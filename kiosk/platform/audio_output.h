#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/log.h"

namespace kiosk::platform {

struct AudioPlan {
  double ceiling_db = 0;           // of the highest step, against full scale; at most 0
  int buffer = 512;                // samples: at 22,050 Hz 23 ms, which is what silence may take
  bool device = true;              // false: nothing shall ever be heard
  base::Monotonic patience{1000};  // without progress of the device: it is gone
  base::Monotonic pause{5000};     // before a device that failed is asked for again
};

inline constexpr int kVolumeSteps = 12;
inline constexpr double kStepDb = 2;  // so that six steps are 12 dB (EN 301 549, 8.2.1.2)

// The factor of a step from 1 to kVolumeSteps; what lies outside is taken as the nearest.
double gain_of(int step, double ceiling_db);

// Plays mono samples through the system's sound device. Without one, or when it vanishes, samples
// pass in silence at the speed of `clock`, so that whoever reads along sees the same; the log says
// why. The device is opened by the first `begin`, and again by a later one: at once if one has
// appeared meanwhile, else after `pause`. No call waits for a device that hangs; only the end of
// this does. Thread-safety: one thread.
class AudioOutput {
 public:
  // `clock` and `log` must outlive this.
  AudioOutput(const AudioPlan& plan, const base::Clock& clock, base::Log& log);
  ~AudioOutput();
  AudioOutput(const AudioOutput&) = delete;
  AudioOutput& operator=(const AudioOutput&) = delete;

  // Drops what waits and counts anew. `rate` in Hz, 8,000 to 48,000.
  void begin(std::uint32_t rate, int step);

  // Behind what waits: 16 bit samples, little-endian; an odd byte at the end is dropped.
  void add(const std::string& samples);
  void add_silence(base::Monotonic time);

  // Samples since `begin`.
  std::uint64_t added() const { return added_; }

  std::uint64_t played();

  // Whether it can be heard.
  bool audible() const;

  // Nothing more sounds than what the device already has.
  void silence();

  // Gives the device back; `begin` opens it again.
  void close();

 private:
  struct Device;
  struct Arrivals;

  void open(std::uint32_t rate);
  void lose(const std::string& sentence);
  void lose_hanging();

  AudioPlan plan_;
  const base::Clock& clock_;
  base::Log& log_;
  std::unique_ptr<Arrivals> arrivals_;
  std::unique_ptr<Device> device_;
  std::vector<std::thread> closing_;  // devices that hung
  std::uint32_t rate_ = 0;
  std::uint64_t added_ = 0;
  std::uint64_t passed_ = 0;  // before `since_`, where nothing is heard
  std::uint64_t seen_ = 0;    // played when the device last made progress
  base::Monotonic since_{0};  // of silence, or of that progress
  base::Monotonic next_open_{0};
  bool reported_ = false;
};

}  // namespace kiosk::platform
