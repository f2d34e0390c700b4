#include "kiosk/base/utf8.h"

namespace kiosk::base {
namespace {

unsigned byte_at(std::string_view text, size_t at) {
  return static_cast<unsigned char>(text[at]);
}

// Length that a lead byte announces; 0 for a byte that cannot lead.
size_t sequence_length(unsigned lead) {
  if (lead < 0x80) {
    return 1;
  }
  if (lead >= 0xC2 && lead <= 0xDF) {
    return 2;
  }
  if (lead >= 0xE0 && lead <= 0xEF) {
    return 3;
  }
  return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

// The second byte is narrower after four lead bytes (Unicode table 3-7).
bool second_byte_fits(unsigned lead, unsigned second) {
  const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  return second >= low && second <= high;
}

bool well_formed_at(std::string_view text, size_t at, size_t length) {
  if (length == 0 || at + length > text.size()) {
    return false;
  }
  if (length > 1 && !second_byte_fits(byte_at(text, at), byte_at(text, at + 1))) {
    return false;
  }
  for (size_t i = 2; i < length; ++i) {
    if ((byte_at(text, at + i) & 0xC0U) != 0x80U) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::optional<size_t> first_bad_utf8(std::string_view text) {
  size_t at = 0;
  while (at < text.size()) {
    const size_t length = sequence_length(byte_at(text, at));
    if (!well_formed_at(text, at, length)) {
      return at;
    }
    at += length;
  }
  return std::nullopt;
}

char32_t next_code_point(std::string_view text, size_t& at) {
  const unsigned lead = byte_at(text, at++);
  if (lead < 0x80) {
    return lead;
  }
  const size_t rest = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  char32_t value = lead & (0x3FU >> rest);
  for (size_t i = 0; i < rest && at < text.size(); ++i) {
    value = (value << 6U) | (byte_at(text, at++) & 0x3FU);
  }
  return value;
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto push = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) {
    push(code_point);
  } else if (code_point < 0x800) {
    push(0xC0U | (code_point >> 6U));
    push(0x80U | (code_point & 0x3FU));
  } else if (code_point < 0x10000) {
    push(0xE0U | (code_point >> 12U));
    push(0x80U | ((code_point >> 6U) & 0x3FU));
    push(0x80U | (code_point & 0x3FU));
  } else {
    push(0xF0U | (code_point >> 18U));
    push(0x80U | ((code_point >> 12U) & 0x3FU));
    push(0x80U | ((code_point >> 6U) & 0x3FU));
    push(0x80U | (code_point & 0x3FU));
  }
}

size_t code_point_count(std::string_view text) {
  size_t count = 0;
  for (char c : text) {
    count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  }
  return count;
}

std::optional<char32_t> forbidden_character(std::string_view text) {
  size_t at = 0;
  while (at < text.size()) {
    const char32_t c = next_code_point(text, at);
    const bool control = (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0);
    const bool embedding = c >= 0x202A && c <= 0x202E;
    if (control || embedding) {
      return c;
    }
  }
  return std::nullopt;
}

}  // namespace kiosk::base
