#include "kiosk/text/joined.h"

#include <algorithm>
#include <array>
#include <limits>

#include "kiosk/base/utf8.h"

namespace kiosk::text {

namespace {

constexpr char16_t kLeftToRightIsolate = 0x2066;
constexpr char16_t kRightToLeftIsolate = 0x2067;
constexpr char16_t kFirstStrongIsolate = 0x2068;
constexpr char16_t kPopIsolate = 0x2069;
constexpr char32_t kReplacement = 0xFFFD;

std::string well_formed(std::string_view text) {
  std::string out;
  for (auto bad = base::first_bad_utf8(text); bad; bad = base::first_bad_utf8(text)) {
    out.append(text.substr(0, *bad));
    base::append_utf8(out, kReplacement);
    text.remove_prefix(*bad + 1);
  }
  return out.append(text);
}

// The isolate a span needs, 0 for none.
char16_t isolate_of(const Span& span, bool rtl) {
  switch (span.kind) {
    case SpanKind::Phone:
    case SpanKind::Email:
    case SpanKind::Url:
    case SpanKind::Time:
    case SpanKind::Money:
    case SpanKind::Number:
      return kLeftToRightIsolate;
    case SpanKind::Name:
    case SpanKind::Address:
      if (span.lang.empty()) {
        return kFirstStrongIsolate;
      }
      return writes_right_to_left(span.lang) ? kRightToLeftIsolate : kLeftToRightIsolate;
    case SpanKind::Prose:
      if (span.lang.empty() || writes_right_to_left(span.lang) == rtl) {
        return 0;
      }
      return rtl ? kLeftToRightIsolate : kRightToLeftIsolate;
  }
  return 0;
}

char32_t shown(char32_t character) {
  if (character == 0x2028 || character == 0x2029) {
    return U'\n';
  }
  const bool control = character < 0x20 || (character >= 0x7F && character < 0xA0);
  return control && character != U'\n' ? U' ' : character;
}

class Joiner {
 public:
  void append(const Span& span, char16_t isolate) {
    span_ = static_cast<std::uint16_t>(out_.spans.size() - 1);
    isolate_ = isolate;
    const std::string utf8 = well_formed(span.text);
    open();
    for (size_t at = 0; at < utf8.size();) {
      const size_t start = out_.utf8.size() + at;
      put(shown(base::next_code_point(utf8, at)), start);
    }
    close(out_.utf8.size() + utf8.size());
    out_.utf8 += utf8;
    bytes_before_ = out_.utf8.size();
  }

  Joined finish() {
    out_.byte_of.push_back(static_cast<std::uint32_t>(out_.utf8.size()));
    return std::move(out_);
  }

  Joined& out() { return out_; }

 private:
  void put(char32_t character, size_t byte) {
    // A forced break ends a paragraph of UAX #9 and with it every isolate: close, then open again.
    if (character == U'\n') {
      close(byte);
      unit(u'\n', byte, false);
      bytes_before_ = byte + 1;
      open();
      return;
    }
    if (character > 0xFFFF) {
      unit(static_cast<char16_t>(0xD7C0 + (character >> 10U)), byte, false);
      unit(static_cast<char16_t>(0xDC00 + (character & 0x3FFU)), byte, false);
    } else {
      unit(static_cast<char16_t>(character), byte, false);
    }
  }

  void open() {
    if (isolate_ != 0) {
      unit(isolate_, bytes_before_, true);
    }
    begin_ = static_cast<std::uint32_t>(out_.text.size());
  }

  void close(size_t byte) {
    const auto end = static_cast<std::uint32_t>(out_.text.size());
    if (out_.spans[span_].kind != SpanKind::Prose && end > begin_) {
      out_.kept.push_back({begin_, end});
    }
    if (isolate_ != 0) {
      unit(kPopIsolate, byte, true);
    }
  }

  void unit(char16_t value, size_t byte, bool added) {
    out_.text.push_back(value);
    out_.byte_of.push_back(static_cast<std::uint32_t>(byte));
    out_.span_of.push_back(span_);
    out_.added.push_back(added);
  }

  Joined out_;
  std::uint16_t span_ = 0;
  char16_t isolate_ = 0;
  std::uint32_t begin_ = 0;
  size_t bytes_before_ = 0;
};

}  // namespace

std::string_view primary_language(std::string_view tag) {
  return tag.substr(0, tag.find_first_of("-_"));
}

bool writes_right_to_left(std::string_view tag) {
  static constexpr std::array<std::string_view, 17> kLanguages = {
      "ar",  "arc", "ckb", "dv", "fa", "he", "ks",  "nqo", "ps",
      "prs", "sd",  "syr", "ug", "ur", "yi", "azb", "bal"};
  static constexpr std::array<std::string_view, 5> kScripts = {"Arab", "Hebr", "Syrc", "Thaa",
                                                               "Nkoo"};
  for (size_t at = tag.find_first_of("-_"); at != std::string_view::npos;
       at = tag.find_first_of("-_", at + 1)) {
    const auto subtag = tag.substr(at + 1, tag.find_first_of("-_", at + 1) - at - 1);
    if (subtag.size() == 4) {
      return std::find(kScripts.begin(), kScripts.end(), subtag) != kScripts.end();
    }
  }
  const auto language = primary_language(tag);
  return std::find(kLanguages.begin(), kLanguages.end(), language) != kLanguages.end();
}

Joined join(const Text& text, const std::string& lang, bool rtl) {
  Joiner joiner;
  for (const Span& span : text) {
    if (joiner.out().spans.size() < std::numeric_limits<std::uint16_t>::max()) {
      joiner.out().spans.push_back(
          {"", span.kind, span.lang.empty() ? lang : span.lang, span.strong});
    }
    joiner.append(span, isolate_of(span, rtl));
  }
  return joiner.finish();
}

}  // namespace kiosk::text
