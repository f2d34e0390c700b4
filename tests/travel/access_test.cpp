#include <gmock/gmock.h>
#include <sqlite3.h>

#include "content/townhall/sound.h"
#include "kiosk/store/generations.h"
#include "kiosk/store/revision.h"
#include "tests/support/package_builder.h"
#include "tests/travel/town.h"

// What makes content accessible is converted four times on its way from the editor to the kiosk:
// built, published, brought to a stick, taken from it. Nothing of it may be lost.
namespace {

using test_support::PackageBuilder;
using test_support::Town;

constexpr const char* kSaid = "Stelle für Wohngeld";

// Ogg Opus of a quarter of a second.
std::string recording() {
  townhall::SoundWave sound{48000, std::vector<std::int16_t>(12'000, 1000)};
  return townhall::ogg_opus_of(sound, 1).value();
}

PackageBuilder accessible_package() {
  PackageBuilder builder;
  builder.record("site", R"({"slug": "foyer"})");
  builder.text("de", "site/foyer", "name", "Foyer");
  builder.record("media", R"({"slug": "house", "file": "house.png", "mime": "image/png",
      "licence": "CC0"})");
  builder.extra_files["media/house.png"] = std::string("\x89PNG\0\1", 6);
  builder.text("de", "media/house", "alt", "Das Rathaus von vorn, mit einer Rampe links.");
  builder.text("de", "media/house", "caption", "Rathaus");
  builder.text("de", "media/house", "transcript", "Man sieht das Rathaus.\n\nLinks ist die Rampe.");
  builder.translation("en", "de", "media/house", "alt", "The town hall, with a ramp on the left.");
  builder.translation("ar", "de", "contact/desk", "name", "مكتب إعانة السكن");
  builder.translation("en", "de", "contact/desk", "name", "Housing Benefit Office");
  builder.files_of("de")["spoken"]["contact/desk"]["name"] = kSaid;
  builder.files_of("en")["spoken"]["contact/desk"]["name"] = "office for housing benefit";
  builder.record("media", R"({"slug": "said", "file": "said.ogg", "mime": "audio/ogg",
      "licence": "CC0", "lang": "de", "said": "Wohngeld beantragen", "made": "recorded"})");
  builder.extra_files["media/said.ogg"] = recording();
  builder.record("place", R"({"slug": "hall", "type": "building", "access": [
      {"code": "step-free", "value": "limited", "measure_cm": 3},
      {"code": "induction-loop", "value": "yes"}]})");
  builder.text("de", "place/hall", "name", "Rathaus");
  builder.text("de", "place/hall", "access.step-free.note", "Die Rampe ist links.");
  return builder;
}

void write(const PackageBuilder& builder, const test_support::Scratch& scratch) {
  const auto files = builder.files();
  for (const std::string folder : {"", "/texts", "/media"}) {
    for (const std::string& name : files.list("p" + folder).value_or({})) {
      if (!name.ends_with('/')) {
        scratch.write("package" + folder + "/" + name,
                      files.read("p" + folder + "/" + name).value());
      }
    }
  }
}

// The content that a kiosk opens after a stick was there.
class Kiosk {
 public:
  explicit Kiosk(const PackageBuilder& builder) {
    write(builder, town_.scratch);
    expect_well(town_.publish());
    const std::string stick = town_.scratch / "stick";
    expect_well(
        town_.townhall({"export", "usb", "--repository", town_.scratch / "public", "--to", stick}));
    expect_well(town_.sync(
        {"import", "usb", stick, "--root", town_.scratch / "keys/metadata/1.root.json"}));
    const kiosk::store::Generations generations(town_.scratch / "sync");
    path_ = generations.path_of(generations.current(kiosk::base::DiskFiles()).value());
    revision_ = kiosk::store::Revision::open(path_, {}).value();
    EXPECT_EQ(sqlite3_open_v2(path_.c_str(), &database_, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
  }

  ~Kiosk() { sqlite3_close(database_); }

  Kiosk(const Kiosk&) = delete;
  Kiosk& operator=(const Kiosk&) = delete;

  const kiosk::store::Revision& revision() const { return *revision_; }

  // The first column of the first row; "none" if there is none.
  std::string ask(const std::string& sql, const std::vector<std::string>& values) const {
    sqlite3_stmt* statement = nullptr;
    EXPECT_EQ(sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr), SQLITE_OK)
        << sqlite3_errmsg(database_);
    for (std::size_t i = 0; i < values.size(); ++i) {
      sqlite3_bind_text(statement, static_cast<int>(i) + 1, values[i].c_str(), -1, nullptr);
    }
    std::string found = "none";
    if (sqlite3_step(statement) == SQLITE_ROW) {
      found = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    }
    sqlite3_finalize(statement);
    return found;
  }

 private:
  static void expect_well(const test_support::Ended& ended) {
    EXPECT_EQ(ended.code, 0) << ended.errors << ended.output;
  }

  Town town_;
  std::string path_;
  std::unique_ptr<kiosk::store::Revision> revision_;
  sqlite3* database_ = nullptr;
};

TEST(Access, SurvivesTheWayOverAStickFieldByField) {
  const PackageBuilder builder = accessible_package();
  const Kiosk kiosk(builder);
  int texts = 0;
  for (const auto& [lang, file] : builder.texts) {
    for (const auto& [record, fields] : file.at("texts").items()) {
      for (const auto& [field, value] : fields.items()) {
        const auto slash = record.find('/');
        EXPECT_EQ(kiosk.ask("SELECT value FROM text JOIN entity ON entity.id = entity_id "
                            "WHERE kind = ?1 AND slug = ?2 AND lang = ?3 AND field = ?4",
                            {record.substr(0, slash), record.substr(slash + 1), lang, field}),
                  value.get<std::string>())
            << lang << " " << record << " " << field;
        ++texts;
      }
    }
  }
  EXPECT_GE(texts, 14);
}

TEST(Access, KeepsTheLanguageOfEachName) {
  const Kiosk kiosk(accessible_package());
  const kiosk::directory::ContactId desk("desk");
  for (const std::string lang : {"de", "en", "ar"}) {
    EXPECT_EQ(kiosk.revision().contact(desk, lang)->name.lang, lang);
  }
  EXPECT_EQ(kiosk.revision().contact(desk, "fa")->name.lang, "en");  // the next in its chain
  EXPECT_EQ(kiosk.revision().contact(desk, "ar")->responsibility.lang, "de");
}

TEST(Access, KeepsSpokenFormsAndRecordings) {
  const Kiosk kiosk(accessible_package());
  EXPECT_EQ(kiosk.revision().spoken_form("de", "Wohngeldstelle").value(), kSaid);
  EXPECT_EQ(kiosk.revision().spoken_form("en", "Housing Benefit Office").value(),
            "office for housing benefit");
  EXPECT_EQ(kiosk.revision().clip("de", "Wohngeld beantragen").value(), recording());
}

TEST(Access, KeepsWhatIsKnownOfDoorsAndLoops) {
  const Kiosk kiosk(accessible_package());
  const std::string sql =
      "SELECT value || ' ' || coalesce(measure_cm, '') FROM accessibility WHERE feature = ?1";
  EXPECT_EQ(kiosk.ask(sql, {"step-free"}), "limited 3");
  EXPECT_EQ(kiosk.ask(sql, {"induction-loop"}), "yes ");
}

}  // namespace
