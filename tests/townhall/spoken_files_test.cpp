#include "content/townhall/spoken_files.h"

#include <gmock/gmock.h>

#include <cerrno>

#include "tests/support/programs.h"

using kiosk::base::ErrorKind;
using test_support::Scratch;
using testing::HasSubstr;
using townhall::SpokenFiles;
using townhall::Voice;

namespace {

// A real disk, spoken of in German.
struct Desk {
  Scratch scratch;
  kiosk::base::DiskFiles disk;
  SpokenFiles files{disk, Voice::German};
};

template <typename T>
std::string sentence(const kiosk::base::Result<T>& result) {
  return result ? "no error" : result.error().message;
}

}  // namespace

TEST(SpokenFiles, SaysInGermanThatAFileIsNotThere) {
  const Desk desk;
  const std::string path = desk.scratch / "x.json";
  const auto read = desk.files.read(path);
  const std::string wanted =
      "„" + path + "“ lässt sich nicht lesen: Es gibt die Datei nicht; prüfen Sie den Namen.";
  EXPECT_EQ(sentence(read), wanted);
  EXPECT_EQ(read.error().kind, ErrorKind::NotFound);
  EXPECT_EQ(sentence(desk.files.size(path)), wanted);
  EXPECT_EQ(sentence(desk.files.read_part(path, 0, 1)), wanted);
}

TEST(SpokenFiles, SaysInGermanThatAFolderIsNotThere) {
  Desk desk;
  const std::string folder = desk.scratch / "none";
  EXPECT_EQ(sentence(desk.files.list(folder)),
            "Der Ordner „" + folder +
                "“ lässt sich nicht lesen: Es gibt den Ordner nicht; prüfen Sie den Namen.");
  EXPECT_EQ(sentence(desk.files.write(folder + "/x", "")),
            "„" + folder +
                "/x“ lässt sich nicht schreiben: Es gibt den Ordner dafür nicht; prüfen Sie den "
                "Namen oder legen Sie ihn an.");
  EXPECT_THAT(sentence(desk.files.free_space(folder)), HasSubstr("lässt sich nicht ermitteln: Es"));
  EXPECT_THAT(sentence(desk.files.flush(folder)), HasSubstr("nicht fertig schreiben: Es gibt"));
  EXPECT_THAT(sentence(desk.files.rename(folder, desk.scratch / "other")),
              HasSubstr("other“ umbenennen: Es gibt die Datei oder"));
}

TEST(SpokenFiles, SaysInGermanThatAFolderIsNoFile) {
  Desk desk;
  const std::string folder = desk.scratch / ".";
  for (const std::string& said :
       {sentence(desk.files.read(folder)), sentence(desk.files.size(folder)),
        sentence(desk.files.read_part(folder, 0, 1))}) {
    EXPECT_THAT(said, HasSubstr("nicht lesen: Das ist keine Datei; nennen Sie eine Datei."));
  }
  EXPECT_EQ(desk.files.read(folder).error().kind, ErrorKind::Invalid);
  ASSERT_TRUE(desk.files.make_folder(desk.scratch / "taken"));
  EXPECT_THAT(sentence(desk.files.write(desk.scratch / "taken", "")),
              HasSubstr("nicht schreiben: Das ist keine Datei;"));
}

TEST(SpokenFiles, SaysInGermanThatAFileIsNoFolder) {
  Desk desk;
  const std::string file = desk.scratch.write("file", "");
  constexpr const char* kWords = ": Ein Teil des Pfades ist eine Datei und kein Ordner; prüfen";
  EXPECT_THAT(sentence(desk.files.make_folder(file + "/x")),
              HasSubstr("anlegen" + std::string(kWords)));
  EXPECT_THAT(sentence(desk.files.list(file)), HasSubstr(kWords));
}

TEST(SpokenFiles, SaysInGermanThatTheDiskIsFullAndThatAFolderIsNotEmpty) {
  Desk desk;
  EXPECT_EQ(
      sentence(desk.files.append("/dev/full", "x")),
      "„/dev/full“ lässt sich nicht schreiben: Dort ist kein Platz mehr; schaffen Sie Platz.");
  ASSERT_TRUE(desk.files.make_folder(desk.scratch / "taken/inner"));
  EXPECT_THAT(sentence(desk.files.remove(desk.scratch / "taken")),
              HasSubstr("nicht löschen: Der Ordner ist nicht leer; leeren Sie ihn zuerst."));
}

TEST(SpokenFiles, KeepsTheWordsOfTheSystemForWhatIsRare) {
  EXPECT_EQ(townhall::system_reason(ESTALE, Voice::German),
            "Das System meldet „Stale file handle“; prüfen Sie den Datenträger");
  EXPECT_THAT(townhall::system_reason(EACCES, Voice::German),
              HasSubstr("Die Rechte reichen nicht"));
  EXPECT_THAT(townhall::system_reason(EACCES, Voice::English), HasSubstr("rights do not suffice"));
}

TEST(SpokenFiles, LeavesEnglishAndWhatWorksAsTheyAre) {
  Desk desk;
  SpokenFiles english(desk.disk, Voice::English);
  const std::string path = desk.scratch / "x";
  EXPECT_EQ(sentence(english.read(path)), sentence(desk.disk.read(path)));
  ASSERT_TRUE(desk.files.write(path, "abc"));
  EXPECT_EQ(desk.files.read(path).value_or(""), "abc");
  EXPECT_EQ(desk.files.read_part(path, 1, 1).value_or(""), "b");
  EXPECT_EQ(desk.files.size(path).value_or(0), 3U);
}
