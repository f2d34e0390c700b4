#pragma once
#include <string>
#include <string_view>

#include "kiosk/base/clock.h"
#include "kiosk/sync/fields.h"

// Fields with a form of their own in the targets that Wegweiser reads itself.
namespace kiosk::sync {

// 1 to `most` of the characters a-z, A-Z, 0-9, '-', '_' and '.', the first no '.'.
bool is_plain_name(std::string_view text, std::size_t most);

// A target that stays below its folder: plain names with '/' between them, at most 200 bytes.
bool is_target_path(std::string_view text);

// "2026-11-22T18:00:00Z".
std::string moment_text(base::UnixSeconds moment);

Outcome<base::UnixSeconds> moment_field(const Fields& fields, const std::string& name);
Outcome<std::string> name_field(const Fields& fields, const std::string& name);
Outcome<std::string> sha256_field(const Fields& fields, const std::string& name);
Outcome<std::string> target_field(const Fields& fields, const std::string& name);

// "format" must be 1; Unsupported else.
Outcome<void> check_format(const Fields& fields);

}  // namespace kiosk::sync
