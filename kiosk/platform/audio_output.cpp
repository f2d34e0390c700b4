#include "kiosk/platform/audio_output.h"

#include <SDL.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>
#include <mutex>
#include <vector>

namespace kiosk::platform {
namespace {

// What waits, shared with the thread that SDL calls us on.
class Waiting {
 public:
  void add(const std::int16_t* samples, std::size_t count) {
    const std::lock_guard lock(mutex_);
    if (next_ >= kMostPast) {  // so that no text, however long, grows without bound
      samples_.erase(samples_.begin(), samples_.begin() + static_cast<std::ptrdiff_t>(next_));
      next_ = 0;
    }
    samples_.insert(samples_.end(), samples, samples + count);
  }

  void drop(double gain) {
    const std::lock_guard lock(mutex_);
    samples_.clear();
    next_ = 0;
    played_ = 0;
    gain_ = gain;
  }

  void drop() {
    const std::lock_guard lock(mutex_);
    samples_.resize(next_);
  }

  void fill(std::int16_t* out, std::size_t count) {
    const std::lock_guard lock(mutex_);
    const std::size_t have = std::min(count, samples_.size() - next_);
    for (std::size_t i = 0; i < have; ++i) {
      out[i] = static_cast<std::int16_t>(std::lround(samples_[next_ + i] * gain_));
    }
    std::fill(out + have, out + count, std::int16_t{0});
    next_ += have;
    played_ += have;
  }

  std::uint64_t played() const { return played_; }

 private:
  static constexpr std::size_t kMostPast = 1U << 18;  // samples kept though they were played

  std::mutex mutex_;
  std::vector<std::int16_t> samples_;
  std::size_t next_ = 0;
  std::atomic<std::uint64_t> played_{0};
  double gain_ = 1;
};

void fill(void* waiting, Uint8* stream, int bytes) {
  static_cast<Waiting*>(waiting)->fill(reinterpret_cast<std::int16_t*>(stream),
                                       static_cast<std::size_t>(bytes) / sizeof(std::int16_t));
}

}  // namespace

struct AudioOutput::Device {
  SDL_AudioDeviceID id = 0;
  Waiting waiting;

  ~Device() {
    if (id != 0) {
      SDL_CloseAudioDevice(id);
    }
  }
};

// Whether the system has told of a new device for sound since it was asked last. SDL calls this on
// threads of its own.
struct AudioOutput::Arrivals {
  std::atomic<bool> any = false;

  Arrivals() { SDL_AddEventWatch(see, this); }

  ~Arrivals() { SDL_DelEventWatch(see, this); }

  Arrivals(const Arrivals&) = delete;
  Arrivals& operator=(const Arrivals&) = delete;

  static int see(void* arrivals, SDL_Event* event) {
    if (event->type == SDL_AUDIODEVICEADDED && event->adevice.iscapture == 0) {
      static_cast<Arrivals*>(arrivals)->any = true;
    }
    return 0;
  }
};

double gain_of(int step, double ceiling_db) {
  const int below = kVolumeSteps - std::clamp(step, 1, kVolumeSteps);
  return std::pow(10.0, (std::min(ceiling_db, 0.0) - kStepDb * below) / 20.0);
}

AudioOutput::AudioOutput(const AudioPlan& plan, const base::Clock& clock, base::Log& log)
    : plan_(plan), clock_(clock), log_(log), arrivals_(std::make_unique<Arrivals>()) {}

AudioOutput::~AudioOutput() {
  for (std::thread& one : closing_) {
    one.join();
  }
}

void AudioOutput::open(std::uint32_t rate) {
  if (!plan_.device || (clock_.now() < next_open_ && !arrivals_->any)) {
    return;
  }
  if (SDL_WasInit(SDL_INIT_AUDIO) == 0 && SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) {
    return lose(std::string("The sound system cannot be started: ") + SDL_GetError() +
                "; connect a sound device.");
  }
  arrivals_->any = false;  // all that are there now are told of when SDL begins
  auto device = std::make_unique<Device>();
  SDL_AudioSpec wanted{};
  wanted.freq = static_cast<int>(rate);
  wanted.format = AUDIO_S16SYS;
  wanted.channels = 1;
  wanted.samples = static_cast<Uint16>(plan_.buffer);
  wanted.callback = fill;
  wanted.userdata = &device->waiting;
  device->id = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
  if (device->id == 0) {
    return lose(std::string("No sound device can be opened: ") + SDL_GetError() +
                "; connect one. Until then the text is only shown.");
  }
  SDL_PauseAudioDevice(device->id, 0);
  device_ = std::move(device);
  rate_ = rate;
  reported_ = false;
}

void AudioOutput::lose(const std::string& sentence) {
  if (!reported_) {
    log_.warn(sentence);
  }
  reported_ = true;
  device_.reset();
  next_open_ = clock_.now() + plan_.pause;
  since_ = clock_.now();
}

// To close a device that takes no more sound may take as long as it hangs.
void AudioOutput::lose_hanging() {
  closing_.emplace_back([device = std::move(device_)]() mutable { device.reset(); });
  lose("The sound device hangs; the text is shown without it.");
}

void AudioOutput::begin(std::uint32_t rate, int step) {
  if (device_ != nullptr && (rate != rate_ || !audible())) {
    device_.reset();
  }
  if (device_ == nullptr) {
    open(rate);
  }
  rate_ = rate;
  added_ = 0;
  passed_ = 0;
  seen_ = 0;
  since_ = clock_.now();
  if (device_ != nullptr) {
    device_->waiting.drop(gain_of(step, plan_.ceiling_db));
  }
}

void AudioOutput::add(const std::string& samples) {
  std::vector<std::int16_t> values(samples.size() / 2);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto low = static_cast<unsigned char>(samples[2 * i]);
    const auto high = static_cast<unsigned char>(samples[2 * i + 1]);
    values[i] = static_cast<std::int16_t>(low | (high << 8U));
  }
  added_ += values.size();
  if (device_ != nullptr) {
    device_->waiting.add(values.data(), values.size());
  }
}

void AudioOutput::add_silence(base::Monotonic time) {
  const auto samples = static_cast<std::size_t>(rate_ * time.count() / 1000);
  add(std::string(samples * 2, '\0'));
}

std::uint64_t AudioOutput::played() {
  if (device_ == nullptr) {
    const auto passed = static_cast<std::uint64_t>((clock_.now() - since_).count());
    return std::min(added_, passed_ + passed * rate_ / 1000);
  }
  const std::uint64_t played = device_->waiting.played();
  if (!audible()) {  // SDL goes on to take samples, and drops them
    lose("The sound device has vanished; the text is shown without it.");
    next_open_ = clock_.now();  // another one may be there
    passed_ = played;
  } else if (played != seen_ || played >= added_) {
    seen_ = played;
    since_ = clock_.now();
  } else if (clock_.now() - since_ >= plan_.patience) {
    lose_hanging();
    passed_ = played;
  }
  return played;
}

bool AudioOutput::audible() const {
  return device_ != nullptr && SDL_GetAudioDeviceStatus(device_->id) == SDL_AUDIO_PLAYING;
}

void AudioOutput::silence() {
  if (device_ != nullptr) {
    device_->waiting.drop();
  }
  passed_ = added_ = played();
  since_ = clock_.now();
}

void AudioOutput::close() {
  device_.reset();
}

}  // namespace kiosk::platform
