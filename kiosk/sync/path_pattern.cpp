#include "kiosk/sync/path_pattern.h"

#include <algorithm>

#include "kiosk/base/utf8.h"

namespace kiosk::sync {
namespace {

// The end of the code point at `at`: '?' and sets stand for characters, not for bytes.
size_t after(std::string_view text, size_t at) {
  base::next_code_point(text, at);
  return std::min(at, text.size());
}

// The ']' that closes the set opened at `at`, or npos: then '[' stands for itself. A ']' directly
// after "[" or "[!" belongs to the set.
size_t end_of_set(std::string_view pattern, size_t at) {
  size_t first = at + 1;
  if (first < pattern.size() && pattern[first] == '!') {
    ++first;
  }
  return pattern.find(']', first + 1);
}

bool set_contains(std::string_view set, char32_t wanted) {
  for (size_t at = 0; at < set.size();) {
    const char32_t low = base::next_code_point(set, at);
    char32_t high = low;
    if (at + 1 < set.size() && set[at] == '-') {
      ++at;
      high = base::next_code_point(set, at);
    }
    if (low <= wanted && wanted <= high) {
      return true;
    }
  }
  return false;
}

// Matches one character, never a slash, at text[at] with the pattern's element at `p`, and moves
// `p` behind it.
bool matches_one(std::string_view text, size_t at, std::string_view pattern, size_t& p) {
  const char32_t c = base::next_code_point(text, at);
  const size_t end = pattern[p] == '[' ? end_of_set(pattern, p) : std::string_view::npos;
  if (pattern[p] == '?') {
    ++p;
    return true;
  }
  if (end != std::string_view::npos) {
    const bool inverted = pattern[p + 1] == '!';
    const size_t begin = p + (inverted ? 2 : 1);
    const std::string_view set = pattern.substr(begin, end - begin);
    p = end + 1;
    return set_contains(set, c) != inverted;
  }
  return base::next_code_point(pattern, p) == c;
}

// One part between slashes. After a mismatch only the last '*' is tried again with one character
// more, which is enough and keeps the time bounded.
bool part_matches(std::string_view text, std::string_view pattern) {
  size_t t = 0;
  size_t p = 0;
  size_t star = std::string_view::npos;
  size_t star_text = 0;
  while (t < text.size()) {
    size_t next = p;
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      star_text = t;
    } else if (p < pattern.size() && matches_one(text, t, pattern, next)) {
      t = after(text, t);
      p = next;
    } else if (star != std::string_view::npos) {
      star_text = after(text, star_text);
      t = star_text;
      p = star + 1;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

}  // namespace

bool path_matches(std::string_view path, std::string_view pattern) {
  while (true) {
    const size_t path_slash = path.find('/');
    const size_t pattern_slash = pattern.find('/');
    const bool last = path_slash == std::string_view::npos;
    if (last != (pattern_slash == std::string_view::npos) ||
        !part_matches(path.substr(0, path_slash), pattern.substr(0, pattern_slash))) {
      return false;
    }
    if (last) {
      return true;
    }
    path.remove_prefix(path_slash + 1);
    pattern.remove_prefix(pattern_slash + 1);
  }
}

bool covers(const Delegation& delegation, std::string_view path) {
  const std::string hash = delegation.hash_prefixes.empty() ? "" : sha256_hex(path);
  return std::any_of(delegation.paths.begin(), delegation.paths.end(),
                     [&](const std::string& pattern) { return path_matches(path, pattern); }) ||
         std::any_of(delegation.hash_prefixes.begin(), delegation.hash_prefixes.end(),
                     [&](const std::string& prefix) { return hash.starts_with(prefix); });
}

}  // namespace kiosk::sync
