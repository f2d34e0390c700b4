#include "kiosk/platform/resampler.h"

namespace kiosk::platform {

std::vector<std::int16_t> Resampler::add(const std::vector<std::int16_t>& samples) {
  std::vector<std::int16_t> out;
  // Sample n of the new rate lies at n * from / to of the old one.
  while (made_ * from_ / to_ < taken_ + samples.size()) {
    const std::uint64_t at = made_ * from_ / to_;
    const auto part = static_cast<std::int64_t>(made_ * from_ % to_);
    const auto here = static_cast<std::int64_t>(samples[at - taken_]);
    // Before it, so that nothing waits for the next piece: one sample of delay.
    const std::int64_t before = at > taken_ ? samples[at - taken_ - 1] : last_;
    const auto whole = static_cast<std::int64_t>(to_);
    out.push_back(static_cast<std::int16_t>((before * (whole - part) + here * part) / whole));
    ++made_;
  }
  taken_ += samples.size();
  last_ = samples.empty() ? last_ : samples.back();
  return out;
}

std::vector<std::int16_t> samples_of(std::string_view bytes) {
  std::vector<std::int16_t> samples;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto low = static_cast<unsigned char>(bytes[i]);
    const auto high = static_cast<unsigned char>(bytes[i + 1]);
    samples.push_back(static_cast<std::int16_t>(static_cast<std::uint16_t>(low | (high << 8))));
  }
  return samples;
}

std::string bytes_of(const std::vector<std::int16_t>& samples) {
  std::string bytes;
  bytes.reserve(2 * samples.size());
  for (const std::int16_t sample : samples) {
    const auto bits = static_cast<std::uint16_t>(sample);
    bytes.push_back(static_cast<char>(bits & 0xFFU));
    bytes.push_back(static_cast<char>(bits >> 8U));
  }
  return bytes;
}

}  // namespace kiosk::platform
