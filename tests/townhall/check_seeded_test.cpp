#include <gmock/gmock.h>

#include <set>

#include "content/townhall/check/rules.h"
#include "content/townhall/commands.h"
#include "kiosk/base/log.h"
#include "kiosk/text/typesetter.h"
#include "tests/townhall/seeds.h"

using kiosk::base::DiskFiles;
using seeds::PackageBuilder;
using seeds::Seed;
using townhall::Issues;

namespace {

std::string places(const Issues& issues) {
  std::string out;
  for (const townhall::Issue& issue : issues.all()) {
    out += std::string(issue.finding.rule->code) + " @ " + issue.where.file + " " +
           issue.where.record + " " + issue.where.field + "\n";
  }
  return out;
}

std::string place(const Seed& seed) {
  return std::string(seed.code) + " @ " + seed.file + " " + seed.record + " " + seed.field + "\n";
}

// Of the command: what it prints as JSON, which has the history in it.
std::string places_by_command(const PackageBuilder& builder) {
  kiosk::base::MemoryFiles files = builder.files();
  std::ostringstream out;
  const std::string table = DiskFiles().read(WEGWEISER_I18N "/languages.json").value();
  EXPECT_TRUE(files.write("languages.json", table).has_value());
  static_cast<void>(townhall::run_check({"p", "languages.json", ""}, {.json = true}, files, out));
  const auto report = nlohmann::json::parse(out.str());
  std::string found;
  for (const auto& issue : report.at("issues")) {
    found += issue.at("code").get<std::string>() + " @ " + issue.at("file").get<std::string>() +
             " " + issue.at("record").get<std::string>() + " " +
             issue.at("field").get<std::string>() + "\n";
  }
  return found;
}

std::string places_of(const PackageBuilder& builder) {
  return places(builder.issues());
}

// With the voices and the fonts of a kiosk.
std::string places_with_all(const PackageBuilder& builder) {
  static const DiskFiles kFiles;
  static kiosk::base::MemoryLog log;
  static const auto kTypesetter = kiosk::text::Typesetter::create(kFiles, WEGWEISER_FONTS, log);
  static const townhall::Listening kListening = {
      kiosk::speech::Lexicons::load(kFiles, WEGWEISER_I18N "/speech").value(),
      kiosk::locale::Voices::parse(kFiles.read(WEGWEISER_I18N "/languages.json").value()).value()};
  Issues issues;
  townhall::check_fit(builder.canonical(), **kTypesetter, issues);
  townhall::check_listening(builder.canonical(), kListening, issues);
  return places(issues);
}

void expect_each_found(std::span<const Seed> sown,
                       std::string (*look)(const PackageBuilder&) = places_of) {
  for (const Seed& seed : sown) {
    PackageBuilder builder = seeds::town();
    seed.make(builder);
    const std::string found = "\n" + look(builder);
    EXPECT_NE(found.find("\n" + place(seed)), std::string::npos)
        << seed.name << ": no " << place(seed) << "among" << found;
  }
}

}  // namespace

TEST(SeededFaults, AreNoneInThePackageThatTheyAreSownInto) {
  EXPECT_EQ(places_of(seeds::town()), "");
  EXPECT_EQ(places_with_all(seeds::town()), "");
}

TEST(SeededFaults, OfFormAreFoundEachAtItsPlace) {
  expect_each_found(seeds::of_form());
}

TEST(SeededFaults, OfDataAreFoundEachAtItsPlace) {
  expect_each_found(seeds::of_data());
}

TEST(SeededFaults, OfHoursAreFoundEachAtItsPlace) {
  expect_each_found(seeds::of_hours());
}

TEST(SeededFaults, OfTextsAreFoundEachAtItsPlace) {
  expect_each_found(seeds::of_texts());
}

TEST(SeededFaults, OfTranslationsAreFoundEachAtItsPlace) {
  expect_each_found(seeds::of_translations());
}

TEST(SeededFaults, AreNoneInAFilmOfTodaysText) {
  PackageBuilder builder = seeds::town();
  seeds::film(builder);
  EXPECT_EQ(places_of(builder), "");
}

TEST(SeededFaults, OfFilmsAreFoundEachAtItsPlace) {
  expect_each_found(seeds::of_films());
}

TEST(SeededFaults, OfTheWholeAreFoundEachAtItsPlace) {
  expect_each_found(seeds::of_the_whole());
}

TEST(SeededFaults, OfSoundAndRoomAreFoundEachAtItsPlace) {
  expect_each_found(seeds::of_sound_and_room(), places_with_all);
}

TEST(SeededFaults, OfTheHistoryAreFoundEachAtItsPlace) {
  expect_each_found(seeds::of_history(), places_by_command);
}

// A rule that nothing can break is no rule.
TEST(SeededFaults, BreakEveryRuleThatThereIs) {
  std::set<std::string_view> sown;
  for (const std::span<const Seed> some :
       {seeds::of_form(), seeds::of_data(), seeds::of_hours(), seeds::of_texts(),
        seeds::of_translations(), seeds::of_films(), seeds::of_the_whole(),
        seeds::of_sound_and_room(), seeds::of_history()}) {
    for (const Seed& seed : some) {
      sown.insert(seed.code);
    }
  }
  for (const townhall::Rule& rule : townhall::all_rules()) {
    EXPECT_TRUE(sown.contains(rule.code)) << "No fault is sown for " << rule.code;
  }
}
