#include "kiosk/sync/metadata_parts.h"

#include <limits>
#include <set>

#include "kiosk/base/civil.h"

namespace kiosk::sync {
namespace {

std::optional<int> two_digits(std::string_view text, size_t at, int limit) {
  const char high = text[at];
  const char low = text[at + 1];
  if (high < '0' || high > '9' || low < '0' || low > '9') {
    return std::nullopt;
  }
  const int value = (high - '0') * 10 + (low - '0');
  return value < limit ? std::optional<int>(value) : std::nullopt;
}

// "1.0.31" and "1.0" are ours; so would be "1.7".
bool is_our_specification(const std::string& version) {
  if (!version.starts_with("1.")) {
    return false;
  }
  int dots = 0;
  char before = '.';
  for (const char c : version) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit && (c != '.' || before == '.')) {
      return false;
    }
    dots += c == '.' ? 1 : 0;
    before = c;
  }
  return before != '.' && dots <= 2;
}

}  // namespace

std::optional<base::UnixSeconds> parse_moment(std::string_view text) {
  if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
      text[19] != 'Z') {
    return std::nullopt;
  }
  const auto date = base::parse_date(text.substr(0, 10));
  const auto hour = two_digits(text, 11, 24);
  const auto minute = two_digits(text, 14, 60);
  const auto second = two_digits(text, 17, 60);
  if (!date || !hour || !minute || !second) {
    return std::nullopt;
  }
  return base::UnixSeconds(base::days_from_civil(*date) * 86400L + *hour * 3600L + *minute * 60L +
                           *second);
}

Outcome<Common> read_common(const Fields& content, const std::string& type) {
  const std::string found = TRY(content.text("_type"));
  if (found != type) {
    return failure(Reason::WrongType,
                   "There is metadata of the type \"" + found + "\" in place of \"" + type + "\"");
  }
  const std::string specification = TRY(content.text("spec_version"));
  if (!is_our_specification(specification)) {
    return failure(Reason::Unsupported, "The " + type + " metadata follows version \"" +
                                            specification + "\" of TUF, and 1 is known here");
  }
  Common common;
  common.version = TRY(content.integer("version", 1));
  if (common.version == std::numeric_limits<std::int64_t>::max()) {
    return content.wrong("version", "leaves no room for a next one");
  }
  const auto expires = parse_moment(TRY(content.text("expires")));
  if (!expires) {
    return content.wrong("expires", "is no date like 2027-01-31T12:00:00Z");
  }
  common.expires = *expires;
  return common;
}

Outcome<Role> read_role(const Fields& role, const Limits& limits) {
  Role read;
  read.key_ids = TRY(role.texts("keyids"));
  read.threshold = TRY(role.integer("threshold", 1));
  const std::set<std::string> different(read.key_ids.begin(), read.key_ids.end());
  if (different.size() != read.key_ids.size()) {
    return role.wrong("keyids", "names a key twice");
  }
  if (different.size() > limits.keys_of_a_role) {
    return role.wrong("keyids",
                      "names more than " + std::to_string(limits.keys_of_a_role) + " keys");
  }
  return read;
}

Outcome<Keys> read_keys(const Fields& parent) {
  Keys keys;
  const Fields all = TRY(parent.fields("keys"));
  for (const auto& [id, value] : all.object()) {
    const Fields key = TRY(Fields::of(value, all.path_of(id)));
    const Fields keyval = TRY(key.fields("keyval"));
    PublicKey read;
    read.type = TRY(key.text("keytype"));
    read.scheme = TRY(key.text("scheme"));
    // Keys of a type that is unknown here may hold anything.
    const Json* held = value.find("keyval")->find("public");
    if (held != nullptr && held->text() != nullptr) {
      read.value = *held->text();
    }
    keys[id] = std::move(read);
  }
  return keys;
}

Outcome<Hashes> read_hashes(const Fields& parent) {
  Hashes hashes;
  for (const auto& [name, value] : TRY(parent.fields("hashes")).object()) {
    if (value.text() == nullptr) {
      return parent.wrong("hashes." + name, "is no text");
    }
    hashes[name] = *value.text();
  }
  if (hashes.empty()) {
    return parent.wrong("hashes", "is empty");
  }
  return hashes;
}

Outcome<MetaInfo> read_meta_info(const Fields& info) {
  MetaInfo read;
  read.version = TRY(info.integer("version", 1));
  if (info.has("length")) {
    read.length = static_cast<std::uint64_t>(TRY(info.integer("length", 0)));
  }
  if (info.has("hashes")) {
    read.hashes = TRY(read_hashes(info));
  }
  return read;
}

}  // namespace kiosk::sync
