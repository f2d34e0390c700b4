#include "content/townhall/translate/interface.h"

#include <gmock/gmock.h>

#include <sstream>

#include "content/townhall/translate/translate_commands.h"
#include "kiosk/locale/arb.h"

// The words of the interface go the same way as the content.
using kiosk::base::MemoryFiles;
using testing::HasSubstr;
using townhall::translate::Exchange;
using townhall::translate::ImportedInterface;
using townhall::translate::InterfaceTexts;
using townhall::translate::Unit;
using townhall::translate::Voice;

namespace {

constexpr const char* kGerman = R"({
  "@@locale": "de", "@@x-how": "human", "@@x-state": "approved",
  "bar.back": "Zurück",
  "@bar.back": {"description": "Button of the bar: one screen back."},
  "hits": "{count, plural, one {# Treffer} other {# Treffer}}",
  "@hits": {"description": "Above the list of hits."}
})";
constexpr const char* kTurkish = R"({
  "@@locale": "tr", "@@x-how": "machine", "@@x-state": "unreviewed",
  "bar.back": "Geri",
  "hits": "{count, plural, one {# sonuç} other {# sonuç}}"
}
)";

MemoryFiles folder() {
  MemoryFiles files;
  const auto table = kiosk::base::DiskFiles().read(WEGWEISER_I18N "/languages.json");
  EXPECT_TRUE(table.has_value() && files.write("i18n/languages.json", *table).has_value());
  EXPECT_TRUE(files.write("i18n/de.arb", kGerman).has_value());
  EXPECT_TRUE(files.write("i18n/tr.arb", kTurkish).has_value());
  return files;
}

InterfaceTexts texts() {
  auto read = townhall::translate::read_interface(folder(), "i18n", "tr", Voice::English);
  EXPECT_TRUE(read.has_value());
  return *read;
}

// The file with another translation of one message, as it comes back.
ImportedInterface imported(const std::string& key, const std::string& words) {
  const InterfaceTexts before = texts();
  Exchange exchange = collect_interface(before, Voice::English);
  for (Unit& unit : exchange.units) {
    if (unit.key == key) {
      unit.target = words;
      unit.fuzzy = false;
    }
  }
  auto taken = take_in_interface(before, exchange, "human", Voice::English);
  EXPECT_TRUE(taken.has_value());
  return *taken;
}

std::string refusal(const std::string& key, const std::string& words) {
  const ImportedInterface taken = imported(key, words);
  EXPECT_EQ(taken.translation, texts().translation);
  return taken.units.refused.size() == 1 ? say(taken.units.refused[0].why, Voice::English) : "";
}

}  // namespace

TEST(TranslateInterface, TellsWhereAMessageStandsAndThatItIsAPattern) {
  const Exchange exchange = collect_interface(texts(), Voice::English);
  ASSERT_EQ(exchange.units.size(), 2U);
  EXPECT_EQ(exchange.units[0].notes[0], "Button of the bar: one screen back.");
  EXPECT_THAT(exchange.units[1].notes[1], HasSubstr("ICU MessageFormat"));
}

TEST(TranslateInterface, UnchangedChangesNothing) {
  const auto taken = take_in_interface(texts(), collect_interface(texts(), Voice::English), "human",
                                       Voice::English);
  ASSERT_TRUE(taken.has_value());
  EXPECT_EQ(taken->units.unchanged, 2U);
  EXPECT_EQ(taken->translation, texts().translation);
}

TEST(TranslateInterface, ATranslationKnowsItsSourceAndWhoMadeIt) {
  const ImportedInterface taken = imported("bar.back", "Geri dön");
  EXPECT_EQ(taken.translation.at("bar.back"), "Geri dön");
  EXPECT_EQ(taken.origins.at("marks").at("bar.back"), "human unreviewed");
  EXPECT_FALSE(taken.origins.at("sources").at("bar.back").get<std::string>().empty());
  const auto arb = kiosk::locale::parse_arb(taken.translation.dump(), "tr.arb");
  ASSERT_TRUE(arb.has_value()) << "the kiosk reads it";
  EXPECT_EQ(arb->messages.size(), 2U);
}

TEST(TranslateInterface, IsFuzzyExactlyWhenTheDigestSaysSo) {
  InterfaceTexts changed = texts();
  changed.origins = imported("bar.back", "Geri dön").origins;
  EXPECT_FALSE(collect_interface(changed, Voice::English).units[0].fuzzy);
  changed.german["bar.back"] = "Einen Schritt zurück";
  EXPECT_TRUE(collect_interface(changed, Voice::English).units[0].fuzzy);
  EXPECT_FALSE(collect_interface(changed, Voice::English).units[1].fuzzy);
}

TEST(TranslateInterface, RefusesBrokenPlaceholdersAndForms) {
  EXPECT_THAT(refusal("hits", "{n, plural, one {# sonuç} other {# sonuç}}"),
              HasSubstr("The check refuses this: tr.arb: hits"));
  EXPECT_THAT(refusal("hits", "{count, plural, one {# sonuç}}"), HasSubstr("tr.arb: hits"));
  EXPECT_THAT(refusal("hits", "{count, plural, one {# sonuç} other {# sonuç}"),
              HasSubstr("tr.arb: hits"));
  EXPECT_THAT(refusal("bar.back", "Geri 'dön'"), HasSubstr("tr.arb: bar.back"));
  EXPECT_THAT(refusal("bar.back", "Geri {dön}"), HasSubstr("tr.arb: bar.back"));
}

TEST(TranslateInterface, RefusesWordsInAnotherScript) {
  EXPECT_THAT(refusal("bar.back", "Назад на предыдущую страницу"), HasSubstr("not in the script"));
}

TEST(TranslateInterface, WouldRefuseNoMessageThatThereIsForItsLanguage) {
  const kiosk::base::DiskFiles disk;
  const std::string folder = WEGWEISER_SOURCE "/i18n";
  const auto tags = townhall::translate::interface_languages(disk, folder);
  ASSERT_TRUE(tags.has_value());
  int judged = 0;
  for (const std::string& tag : *tags) {
    const auto catalogue =
        townhall::translate::read_catalogue(disk, folder + "/" + tag + ".arb", Voice::English);
    ASSERT_TRUE(catalogue.has_value()) << tag;
    for (const auto& [key, message] : catalogue->items()) {
      const std::string words = message.is_string() ? message.get<std::string>() : "";
      if (!key.starts_with("@") && words.find('{') == words.npos) {
        const townhall::Foreign foreign = townhall::foreign_in(words, tag);
        judged += foreign.told ? 1 : 0;
        EXPECT_FALSE(foreign.found()) << tag << " " << key << ": " << words;
      }
    }
  }
  EXPECT_GT(judged, 500);
}

TEST(TranslateInterface, RefusesWhatWasTranslatedFromAnotherText) {
  Exchange exchange = collect_interface(texts(), Voice::English);
  exchange.units[0].source = "Rückwärts";
  exchange.units[0].target = "Geri dön";
  const auto taken = take_in_interface(texts(), exchange, "human", Voice::English);
  ASSERT_TRUE(taken.has_value());
  EXPECT_THAT(say(taken->units.refused.at(0).why, Voice::English),
              HasSubstr("Another text was translated"));
}

TEST(TranslateInterface, WritesOneLineOfTheCatalogueThroughRealFiles) {
  MemoryFiles files = folder();
  townhall::translate::TranslateInput input;
  input.package.folder = "i18n";
  input.po_helper = WEGWEISER_BINARY "/bin/wegweiser-po";
  input.interface = true;
  input.to = "tr";
  input.file = "tr.po";
  input.lang = "en";
  input.yes = true;
  std::ostringstream out;
  ASSERT_TRUE(run_export(input, files, out).has_value());
  std::string po = *files.read("tr.po");
  po.replace(po.find("\"Geri\""), 6, "\"Geri dön\"");
  ASSERT_TRUE(files.write("tr.po", po).has_value());
  ASSERT_TRUE(run_import(input, files, out).has_value()) << out.str();
  const std::string after = *files.read("i18n/tr.arb");
  EXPECT_THAT(after, HasSubstr("  \"bar.back\": \"Geri dön\",\n  \"hits\""));
  EXPECT_THAT(out.str(), HasSubstr("written: i18n/tr.arb"));
  EXPECT_THAT(*files.read("i18n/origins/tr.json"), HasSubstr("\"bar.back\": \"human unreviewed\""));
}

TEST(TranslateInterface, SaysThatACopyIsTheGermanText) {
  InterfaceTexts before = texts();
  before.german["bar.back"] = "Einen Schritt zurück zur vorigen Seite";
  Exchange exchange = collect_interface(before, Voice::English);
  exchange.units[0].target = exchange.units[0].source;
  exchange.units[0].fuzzy = false;
  const auto taken = take_in_interface(before, exchange, "human", Voice::English);
  ASSERT_TRUE(taken.has_value());
  EXPECT_THAT(say(taken->units.refused.at(0).why, Voice::German),
              HasSubstr("Das ist unverändert der deutsche Text."));
}

// By the command, with the file as it comes back: nothing is written, and the sentence says which
// language it seems to be.
TEST(TranslateInterface, RefusesAFileWholeWhoseWordsAreInAnotherLanguageThanItSays) {
  MemoryFiles files = folder();
  nlohmann::json german = {{"@@locale", "de"}, {"@@x-how", "human"}, {"@@x-state", "approved"}};
  constexpr int kMessages = 12;
  for (int i = 0; i < kMessages; ++i) {
    german["m.n" + std::to_string(i)] = "Bitte drücken Sie die Taste " + std::to_string(i);
  }
  ASSERT_TRUE(files.write("i18n/de.arb", german.dump()).has_value());
  townhall::translate::TranslateInput input;
  input.package.folder = "i18n";
  input.po_helper = WEGWEISER_BINARY "/bin/wegweiser-po";
  input.interface = true;
  input.to = "tr";
  input.file = "tr.po";
  input.yes = true;
  std::ostringstream out;
  ASSERT_TRUE(run_export(input, files, out).has_value());
  std::string po = *files.read("tr.po");
  for (std::size_t at = 0; (at = po.find("msgstr \"\"\n", at + 1)) != std::string::npos;) {
    if (po.compare(at + 10, 1, "\"") != 0) {  // not the header
      po.replace(at, 9, "msgstr \"Please press the button at the bottom of the screen\"");
    }
  }
  ASSERT_TRUE(files.write("tr.po", po).has_value());
  const std::string before = *files.read("i18n/tr.arb");
  const auto done = run_import(input, files, out);
  ASSERT_FALSE(done.has_value()) << out.str();
  EXPECT_THAT(done.error().message,
              HasSubstr("Die Texte der Datei sind nicht in „tr“: 12 von 12 sind in einer anderen "
                        "Sprache, am ehesten in „en“."));
  EXPECT_EQ(*files.read("i18n/tr.arb"), before);
  EXPECT_FALSE(files.read("i18n/origins/tr.json").has_value());
}

TEST(TranslateInterface, RefusesFilesOfAPackage) {
  Exchange exchange = collect_interface(texts(), Voice::English);
  exchange.package = "town";
  EXPECT_FALSE(take_in_interface(texts(), exchange, "human", Voice::English).has_value());
}
