#include "kiosk/sync/names.h"

#include <charconv>

namespace kiosk::sync {
namespace {

// 255 is what Linux file systems take; ".part" and ".json" must fit behind it.
constexpr size_t kLongestName = 240;

constexpr std::string_view kDigits = "0123456789ABCDEF";

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool is_unreserved(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         std::string_view("-._~").find(c) != std::string_view::npos;
}

void append_encoded(std::string& out, char c) {
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += kDigits[byte >> 4U];
  out += kDigits[byte & 15U];
}

// What a path in an address may hold (RFC 3986, section 3.3).
std::string path_encode(std::string_view path) {
  std::string out;
  for (size_t i = 0; i < path.size(); ++i) {
    const char c = path[i];
    const bool encoded_already =
        c == '%' && i + 2 < path.size() && is_hex(path[i + 1]) && is_hex(path[i + 2]);
    const bool allowed =
        is_unreserved(c) || std::string_view("/!$&'()*+,;=:@").find(c) != std::string_view::npos;
    if (allowed || encoded_already) {
      out += c;
    } else {
      append_encoded(out, c);
    }
  }
  return out;
}

// In place of a name that no file can have. "%s" is in no encoded name.
std::string digest_name(const std::string& original) {
  return "%sha256-" + sha256_hex(original);
}

}  // namespace

std::string percent_encode(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_unreserved(c)) {
      out += c;
    } else {
      append_encoded(out, c);
    }
  }
  return out;
}

std::optional<std::string> percent_decode(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    if (i + 2 >= text.size() || !is_hex(text[i + 1]) || !is_hex(text[i + 2])) {
      return std::nullopt;
    }
    unsigned value = 0;
    std::from_chars(text.data() + i + 1, text.data() + i + 3, value, 16);
    out += static_cast<char>(value);
    i += 2;
  }
  return out;
}

std::string metadata_file(const std::string& role, std::optional<std::int64_t> version) {
  const std::string name = percent_encode(role) + ".json";
  return version ? std::to_string(*version) + "." + name : name;
}

std::string stored_file(const std::string& role) {
  return (percent_encode(role).size() > kLongestName ? digest_name(role) : percent_encode(role)) +
         ".json";
}

std::string target_address(const std::string& base, const std::string& path,
                           const std::string& prefix) {
  const size_t slash = path.rfind('/');
  const size_t name = slash == std::string::npos ? 0 : slash + 1;
  const std::string prefixed =
      prefix.empty() ? path : path.substr(0, name) + prefix + "." + path.substr(name);
  return with_slash(base) + path_encode(prefixed);
}

std::string target_file(const std::string& path) {
  std::string name = percent_encode(path);
  // "." and ".." are no files; a leading dot would hide one.
  if (name.empty() || name.size() > kLongestName || name.starts_with('.')) {
    return digest_name(path);
  }
  return name;
}

std::string with_slash(const std::string& base) {
  return base.ends_with('/') ? base : base + "/";
}

}  // namespace kiosk::sync
