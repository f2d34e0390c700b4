#include "kiosk/main/configuration.h"

#include <gtest/gtest.h>

#include <sstream>

#include "kiosk/main/sync/configuration.h"

// The two configuration files as a technician writes them.
namespace kiosk::main {
namespace {

const char* const kPath = "/etc/wegweiser/a.toml";

base::Result<Configuration> kiosk_of(const std::string& text, Options given = {}) {
  base::MemoryFiles files;
  EXPECT_TRUE(files.write(kPath, text));
  given.config = kPath;
  return read_configuration(files, given);
}

base::Result<SyncConfiguration> sync_of(const std::string& text, OnceOptions given = {}) {
  base::MemoryFiles files;
  EXPECT_TRUE(files.write(kPath, text));
  given.config = kPath;
  return read_configuration(files, given);
}

template <typename T>
void expect_refused(const base::Result<T>& result, const std::string& part) {
  ASSERT_FALSE(result) << part;
  EXPECT_TRUE(result.error().message.starts_with("The configuration \"/etc/wegweiser/a.toml\""))
      << result.error().message;
  EXPECT_NE(result.error().message.find(part), std::string::npos) << result.error().message;
}

TEST(KioskConfiguration, ReadsAllThatMayStandThere) {
  const auto read = kiosk_of(
      "content = \"/srv/town.db\"\nsite = \"foyer\"\nmetrics = \"/run/x/k.prom\"\n"
      "[panel]\nwidth_mm = 540\nlower_edge_mm = 850.0\nrotation = 90\n"
      "[follow]\nsync = \"/s\"\nstate = \"/k\"\nfactory = \"/f.db\"\n"
      "[keys]\n\"Return\" = \"activate\"\n");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->options.content, "/srv/town.db");
  EXPECT_EQ(read->options.site, "foyer");
  EXPECT_EQ(read->metrics_file, "/run/x/k.prom");
  EXPECT_DOUBLE_EQ(read->panel.mm_per_px * read->panel.px.width, 540);
  EXPECT_EQ(read->panel.lower_edge_mm, 850);
  EXPECT_EQ(read->window.rotation, platform::Rotation::Quarter);
  EXPECT_EQ(read->sources.sync_folder, "/s");
  EXPECT_EQ(read->sources.state_folder, "/k");
  EXPECT_EQ(read->sources.factory, "/f.db");
}

TEST(KioskConfiguration, RefusesAnotherKindInsteadOfFallingBack) {
  expect_refused(kiosk_of("site = 5\n"), "line 1: site must be a text");
  expect_refused(kiosk_of("content = false\n"), "line 1: content must be a text");
  expect_refused(kiosk_of("panel = 27\n"), "line 1: panel must be a table");
  expect_refused(kiosk_of("keys = \"F1\"\n"), "line 1: keys must be a table");
  expect_refused(kiosk_of("[panel]\nwidth_mm = \"336\"\n"), "line 2: panel.width_mm must be");
  expect_refused(kiosk_of("[panel]\nrotation = \"90\"\n"), "line 2: panel.rotation must be");
  expect_refused(kiosk_of("[follow]\nsync = 1\n"), "line 2: follow.sync must be a text");
  expect_refused(kiosk_of("[keys]\nF1 = 1\n"), "line 2: keys.F1 must be a text");
}

TEST(KioskConfiguration, KnowsWhetherThereIsAKeypadOrASwitch) {
  EXPECT_EQ(kiosk_of("")->options.means, app::Means::Fingers);
  EXPECT_EQ(kiosk_of("[keys]\nprofile = \"audionav\"\n")->options.means, app::Means::Keys);
  EXPECT_EQ(kiosk_of("[keys]\nprofile = \"switch\"\n")->options.means, app::Means::Switch);
}

TEST(KioskConfiguration, ReadsHowSoonAKeyMayComeAgainBesideItsTable) {
  EXPECT_EQ(kiosk_of("")->window.debounce, platform::Debounce::kUsual);
  const auto read = kiosk_of("[keys]\ndebounce_ms = 500\n\"F13\" = \"activate\"\n");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->window.debounce, base::Monotonic(500));
  EXPECT_TRUE(read->window.keys.find(104));
  const auto alone = kiosk_of("[keys]\ndebounce_ms = 0\n");
  ASSERT_TRUE(alone) << alone.error().message;
  EXPECT_EQ(alone->window.debounce, base::Monotonic(0));
  EXPECT_TRUE(alone->window.keys.find(81));  // the usual keys, still
  expect_refused(kiosk_of("[keys]\ndebounce_ms = 501\n"), "from 0 to 500");
  expect_refused(kiosk_of("[keys]\ndebounce_ms = -1\n"), "from 0 to 500");
}

TEST(KioskConfiguration, RefusesSlipsAndWrongRanges) {
  expect_refused(kiosk_of("sight = \"foyer\"\n"), "what may stand there is audio, content");
  expect_refused(kiosk_of("[panel]\nwidth_mm = 33\n"), "from 100 to 3000");
  expect_refused(kiosk_of("[switch]\nseconds = 0.1\n"), "from 0.5 to 20");
  expect_refused(kiosk_of("[panel]\nrotation = 45\n"), "must be 0, 90, 180 or 270");
  expect_refused(kiosk_of("[keys]\nF1 = \"jump\"\n"), "jump");
}

TEST(KioskConfiguration, YieldsToTheCommandLine) {
  Options given;
  given.site = "hall";
  given.follow = "/other";
  const auto read = kiosk_of("site = \"foyer\"\n[follow]\nsync = \"/s\"\nstate = \"/k\"\n", given);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->options.site, "hall");
  EXPECT_EQ(read->sources.sync_folder, "/other");
  EXPECT_EQ(read->sources.state_folder, "/k");
}

TEST(SyncConfiguration, ReadsAllThatMayStandThere) {
  const auto read = sync_of(
      "repository = [\"https://a.example/w\", \"/mnt/w\"]\nfolder = \"/s\"\nroot = \"/r.json\"\n"
      "interval_s = 60\nmetrics = \"/run/x/w.prom\"\nproxy = \"http://proxy.example:3128\"\n"
      "[patience]\nconnect_s = 5\nleast_bytes_per_second = 100\nslow_for_s = 60\n"
      "metadata_deadline_s = 30\ntarget_deadline_s = 600\n");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->repositories, (std::vector<std::string>{"https://a.example/w", "/mnt/w"}));
  EXPECT_EQ(read->folder, "/s");
  EXPECT_EQ(read->root_file, "/r.json");
  EXPECT_EQ(read->interval_s, 60);
  EXPECT_EQ(read->metrics_file, "/run/x/w.prom");
  EXPECT_EQ(read->proxy, "http://proxy.example:3128");
  EXPECT_EQ(read->patience.connect, std::chrono::seconds(5));
  EXPECT_EQ(read->patience.least_bytes_per_second, 100);
  EXPECT_EQ(read->patience.slow_for, std::chrono::seconds(60));
  EXPECT_EQ(read->patience.metadata_deadline, std::chrono::seconds(30));
  EXPECT_EQ(read->patience.target_deadline, std::chrono::seconds(600));
}

TEST(SyncConfiguration, HasDefaultsThatAreThoseOfTheParts) {
  const auto read = sync_of("");
  ASSERT_TRUE(read);
  const sync::Patience usual;
  EXPECT_TRUE(read->repositories.empty());
  EXPECT_EQ(read->folder, "/var/lib/wegweiser/sync");
  EXPECT_EQ(read->interval_s, 300);
  EXPECT_EQ(read->patience.connect, usual.connect);
  EXPECT_EQ(read->patience.least_bytes_per_second, usual.least_bytes_per_second);
  EXPECT_EQ(read->patience.slow_for, usual.slow_for);
  EXPECT_EQ(read->patience.metadata_deadline, usual.metadata_deadline);
  EXPECT_EQ(read->patience.target_deadline, usual.target_deadline);
}

TEST(SyncConfiguration, RefusesWhatIsWrongWithLineAndWhatMayStandThere) {
  expect_refused(sync_of("repository = 5\n"), "line 1: repository must be a text");
  expect_refused(sync_of("repository = \"ftp://a\"\n"), "line 1: repository must be an address");
  expect_refused(sync_of("repository = \"https://\"\n"), "line 1: repository must be an address");
  expect_refused(sync_of("repository = [\"/a\", \"\"]\n"), "line 1: repository must be");
  expect_refused(sync_of("folder = \"here\"\n"), "line 1: folder must be a path");
  expect_refused(sync_of("\nroot = \"r.json\"\n"), "line 2: root must be a path");
  expect_refused(sync_of("metrics = \"/run/w.txt\"\n"),
                 "line 1: metrics must be a path that begins with / and ends in .prom");
  expect_refused(sync_of("interval_s = 9\n"), "line 1: interval_s must be a whole number from 10");
  expect_refused(sync_of("interval_s = \"300\"\n"), "line 1: interval_s must be a whole number");
  expect_refused(sync_of("interval = 300\n"), "\"interval\" is not known");
  expect_refused(sync_of("proxy = \"proxy:3128\"\n"), "line 1: proxy must be an address");
  expect_refused(sync_of("[patience]\nconnect_s = 0\n"), "line 2: patience.connect_s must be");
  expect_refused(sync_of("[patience]\nx = 0\n"), "line 2: \"patience.x\" is not known");
  expect_refused(sync_of("repository = \"/a\"\n= 3\n"), "line 2 is no TOML");
}

TEST(SyncConfiguration, YieldsToTheCommandLineAndToAStick) {
  const std::string text =
      "repository = \"https://a.example/w\"\nfolder = \"/s\"\ninterval_s = 60\n";
  OnceOptions given;
  given.repositories = {"https://b.example/w", "relative"};
  given.interval_s = 20;
  const auto read = sync_of(text, given);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->repositories, given.repositories);
  EXPECT_EQ(read->interval_s, 20);
  EXPECT_EQ(read->folder, "/s");
  given.stick = "/media/stick";
  EXPECT_EQ(sync_of(text, given)->repositories, (std::vector<std::string>{"/media/stick"}));
}

// A file of deploy/, as it is or with everything in force that is shown as a comment.
std::string shipped(const std::string& name, bool with_comments) {
  std::istringstream lines(
      base::DiskFiles().read(WEGWEISER_SOURCE "/deploy/systemd/" + name).value());
  std::string text;
  for (std::string line; std::getline(lines, line);) {
    const bool setting = line.size() > 1 && line[0] == '#' && line[1] != ' ';
    text += (with_comments && setting ? line.substr(1) : line) + "\n";
  }
  return text;
}

TEST(ShippedConfigurations, AreAcceptedAndShowTheDefaults) {
  const auto plain = sync_of(shipped("sync.toml", false));
  const auto full = sync_of(shipped("sync.toml", true));
  ASSERT_TRUE(plain && full);
  EXPECT_EQ(plain->repositories.size(), 1U);
  EXPECT_EQ(full->folder, plain->folder);
  EXPECT_EQ(full->interval_s, plain->interval_s);
  EXPECT_EQ(full->patience.target_deadline, plain->patience.target_deadline);
  EXPECT_EQ(full->patience.least_bytes_per_second, plain->patience.least_bytes_per_second);
  EXPECT_EQ(full->proxy, "http://proxy.example:3128");
  const auto kiosk = kiosk_of(shipped("kiosk.toml", false));
  ASSERT_TRUE(kiosk) << kiosk.error().message;
  EXPECT_EQ(kiosk->options.site, "rathaus-foyer");
  const auto turned = kiosk_of(shipped("kiosk.toml", true));
  ASSERT_TRUE(turned) << turned.error().message;
  EXPECT_EQ(turned->window.rotation, platform::Rotation::Quarter);
  EXPECT_EQ(turned->sources.sync_folder, kiosk->sources.sync_folder);
}

TEST(SyncConfiguration, SaysThatAFileIsMissing) {
  const base::MemoryFiles files;
  OnceOptions given;
  given.config = kPath;
  const auto read = read_configuration(files, given);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().kind, base::ErrorKind::NotFound);
}

}  // namespace
}  // namespace kiosk::main
