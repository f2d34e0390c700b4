#include "content/townhall/translate/protected.h"

#include <algorithm>
#include <array>
#include <set>

#include "content/townhall/html_phone.h"
#include "content/townhall/records.h"

namespace townhall::translate {
namespace {

constexpr std::array<std::string_view, 4> kShortCodes = {"110", "112", "115", "116"};

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Of the local part and the domain of an address.
bool is_mail_character(char c) {
  return is_ascii_letter(c) || is_digit(c) ||
         std::string_view(".-_+%").find(c) != std::string_view::npos;
}

// What an address of the web may hold (RFC 3986) without the marks that end a sentence or link.
bool is_web_character(char c) {
  return is_ascii_letter(c) || is_digit(c) ||
         std::string_view("-._~:/?#@!$&'*+,;=%").find(c) != std::string_view::npos;
}

// A full stop behind an address ends the sentence.
std::string without_stop(std::string word) {
  while (!word.empty() && std::string_view(".,;:!?'").find(word.back()) != std::string_view::npos) {
    word.pop_back();
  }
  return word;
}

void add_mails(const std::string& text, std::vector<Protected>& found) {
  for (std::size_t at = text.find('@'); at != std::string::npos; at = text.find('@', at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && is_mail_character(text[begin - 1])) {
      --begin;
    }
    std::size_t end = at + 1;
    while (end < text.size() && is_mail_character(text[end])) {
      ++end;
    }
    const std::string word = without_stop(text.substr(begin, end - begin));
    if (begin < at && word.size() > at - begin + 1) {
      found.push_back({word, word});
    }
  }
}

void add_webs(const std::string& text, std::vector<Protected>& found) {
  for (std::size_t at = 0; at < text.size();) {
    const bool begins = text.compare(at, 8, "https://") == 0 ||
                        text.compare(at, 7, "http://") == 0 || text.compare(at, 4, "www.") == 0;
    std::size_t end = at + 1;
    if (begins) {
      while (end < text.size() && is_web_character(text[end])) {
        ++end;
      }
      const std::string word = without_stop(text.substr(at, end - at));
      found.push_back({word, word});
    }
    at = end;
  }
}

// "[text](service/wohngeld)"; addresses of the web are found as such.
void add_targets(const std::string& text, std::vector<Protected>& found) {
  for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 2)) {
    const std::size_t end = text.find(')', at);
    if (end == std::string::npos) {
      return;
    }
    const std::string target = text.substr(at + 2, end - at - 2);
    if (!target.starts_with("http")) {
      found.push_back({target, target});
    }
  }
}

// Digits that stand alone: neither a part of a longer number nor of a word.
bool stands_alone(const std::string& text, std::size_t at, std::size_t size) {
  const bool before = at > 0 && (is_digit(text[at - 1]) || is_ascii_letter(text[at - 1]) ||
                                 text[at - 1] == ',' || text[at - 1] == '.');
  const std::size_t end = at + size;
  const bool after = end < text.size() && (is_digit(text[end]) || is_ascii_letter(text[end]) ||
                                           (end + 1 < text.size() && is_digit(text[end + 1])));
  return !before && !after;
}

void add_short_codes(const std::string& text, std::vector<Protected>& found) {
  for (const std::string_view code : kShortCodes) {
    for (std::size_t at = text.find(code); at != std::string::npos; at = text.find(code, at + 1)) {
      if (stands_alone(text, at, code.size())) {
        found.push_back({std::string(code), std::string(code)});
        break;  // how often it is said is the translator's choice
      }
    }
  }
}

}  // namespace

std::vector<Protected> phones_of(const std::string& text) {
  std::vector<Protected> found;
  for (const TextLink& link : phones_in(text)) {
    found.push_back({text.substr(link.begin, link.end - link.begin), link.target});
  }
  add_short_codes(text, found);
  return found;
}

std::vector<Protected> addresses_of(const std::string& text) {
  std::vector<Protected> found;
  add_mails(text, found);
  add_webs(text, found);
  add_targets(text, found);
  return found;
}

std::vector<Protected> braces_of(const std::string& text) {
  std::vector<Protected> found;
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
    const std::size_t end = text.find('}', at);
    const std::string word = text.substr(at, end == std::string::npos ? end : end - at + 1);
    found.push_back({word, word});
  }
  return found;
}

std::vector<std::string> protected_names(const Canonical& canonical) {
  std::set<std::string> names;
  each_record(canonical, "place", [&](const nlohmann::json& place, const Where&) {
    const std::string street = string_of(place, "street");
    if (!street.empty()) {
      names.insert(street);
    }
  });
  return {names.begin(), names.end()};
}

}  // namespace townhall::translate
