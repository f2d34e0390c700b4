#include "content/townhall/html_links.h"

#include <algorithm>
#include <optional>

#include "content/townhall/html_detect.h"
#include "content/townhall/html_mend.h"
#include "content/townhall/html_phone.h"
#include "content/townhall/html_text.h"

namespace townhall {
namespace {

using kiosk::directory::Inline;
using kiosk::directory::InlineKind;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Words that stand for a whole number: "0821 3102-0", "116 117"; not an extension such as "-2705".
std::optional<std::string> number_in(const std::string& words) {
  constexpr std::ptrdiff_t kShortest = 6;
  const bool whole = words.starts_with('0') || words.starts_with('+') || words.starts_with("(0") ||
                     words.starts_with("116");
  if (!whole || std::count_if(words.begin(), words.end(), is_digit) < kShortest) {
    return std::nullopt;
  }
  return dialable(words);
}

// The address as people compare it: without scheme, "www." and the last slash.
std::string bare_address(const std::string& address) {
  std::string out = ascii_lower(percent_decoded(address));
  for (const std::string_view start : {"http://", "https://", "www."}) {
    if (out.starts_with(start)) {
      out.erase(0, start.size());
    }
  }
  if (out.ends_with('/')) {
    out.pop_back();
  }
  return out;
}

class Judge {
 public:
  Judge(const RouteOf& route, std::vector<PageFinding>& findings)
      : route_(route), findings_(findings) {}

  Inline anchor(const Piece& piece) {
    const std::string href(trimmed(piece.href));
    const std::string lower = ascii_lower(href);
    if (lower.starts_with("tel:")) {
      return phone(piece.text, href.substr(4));
    }
    if (lower.starts_with("mailto:")) {
      return mail(piece.text, href.substr(7));
    }
    return address(piece.text, href);
  }

 private:
  Inline text(const std::string& words) { return {InlineKind::Text, words, ""}; }

  Inline link(const std::string& words, const std::string& target) {
    return {InlineKind::Link, words, target};
  }

  // The words, and the hidden address behind them unless they name it already.
  Inline shown(const std::string& words, const std::string& hidden) {
    const bool named = bare_address(words).find(bare_address(hidden)) != std::string::npos;
    return text(named ? words : words + " (" + clean_line(hidden) + ")");
  }

  void report(const std::string& kind, const std::string& words, const std::string& hidden) {
    findings_.push_back({kind, "\"" + words + "\" -> " + clean_line(hidden)});
  }

  Inline phone(const std::string& words, const std::string& hidden) {
    const auto said = number_in(words);
    const auto meant = dialable(clean_line(percent_decoded(hidden)));
    if (said && meant && *said != *meant) {
      report("phone differs from its link", words, hidden);
      return link(words, "tel:" + *said);
    }
    if (!meant) {
      report("phone link cannot be dialled", words, hidden);
    }
    if (said || meant) {
      return link(words, "tel:" + (meant ? *meant : *said));
    }
    const bool numbered = std::any_of(words.begin(), words.end(), is_digit);
    return numbered ? text(words) : shown(words, percent_decoded(hidden));
  }

  Inline mail(const std::string& words, const std::string& hidden) {
    const std::string target = clean_line(percent_decoded(hidden.substr(0, hidden.find('?'))));
    if (hidden.find('?') != std::string::npos) {
      report("subject of a mail link", words, hidden);
    }
    if (is_mail_address(words) && ascii_lower(words) != ascii_lower(target)) {
      report("mail address differs from its link", words, hidden);
      return link(words, "mailto:" + words);
    }
    if (const auto number = number_in(words)) {
      report("phone number with a mail link", words, hidden);
      return link(words, "tel:" + *number);
    }
    if (!is_mail_address(target)) {
      report("mail link without a valid address", words, hidden);
      return shown(words, target);
    }
    return link(words, "mailto:" + target);
  }

  Inline address(const std::string& words, const std::string& href) {
    const Route route = route_ ? route_(href) : Route{};
    if (!route.target.empty()) {
      return link(words, route.target);
    }
    if (route.own_site) {
      report("link to a page that is not imported", words, href);
    }
    const std::string target = https_target(href);
    if (!target.empty()) {
      return link(words, target);
    }
    if (ascii_lower(href).starts_with("https:")) {
      report("address without a host left out", words, href);
      return text(words);
    }
    const bool http = ascii_lower(href).starts_with("http:");
    report(http ? "http link kept as words" : "link of another kind kept as words", words, href);
    return shown(words, href);
  }

  const RouteOf& route_;
  std::vector<PageFinding>& findings_;
};

void append(std::vector<Inline>& out, Inline next) {
  if (next.text.empty()) {
    return;
  }
  const bool joins =
      !out.empty() && out.back().kind == next.kind && out.back().target == next.target;
  if (joins) {
    out.back().text += next.text;
  } else {
    out.push_back(std::move(next));
  }
}

// Plain words with the links that are found in them, line by line: nothing is found across a break.
void append_plain(std::vector<Inline>& out, const Piece& piece) {
  const InlineKind kind = piece.strong ? InlineKind::Strong : InlineKind::Text;
  size_t begin = 0;
  while (begin < piece.text.size()) {
    const size_t end = std::min(piece.text.find('\n', begin), piece.text.size());
    const std::string line = piece.text.substr(begin, end - begin);
    size_t done = 0;
    for (const TextLink& link : links_in(line)) {
      append(out, {kind, line.substr(done, link.begin - done), ""});
      append(out, {InlineKind::Link, line.substr(link.begin, link.end - link.begin), link.target});
      done = link.end;
    }
    append(out, {kind, line.substr(done), ""});
    if (end < piece.text.size()) {
      append(out, {InlineKind::Text, "\n", ""});
    }
    begin = end + 1;
  }
}

// "**Tel. **[0821..](..)": after a number was taken out of strong words, blanks at the ends of
// what is left belong outside.
std::vector<Inline> with_blanks_outside(const std::vector<Inline>& inlines) {
  std::vector<Inline> out;
  for (const Inline& item : inlines) {
    if (item.kind != InlineKind::Strong) {
      append(out, item);
      continue;
    }
    const size_t first = item.text.find_first_not_of(' ');
    const size_t last = item.text.find_last_not_of(' ');
    if (first == std::string::npos) {
      append(out, {InlineKind::Text, item.text, ""});
      continue;
    }
    append(out, {InlineKind::Text, item.text.substr(0, first), ""});
    append(out, {InlineKind::Strong, item.text.substr(first, last + 1 - first), ""});
    append(out, {InlineKind::Text, item.text.substr(last + 1), ""});
  }
  return out;
}

}  // namespace

std::vector<Inline> linked(std::vector<Piece> pieces, const RouteOf& route,
                           std::vector<PageFinding>& findings) {
  mend_mail_addresses(pieces, findings);
  Judge judge(route, findings);
  std::vector<Inline> out;
  for (const Piece& piece : pieces) {
    if (piece.href.empty()) {
      append_plain(out, piece);
    } else {
      const Inline judged = judge.anchor(piece);
      if (judged.kind == InlineKind::Text) {
        append_plain(out, {judged.text, false, ""});
      } else {
        append(out, judged);
      }
    }
  }
  return with_blanks_outside(out);
}

}  // namespace townhall
