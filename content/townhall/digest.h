#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace townhall {

// Lower-case hexadecimal SHA-256 (64 digits).
std::string sha256_hex(std::string_view bytes);

// What stands in a translation: the first 16 digits of the SHA-256 of its source.
std::string text_digest(std::string_view text);

// UUIDv5 (RFC 4122, section 4.3) of "kind/slug" in a namespace. `space` is a UUID in text form.
std::string uuid_v5(std::string_view space, std::string_view name);

// The first 47 bits of a UUID: the entity's key in the revision (content/schema.sql).
std::int64_t entity_key(std::string_view uuid);

}  // namespace townhall
