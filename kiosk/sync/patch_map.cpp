#include <algorithm>
#include <optional>

#include "kiosk/sync/patch_pieces.h"

namespace kiosk::sync {
namespace {

void put(std::string& out, std::uint64_t value) {
  for (; value >= 128; value >>= 7U) {
    out += static_cast<char>(value | 128U);
  }
  out += static_cast<char>(value);
}

// Below 2^35, which no length here reaches; nothing for anything else.
std::optional<std::uint64_t> take(std::string_view& rest) {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 35 && !rest.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(rest.front());
    rest.remove_prefix(1);
    value |= static_cast<std::uint64_t>(byte & 127U) << shift;
    if (byte < 128) {
      return value;
    }
  }
  return std::nullopt;
}

// Counts of pages; takes the three numbers of a run, the last against `end`.
std::optional<PatchRun> take_run(std::string_view& rest, std::uint64_t end) {
  const auto left = take(rest);
  const auto copied = left ? take(rest) : std::nullopt;
  const auto distance = copied ? take(rest) : std::nullopt;
  if (!distance) {
    return std::nullopt;
  }
  const bool back = *distance % 2 == 1;
  if (back && *distance / 2 > end) {
    return std::nullopt;
  }
  return PatchRun{*left, {back ? end - *distance / 2 : end + *distance / 2, *copied}};
}

}  // namespace

std::string write_map(const PatchMap& map, std::size_t page_size) {
  std::string bytes;
  std::uint64_t end = 0;
  for (const PatchRun& run : map) {
    const std::uint64_t from = run.copied.offset;
    put(bytes, run.left / page_size);
    put(bytes, run.copied.length / page_size);
    put(bytes, from >= end ? (from - end) / page_size * 2 : (end - from) / page_size * 2 + 1);
    end = from + run.copied.length;
  }
  return bytes;
}

Outcome<PatchMap> read_map(std::string_view bytes, std::size_t page_size, std::uint64_t length,
                           std::uint64_t old_length) {
  if (bytes.empty()) {
    return PatchMap{{length, {}}};
  }
  PatchMap map;
  std::uint64_t made = 0;
  std::uint64_t end = 0;  // in pages
  while (!bytes.empty()) {
    const auto run = take_run(bytes, end);
    if (page_size == 0 || !run) {
      return failure(Reason::Malformed, "The map of a patch is damaged");
    }
    end = run->copied.offset + run->copied.length;
    made += (run->left + run->copied.length) * page_size;
    if (made > length || end * page_size > old_length) {
      return failure(Reason::Malformed, "The map of a patch leads out of its files");
    }
    map.push_back(
        {run->left * page_size, {run->copied.offset * page_size, run->copied.length * page_size}});
  }
  return made == length ? Outcome<PatchMap>(std::move(map))
                        : failure(Reason::Malformed, "The map of a patch ends too early");
}

std::vector<Stretch> left_of_old(const PatchMap& map, std::uint64_t old_length) {
  std::vector<Stretch> copied;
  for (const PatchRun& run : map) {
    if (run.copied.length > 0) {
      copied.push_back(run.copied);
    }
  }
  std::sort(copied.begin(), copied.end(),
            [](const Stretch& a, const Stretch& b) { return a.offset < b.offset; });
  copied.push_back({old_length, 0});
  std::vector<Stretch> left;
  std::uint64_t at = 0;
  for (const Stretch& one : copied) {
    if (one.offset > at) {
      left.push_back({at, one.offset - at});
    }
    at = std::max(at, one.offset + one.length);
  }
  return left;
}

std::uint64_t left_of_new(const PatchMap& map) {
  std::uint64_t left = 0;
  for (const PatchRun& run : map) {
    left += run.left;
  }
  return left;
}

}  // namespace kiosk::sync
