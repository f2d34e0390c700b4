#include "kiosk/text/word_divider.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "kiosk/text/utf16.h"

namespace kiosk::text {

namespace {

// Beyond this it is no word; the longest on German signs have about 40 letters.
constexpr std::size_t kMostLetters = 100;

bool is_blank(char16_t unit) {
  return u_isUWhiteSpace(unit) != 0;
}

// Mail and web addresses in prose: a hyphen would become part of what people type.
bool is_address(std::u16string_view token) {
  for (std::size_t at = 1; at + 1 < token.size(); ++at) {
    if (token[at] == u'.' && u_isalnum(token[at - 1]) != 0 && u_isalnum(token[at + 1]) != 0) {
      return true;
    }
  }
  return token.find_first_of(u"@_") != std::u16string_view::npos ||
         token.find(u"//") != std::u16string_view::npos;
}

// The variant "simple" of BCP 47: easy language, whose rules forbid divided words.
bool is_easy_language(std::string_view lang) {
  return ("-" + std::string(lang) + "-").find("-simple-") != std::string::npos;
}

// A grapheme cluster as the one letter that patterns know: composed, without marks that do not
// compose (stress marks), in lower case. The simple case mapping keeps one letter one letter.
char32_t letter_of(std::u16string_view cluster) {
  std::size_t next = 0;
  auto letter = static_cast<UChar32>(next_utf16(cluster, next));
  UErrorCode status = U_ZERO_ERROR;
  if (next < cluster.size()) {
    const auto* composer = icu::Normalizer2::getNFCInstance(status);
    const icu::UnicodeString source(cluster.data(), static_cast<std::int32_t>(cluster.size()));
    const auto composed =
        U_SUCCESS(status) ? composer->normalize(source, status) : icu::UnicodeString(source);
    letter = U_SUCCESS(status) ? composed.char32At(0) : letter;
  }
  return static_cast<char32_t>(u_tolower(letter));
}

class Divider {
 public:
  Divider(const FillInput& input, std::span<const std::uint8_t> starts, Hyphenator& hyphenator,
          std::vector<Break>& breaks)
      : in_(input),
        text_(input.joined.text),
        starts_(starts),
        hyphenator_(hyphenator),
        breaks_(breaks) {}

  bool run() {
    std::uint32_t begin = 0;
    for (std::uint32_t end = 1; end < breaks_.size(); ++end) {
      if (breaks_[end] >= Break::Kept) {
        if (is_too_wide(begin, end) && is_prose(begin, end)) {
          divide(begin, end);
        }
        begin = end;
      }
    }
    return divided_;
  }

 private:
  bool is_too_wide(std::uint32_t begin, std::uint32_t end) const {
    const double hyphen = breaks_[end] == Break::Hyphen ? in_.hyphen : 0;
    while (end > begin && (in_.joined.added[end - 1] || is_blank(text_[end - 1]))) {
      --end;
    }
    const double width = in_.advance_to[end] - in_.advance_to[begin] + hyphen;
    return width > in_.max_width + kWidthTolerance;
  }

  // The token between blanks is looked at once, however many words it has.
  bool is_prose(std::uint32_t begin, std::uint32_t end) {
    if (begin >= token_end_) {
      std::size_t first = begin;
      while (first > 0 && !is_blank(text_[first - 1])) {
        --first;
      }
      std::size_t last = begin;
      while (last < text_.size() && (last < end || !is_blank(text_[last - 1]))) {
        ++last;
      }
      token_end_ = last;
      token_is_address_ = is_address(text_.substr(first, last - first));
    }
    const auto word = text_.substr(begin, end - begin);
    return !token_is_address_ && std::none_of(word.begin(), word.end(),
                                              [](char16_t unit) { return u_isdigit(unit) != 0; });
  }

  bool is_letter(std::uint32_t at) const {
    std::size_t next = at;
    const auto character = static_cast<UChar32>(next_utf16(text_, next));
    return u_isalpha(character) != 0 && span(at).kind == SpanKind::Prose;
  }

  const Span& span(std::uint32_t at) const { return in_.joined.spans[in_.joined.span_of[at]]; }

  void divide(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t at = begin; at < end;) {
      std::uint32_t next = at + 1;
      while (next < end && starts_[next] == 0) {
        ++next;
      }
      const bool letter = is_letter(at);
      if (!word_.empty() && (!letter || span(at).lang != span(places_.back()).lang)) {
        look_up();
      }
      if (letter) {
        word_.push_back(letter_of(text_.substr(at, next - at)));
        places_.push_back(at);
      }
      at = next;
    }
    look_up();
  }

  void look_up() {
    const std::size_t letters = word_.size();
    if (letters >= 2 * kFewestLetters && letters <= kMostLetters &&
        !is_easy_language(span(places_.back()).lang)) {
      for (const std::size_t before : hyphenator_.divisions(word_, span(places_.back()).lang)) {
        const bool fair = before >= kFewestLetters && before + kFewestLetters <= letters;
        if (fair && breaks_[places_[before]] != Break::None) {
          breaks_[places_[before]] = Break::Divided;
          divided_ = true;
        }
      }
    }
    word_.clear();
    places_.clear();
  }

  const FillInput& in_;
  std::u16string_view text_;
  std::span<const std::uint8_t> starts_;
  Hyphenator& hyphenator_;
  std::vector<Break>& breaks_;
  std::size_t token_end_ = 0;
  bool token_is_address_ = false;
  std::u32string word_;                // the letters at hand
  std::vector<std::uint32_t> places_;  // where they begin
  bool divided_ = false;
};

}  // namespace

bool divide_wide_words(const FillInput& input, std::span<const std::uint8_t> starts,
                       Hyphenator& hyphenator, std::vector<Break>& breaks) {
  return Divider(input, starts, hyphenator, breaks).run();
}

}  // namespace kiosk::text
