#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace kiosk::locale {

// Brings the forms of a word together: "Wohnungen" and "Wohnung". Works on folded words (fold.h),
// on both sides of a search, so that a stem need not be a word of the language.
// Thread-safety: one thread.
class Stems {
 public:
  Stems();
  ~Stems();
  Stems(Stems&&) noexcept;
  Stems& operator=(Stems&&) noexcept;

  // "de:wohnung": the language whose rules were used and the stem. Languages without rules share
  // "-", and there the word is its own stem.
  std::string stem(std::string_view tag, const std::string& key);

  // "de" for "de-simple"; "-" where there are no rules.
  static std::string_view rules_of(std::string_view tag);

 private:
  struct Stemmer;
  std::map<std::string, Stemmer, std::less<>> stemmers_;
};

}  // namespace kiosk::locale
