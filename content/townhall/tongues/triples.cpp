#include "content/townhall/tongues/triples.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "kiosk/base/utf8.h"

namespace townhall {
namespace {

constexpr char32_t kJoin = 0x200C;  // zero width non-joiner, within words of Persian and Kurdish

// Marks above and below letters: a text has them or leaves them out.
bool is_mark(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x610 && c <= 0x61A) || (c >= 0x64B && c <= 0x65F) ||
         c == 0x670 || c == 0xAD || c == 0x200D;
}

// As far as letters of these scripts have large and small forms side by side.
char32_t lowered(char32_t c) {
  const bool plain = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
                     (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F);
  if (plain) {
    return c + 0x20;
  }
  if (c >= 0x400 && c <= 0x40F) {
    return c + 0x50;
  }
  const bool odd_is_large = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  const bool in_pairs =
      (c >= 0x100 && c <= 0x24F) || (c >= 0x460 && c <= 0x52F) || (c >= 0x1E00 && c <= 0x1EFF);
  return in_pairs && (c % 2 == 1) == odd_is_large ? c + 1 : c;
}

using Pair = std::pair<std::string_view, std::string_view>;
constexpr std::array<Pair, 5> kQuotes = {
    {{"(", ")"}, {"„", "“"}, {"“", "”"}, {"«", "»"}, {"\"", "\""}}};

// Behind a bracket or quotation that begins at `at` and is soon closed; else `at`.
std::size_t behind_quote(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 100;  // bytes; a longer one is somebody speaking
  for (const auto& [open, close] : kQuotes) {
    if (text.substr(at).starts_with(open)) {
      const std::size_t end = text.substr(0, at + kLongest).find(close, at + open.size());
      return end == std::string_view::npos ? at : end + close.size();
    }
  }
  return at;
}

// Behind an address that begins at `at`; else `at`.
std::size_t behind_address(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
  const std::string_view word = text.substr(at, end - at);
  const bool is_address = word.find("://") != word.npos || word.find('@') != word.npos;
  return is_address ? end : at;
}

// Puts letters together as they come.
class Cutter {
 public:
  explicit Cutter(std::size_t most) : most_(most) {}

  bool is_full() const { return triples_.size() >= most_; }

  void letter(char32_t c) {
    before_ = (before_ << kBits | c) & kMask;
    if (length_ != 0) {
      triples_.push_back(before_);
    }
    ++length_;
  }

  void end_word() {
    if (length_ != 0) {
      triples_.push_back((before_ << kBits | U' ') & kMask);
    }
    before_ = U' ';
    length_ = 0;
  }

  std::vector<Triple> take() { return std::move(triples_); }

 private:
  static constexpr unsigned kBits = 21;  // of a code point
  static constexpr Triple kMask = (Triple{1} << (3 * kBits)) - 1;

  std::size_t most_;
  Triple before_ = U' ';
  std::size_t length_ = 0;  // of the word so far
  std::vector<Triple> triples_;
};

}  // namespace

std::vector<Triple> triples_of(std::string_view text, Script script, std::size_t most) {
  Cutter cutter(most);
  bool begins = true;  // a word may begin here
  for (std::size_t at = 0; at < text.size() && !cutter.is_full();) {
    std::size_t behind = at;
    if (script == Script::Latin) {
      behind = behind_quote(text, at);
      behind = behind == at && begins ? behind_address(text, at) : behind;
    }
    if (behind != at) {
      cutter.end_word();
      at = behind;
      continue;
    }
    const char32_t c = kiosk::base::next_code_point(text, at);
    begins = c == ' ' || c == '\n';
    if (script_of(c) == script || c == kJoin) {
      cutter.letter(lowered(c));
    } else if (!is_mark(c)) {
      cutter.end_word();
    }
  }
  cutter.end_word();
  return cutter.take();
}

}  // namespace townhall
