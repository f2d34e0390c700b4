#include "content/townhall/in_both.h"

#include <gmock/gmock.h>

#include "content/townhall/language_table.h"
#include "content/townhall/sound.h"
#include "content/townhall/voice.h"

using kiosk::base::ErrorKind;
using testing::HasSubstr;
using townhall::in_both;
using townhall::in_voice;
using townhall::Voice;

namespace {

template <typename T>
std::string said(const kiosk::base::Result<T>& result, Voice voice) {
  return result ? "no error" : in_voice(result.error(), voice).message;
}

}  // namespace

TEST(InBoth, KeepsASentenceInEachLanguage) {
  const kiosk::base::Error error =
      in_both({{"In {1} fehlt es.", "It is missing in {1}."}, {"x"}}, ErrorKind::NotFound);
  EXPECT_EQ(in_voice(error, Voice::German).message, "In x fehlt es.");
  EXPECT_EQ(in_voice(error, Voice::English).message, "It is missing in x.");
  EXPECT_EQ(in_voice(error, Voice::German).kind, ErrorKind::NotFound);
  const kiosk::base::Error plain = kiosk::base::invalid("One sentence.");
  EXPECT_EQ(in_voice(plain, Voice::German), plain);
}

TEST(InBoth, SaysThatTheLanguageTableIsBroken) {
  kiosk::base::MemoryFiles files;
  ASSERT_TRUE(files.write("languages.json", "[{]"));
  const auto table = townhall::read_language_table(files, "languages.json");
  EXPECT_THAT(said(table, Voice::German),
              testing::StartsWith("Die Sprachtabelle languages.json lässt sich nicht lesen; "
                                  "installieren Sie das Programm noch einmal"));
  EXPECT_THAT(said(table, Voice::English),
              testing::StartsWith("The language table languages.json cannot be read; install"));
}

TEST(InBoth, SaysWhyARecordingIsRefused) {
  const auto text = townhall::read_sound("no sound at all", "a.wav");
  EXPECT_THAT(said(text, Voice::German), HasSubstr("Die Aufnahme a.wav ist keine Tondatei ("));
  EXPECT_THAT(said(text, Voice::English), HasSubstr("The recording a.wav is no sound file ("));
  const auto silence = townhall::wav_of({48000, {}});
  ASSERT_TRUE(silence);
  const auto empty = townhall::read_sound(*silence, "b.wav");
  EXPECT_THAT(said(empty, Voice::German), HasSubstr("In der Aufnahme b.wav ist kein Ton"));
  EXPECT_THAT(said(empty, Voice::English), HasSubstr("b.wav has no sound in it"));
}

TEST(InBoth, SaysThatThereIsNoVoice) {
  kiosk::base::MemoryFiles files;
  const auto none = townhall::Speaker::open("/nowhere/at/all", "languages.json", files);
  EXPECT_EQ(said(none, Voice::German),
            "Das Programm /nowhere/at/all gibt es nicht; installieren Sie wegweiser-speech neben "
            "wegweiser-townhall.");
  EXPECT_THAT(said(none, Voice::English), HasSubstr("There is no program /nowhere/at/all"));
}
