#include "kiosk/locale/formats.h"

#include <unicode/locid.h>

#include <cctype>

#include "kiosk/base/utf8.h"
#include "tests/locale/fixture.h"

namespace {

using kiosk::locale::Catalogue;
using kiosk::locale::Formats;
using kiosk::locale::Language;
using kiosk::locale::Languages;
using kiosk::locale::Width;

constexpr kiosk::base::Date kMonday{2026, 11, 23};

// Reviewed by hand, line by line. The plural column marks 0, 1, 2, 5 and 11 with the first letter
// of the form (z, o, t, f, m; x = other).
struct Golden {
  const char* tag;
  const char* date;
  const char* date_with_year;
  const char* first_of_march;
  const char* half_past_eight;
  const char* list;
  const char* money;
  const char* distance;
  const char* plural;
};

constexpr Golden kGolden[] = {
#include "tests/locale/formats_golden.inc"
};

class FormatsTest : public testing::Test {
 protected:
  // Whatever leaks from the machine's own locale would now be Arabic.
  void SetUp() override {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale::setDefault(icu::Locale("ar_EG"), status);
  }

  Formats formats(const std::string& tag) const {
    return Formats(*languages_.find(tag), languages_);
  }

  const Languages languages_ = fixture::languages();
};

std::string plural_forms(const Language& language) {
  kiosk::base::MemoryLog log;
  const Catalogue catalogue(
      language, {{"n", "{n, plural, zero {z#} one {o#} two {t#} few {f#} many {m#} other {x#}}"}},
      nullptr, log);
  std::string out;
  for (const int count : {0, 1, 2, 5, 11}) {
    out += (out.empty() ? "" : " ") + catalogue.text("n", {{"n", count}});
  }
  return out;
}

TEST_F(FormatsTest, AreRightInEveryLanguage) {
  for (const Golden& golden : kGolden) {
    const Language& language = *languages_.find(golden.tag);
    const Formats formats = this->formats(golden.tag);
    SCOPED_TRACE(golden.tag);
    EXPECT_EQ(formats.date(kMonday), golden.date);
    EXPECT_EQ(formats.date_with_year(kMonday), golden.date_with_year);
    EXPECT_EQ(formats.day_month({2026, 3, 1}), golden.first_of_march);
    EXPECT_EQ(formats.time(510), golden.half_past_eight);
    EXPECT_EQ(formats.list({"A", "B", "C"}), golden.list);
    EXPECT_EQ(formats.money(1250), golden.money);
    EXPECT_EQ(formats.distance(350), golden.distance);
    EXPECT_EQ(plural_forms(language), golden.plural);
  }
}

TEST_F(FormatsTest, HaveAGoldenLineForEveryLanguage) {
  size_t lines = 0;
  for (const Golden& golden : kGolden) {
    EXPECT_NE(languages_.find(golden.tag), nullptr) << golden.tag;
    ++lines;
  }
  EXPECT_EQ(lines, languages_.all().size());
}

// 2026 is 1405 in the Persian and 2019 in the Ethiopian calendar.
TEST_F(FormatsTest, UseTheGregorianYearAndLatinDigitsInEveryLanguage) {
  for (const Language& language : languages_.all()) {
    const std::string date = formats(language.tag).date_with_year(kMonday);
    EXPECT_NE(date.find("2026"), std::string::npos) << date;
    EXPECT_NE(date.find("23"), std::string::npos) << date;
    EXPECT_EQ(formats(language.tag).number(7), "7");
  }
}

TEST_F(FormatsTest, NameSevenWeekdaysAndTwelveMonthsApart) {
  for (const Language& language : languages_.all()) {
    const Formats formats = this->formats(language.tag);
    std::set<std::string> days;
    std::set<std::string> short_days;
    for (int day = 1; day <= 7; ++day) {
      days.insert(formats.weekday(day));
      short_days.insert(formats.weekday(day, Width::Short));
    }
    std::set<std::string> months;
    for (int month = 1; month <= 12; ++month) {
      months.insert(formats.day_month({2026, month, 2}));
    }
    EXPECT_EQ(days.size(), 7U) << language.tag;
    EXPECT_EQ(short_days.size(), 7U) << language.tag;
    EXPECT_EQ(months.size(), 12U) << language.tag;
  }
}

TEST_F(FormatsTest, PutTheWeekdayOfADateBesideItInEveryLanguage) {
  for (const Language& language : languages_.all()) {
    const Formats formats = this->formats(language.tag);
    for (int day = 1; day <= 7; ++day) {
      const std::string date = formats.date(kiosk::base::add_days(kMonday, day - 1));
      EXPECT_NE(date.find(formats.weekday(day)), std::string::npos) << date;
    }
  }
}

// One formatter serves all patterns of a language.
TEST_F(FormatsTest, WriteADateTheSameWhateverWasWrittenBefore) {
  for (const Language& language : languages_.all()) {
    const Formats formats = this->formats(language.tag);
    const std::string date = formats.date(kMonday);
    const std::string first = formats.day_month({2026, 3, 1});
    for (int round = 0; round < 2; ++round) {
      EXPECT_EQ(formats.date_with_year(kMonday),
                this->formats(language.tag).date_with_year(kMonday));
      EXPECT_EQ(formats.day_month({2026, 3, 1}), first) << language.tag;
      EXPECT_EQ(formats.date(kMonday), date) << language.tag;
    }
  }
}

TEST_F(FormatsTest, CountHoursBeyondMidnight) {
  const Formats german = formats("de");
  EXPECT_EQ(german.time(0), "0:00");
  EXPECT_EQ(german.time(1439), "23:59");
  EXPECT_EQ(german.time(1440), "24:00");
  EXPECT_EQ(german.time(1560), "2:00");
  EXPECT_EQ(german.time_range(480, 720), "8:00\u201312:00");
  EXPECT_EQ(formats("ar").time_range(480, 1440), "08:00\u201324:00");
}

TEST_F(FormatsTest, JoinListsOfAnyLength) {
  const Formats german = formats("de");
  EXPECT_EQ(german.list({}), "");
  EXPECT_EQ(german.list({"Deutsch"}), "Deutsch");
  EXPECT_EQ(german.list({"Deutsch", "Dari"}), "Deutsch und Dari");
  EXPECT_EQ(german.comma_list({"Deutsch", "Dari", "Urdu"}), "Deutsch, Dari, Urdu");
  EXPECT_EQ(formats("ckb").list({"{1}", "ب"}), "{1} و ب");
  EXPECT_EQ(formats("fa").comma_list({"الف", "ب"}), "الف، ب");
}

TEST_F(FormatsTest, WriteAmountsWithoutBidiMarks) {
  EXPECT_EQ(formats("de").money(3000), "30\u00A0€");
  EXPECT_EQ(formats("de").money(123456), "1.234,56\u00A0€");
  EXPECT_EQ(formats("de").money(5), "0,05\u00A0€");
  EXPECT_EQ(formats("de").distance(1234), "1,2\u00A0km");
  EXPECT_EQ(formats("ar").money(1250), "12.50\u00A0€");
}

TEST_F(FormatsTest, SortByTheAlphabetOfTheLanguage) {
  EXPECT_LT(formats("de").compare("Ärzte", "Bank"), 0);
  EXPECT_LT(formats("de").compare("arbeit", "Bank"), 0);
  EXPECT_GT(formats("tr").compare("çocuk", "cuma"), 0);
  EXPECT_EQ(formats("de").compare("Amt", "Amt"), 0);
}

TEST_F(FormatsTest, NameLanguagesThatHaveNoMessages) {
  const Formats german = formats("de");
  EXPECT_EQ(german.language_name("ar"), "Arabisch");
  EXPECT_EQ(german.language_name("fa-AF"), "Dari");
  EXPECT_EQ(german.language_name("tl"), "Tagalog");
  EXPECT_EQ(german.language_name("gsg"), "Deutsche Gebärdensprache");
  EXPECT_EQ(german.language_name("de-simple"), "Leichte Sprache");
  EXPECT_EQ(formats("de-simple").language_name("ckb"), "Kurdisch (Sorani)");
  EXPECT_EQ(formats("uk").language_name("de"), "німецька");
  EXPECT_EQ(german.language_name("zz-nonsense-"), "zz-nonsense-");
}

// Spoken at the counters of German towns, beside the languages of the interface.
TEST_F(FormatsTest, NameEverySpokenLanguageInEveryLanguage) {
  std::vector<std::string> spoken{"tl", "ur", "sr", "el", "pt", "hu", "hr", "bs",  "mk", "hy",
                                  "ka", "hi", "bn", "ta", "pa", "th", "sw", "gsg", "rom"};
  for (const Language& language : languages_.all()) {
    spoken.push_back(language.tag);
  }
  for (const Language& language : languages_.all()) {
    const Formats formats = this->formats(language.tag);
    for (const std::string& tag : spoken) {
      EXPECT_NE(formats.language_name(tag), tag) << tag << " in " << language.tag;
    }
  }
}

}  // namespace
