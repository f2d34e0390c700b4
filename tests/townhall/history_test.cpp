#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>

#include "content/townhall/commands.h"
#include "content/townhall/digest.h"
#include "tests/support/package_builder.h"
#include "tests/townhall/clerk.h"
#include "tests/townhall/failing_files.h"
#include "tests/townhall/recorded_package.h"

using kiosk::base::DiskFiles;
using kiosk::base::MemoryFiles;
using testing::HasSubstr;
using namespace test_support;

TEST(History, KeepsOfAChangeWhatWentAndWhatCame) {
  MemoryFiles files = package();
  const auto done = record(files, "p", kEditor, rename_to(files, "Bürgeramt"));
  ASSERT_TRUE(done.has_value()) << done.error().message;
  EXPECT_EQ(done->number, 1);
  EXPECT_EQ(*files.read("p/texts/de.json"), edited("Bürgeramt"));
  EXPECT_EQ(*files.read("p/history/000001/before/texts/de.json"),
            "    \"contact/desk\": {\"name\": \"Amt\"},\n");
  EXPECT_EQ(*files.read("p/history/000001/after/texts/de.json"),
            "    \"contact/desk\": {\"name\": \"Bürgeramt\"},\n");
  EXPECT_EQ(*files.read("p/history/000001/whole/texts/de.json"), kDe);
  const std::vector<Revision> history = history_of(files);
  ASSERT_EQ(history.size(), 1U);
  EXPECT_EQ(history[0].role, "Redaktion");
  EXPECT_EQ(history[0].when, kEditor.when);
  EXPECT_EQ(history[0].de, "Umbenannt.");
  EXPECT_EQ(history[0].entry("texts/de.json")->after, townhall::sha256_hex(edited("Bürgeramt")));
}

TEST(History, KeepsAFileWholeOnlyWhereItsChainBegins) {
  MemoryFiles files = package();
  for (const char* name : {"B", "C"}) {
    ASSERT_EQ(error_of(record(files, "p", kEditor, rename_to(files, name))), "");
  }
  EXPECT_FALSE(files.read("p/history/000002/whole/texts/de.json").has_value());
}

TEST(History, TheRecordIsOnTheDiskBeforeThePackageChanges) {
  MemoryFiles files = package();
  test_support::FailingFiles disk(files, 1000);
  ASSERT_EQ(error_of(record(disk, "p", kEditor, change_to(files, edited("B"), "[]"))), "");
  const auto place = [&](const std::string& path) {
    return std::find(disk.written.begin(), disk.written.end(), path) - disk.written.begin();
  };
  EXPECT_LT(place("p/history/000001/revision.json"), place("p/texts/de.json"));
  EXPECT_LT(place("p/history/000001/before/texts/de.json"),
            place("p/history/000001/revision.json"));
}

TEST(History, AfterAPowerCutAtAnyStepThePackageIsAsBeforeOrAsAfter) {
  std::size_t before = 0;
  std::size_t after = 0;
  for (int steps = 0;; ++steps) {
    MemoryFiles files = package();
    test_support::FailingFiles disk(files, steps);
    const bool done = record(disk, "p", kEditor, change_to(files, edited("B"), "[]")).has_value();
    std::ostringstream said;
    ASSERT_TRUE(settle_and_say(files, "p", Voice::English, said).has_value()) << steps;
    const bool is_after = *files.read("p/texts/de.json") == edited("B");
    EXPECT_EQ(*files.read("p/contacts.json"), is_after ? "[]" : "[\n  1\n]\n") << steps;
    EXPECT_EQ(files.read("p/media/new.ogg").has_value(), is_after) << steps;
    EXPECT_EQ(history_of(files).size(), is_after ? 1U : 0U) << steps;
    EXPECT_FALSE(interrupted(files, "p").has_value()) << steps;
    if (done) {
      EXPECT_EQ(said.str(), "");
      break;
    }
    // Interrupted at a later step there is something to say.
    EXPECT_TRUE(steps == 0 || said.str().find("interrupted") != std::string::npos) << steps;
    (is_after ? after : before) += 1;
  }
  EXPECT_GT(before, 3U);
  EXPECT_GT(after, 3U);
}

TEST(History, AFullDiskLeavesThePackageAsItWasAndNoRevision) {
  MemoryFiles files = package();
  const Change change = change_to(files, edited("B"), "[]");

  // Fails once, at the second file of the package, and works again after.
  class Full final : public test_support::FailingFiles {
   public:
    explicit Full(MemoryFiles& under) : FailingFiles(under, 1000) {}

    Result<void> write(const std::string& path, const std::string& bytes) override {
      if (path == "p/contacts.json" && !std::exchange(failed_, true)) {
        return kiosk::base::io_error("No space left on device.");
      }
      return FailingFiles::write(path, bytes);
    }

   private:
    bool failed_ = false;
  } disk(files);

  EXPECT_EQ(error_of(record(disk, "p", kEditor, change)),
            "No space left on device. The package is as it was.");
  EXPECT_EQ(*files.read("p/texts/de.json"), kDe);
  EXPECT_FALSE(files.list("p/history").has_value());
}

TEST(History, AnInterruptedChangeIsNotFinishedOverAnEditByHand) {
  MemoryFiles files = package();
  ASSERT_EQ(error_of(record(files, "p", kEditor, rename_to(files, "B"))), "");
  ASSERT_TRUE(files.write("p/history/000001/unfinished", "x").has_value());
  ASSERT_TRUE(files.write("p/texts/de.json", edited("By hand")).has_value());
  const auto settled = settle(files, "p", Voice::English);
  ASSERT_FALSE(settled.has_value());
  EXPECT_THAT(settled.error().message, HasSubstr("texts/de.json was changed by hand"));
  EXPECT_EQ(*files.read("p/texts/de.json"), edited("By hand"));
}

TEST(History, WhatSomebodyElseChangedMeanwhileIsNotOverwritten) {
  MemoryFiles files = package();
  const Change change = change_to(files, edited("B"), "[]");
  ASSERT_TRUE(files.write("p/contacts.json", "[2]").has_value());
  EXPECT_THAT(error_of(record(files, "p", kEditor, change)),
              HasSubstr("contacts.json was changed while this command"));
  EXPECT_EQ(*files.read("p/texts/de.json"), kDe);
}

TEST(History, AChangeThatChangesNothingIsNoRevision) {
  MemoryFiles files = package();
  const auto done = record(files, "p", kEditor, rename_to(files, "Amt"));
  ASSERT_TRUE(done.has_value());
  EXPECT_EQ(done->number, 0);
  EXPECT_EQ(history_of(files).size(), 0U);
}

TEST(History, EveryStateCanBeHadFromTheHistoryAloneAlsoAcrossEditsByHand) {
  MemoryFiles files = package();
  std::vector<std::string> before;
  std::vector<std::string> after;
  for (int i = 0; i < 120; ++i) {
    if (i == 30 || i == 31) {
      ASSERT_TRUE(files.write("p/texts/de.json", edited("hand" + std::to_string(i))).has_value());
    }
    before.push_back(*files.read("p/texts/de.json"));
    after.push_back(edited("n" + std::to_string(i)));
    ASSERT_EQ(error_of(record(files, "p", kEditor, rename_to(files, "n" + std::to_string(i)))), "");
  }
  ASSERT_TRUE(files.write("p/texts/de.json", "lost").has_value());
  const std::vector<Revision> history = history_of(files);
  int whole = 0;
  for (int i = 0; i < 120; ++i) {
    const auto states = states_of(files, "p", history, i + 1, "texts/de.json", Voice::English);
    ASSERT_TRUE(states.has_value()) << i << ": " << states.error().message;
    EXPECT_EQ(states->before, before[static_cast<std::size_t>(i)]);
    EXPECT_EQ(states->after, after[static_cast<std::size_t>(i)]);
    whole += history[static_cast<std::size_t>(i)].files[0].whole ? 1 : 0;
  }
  EXPECT_EQ(whole, 4);  // the first, two after edits by hand, one since the chain was long
}

TEST(Undo, PutsBackWhatTheLastChangeReplacedAndIsUndoneByUndo) {
  MemoryFiles files = package();
  ASSERT_EQ(error_of(record(files, "p", kEditor, change_to(files, edited("B"), "[]"))), "");
  const std::string before = run(run_undo, files);
  EXPECT_THAT(before, HasSubstr("This undoes revision 1: 2025-11-26 10:30, Redaktion, test: "));
  EXPECT_THAT(before,
              HasSubstr("changed: contact/desk, name [de]: \"B\" → \"Amt\" [texts/de.json]"));
  EXPECT_EQ(*files.read("p/texts/de.json"), edited("B"));
  EXPECT_THAT(run(run_undo, files, 0, true), HasSubstr("Recorded as revision 2"));
  EXPECT_EQ(*files.read("p/texts/de.json"), kDe);
  EXPECT_EQ(*files.read("p/contacts.json"), "[\n  1\n]\n");
  EXPECT_FALSE(files.read("p/media/new.ogg").has_value());
  EXPECT_THAT(run(run_undo, files, 0, true), HasSubstr("Recorded as revision 3"));
  EXPECT_EQ(*files.read("p/texts/de.json"), edited("B"));
  EXPECT_EQ(*files.read("p/media/new.ogg"), "sound");
}

TEST(Undo, RefusesWithTheFileWhereSomethingCameAfter) {
  MemoryFiles files = package();
  ASSERT_EQ(error_of(record(files, "p", kEditor, change_to(files, edited("B"), "[]"))), "");
  ASSERT_EQ(error_of(record(files, "p", kEditor, rename_to(files, "C"))), "");
  EXPECT_THAT(run(run_undo, files, 1, true),
              HasSubstr("texts/de.json is no longer as revision 1 left it; nothing was written."));
  EXPECT_EQ(*files.read("p/contacts.json"), "[]");
}

TEST(Undo, TakesBackAnOlderChangeToOtherFiles) {
  MemoryFiles files = package();
  ASSERT_EQ(
      error_of(record(
          files, "p", kEditor,
          {"test", {{"A", "A"}}, {{"contacts.json", *files.read("p/contacts.json"), "[]"}}, {}})),
      "");
  ASSERT_EQ(error_of(record(files, "p", kEditor, rename_to(files, "C"))), "");
  run(run_undo, files, 1, true);
  EXPECT_EQ(*files.read("p/contacts.json"), "[\n  1\n]\n");
  EXPECT_EQ(*files.read("p/texts/de.json"), edited("C"));
  EXPECT_THAT(run(run_undo, files, 1), HasSubstr("Revision 1 is undone already"));
}

TEST(Undo, SaysThatThereIsNothingOrNoSuchRevision) {
  MemoryFiles files = package();
  EXPECT_THAT(run(run_undo, files), HasSubstr("has no history yet"));
  ASSERT_EQ(error_of(record(files, "p", kEditor, rename_to(files, "C"))), "");
  EXPECT_THAT(run(run_undo, files, 7), HasSubstr("There is no revision 7; the last one is 1."));
}

TEST(Log, TellsNewestFirstWhenWhichRoleWithWhatAndWhat) {
  MemoryFiles files = package();
  EXPECT_THAT(run(run_log, files), HasSubstr("has no history yet"));
  ASSERT_EQ(error_of(record(files, "p", kEditor, rename_to(files, "B"))), "");
  ASSERT_EQ(error_of(record(files, "p", {"", kEditor.when, Voice::German}, rename_to(files, "C"))),
            "");
  EXPECT_EQ(run(run_log, files),
            "2: 2025-11-26 10:30, (role not said), test: Renamed. (0 added, 1 changed, 0 removed)\n"
            "1: 2025-11-26 10:30, Redaktion, test: Renamed. (0 added, 1 changed, 0 removed)\n");
}

TEST(History, OnTheDiskAChangeAndItsUndoLeaveNoRemains) {
  const std::string folder =
      (std::filesystem::temp_directory_path() / ("undo-" + std::to_string(getpid()))).string();
  DiskFiles files;
  ASSERT_TRUE(files.make_folder(folder).has_value());
  const Change change{"test", {{"A", "A"}}, {{"texts/de.json", std::nullopt, "x"}}, {}};
  ASSERT_EQ(error_of(record(files, folder, kEditor, change)), "");
  // As after a power cut before the record was there.
  ASSERT_TRUE(files.make_folder(folder + "/history/000002/before/texts").has_value());
  ASSERT_TRUE(files.write(folder + "/history/000002/unfinished", "x").has_value());
  std::ostringstream out;
  ASSERT_TRUE(run_undo({folder, kEditor, 0, true}, files, out).has_value()) << out.str();
  EXPECT_THAT(out.str(), HasSubstr("history/000002 was interrupted before it changed anything"));
  EXPECT_EQ(files.list(folder + "/history")->size(), 2U);
  EXPECT_TRUE(files.list(folder + "/texts")->empty());
  EXPECT_EQ(*files.list(folder + "/history/000002"),
            (std::vector<std::string>{"before/", "revision.json"}));
  std::filesystem::remove_all(folder);
}

TEST(History, AnImportedWorkbookIsARevisionThatIsUndone) {
  test_support::Clerk clerk(test_support::PackageBuilder(), "ods");
  const std::string before = clerk.read("p/texts/de.json");
  clerk.set("Leistungen", 2, "Name", "Wohngeld neu");
  const std::string said = clerk.import_and_write();
  EXPECT_THAT(said, HasSubstr("Festgehalten als Revision 1"));
  EXPECT_NE(clerk.read("p/texts/de.json"), before);
  EXPECT_THAT(clerk.read("p/history/000001/revision.json"), HasSubstr("w.ods"));
}

TEST(History, CheckLivesWithAHistoryAndStopsAtAnInterruptedOne) {
  MemoryFiles files = test_support::PackageBuilder().files();
  ASSERT_TRUE(files.write("languages.json", *DiskFiles().read(WEGWEISER_I18N "/languages.json"))
                  .has_value());
  const std::string text = *files.read("p/texts/de.json");
  const Change change{"test", {{"A", "A"}}, {{"texts/de.json", text, text + "\n"}}, {}};
  ASSERT_EQ(error_of(record(files, "p", kEditor, change)), "");
  std::ostringstream out;
  EXPECT_TRUE(townhall::run_check({"p", "languages.json", ""}, {}, files, out).has_value())
      << out.str();
  ASSERT_TRUE(files.write("p/history/000001/unfinished", "x").has_value());
  EXPECT_FALSE(townhall::run_check({"p", "languages.json", ""}, {}, files, out).has_value());
  EXPECT_THAT(out.str(), HasSubstr("history: The change history/000001 is interrupted"));
}
