#include "content/townhall/html_detect.h"

#include <algorithm>

#include "content/townhall/html_text.h"

namespace townhall {
namespace {

constexpr std::string_view kHttps = "https://";

bool is_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_mail_char(char c) {
  return is_alnum(c) || c == '.' || c == '_' || c == '-' || c == '+';
}

bool is_host_char(char c) {
  return is_alnum(c) || c == '.' || c == '-';
}

// "x.example": at least two labels, none with a hyphen at its ends, the last of letters.
bool is_mail_host(std::string_view host) {
  const size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || !std::all_of(host.begin(), host.end(), is_host_char)) {
    return false;
  }
  const std::string_view last = host.substr(dot + 1);
  const bool letters = last.size() >= 2 && std::none_of(last.begin(), last.end(), [](char c) {
                         return (c >= '0' && c <= '9') || c == '-';
                       });
  return letters && is_alnum(host.front()) && is_alnum(host[dot - 1]) &&
         host.find("-.") == std::string_view::npos && host.find(".-") == std::string_view::npos;
}

// A letter beyond ASCII beside an address is part of a word that we would cut.
bool beyond_ascii(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

void add_mails(const std::string& text, std::vector<TextLink>& found) {
  for (size_t at = text.find('@'); at != std::string::npos; at = text.find('@', at + 1)) {
    size_t begin = at;
    while (begin > 0 && is_mail_char(text[begin - 1])) {
      --begin;
    }
    size_t end = at + 1;
    while (end < text.size() && is_host_char(text[end])) {
      ++end;
    }
    while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) {
      --end;
    }
    const std::string address = text.substr(begin, end - begin);
    const bool cut = end < text.size() && text[end] == '@';
    if (is_mail_address(address) && !cut) {
      found.push_back({begin, end, "mailto:" + address});
    }
  }
}

bool ends_address(char c) {
  return c == ' ' || c == '\n' || c == '"' || c == '<' || c == '>' || beyond_ascii(c);
}

// Punctuation that belongs to the sentence around an address; a bracket only if none is open in it.
bool closes_sentence(std::string_view address) {
  const char last = address.back();
  return std::string_view(".,;:!?]'").find(last) != std::string_view::npos ||
         (last == ')' && address.find('(') == std::string_view::npos);
}

void add_addresses(const std::string& text, std::vector<TextLink>& found) {
  for (size_t at = text.find(kHttps); at != std::string::npos; at = text.find(kHttps, at + 1)) {
    size_t end = at;
    while (end < text.size() && !ends_address(text[end])) {
      ++end;
    }
    while (end > at && closes_sentence(std::string_view(text).substr(at, end - at))) {
      --end;
    }
    const std::string target = https_target(text.substr(at, end - at));
    if (!target.empty()) {
      found.push_back({at, end, target});
    }
  }
}

bool overlaps(const TextLink& link, const std::vector<TextLink>& others) {
  return std::any_of(others.begin(), others.end(), [&link](const TextLink& other) {
    return link.begin < other.end && other.begin < link.end;
  });
}

// A number glued to letters, or inside an address, is part of something else.
bool stands_alone(const std::string& text, const TextLink& link) {
  const auto joins = [](char c) { return is_alnum(c) || c == '@' || c == '=' || c == '_'; };
  const bool before = link.begin > 0 && joins(text[link.begin - 1]);
  const bool after = link.end < text.size() && joins(text[link.end]);
  return !before && !after;
}

// False for a word that somebody typed into the box for links.
bool is_host(std::string_view host) {
  return !host.empty() && host.front() != '.' && host.find('.') != std::string_view::npos &&
         host.find_first_of(" \\\"<>@") == std::string_view::npos;
}

}  // namespace

bool is_mail_address(std::string_view text) {
  constexpr size_t kLongest = 254;  // RFC 5321, 4.5.3.1.3
  const size_t at = text.find('@');
  if (at == std::string_view::npos || at == 0 || text.size() > kLongest ||
      text.find("..") != std::string_view::npos) {
    return false;
  }
  const std::string_view name = text.substr(0, at);
  const std::string_view host = text.substr(at + 1);
  return is_alnum(name.front()) && name.back() != '.' &&
         std::all_of(name.begin(), name.end(), is_mail_char) && is_mail_host(host);
}

std::vector<TextLink> links_in(const std::string& text) {
  std::vector<TextLink> found;
  add_addresses(text, found);
  std::vector<TextLink> mails;
  add_mails(text, mails);
  const std::vector<TextLink> phones = phones_in(text);
  for (const auto* more : {static_cast<const std::vector<TextLink>*>(&mails), &phones}) {
    for (const TextLink& link : *more) {
      const bool mail = link.target.starts_with("mailto:");
      if (!overlaps(link, found) && (mail || stands_alone(text, link))) {
        found.push_back(link);
      }
    }
  }
  std::sort(found.begin(), found.end(),
            [](const TextLink& a, const TextLink& b) { return a.begin < b.begin; });
  return found;
}

std::string https_target(std::string_view address) {
  if (ascii_lower(address.substr(0, kHttps.size())) != kHttps) {
    return {};
  }
  std::string rest(address.substr(kHttps.size()));
  const size_t host_end = std::min(rest.find_first_of("/?#"), rest.size());
  // A sentence that ended behind the address.
  if (host_end > 0 && rest[host_end - 1] == '.') {
    rest.erase(host_end - 1, 1);
  }
  if (!is_host(rest.substr(0, rest.find_first_of("/?#")))) {
    return {};
  }
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr std::string_view kUnsafe = " ()<>\"\\[]{}|^`*\n";
  std::string out(kHttps);
  for (const char c : rest) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte >= 0x7F || kUnsafe.find(c) != std::string_view::npos) {
      out += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace townhall
