#include "kiosk/locale/keyboards.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/locale/graphemes.h"
#include "kiosk/locale/nfc.h"
#include "tests/locale/fixture.h"

namespace kiosk::locale {
namespace {

const std::string kRows = R"("digits":[["1","2"]],"keyboards":{"de":{"rows":[["q","w"],["a"]]}})";

Keyboards built() {
  const auto text = base::DiskFiles().read(WEGWEISER_I18N "/keyboards.json");
  EXPECT_TRUE(text) << "build wegweiser-i18n";
  return Keyboards::parse(text.value_or("")).value();
}

bool has_key(const Keyboard& keyboard, const std::string& key) {
  return std::any_of(keyboard.rows.begin(), keyboard.rows.end(), [&](const auto& row) {
    return std::find(row.begin(), row.end(), key) != row.end();
  });
}

std::string refusal_of_keyboards(const std::string& text) {
  const auto parsed = Keyboards::parse(text);
  return parsed ? "" : parsed.error().message;
}

TEST(Keyboards, AreThereInEveryLanguageOfTheTable) {
  const Keyboards keyboards = built();
  const Languages languages = fixture::languages();
  for (const Language& language : languages.all()) {
    EXPECT_GE(keyboards.of(language.tag).rows.size(), 3U) << language.tag;
  }
  EXPECT_FALSE(keyboards.digits().empty());
}

TEST(Keyboards, HaveTheLettersOfTheirLanguages) {
  const Keyboards keyboards = built();
  const std::pair<const char*, std::vector<std::string>> kLetters[] = {
      {"de", {"ä", "ö", "ü", "ß"}},  {"tr", {"ı", "i", "ğ", "ş"}}, {"pl", {"ą", "ł", "ż", "ź"}},
      {"ro", {"ă", "â", "ș", "ț"}},  {"uk", {"і", "ї", "є", "ґ"}}, {"ru", {"ё", "ъ", "ы"}},
      {"ar", {"ض", "ة", "أ", "ء"}},  {"fa", {"پ", "چ", "ژ", "گ"}}, {"ps", {"ټ", "ډ", "ړ", "ښ"}},
      {"ckb", {"ڕ", "ڵ", "ۆ", "ێ"}}, {"ku", {"ê", "î", "û", "ç"}}, {"sq", {"ë", "ç"}},
      {"vi", {"đ", "ơ", "ư", "ă"}},  {"am", {"ሀ", "ኘ", "ጨ"}},      {"ti", {"ቐ", "ኸ", "ዐ"}}};
  for (const auto& [tag, letters] : kLetters) {
    for (const std::string& letter : letters) {
      EXPECT_TRUE(has_key(keyboards.of(tag), letter)) << tag << " lacks " << letter;
    }
  }
}

TEST(Keyboards, WriteEveryWordOfTheirOwnLanguagesNames) {
  const Keyboards keyboards = built();
  const Languages languages = fixture::languages();
  for (const char* tag : {"tr", "ar", "uk", "ru", "ps"}) {
    const std::string name = languages.find(tag)->endonym;
    for (size_t at = 0; at < name.size();) {
      std::string letter;
      base::append_utf8(letter, base::next_code_point(name, at));
      const bool capital = letter == "T" || letter == "У" || letter == "Р";
      EXPECT_TRUE(capital || has_key(keyboards.of(tag), letter)) << tag << " lacks " << letter;
    }
  }
}

TEST(Keyboards, GiveAConsonantAllItsForms) {
  const Keyboards keyboards = built();
  const auto* forms = keyboards.of("ti").forms_of("ሙ");
  ASSERT_NE(forms, nullptr);
  EXPECT_EQ(forms->front(), "መ");
  EXPECT_GE(forms->size(), 7U);
  EXPECT_EQ(keyboards.of("ti").forms_of("Z"), nullptr);
  EXPECT_EQ(keyboards.of("de").forms_of("a"), nullptr);
}

TEST(Keyboards, OfVietnameseJoinTonesToLetters) {
  const Keyboards keyboards = built();
  EXPECT_TRUE(has_key(keyboards.of("vi"), "\u0301"));
  EXPECT_EQ(to_nfc("ê\u0301"), "ế");
}

TEST(Keyboards, AreRefusedWholeAtTheFirstFault) {
  EXPECT_EQ(refusal_of_keyboards("{" + kRows + "}"), "");
  EXPECT_NE(refusal_of_keyboards(""), "");
  EXPECT_NE(refusal_of_keyboards("[]"), "");
  EXPECT_NE(refusal_of_keyboards(R"({"digits":[["1"]]})"), "");
  const auto with = [](const std::string& keyboard) {
    return refusal_of_keyboards(R"({"digits":[["1"]],"keyboards":{"xx":)" + keyboard + "}}");
  };
  EXPECT_NE(with("{}").find("\"xx\" has no rows"), std::string::npos);
  EXPECT_NE(with(R"({"rows":[]})"), "");
  EXPECT_NE(with(R"({"rows":[[]]})"), "");
  EXPECT_NE(with(R"({"rows":[["abc"]]})").find("no letter"), std::string::npos);
  EXPECT_NE(with(R"({"rows":[[""]]})"), "");
  EXPECT_NE(with(R"({"rows":[[7]]})"), "");
  EXPECT_NE(with(R"({"rows":[["a"],["a"]]})").find("\"a\" twice"), std::string::npos);
  EXPECT_NE(with(R"({"rows":[["\u202e"]]})"), "");
  EXPECT_NE(with(R"({"rows":[["\n"]]})"), "");
  EXPECT_NE(with(R"({"rows":[["a","b","c","d","e","f","g","h","i","j","k","l","m","n"]]})"), "");
  EXPECT_NE(with(R"({"rows":[["a"]],"forms":{"a":["a"]}})").find("vowels"), std::string::npos);
  EXPECT_NE(with(R"({"rows":[["b"]],"forms":{"a":["a"]},"vowels":"a"})"), "");
  EXPECT_EQ(with(R"({"rows":[["a"]],"forms":{"a":["a"]},"vowels":"a"})"), "");
}

TEST(Keyboards, AreMissedOnceAndThenDoneWithout) {
  base::MemoryFiles files = fixture::files();
  base::MemoryLog log;
  const auto locales = Locales::load(files, "i18n", log).value();
  EXPECT_TRUE(locales.keyboard("de").rows.empty());
  EXPECT_TRUE(locales.digit_keys().empty());
  EXPECT_EQ(log.warnings().size(), 1U);
}

TEST(Keyboards, OfPseudoLocalesAreGerman) {
  base::MemoryFiles files = fixture::files();
  EXPECT_TRUE(files.write("i18n/keyboards.json", "{" + kRows + "}"));
  base::MemoryLog log;
  const auto locales = Locales::load(files, "i18n", log).value();
  EXPECT_EQ(locales.keyboard("qps-plocm").rows.size(), 2U);
  EXPECT_TRUE(log.warnings().empty());
}

TEST(Graphemes, AreErasedWhole) {
  EXPECT_EQ(without_last_grapheme(""), "");
  EXPECT_EQ(without_last_grapheme("ab"), "a");
  EXPECT_EQ(without_last_grapheme("ae\u0301"), "a");
  EXPECT_EQ(without_last_grapheme("መሙ"), "መ");
  EXPECT_EQ(without_last_grapheme("👨‍👩‍👧"), "");
  EXPECT_EQ(last_grapheme("ae\u0301"), "e\u0301");
  EXPECT_EQ(last_grapheme(""), "");
}

}  // namespace
}  // namespace kiosk::locale
