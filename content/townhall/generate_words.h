#pragma once
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace townhall {

// The languages of generated packages, the source first: Latin, Arabic, Ethiopic and Cyrillic
// script. At most kMostLanguages; the order never changes, so that fewer are the beginning of more.
inline constexpr std::size_t kMostLanguages = 15;

// Real words in each list.
inline constexpr int kRealWords = 12;

// Words of one language without sense. With `count` kRealWords these are real words, each as likely
// as the others: they pack too well to measure sizes. Beyond, that many are invented of the letters
// and lengths of the real ones, and the n-th is drawn about 1/n as often as the first, as in prose
// (Zipf).
class Words {
 public:
  // The language is below kMostLanguages. The same arguments give the same words everywhere.
  Words(std::size_t language, int count);

  std::string_view tag() const { return tag_; }

  const std::string& draw(std::mt19937& random) const;

 private:
  std::string_view tag_;
  std::vector<std::string> words_;
};

}  // namespace townhall
