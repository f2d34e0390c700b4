#pragma once
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/text/joined.h"

namespace kiosk::text {

// What may happen before a UTF-16 unit; worse ones are taken only when nothing better fits.
enum class Break : std::uint8_t {
  None,
  Cluster,    // between grapheme clusters: the last resort
  Preferred,  // the last resort inside addresses: behind '@', '.', '-' and '/'
  Divided,    // inside a word wider than a line, by a dictionary: a hyphen is drawn
  Kept,       // good, but inside something that belongs on one line
  Allowed,
  Hyphen,  // behind a soft hyphen: a hyphen is drawn
  Forced,
};

// Where lines may end: ICU's rules for the language (UAX #14), plus ours for German offices (§ 5,
// z. B., 10–12 Uhr, 5 €), Korean words and kept ranges. Iterators are made once per language.
class LineBreaker {
 public:
  LineBreaker();
  ~LineBreaker();

  // 1 where a grapheme cluster begins (UAX #29).
  std::vector<std::uint8_t> cluster_starts(std::u16string_view text);

  // One entry per UTF-16 unit and one for the end, which is Forced. `starts` as cluster_starts.
  std::vector<Break> breaks(std::u16string_view text, std::span<const KeptRange> kept,
                            std::span<const std::uint8_t> starts, const std::string& lang,
                            bool hyphenate);

 private:
  icu::BreakIterator* iterator_for(const std::string& lang);
  void set_text(icu::BreakIterator& iterator, std::u16string_view text);

  std::unique_ptr<icu::BreakIterator> clusters_;
  std::map<std::string, std::unique_ptr<icu::BreakIterator>, std::less<>> lines_;
  UText utext_;
};

}  // namespace kiosk::text
