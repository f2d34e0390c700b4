#include "content/townhall/html_mend.h"

#include <string_view>

#include "content/townhall/html_detect.h"
#include "content/townhall/html_text.h"

namespace townhall {
namespace {

bool joins_address(char c) {
  return c != ' ' && c != '\n' && c != '(' && c != ')' && c != ',' && c != ';' && c != ':';
}

// Where `head` begins at the end of `text`, blanks after it aside; npos if it is not there as words
// of its own.
size_t head_at(std::string_view text, std::string_view head) {
  const std::string_view left = head.empty() ? text : trimmed(text);
  if (head.empty()) {
    return text.size();
  }
  if (!left.ends_with(head)) {
    return std::string_view::npos;
  }
  const size_t end = static_cast<size_t>(left.data() - text.data()) + left.size();
  const size_t begin = end - head.size();
  return begin > 0 && joins_address(text[begin - 1]) ? std::string_view::npos : begin;
}

// Where `tail` ends at the beginning of `text`, likewise.
size_t tail_end(std::string_view text, std::string_view tail) {
  if (tail.empty()) {
    return 0;
  }
  const size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos || !text.substr(begin).starts_with(tail)) {
    return std::string_view::npos;
  }
  const size_t end = begin + tail.size();
  return end < text.size() && joins_address(text[end]) && text[end] != '.' ? std::string_view::npos
                                                                           : end;
}

bool mend(std::vector<Piece>& pieces, size_t at, const std::string& address) {
  const std::string words = pieces[at].text;
  Piece none;
  Piece& before = at > 0 && pieces[at - 1].href.empty() ? pieces[at - 1] : none;
  Piece none_after;
  Piece& after =
      at + 1 < pieces.size() && pieces[at + 1].href.empty() ? pieces[at + 1] : none_after;
  for (size_t from = address.find(words); from != std::string::npos;
       from = address.find(words, from + 1)) {
    const size_t begin = head_at(before.text, address.substr(0, from));
    const size_t end = tail_end(after.text, address.substr(from + words.size()));
    if (begin != std::string::npos && end != std::string::npos) {
      before.text.resize(begin);
      after.text.erase(0, end);
      pieces[at].text = address;
      return true;
    }
  }
  return false;
}

}  // namespace

void mend_mail_addresses(std::vector<Piece>& pieces, std::vector<PageFinding>& findings) {
  constexpr std::string_view kMail = "mailto:";
  for (size_t at = 0; at < pieces.size(); ++at) {
    if (!ascii_lower(pieces[at].href).starts_with(kMail)) {
      continue;
    }
    const std::string address = clean_line(percent_decoded(
        pieces[at].href.substr(kMail.size(), pieces[at].href.find('?') - kMail.size())));
    const std::string torn = pieces[at].text;
    if (is_mail_address(address) && torn != address && mend(pieces, at, address)) {
      findings.push_back({"torn mail address put together", "\"" + torn + "\" -> " + address});
    }
  }
}

}  // namespace townhall
