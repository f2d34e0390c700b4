#include "kiosk/text/line_breaker.h"

#include <unicode/locid.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "kiosk/text/break_rules.h"

namespace kiosk::text {

namespace {

constexpr char16_t kSoftHyphen = 0xAD;

// Languages for which ICU 72 has line-break data of their own; all others break by the root rules
// (which include the dictionaries), never by the machine's locale.
std::string break_locale(std::string_view lang) {
  static constexpr std::array<std::string_view, 5> kOwnRules = {"fi", "ja", "ko", "sv", "zh"};
  const auto primary = primary_language(lang);
  const bool own = std::find(kOwnRules.begin(), kOwnRules.end(), primary) != kOwnRules.end();
  return own ? std::string(primary) : "";
}

std::unique_ptr<icu::BreakIterator> make_line_iterator(const std::string& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale icu_locale =
      locale.empty() ? icu::Locale::getRoot() : icu::Locale(locale.c_str());
  return std::unique_ptr<icu::BreakIterator>(
      icu::BreakIterator::createLineInstance(icu_locale, status));
}

bool is_hangul(char16_t unit) {
  return (unit >= 0xAC00 && unit <= 0xD7A3) || (unit >= 0x1100 && unit <= 0x11FF);
}

bool splits_korean_word(std::u16string_view text, size_t at) {
  return is_hangul(text[at - 1]) && is_hangul(text[at]);
}

bool prefers_break_behind(char16_t unit) {
  return unit == u'@' || unit == u'.' || unit == u'-' || unit == u'/';
}

}  // namespace

LineBreaker::LineBreaker() : utext_(UTEXT_INITIALIZER) {
  UErrorCode status = U_ZERO_ERROR;
  clusters_.reset(icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
}

LineBreaker::~LineBreaker() {
  utext_close(&utext_);
}

void LineBreaker::set_text(icu::BreakIterator& iterator, std::u16string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUChars(&utext_, text.data(), static_cast<std::int64_t>(text.size()), &status);
  iterator.setText(&utext_, status);
}

icu::BreakIterator* LineBreaker::iterator_for(const std::string& lang) {
  const std::string locale = break_locale(lang);
  auto found = lines_.find(locale);
  if (found == lines_.end()) {
    found = lines_.emplace(locale, make_line_iterator(locale)).first;
  }
  return found->second.get();
}

std::vector<std::uint8_t> LineBreaker::cluster_starts(std::u16string_view text) {
  std::vector<std::uint8_t> starts(text.size(), 0);
  set_text(*clusters_, text);
  for (auto at = clusters_->first(); at != icu::BreakIterator::DONE; at = clusters_->next()) {
    if (static_cast<size_t>(at) < text.size()) {
      starts[static_cast<size_t>(at)] = 1;
    }
  }
  return starts;
}

std::vector<Break> LineBreaker::breaks(std::u16string_view text, std::span<const KeptRange> kept,
                                       std::span<const std::uint8_t> starts,
                                       const std::string& lang, bool hyphenate) {
  std::vector<Break> breaks(text.size() + 1, Break::None);
  for (size_t at = 1; at < text.size(); ++at) {
    if (starts[at] != 0) {
      breaks[at] = prefers_break_behind(text[at - 1]) ? Break::Preferred : Break::Cluster;
    }
  }
  const bool korean = primary_language(lang) == "ko";
  auto* iterator = iterator_for(lang);
  set_text(*iterator, text);
  for (auto next = iterator->next(); next != icu::BreakIterator::DONE; next = iterator->next()) {
    const auto at = static_cast<size_t>(next);
    const auto status = iterator->getRuleStatus();
    if (status >= UBRK_LINE_HARD && status < UBRK_LINE_HARD_LIMIT) {
      breaks[at] = Break::Forced;
    } else if (at < text.size() && text[at - 1] == kSoftHyphen) {
      breaks[at] = hyphenate ? Break::Hyphen : breaks[at];
    } else if (at < text.size()) {
      const bool keep = (korean && splits_korean_word(text, at)) || belongs_together(text, at);
      breaks[at] = keep ? Break::Kept : Break::Allowed;
    }
  }
  for (const KeptRange& range : kept) {
    for (size_t at = range.begin + 1; at < range.end; ++at) {
      if (breaks[at] == Break::Allowed || breaks[at] == Break::Hyphen) {
        breaks[at] = Break::Kept;
      }
    }
  }
  breaks.front() = Break::None;
  breaks.back() = Break::Forced;
  return breaks;
}

}  // namespace kiosk::text
