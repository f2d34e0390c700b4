#include "kiosk/sync/packed_fields.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "kiosk/base/civil.h"
#include "kiosk/base/hex.h"
#include "kiosk/sync/metadata_parts.h"

namespace kiosk::sync {
namespace {

constexpr std::size_t kNameBytes = 64;
constexpr std::size_t kPathBytes = 200;

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '.';
}

}  // namespace

bool is_plain_name(std::string_view text, std::size_t most) {
  return !text.empty() && text.size() <= most && text.front() != '.' &&
         std::all_of(text.begin(), text.end(), is_name_character);
}

bool is_target_path(std::string_view text) {
  if (text.size() > kPathBytes) {
    return false;
  }
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('/', begin), text.size());
    if (!is_plain_name(text.substr(begin, end - begin), kPathBytes)) {
      return false;
    }
    begin = end + 1;
  }
  return true;
}

std::string moment_text(base::UnixSeconds moment) {
  constexpr std::int64_t kDay = 86'400;
  const std::int64_t seconds = moment.count();
  const std::int64_t day = seconds / kDay - (seconds % kDay < 0 ? 1 : 0);
  const int rest = static_cast<int>(seconds - day * kDay);
  std::array<char, 48> time{};
  std::snprintf(time.data(), time.size(), "T%02d:%02d:%02dZ", rest / 3600, rest / 60 % 60,
                rest % 60);
  return base::to_string(base::civil_from_days(day)) + time.data();
}

Outcome<base::UnixSeconds> moment_field(const Fields& fields, const std::string& name) {
  const auto moment = parse_moment(TRY(fields.text(name)));
  if (!moment) {
    return fields.wrong(name, "is no date like 2027-01-31T12:00:00Z");
  }
  return *moment;
}

Outcome<std::string> name_field(const Fields& fields, const std::string& name) {
  std::string text = TRY(fields.text(name));
  if (!is_plain_name(text, kNameBytes)) {
    return fields.wrong(name, "is no plain name");
  }
  return text;
}

Outcome<std::string> sha256_field(const Fields& fields, const std::string& name) {
  std::string text = TRY(fields.text(name));
  if (!base::is_sha256(text)) {
    return fields.wrong(name, "is no SHA-256 in lower-case hex");
  }
  return text;
}

Outcome<std::string> target_field(const Fields& fields, const std::string& name) {
  std::string text = TRY(fields.text(name));
  if (!is_target_path(text)) {
    return fields.wrong(name, "is no path of a target");
  }
  return text;
}

Outcome<void> check_format(const Fields& fields) {
  const std::int64_t format = TRY(fields.integer("format", 1));
  if (format != 1) {
    return failure(Reason::Unsupported, fields.path_of("format") + " is " + std::to_string(format) +
                                            ", and 1 is known here");
  }
  return {};
}

}  // namespace kiosk::sync
