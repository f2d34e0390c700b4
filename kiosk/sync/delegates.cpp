#include "kiosk/sync/delegates.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "kiosk/sync/path_pattern.h"

namespace kiosk::sync {
namespace {

constexpr int kBitsOfAName = 32;  // the most that TAP 15 allows, eight hex digits

std::size_t digits_of(const Bins& bins) {
  return static_cast<std::size_t>((bins.bits + 3) / 4);
}

std::optional<std::uint64_t> number_in(std::string_view hex) {
  std::uint64_t number = 0;
  const auto [end, code] = std::from_chars(hex.data(), hex.data() + hex.size(), number, 16);
  return code == std::errc() && end == hex.data() + hex.size() ? std::optional(number)
                                                               : std::nullopt;
}

std::string bin_name(const Bins& bins, std::uint64_t number) {
  std::string digits(digits_of(bins), '0');
  for (std::size_t i = digits.size(); i > 0; --i, number >>= 4U) {
    digits[i - 1] = "0123456789abcdef"[number & 15U];
  }
  return bins.prefix + "-" + digits;
}

bool is_bin(const Bins& bins, std::string_view role) {
  const std::size_t digits = digits_of(bins);
  const auto number =
      role.size() > digits ? number_in(role.substr(role.size() - digits)) : std::nullopt;
  return number && *number >> static_cast<unsigned>(bins.bits) == 0 &&
         role == bin_name(bins, *number);
}

}  // namespace

std::string bin_of(const Bins& bins, std::string_view path) {
  const std::string hash = sha256_hex(path).substr(0, kBitsOfAName / 4);
  return bin_name(bins, *number_in(hash) >> static_cast<unsigned>(kBitsOfAName - bins.bits));
}

std::vector<Delegate> delegates(const Targets& targets, std::string_view path) {
  if (targets.bins) {
    return {{bin_of(*targets.bins, path), true}};
  }
  std::vector<Delegate> found;
  for (const Delegation& delegation : targets.delegations) {
    if (!covers(delegation, path)) {
      continue;
    }
    found.push_back({delegation.name, delegation.terminating});
    if (delegation.terminating) {
      break;
    }
  }
  return found;
}

const Role* vouched(const Targets& targets, std::string_view role) {
  if (targets.bins) {
    return is_bin(*targets.bins, role) ? &targets.bins->role : nullptr;
  }
  const auto found = std::find_if(targets.delegations.begin(), targets.delegations.end(),
                                  [&](const Delegation& one) { return one.name == role; });
  return found == targets.delegations.end() ? nullptr : &found->role;
}

}  // namespace kiosk::sync
