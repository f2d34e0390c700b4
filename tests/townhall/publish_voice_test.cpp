#include <gmock/gmock.h>

#include "content/townhall/publish/folder_lock.h"
#include "content/townhall/publish/status.h"
#include "tests/townhall/town_office.h"

// Clerks publish too: what the commands say is German unless English is asked for.
using test_support::TownOffice;
using testing::HasSubstr;
using townhall::Voice;

namespace {

TownOffice german() {
  TownOffice office;
  office.voice = Voice::German;
  office.out.str("");
  return office;
}

std::string status_in_voice(TownOffice& office) {
  std::ostringstream out;
  const auto done =
      townhall::print_status(office.files, {"repo", office.now, false, office.voice}, out);
  return out.str() + (done ? "" : done.error().message);
}

}  // namespace

TEST(PublishVoice, SaysInGermanWhatWasPublished) {
  TownOffice office = german();
  ASSERT_EQ(office.publish(TownOffice::database(1)), "");
  ASSERT_EQ(office.publish(TownOffice::database(1)), "");
  ASSERT_EQ(office.sign_timestamp(), "");
  const std::string said = office.out.str();
  EXPECT_THAT(said, HasSubstr("Fassung 1 von town veröffentlicht: 65536 Bytes"));
  EXPECT_THAT(said, HasSubstr("Dieser Inhalt ist schon veröffentlicht; nichts geschrieben.\n"));
  EXPECT_THAT(said, HasSubstr("Der Zeitstempel gilt bis 2026-11-29T18:00:00Z.\n"));
}

TEST(PublishVoice, SaysInGermanHowItStands) {
  TownOffice office = german();
  EXPECT_THAT(status_in_voice(office), HasSubstr("In „repo“ ist noch nichts veröffentlicht"));
  ASSERT_EQ(office.publish(TownOffice::database(1)), "");
  EXPECT_THAT(status_in_voice(office),
              HasSubstr("timestamp 1 gilt noch 7 Tage (2026-11-29T18:00:00Z)"));
  office.pass(8);
  EXPECT_THAT(status_in_voice(office), HasSubstr("timestamp 1 seit 1 Tag abgelaufen"));
  EXPECT_THAT(status_in_voice(office),
              HasSubstr("Warnung: Die Metadaten von timestamp sind abgelaufen."));
  office.pass(1);
  EXPECT_THAT(status_in_voice(office), HasSubstr("timestamp 1 seit 2 Tagen abgelaufen"));
}

TEST(PublishVoice, RefusesInGerman) {
  TownOffice office = german();
  EXPECT_THAT(office.sign_timestamp(), HasSubstr("noch nichts veröffentlicht"));
  ASSERT_EQ(office.publish(TownOffice::database(1)), "");
  EXPECT_THAT(office.roll_back(7), HasSubstr("gibt es die Fassung 7 nicht mehr"));
  EXPECT_THAT(office.rotate("mayor"), HasSubstr("Eine Rolle „mayor“ gibt es nicht"));
  EXPECT_THAT(office.rotate("content", "content-9"), HasSubstr("hat keinen Schlüssel „content-9“"));
  EXPECT_THAT(office.publish_notices("{}"), HasSubstr("lassen sich nicht veröffentlichen"));
  office.pass(-1);
  EXPECT_THAT(office.publish(TownOffice::database(2)), HasSubstr("stellen Sie die Uhr"));
}

TEST(PublishVoice, SpeaksOfKeysAndPassphrasesInGerman) {
  TownOffice office = german();
  office.passphrases = {"wrong battery"};
  EXPECT_THAT(office.publish(TownOffice::database(1)),
              HasSubstr("lässt sich nicht öffnen: Das Kennwort ist falsch, oder die Datei"));
  office.passphrases = {};
  EXPECT_THAT(office.publish(TownOffice::database(1)), HasSubstr("fehlt das Kennwort"));
  office.passphrases = {test_support::kPassphrase};
  office.lose("content-1");
  office.lose("content-2");
  EXPECT_THAT(office.publish(TownOffice::database(1)),
              HasSubstr("Von der Rolle „content“ sind zu wenige Schlüssel"));
}

TEST(PublishVoice, NamesWhatIsDamagedInGerman) {
  TownOffice office = german();
  ASSERT_EQ(office.publish(TownOffice::database(1)), "");
  ASSERT_TRUE(office.files.remove("repo/metadata/1.snapshot.json").has_value());
  EXPECT_THAT(status_in_voice(office),
              HasSubstr("In „repo“ fehlt die Datei metadata/1.snapshot.json"));
  ASSERT_TRUE(office.files.write("keys/metadata/1.targets.json", "{}").has_value());
  EXPECT_THAT(office.renew(), HasSubstr("ist beschädigt ("));
}

TEST(PublishVoice, SaysInGermanThatAFolderIsInUse) {
  const auto none = townhall::FolderLock::take("/nowhere/at/all", Voice::German);
  ASSERT_FALSE(none.has_value());
  EXPECT_THAT(none.error().message, HasSubstr("lässt sich nicht schreiben"));
}
