#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/sync/digest.h"

// How roles and targets are called in addresses and on this machine's disk.
namespace kiosk::sync {

// Everything but letters, digits and "-._~" as %XX: safe in an address and, since '/' is encoded,
// as the name of one file.
std::string percent_encode(std::string_view text);

// The reverse; nothing if a '%' is not followed by two hex digits.
std::optional<std::string> percent_decode(std::string_view text);

// "targets.json", or "3.targets.json" with a version, the role percent-encoded.
std::string metadata_file(const std::string& role, std::optional<std::int64_t> version = {});

// The same without a version for this machine's disk, or a digest if that were too long for a file
// system. Different roles never share a name.
std::string stored_file(const std::string& role);

// The address of a target below `base`. With `prefix` its last part is "<prefix>.<name>".
// Slashes and what is percent-encoded already stay; what an address cannot hold is encoded.
std::string target_address(const std::string& base, const std::string& path,
                           const std::string& prefix);

// One file name for a target path, without a slash: percent-encoded, or a digest if that were too
// long for a file system. Different paths never share a name.
std::string target_file(const std::string& path);

// `base` with a slash at its end.
std::string with_slash(const std::string& base);

}  // namespace kiosk::sync
