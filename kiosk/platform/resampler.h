#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::platform {

// Brings sound from one rate to another along the straight line between two samples, which is
// enough for speech that becomes faster. The pieces of a stream may be cut anywhere.
class Resampler {
 public:
  // Both in Hz, above 0.
  Resampler(std::uint32_t from, std::uint32_t to) : from_(from), to_(to) {}

  std::vector<std::int16_t> add(const std::vector<std::int16_t>& samples);

 private:
  std::uint64_t from_;
  std::uint64_t to_;
  std::uint64_t made_ = 0;   // samples of the new rate
  std::uint64_t taken_ = 0;  // samples of the old rate
  std::int16_t last_ = 0;
};

// 16 bit samples, little-endian; an odd byte at the end is dropped.
std::vector<std::int16_t> samples_of(std::string_view bytes);
std::string bytes_of(const std::vector<std::int16_t>& samples);

}  // namespace kiosk::platform
