#include "kiosk/directory/markdown_inline.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace kiosk::directory {
namespace {

constexpr std::string_view kStrongMark = "**";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The ASCII punctuation that CommonMark 0.30, section 2.4, lets a backslash stand before.
bool is_mark(char c) {
  return c > ' ' && c < 0x7F && !is_digit(c) && !is_letter(c);
}

bool is_visible_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

bool is_https(std::string_view rest) {
  const auto host = rest.substr(0, rest.find_first_of("/?#"));
  return !host.empty() && host.find('@') == std::string_view::npos && host.front() != '.' &&
         rest.find_first_of("\"<>\\^`{|}") == std::string_view::npos;
}

bool is_dialled(std::string_view rest) {
  const auto digits = rest.substr(rest.starts_with('+') ? 1 : 0);
  return digits.size() >= 3 && digits.size() <= 15 &&
         std::all_of(digits.begin(), digits.end(), is_digit);
}

bool is_mailbox(std::string_view rest) {
  const size_t at = rest.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < rest.size() &&
         rest.find('@', at + 1) == std::string_view::npos &&
         rest.find_first_of("?&%<>\",;") == std::string_view::npos;
}

bool is_slug(std::string_view rest) {
  return !rest.empty() && std::all_of(rest.begin(), rest.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-';
  });
}

class InlineParser {
 public:
  InlineParser(const std::string& text, int line, std::vector<std::string>& problems)
      : text_(text), line_(line), problems_(problems) {}

  std::vector<Inline> parse() {
    while (at_ < text_.size()) {
      step();
    }
    flush();
    return std::move(inlines_);
  }

 private:
  void step() {
    const std::string_view rest = std::string_view(text_).substr(at_);
    if (rest.front() == '\\' && rest.size() > 1 && is_mark(rest[1])) {
      run_ += rest[1];
      at_ += 2;
    } else if (rest.starts_with(kStrongMark)) {
      strong_mark();
    } else if (rest.front() == '[' && link()) {
      // taken
    } else {
      note_foreign_mark(rest);
      run_ += rest.front();
      ++at_;
    }
  }

  void strong_mark() {
    const bool closes = strong_;
    const size_t end = closes ? at_ : find_unescaped(kStrongMark, at_ + kStrongMark.size());
    if (!closes && (end == std::string::npos || end == at_ + kStrongMark.size())) {
      problem("a \"**\" without its partner; add it, or write \"\\*\\*\" for the stars themselves");
      run_ += kStrongMark;
    } else {
      flush();
      strong_ = !strong_;
    }
    at_ += kStrongMark.size();
  }

  // Takes "[text](target)" if it stands here.
  bool link() {
    const size_t close = find_unescaped("]", at_ + 1);
    if (close == std::string::npos || text_.compare(close + 1, 1, "(") != 0 ||
        find_unescaped("[", at_ + 1) < close) {
      return false;
    }
    const size_t end = text_.find(')', close + 2);
    if (end == std::string::npos) {
      problem("a link whose \")\" is missing; add it");
      return false;
    }
    const std::string words = unmarked(text_.substr(at_ + 1, close - at_ - 1));
    const std::string target = text_.substr(close + 2, end - close - 2);
    at_ = end + 1;
    add_link(words, target);
    return true;
  }

  void add_link(const std::string& words, const std::string& target) {
    if (!is_safe_target(target)) {
      problem("a link to \"" + target +
              "\"; use https:, tel:, mailto:, or a slug such as service/wohngeld");
      run_ += words;
      return;
    }
    if (words.find_first_not_of(" \n") == std::string::npos) {
      problem("a link to \"" + target +
              "\" without words; write between \"[\" and \"]\" what it is");
      run_ += words + target;
      return;
    }
    flush();
    inlines_.push_back({InlineKind::Link, words, target});
  }

  // Marks of fuller Markdown dialects and HTML, which stay as they are. A single star is none: it
  // stands inside German words.
  void note_foreign_mark(std::string_view rest) {
    const bool tag =
        rest.front() == '<' && rest.size() > 1 && (is_letter(rest[1]) || rest[1] == '/');
    if (tag || rest.front() == '`' || rest.starts_with("![") || rest.starts_with("__")) {
      problem("\"" + std::string(rest.substr(0, rest.front() == '`' ? 1 : 2)) +
              "\", which is not of the Markdown subset; take it out, or put a \"\\\" before it");
    }
  }

  // The words of a link: escapes taken away, and strong marks too, since a link is one run.
  static std::string unmarked(std::string_view raw) {
    std::string words;
    for (size_t i = 0; i < raw.size(); ++i) {
      if (raw[i] == '\\' && i + 1 < raw.size() && is_mark(raw[i + 1])) {
        words += raw[++i];
      } else if (raw.substr(i).starts_with(kStrongMark)) {
        ++i;
      } else {
        words += raw[i];
      }
    }
    return words;
  }

  size_t find_unescaped(std::string_view mark, size_t from) const {
    for (size_t i = from; i < text_.size(); ++i) {
      if (text_[i] == '\\') {
        ++i;
      } else if (text_.compare(i, mark.size(), mark) == 0) {
        return i;
      }
    }
    return std::string::npos;
  }

  void flush() {
    if (!run_.empty()) {
      inlines_.push_back({strong_ ? InlineKind::Strong : InlineKind::Text, std::move(run_), ""});
      run_.clear();
    }
  }

  void problem(const std::string& what) {
    problems_.push_back("The block that begins in line " + std::to_string(line_) + " has " + what +
                        ".");
  }

  const std::string& text_;
  int line_;
  std::vector<std::string>& problems_;
  size_t at_ = 0;
  bool strong_ = false;
  std::string run_;
  std::vector<Inline> inlines_;
};

}  // namespace

bool is_safe_target(const std::string& target) {
  using Check = bool (*)(std::string_view);
  constexpr std::array<std::pair<std::string_view, Check>, 7> kAllowed = {{
      {"https://", is_https},
      {"tel:", is_dialled},
      {"mailto:", is_mailbox},
      {"service/", is_slug},
      {"contact/", is_slug},
      {"article/", is_slug},
      {"topic/", is_slug},
  }};
  return is_visible_ascii(target) &&
         std::any_of(kAllowed.begin(), kAllowed.end(), [&](const auto& allowed) {
           return target.starts_with(allowed.first) &&
                  allowed.second(std::string_view(target).substr(allowed.first.size()));
         });
}

std::vector<Inline> parse_inlines(const std::string& text, int line,
                                  std::vector<std::string>& problems) {
  return InlineParser(text, line, problems).parse();
}

}  // namespace kiosk::directory
