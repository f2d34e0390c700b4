#include "content/townhall/workbook/hours_words.h"

#include <gmock/gmock.h>

#include "kiosk/base/files.h"

using nlohmann::json;
using testing::HasSubstr;
using townhall::workbook::hours_in_words;
using townhall::workbook::say;
using townhall::workbook::Saying;
using townhall::workbook::Stretch;
using townhall::workbook::stretches_of;
using townhall::workbook::understand_hours;
using townhall::workbook::Voice;
using townhall::workbook::with_stretches;

namespace {

constexpr std::size_t kTuesday = 1;

// What the words mean, said again in our own; the sentence about them if they are refused.
std::string again(const std::string& words, std::size_t weekday = kTuesday) {
  const auto stretches = understand_hours(words, weekday);
  if (const auto* problem = std::get_if<Saying>(&stretches)) {
    return say(*problem, Voice::German);
  }
  return hours_in_words(std::get<std::vector<Stretch>>(stretches), weekday);
}

}  // namespace

TEST(HoursWords, TakeWhatClerksWrite) {
  EXPECT_EQ(again("8-12"), "08:00-12:00");
  EXPECT_EQ(again("8.00–12.00 Uhr"), "08:00-12:00");
  EXPECT_EQ(again("8 bis 12 Uhr"), "08:00-12:00");
  EXPECT_EQ(again("von 8 Uhr bis 12 Uhr"), "08:00-12:00");
  EXPECT_EQ(again(" 08:00 — 12:30 ;14-18 Uhr "), "08:00-12:30, 14:00-18:00");
  EXPECT_EQ(again("8-12 und 14-18 Uhr"), "08:00-12:00, 14:00-18:00");
  EXPECT_EQ(again("14:00-18:00, 08:00-12:00"), "08:00-12:00, 14:00-18:00");
  EXPECT_EQ(again("8-12 Uhr\n14-18 Uhr"), "08:00-12:00, 14:00-18:00");
  EXPECT_EQ(again("Geschlossen"), "geschlossen");
  EXPECT_EQ(again("–"), "geschlossen");
  EXPECT_EQ(again("Nach Terminvereinbarung"), "nach Termin");
  EXPECT_EQ(again("14-18 (nach Vereinbarung)"), "14:00-18:00 nach Termin");
  EXPECT_EQ(again("nur nach Termin 14-18 Uhr"), "14:00-18:00 nach Termin");
  EXPECT_EQ(again("Tel. 9-11"), "09:00-11:00 telefonisch");
  EXPECT_EQ(again("rund um die Uhr"), "00:00-24:00");
  EXPECT_EQ(again("jeden ersten Dienstag im Monat 16-19 Uhr"),
            "16:00-19:00 am 1. Dienstag im Monat");
  EXPECT_EQ(again("15-18 14-täglich ab 1.12.2026"), "15:00-18:00 alle 2 Wochen ab 01.12.2026");
  EXPECT_EQ(again("22-2 Uhr am Folgetag"), "22:00-02:00 am Folgetag");
}

TEST(HoursWords, RefuseWhatIsNotClearAndSayWhatToWrite) {
  for (const char* words :
       {"8", "8:00", "8-12-14", "vormittags", "8-12 vielleicht", "8-25", "8:70-9", "8,30-12",
        "telefonisch", "im Monat 8-12", "8-12 nach Termin telefonisch", "alle 2 Wochen 8-12",
        "8-12 am 1.", "0800-1200", "=A1", "8 - ", ","}) {
    EXPECT_THAT(again(words), HasSubstr("nicht eindeutig. Schreiben Sie")) << words;
  }
  EXPECT_THAT(again("14-8"), HasSubstr("endet nicht nach seinem Anfang"));
  EXPECT_THAT(again("8-8"), HasSubstr("endet nicht nach seinem Anfang"));
  EXPECT_THAT(again("8-12, 11-13"), HasSubstr("überschneiden sich"));
  EXPECT_THAT(again("Mo 8-12"), HasSubstr("Die Spalte ist für Dienstag"));
  EXPECT_THAT(again("16-19 am 1. Montag im Monat"), HasSubstr("Die Spalte ist für Dienstag"));
}

TEST(HoursWords, TwoModesMayShareATime) {
  EXPECT_EQ(again("8-12, 8-12 telefonisch"), "08:00-12:00, 08:00-12:00 telefonisch");
  EXPECT_EQ(again("16-19 am 1. Dienstag im Monat, 16-19 am 3. Dienstag im Monat"),
            "16:00-19:00 am 1. Dienstag im Monat, 16:00-19:00 am 3. Dienstag im Monat");
}

TEST(HoursWords, SayEveryScheduleOfTheSampleAndReadItBackUnchanged) {
  const auto text =
      kiosk::base::DiskFiles().read(WEGWEISER_SOURCE "/content/ahrensburg/contacts.json");
  ASSERT_TRUE(text.has_value());
  std::size_t cells = 0;
  for (const json& contact : json::parse(*text)) {
    const json schedules = contact.value(json::json_pointer("/hours/schedules"), json::array());
    for (const json& schedule : schedules) {
      const json& rules = schedule.at("rules");
      for (std::size_t day = 0; day < 7; ++day) {
        const std::vector<Stretch> stretches = stretches_of(rules, day);
        const auto read = understand_hours(hours_in_words(stretches, day), day);
        ASSERT_TRUE(std::holds_alternative<std::vector<Stretch>>(read))
            << hours_in_words(stretches, day);
        EXPECT_EQ(std::get<std::vector<Stretch>>(read), stretches) << contact.at("slug");
        EXPECT_EQ(with_stretches(rules, day, stretches), rules);
        cells += stretches.empty() ? 0U : 1U;
      }
    }
  }
  EXPECT_GT(cells, 300U);
}

TEST(HoursRules, ChangeOneDayAndLeaveTheOthers) {
  const json rules = json::parse(R"([{"days": ["mo", "tu"], "opens": "08:00", "closes": "12:00"},
      {"days": ["th"], "opens": "14:00", "closes": "18:00", "mode": "walk-in"}])");
  EXPECT_EQ(with_stretches(rules, 1, {{540, 720}}),
            json::parse(R"([{"days": ["mo"], "opens": "08:00", "closes": "12:00"},
      {"days": ["th"], "opens": "14:00", "closes": "18:00", "mode": "walk-in"},
      {"days": ["tu"], "opens": "09:00", "closes": "12:00", "mode": "walk-in"}])"));
  EXPECT_EQ(with_stretches(rules, 3, {{900, 1080}}).at(1).at("opens"), "15:00");
  EXPECT_EQ(with_stretches(rules, 3, {}).size(), 1U);
  EXPECT_EQ(with_stretches(rules, 2, {{480, 720}}).at(0).at("days"),
            json::parse(R"(["mo", "tu", "we"])"));
}
