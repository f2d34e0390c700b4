#include "kiosk/store/spelling.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "kiosk/store/letter_distance.h"

namespace {

using kiosk::store::KeyNeighbours;
using kiosk::store::LetterDistance;
using kiosk::store::Spelling;
using kiosk::store::typing_distance;

struct Word {
  std::string key;
  std::int64_t texts = 0;
  bool titled = false;
};

Spelling knowing(const std::vector<Word>& words) {
  Spelling spelling;
  for (const Word& word : words) {
    spelling.add(word.key, word.texts, word.titled);
  }
  return spelling;
}

// The upper two rows of three keyboards, as i18n/keyboards.json has them.
const KeyNeighbours& german() {
  static const KeyNeighbours kKeys({{"q", "w", "e", "r", "t", "z", "u", "i", "o", "p", "ü"},
                                    {"a", "s", "d", "f", "g", "h", "j", "k", "l", "ö", "ä"}});
  return kKeys;
}

const KeyNeighbours& ukrainian() {
  static const KeyNeighbours kKeys({{"й", "ц", "у", "к", "е", "н", "г", "ш", "щ", "з", "х", "ї"},
                                    {"ф", "і", "в", "а", "п", "р", "о", "л", "д", "ж", "є", "ґ"}});
  return kKeys;
}

const KeyNeighbours& arabic() {
  static const KeyNeighbours kKeys({{"ض", "ص", "ث", "ق", "ف", "غ", "ع", "ه", "خ", "ح", "ج", "د"},
                                    {"ش", "س", "ي", "ب", "ل", "ا", "ت", "ن", "م", "ك", "ط", "آ"}});
  return kKeys;
}

// Letters that differ, by the table as one writes it down.
int by_table(const std::u32string& a, const std::u32string& b) {
  std::vector<std::vector<int>> table(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      int& here = table[i][j];
      here = static_cast<int>(std::max(i, j));
      if (i > 0 && j > 0) {
        here = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1,
                         table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      }
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        here = std::min(here, table[i - 2][j - 2] + 1);
      }
    }
  }
  return table[a.size()][b.size()];
}

std::u32string any_word(std::mt19937& random, std::size_t most) {
  std::u32string word(1 + random() % most, U'a');
  for (char32_t& letter : word) {
    // Letters that share their lowest bits, and so few that words come near each other.
    letter = U"abcаб\x10061"[random() % 6];
  }
  return word;
}

}  // namespace

TEST(LetterDistance, IsThatOfTheWholeTable) {
  std::mt19937 random(7);
  for (int i = 0; i < 4000; ++i) {
    const std::size_t most = i % 8 == 0 ? LetterDistance::kLongest : 9;
    const std::u32string a = any_word(random, most);
    const std::u32string b = any_word(random, most);
    ASSERT_EQ(LetterDistance(a).to(b), by_table(a, b)) << i;
  }
  EXPECT_EQ(LetterDistance(U"abc").to(U""), 3);
}

TEST(TypingDistance, CountsMistakes) {
  EXPECT_EQ(typing_distance(U"miete", U"miete", 20, german()), 0);
  EXPECT_EQ(typing_distance(U"meite", U"miete", 20, german()), 10);   // swapped
  EXPECT_EQ(typing_distance(U"mite", U"miete", 20, german()), 10);    // left out
  EXPECT_EQ(typing_distance(U"mniete", U"miete", 20, german()), 10);  // too many
  EXPECT_GT(typing_distance(U"xxxxx", U"miete", 20, german()), 20);
}

TEST(TypingDistance, IsLessForAKeyBesideAndAKeyTwice) {
  EXPECT_EQ(typing_distance(U"miwte", U"miete", 20, german()), 8);
  EXPECT_EQ(typing_distance(U"midte", U"miete", 20, german()), 8);  // below
  EXPECT_EQ(typing_distance(U"mieete", U"miete", 20, german()), 8);
  EXPECT_EQ(typing_distance(U"mipte", U"miete", 20, german()), 10);
}

TEST(TypingDistance, CountsTwoSwappedLettersAsOneMistake) {
  EXPECT_EQ(typing_distance(U"meite", U"miete", 20, german()), 10);
  EXPECT_EQ(typing_distance(U"жтило", U"житло", 20, ukrainian()), 10);
}

TEST(TypingDistance, KnowsTheKeysOfTheLayoutInUse) {
  EXPECT_EQ(typing_distance(U"шкооа", U"школа", 20, ukrainian()), 8);  // о beside л
  EXPECT_EQ(typing_distance(U"шкоца", U"школа", 20, ukrainian()), 10);
  EXPECT_EQ(typing_distance(U"مدرية", U"مدرسة", 20, arabic()), 8);  // ي beside س
  EXPECT_EQ(typing_distance(U"مدرقة", U"مدرسة", 20, arabic()), 10);
  EXPECT_EQ(typing_distance(U"okil", U"okul", 20, german()), 8);  // i beside u
  // On other keyboards these lie far apart, and nobody knows the keys of none.
  EXPECT_EQ(typing_distance(U"шкооа", U"школа", 20, german()), 10);
  EXPECT_EQ(typing_distance(U"okil", U"okul", 20, KeyNeighbours()), 10);
}

TEST(TypingDistance, IsLessForArabicLettersThatDifferByTheirDots) {
  EXPECT_EQ(typing_distance(U"الشرظة", U"الشرطة", 20, KeyNeighbours()), 8);
  EXPECT_EQ(typing_distance(U"الشرلة", U"الشرطة", 20, KeyNeighbours()), 10);
}

TEST(KeyNeighbours, TouchAsTheKeysLie) {
  EXPECT_TRUE(german().touch(U'q', U'a'));
  EXPECT_TRUE(german().touch(U'a', U'q'));
  EXPECT_FALSE(german().touch(U'q', U'd'));
  EXPECT_TRUE(german().touch(U'l', U'o'));  // and ö, which folds to o, beside it
  EXPECT_FALSE(german().touch(U'q', U'p'));
}

TEST(Spelling, AllowsOneMistakeForFourLetters) {
  const Spelling spelling = knowing({{"miete", 1, false}, {"wohnberechtigung", 1, false}});
  EXPECT_EQ(spelling.nearest("mieta", german()), "miete");
  EXPECT_EQ(spelling.nearest("miete", german()), "miete");
  EXPECT_EQ(spelling.nearest("mixxe", german()), std::nullopt);
  EXPECT_EQ(spelling.nearest("wonberechtigugn", german()), "wohnberechtigung");
  EXPECT_EQ(spelling.nearest("wonberechtigugn", german(), 1), std::nullopt);
  EXPECT_EQ(spelling.nearest("mie", german()), std::nullopt);
  EXPECT_EQ(spelling.nearest(std::string(60, 'a'), german()), std::nullopt);
}

TEST(Spelling, PrefersNamesAndFrequentWords) {
  const Spelling spelling =
      knowing({{"kasse", 9, false}, {"tasse", 1, true}, {"masse", 50, false}});
  EXPECT_EQ(spelling.nearest("xasse", german()), "tasse");
  const Spelling plain = knowing({{"kasse", 9, false}, {"masse", 50, false}});
  EXPECT_EQ(plain.nearest("zasse", german()), "masse");
  const Spelling alike = knowing({{"masse", 9, false}, {"kasse", 9, false}});
  EXPECT_EQ(alike.nearest("zasse", german()), "kasse");
}

// What it leaves unlooked at could not have been nearer.
TEST(Spelling, FindsTheNearestOfAll) {
  std::mt19937 random(11);
  for (int i = 0; i < 300; ++i) {
    std::vector<std::string> words;
    Spelling spelling;
    for (int j = 0; j < 60; ++j) {
      std::string word(4 + random() % 7, 'a');
      for (char& letter : word) {
        letter = "qwas"[random() % 4];
      }
      words.push_back(word);
      spelling.add(word, 1, false);
    }
    const std::string typed = words.front().substr(1) + "dqw";
    const std::u32string letters(typed.begin(), typed.end());
    const int most = static_cast<int>(typed.size() / 4) * 10;
    int least = most + 1;
    std::string nearest;
    std::sort(words.begin(), words.end());
    for (const std::string& word : words) {
      const int far =
          typing_distance(letters, std::u32string(word.begin(), word.end()), most, german());
      if (far < least) {
        least = far;
        nearest = word;
      }
    }
    ASSERT_EQ(spelling.nearest(typed, german()).value_or(""), nearest) << typed;
  }
}
