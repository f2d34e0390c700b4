#pragma once
#include <cstddef>
#include <cstdint>

namespace kiosk::sync {

// Bytes and counts beyond which nothing is read. The defaults are those of python-tuf and go-tuf,
// so that any repository made for them works.
struct Limits {
  std::uint64_t root_bytes = 512'000;
  std::uint64_t timestamp_bytes = 16'384;
  std::uint64_t snapshot_bytes = 2'000'000;
  std::uint64_t targets_bytes = 5'000'000;
  int root_steps = 256;             // new roots in one refresh
  int delegated_roles = 32;         // visited in one search for a target
  std::size_t signatures = 64;      // in one file
  std::size_t keys_of_a_role = 64;  // and so at most 64 checks of signatures for one file
};

// For the repositories of our own town halls, which are small.
constexpr Limits own_limits() {
  Limits limits;
  limits.root_bytes = 65'536;
  limits.timestamp_bytes = 65'536;
  limits.snapshot_bytes = 65'536;
  limits.targets_bytes = 1'048'576;
  return limits;
}

}  // namespace kiosk::sync
