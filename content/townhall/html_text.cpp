#include "content/townhall/html_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "kiosk/base/utf8.h"
#include "kiosk/locale/nfc.h"

namespace townhall {
namespace {

constexpr char32_t kNoBreakSpace = 0xA0;

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xC;
}

// Format characters that carry no word: soft hyphen, zero-width space, direction marks, embeddings,
// word joiner and the invisible operators, isolates, byte order mark (Unicode 15, chapter 23).
bool is_dropped(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < kNoBreakSpace) || c == 0xAD || c == 0x200B || c == 0x200E ||
         c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> out;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = kiosk::base::next_code_point(text, at);
    if (is_space(c)) {
      out.push_back(U' ');
    } else if (c == 0x2028 || c == 0x2029 || c == 0x85) {
      out.push_back(U'\n');
    } else if (!is_dropped(c)) {
      out.push_back(c);
    }
  }
  return out;
}

bool keeps_no_break(const std::vector<char32_t>& all, size_t at) {
  if (at == 0 || at + 1 >= all.size()) {
    return false;
  }
  const std::array<char32_t, 2> beside = {all[at - 1], all[at + 1]};
  const auto binds = [](char32_t c) { return is_digit(c) || c == 0xA7; };
  const auto blank = [](char32_t c) { return c == kNoBreakSpace || c == U' ' || c == U'\n'; };
  return std::any_of(beside.begin(), beside.end(), binds) &&
         std::none_of(beside.begin(), beside.end(), blank);
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

}  // namespace

std::string clean_characters(std::string_view text) {
  const std::vector<char32_t> all = code_points(text);
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < all.size(); ++at) {
    const bool loose = all[at] == kNoBreakSpace && !keeps_no_break(all, at);
    kiosk::base::append_utf8(out, loose ? U' ' : all[at]);
  }
  return kiosk::locale::to_nfc(out);
}

std::string clean_line(std::string_view text) {
  std::string out;
  for (const char c : clean_characters(text)) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return std::string(trimmed(out));
}

std::string without_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) {
    return static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t' || c == '\r';
  });
  return out;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size(); ++at) {
    const bool pair = text[at] == '%' && at + 2 < text.size();
    const int high = pair ? hex_value(text[at + 1]) : -1;
    const int low = pair ? hex_value(text[at + 2]) : -1;
    if (high >= 0 && low >= 0) {
      out += static_cast<char>(high * 16 + low);
      at += 2;
    } else {
      out += text[at];
    }
  }
  return kiosk::base::first_bad_utf8(out) ? std::string(text) : out;
}

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kNoBreak = "\xC2\xA0";
  for (bool more = true; more && !text.empty();) {
    if (text.front() == ' ' || text.front() == '\n') {
      text.remove_prefix(1);
    } else if (text.back() == ' ' || text.back() == '\n') {
      text.remove_suffix(1);
    } else if (text.substr(0, 2) == kNoBreak) {
      text.remove_prefix(2);
    } else if (text.size() >= 2 && text.substr(text.size() - 2) == kNoBreak) {
      text.remove_suffix(2);
    } else {
      more = false;
    }
  }
  return text;
}

}  // namespace townhall
