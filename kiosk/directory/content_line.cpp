#include "kiosk/directory/content_line.h"

namespace kiosk::directory {
namespace {

constexpr size_t kMaxOctets = 75;  // RFC 6350, 3.2 and RFC 5545, 3.1; without the CRLF

bool is_control(char c) {
  return (c >= 0 && c < ' ') || c == 0x7F;
}

bool continues_sequence(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string result;
  for (char c : text) {
    if (c == '\n') {
      result += "\\n";
    } else if (c == '\\' || c == ',' || c == ';') {
      result += '\\';
      result += c;
    } else if (!is_control(c)) {
      result += c;
    }
  }
  return result;
}

std::string without_controls(std::string_view value) {
  std::string result;
  for (char c : value) {
    if (!is_control(c)) {
      result += c;
    }
  }
  return result;
}

std::string content_line(std::string_view name, std::string_view value) {
  std::string line(name);
  line += ':';
  line += value;
  std::string folded;
  size_t at = 0;
  size_t room = kMaxOctets;
  while (line.size() - at > room) {
    size_t length = room;
    while (length > 1 && continues_sequence(line[at + length])) {
      --length;
    }
    folded.append(line, at, length).append("\r\n ");
    at += length;
    room = kMaxOctets - 1;  // the space that marks a fold is an octet too
  }
  return folded.append(line, at).append("\r\n");
}

}  // namespace kiosk::directory
