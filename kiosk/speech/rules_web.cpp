#include <algorithm>
#include <array>

#include "kiosk/speech/rules.h"

namespace kiosk::speech {
namespace {

constexpr size_t kLongestAddress = 2048;  // bytes; longer ones are read as prose

// Letters, digits, and the signs that RFC 3986 has for an address.
constexpr std::array<bool, 256> address_bytes() {
  std::array<bool, 256> bytes{};
  for (size_t byte = 0; byte < bytes.size(); ++byte) {
    const bool digit = byte >= '0' && byte <= '9';
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    bytes[byte] = digit || letter || byte >= 0x80;
  }
  for (const char sign : std::string_view("-._~:/?#[]@!$&'()*+,;=%")) {
    bytes[static_cast<unsigned char>(sign)] = true;
  }
  return bytes;
}

constexpr std::array<bool, 256> kAddressBytes = address_bytes();
constexpr std::string_view kEndings[] = {"de", "eu", "com", "org", "net", "info", "example"};

bool is_word_byte(char c) {
  return is_digit(c) || c < 0 || is_letter(static_cast<unsigned char>(c));
}

// Behind what can be part of an address, without the punctuation of the sentence around it.
size_t address_end(std::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && end - at < kLongestAddress &&
         kAddressBytes[static_cast<unsigned char>(text[end])]) {
    ++end;
  }
  while (end > at && std::string_view(".,;:!?)'").find(text[end - 1]) != std::string_view::npos) {
    --end;
  }
  return end;
}

std::string said_sign(const Lexicon& lexicon, char c) {
  switch (c) {
    case '@':
      return lexicon.at;
    case '.':
      return lexicon.dot;
    case '-':
      return lexicon.dash;
    case '_':
      return lexicon.underscore;
    case '/':
      return lexicon.slash;
    case '+':
      return lexicon.plus;
    default: {
      const auto sign = lexicon.signs.find(std::string(1, c));
      return sign == lexicon.signs.end() ? "" : sign->second;
    }
  }
}

// "de" as two letters: as a word nobody would know it again.
bool is_spelled(std::string_view word, std::string_view address, size_t at) {
  return word.size() == 2 && at > 2 && address[at - 1] == '.' && is_word_end(address, at + 2) &&
         std::all_of(word.begin(), word.end(), [](char c) { return c > 0 && !is_digit(c); });
}

std::string said_address(const Lexicon& lexicon, std::string_view address) {
  std::string out;
  const auto add = [&out](std::string_view word) {
    out += out.empty() || word.empty() ? "" : " ";
    out += word;
  };
  for (size_t at = 0; at < address.size();) {
    size_t end = at;
    while (end < address.size() && is_word_byte(address[end]) &&
           is_digit(address[end]) == is_digit(address[at])) {
      ++end;
    }
    const std::string_view word = address.substr(at, end - at);
    if (word.empty()) {
      add(said_sign(lexicon, address[at]));
      end = at + 1;
    } else if (is_spelled(word, address, at)) {
      add(word.substr(0, 1));
      add(word.substr(1));
    } else {
      add(word);
    }
    at = end;
  }
  return out;
}

size_t scheme_size(std::string_view text, size_t at) {
  for (const std::string_view scheme : {"https://", "http://", "mailto:", "tel:"}) {
    if (has(text, at, scheme)) {
      return scheme.size();
    }
  }
  return 0;
}

bool has_known_ending(std::string_view host) {
  const size_t dot = host.rfind('.');
  return dot != std::string_view::npos && dot > 0 &&
         std::find(std::begin(kEndings), std::end(kEndings), host.substr(dot + 1)) !=
             std::end(kEndings);
}

bool has_words(const Lexicon& lexicon) {
  return !lexicon.dot.empty() && !lexicon.at.empty() && !lexicon.slash.empty();
}

}  // namespace

std::optional<Match> email_rule(const Page& page, size_t at) {
  if (!has_words(page.lexicon) || !is_word_byte(page.text[at])) {
    return std::nullopt;
  }
  const size_t end = address_end(page.text, at);
  const std::string_view address = page.text.substr(at, end - at);
  const size_t sign = address.find('@');
  if (sign == std::string_view::npos || sign == 0 || address.find('.', sign) == sign + 1 ||
      address.find('.', sign) == std::string_view::npos || address.rfind('@') != sign) {
    return std::nullopt;
  }
  return Match{end, said_address(page.lexicon, address.substr(scheme_size(address, 0)))};
}

std::optional<Match> link_rule(const Page& page, size_t at) {
  if (!has_words(page.lexicon) || !is_word_byte(page.text[at])) {
    return std::nullopt;
  }
  const size_t scheme = scheme_size(page.text, at);
  const size_t end = address_end(page.text, at);
  if (end <= at + scheme) {
    return std::nullopt;
  }
  std::string_view address = page.text.substr(at + scheme, end - at - scheme);
  const std::string_view host = address.substr(0, address.find('/'));
  const bool marked = scheme != 0 || address.starts_with("www.") ||
                      (page.kind == text::SpanKind::Url && host.find('.') < host.size());
  if (!marked && (!has_known_ending(host) || is_digit(address[0]))) {
    return std::nullopt;
  }
  if (address.ends_with('/')) {
    address.remove_suffix(1);
  }
  return Match{end, said_address(page.lexicon, address)};
}

}  // namespace kiosk::speech
