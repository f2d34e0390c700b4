#pragma once
#include "kiosk/sync/fields.h"
#include "kiosk/sync/metadata.h"

// The pieces that files of several roles have in common.
namespace kiosk::sync {

// "_type", "spec_version", "version" and "expires".
Outcome<Common> read_common(const Fields& content, const std::string& type);

// Exactly "YYYY-MM-DDTHH:MM:SSZ".
std::optional<base::UnixSeconds> parse_moment(std::string_view text);

// "keyids" and "threshold".
Outcome<Role> read_role(const Fields& role, const Limits& limits);

// The object "keys".
Outcome<Keys> read_keys(const Fields& parent);

// The object "hashes": not empty, and only text.
Outcome<Hashes> read_hashes(const Fields& parent);

Outcome<MetaInfo> read_meta_info(const Fields& info);

}  // namespace kiosk::sync
