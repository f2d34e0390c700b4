#include "content/townhall/translate/utf16.h"

#include "kiosk/base/utf8.h"

namespace townhall::translate {
namespace {

// Whether the high byte of each unit comes first; nothing for other encodings.
std::optional<bool> big_endian(const std::string& bytes) {
  if (bytes.starts_with("\xFE\xFF") || bytes.starts_with(std::string("\0<", 2))) {
    return true;
  }
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with(std::string("<\0", 2))) {
    return false;
  }
  return std::nullopt;
}

bool is_high(char32_t unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}

bool is_low(char32_t unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

constexpr char32_t kByteOrderMark = 0xFEFF;
// No byte of UTF-8, so that whoever reads it finds the place.
constexpr char kDamage = '\xFF';

}  // namespace

std::optional<std::string> from_utf16(const std::string& bytes) {
  const std::optional<bool> high_first = big_endian(bytes);
  if (!high_first) {
    return std::nullopt;
  }
  const auto unit_at = [&](std::size_t at) -> char32_t {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return *high_first ? first * 256U + second : second * 256U + first;
  };
  std::string text;
  text.reserve(bytes.size());
  std::size_t at = unit_at(0) == kByteOrderMark ? 2 : 0;
  for (; at + 1 < bytes.size(); at += 2) {
    const char32_t unit = unit_at(at);
    if (is_high(unit) && at + 3 < bytes.size() && is_low(unit_at(at + 2))) {
      kiosk::base::append_utf8(text, 0x10000 + (unit - 0xD800) * 0x400 + unit_at(at + 2) - 0xDC00);
      at += 2;
    } else if (is_high(unit) || is_low(unit)) {
      text += kDamage;
    } else {
      kiosk::base::append_utf8(text, unit);
    }
  }
  if (at < bytes.size()) {
    text += kDamage;
  }
  return text;
}

}  // namespace townhall::translate
