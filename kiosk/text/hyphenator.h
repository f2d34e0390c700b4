#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/log.h"

namespace kiosk::text {

// Knows where words may be divided. The seam between layout and dictionaries.
class Hyphenator {
 public:
  virtual ~Hyphenator() = default;

  // How many letters stand before each place where `word` may be divided, ascending; empty where
  // nothing is known. `word`: lower case, one code point a letter. `lang`: BCP 47.
  virtual std::vector<std::size_t> divisions(std::u32string_view word, std::string_view lang) = 0;
};

// A dictionary of the staged folder: patterns in the format of libhyphen, in UTF-8.
struct DictionaryInfo {
  std::string language;  // primary subtag
  std::string path;
};

// The real thing, by libhyphen. A dictionary is opened when its language is first asked for; a
// language without one has no divisions. One that cannot be opened is reported once.
class DictionaryHyphenator final : public Hyphenator {
 public:
  // `log` must outlive the hyphenator.
  DictionaryHyphenator(std::vector<DictionaryInfo> dictionaries, base::Log& log);
  ~DictionaryHyphenator() override;

  std::vector<std::size_t> divisions(std::u32string_view word, std::string_view lang) override;

  // Dictionaries that were opened since construction, with or without success.
  int opened() const { return opened_; }

 private:
  struct Dictionary;

  Dictionary* dictionary_for(std::string_view lang);
  void open(Dictionary& dictionary);

  std::vector<Dictionary> dictionaries_;
  base::Log& log_;
  int opened_ = 0;
};

}  // namespace kiosk::text
