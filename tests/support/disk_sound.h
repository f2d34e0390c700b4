#pragma once
#include <SDL.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace test_support {

using Samples = std::vector<std::int16_t>;

// SDL's driver that writes what would sound into a file, faster than it would sound.
class DiskSound {
 public:
  DiskSound()
      : file_(testing::TempDir() + "/wegweiser-sound-" + std::to_string(getpid()) + ".raw") {
    std::remove(file_.c_str());
    setenv("SDL_AUDIODRIVER", "disk", 1);
    setenv("SDL_DISKAUDIOFILE", file_.c_str(), 1);
    setenv("SDL_DISKAUDIODELAY", "1", 1);
  }

  ~DiskSound() {
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    std::remove(file_.c_str());
  }

  DiskSound(const DiskSound&) = delete;
  DiskSound& operator=(const DiskSound&) = delete;

  // Those that have been written; the driver keeps some back until the device is closed.
  Samples samples() const {
    std::ifstream in(file_, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    Samples out(bytes.size() / 2);
    for (size_t i = 0; i < out.size(); ++i) {
      out[i] = static_cast<std::int16_t>(static_cast<unsigned char>(bytes[2 * i]) |
                                         static_cast<unsigned char>(bytes[2 * i + 1]) << 8U);
    }
    return out;
  }

 private:
  std::string file_;
};

inline int loudest(const Samples& samples) {
  int most = 0;
  for (const std::int16_t sample : samples) {
    most = std::max(most, std::abs(static_cast<int>(sample)));
  }
  return most;
}

inline size_t sounding(const Samples& samples) {
  return static_cast<size_t>(std::count_if(samples.begin(), samples.end(),
                                           [](std::int16_t sample) { return sample != 0; }));
}

// From the first sample that sounds to the last one.
inline Samples without_silence_around(const Samples& samples) {
  const auto sounds = [](std::int16_t sample) { return sample != 0; };
  const auto first = std::find_if(samples.begin(), samples.end(), sounds);
  const auto last = std::find_if(samples.rbegin(), samples.rend(), sounds).base();
  return first < last ? Samples(first, last) : Samples{};
}

}  // namespace test_support
