#include "tests/sync/program.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <new>

#include "kiosk/main/sync/last_resort.h"
#include "kiosk/sync/digest.h"
#include "kiosk/sync/names.h"

// The program as others call it, on a real disk, network and clock.
namespace kiosk::sync {
namespace {

const char* const kFarAway = "2199-01-01T00:00:00Z";
const std::string kProgram = WEGWEISER_BINARY "/bin/wegweiser-sync";

// Exit 1, and one sentence that says what to do.
void expect_refused(const Ended& ended, const std::string& part) {
  EXPECT_EQ(ended.code, 1);
  EXPECT_TRUE(ended.errors.starts_with("wegweiser-sync: ")) << ended.errors;
  EXPECT_NE(ended.errors.find(part), std::string::npos) << ended.errors;
  EXPECT_EQ(std::count(ended.errors.begin(), ended.errors.end(), '\n'), 1) << ended.errors;
}

TEST(TufCommand, InitTrustsARootWithoutAnyRequest) {
  Repository repository(kFarAway);
  RealMachine machine(repository);
  EXPECT_EQ(machine.init().code, 0);
  EXPECT_EQ(machine.scratch.files("D"), (Names{"root.json"}));
  EXPECT_EQ(machine.scratch.read("D/root.json"), repository.files("root").front());
  EXPECT_TRUE(machine.requests().empty());
}

TEST(TufCommand, InitRefusesARootThatDoesNotHold) {
  Repository repository(kFarAway);
  RealMachine machine(repository);
  machine.scratch.write("first_root.json", "{}");
  expect_refused(machine.init(), "(malformed)");
  EXPECT_TRUE(machine.scratch.files("D").empty());
}

TEST(TufCommand, RefreshLeavesTheFourFilesByteForByte) {
  Repository repository(kFarAway);
  repository.files("timestamp").back() += "  ";
  RealMachine machine(repository);
  ASSERT_EQ(machine.init().code, 0);
  EXPECT_EQ(machine.refresh().code, 0);
  EXPECT_EQ(machine.scratch.files("D"),
            (Names{"root.json", "snapshot.json", "targets.json", "timestamp.json"}));
  for (const char* role : {"root", "timestamp", "snapshot", "targets"}) {
    EXPECT_EQ(machine.scratch.read("D/" + std::string(role) + ".json"),
              repository.files(role).back());
  }
}

TEST(TufCommand, RefreshWithNothingNewCostsTwoRequests) {
  Repository repository(kFarAway);
  RealMachine machine(repository);
  ASSERT_EQ(machine.init().code, 0);
  ASSERT_EQ(machine.refresh().code, 0);
  EXPECT_EQ(machine.requests(),
            (Names{"2.root.json", "timestamp.json", "1.snapshot.json", "1.targets.json"}));
  EXPECT_EQ(machine.refresh().code, 0);
  EXPECT_EQ(machine.requests(), (Names{"2.root.json", "timestamp.json"}));
}

TEST(TufCommand, KeepsOthersOutOfItsFolderWhileItWorks) {
  Repository repository(kFarAway);
  RealMachine machine(repository);
  ASSERT_EQ(machine.init().code, 0);
  const std::string folder = machine.scratch / "D";
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int free_while_it_works = 0;
  {
    WebServer server([&](const HttpRequest&) {
      free_while_it_works += flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? 1 : 0;
      return Reply();
    });
    const Ended ended = run_program(
        {kProgram, "tuf", "--metadata-dir", folder, "--metadata-url", server.url(), "refresh"});
    EXPECT_EQ(ended.code, 1);
    EXPECT_FALSE(server.requests().empty());
  }
  EXPECT_EQ(free_while_it_works, 0);
  EXPECT_EQ(flock(descriptor, LOCK_EX | LOCK_NB), 0);
  close(descriptor);
}

TEST(TufCommand, RefreshBeforeInitFailsWithoutAnyRequest) {
  Repository repository(kFarAway);
  RealMachine machine(repository);
  expect_refused(machine.refresh(), "(not-initialised)");
  EXPECT_TRUE(machine.requests().empty());
}

TEST(TufCommand, DownloadBringsSeveralTargetsInOrder) {
  Repository repository(kFarAway);
  repository.delegate("targets", "../odd role", {"dir/*"});
  repository.add_target("targets", "a.txt", "content of a");
  repository.add_target("../odd role", "dir/b.txt", "content of b");
  repository.publish({"../odd role", "targets", "snapshot", "timestamp"});
  RealMachine machine(repository);
  ASSERT_EQ(machine.init().code, 0);
  EXPECT_EQ(machine.download({"dir/b.txt", "a.txt"}).code, 0);
  EXPECT_EQ(machine.requests(),
            (Names{"2.root.json", "timestamp.json", "2.snapshot.json", "2.targets.json",
                   "1...%2Fodd%20role.json", "dir/" + sha256_hex("content of b") + ".b.txt",
                   sha256_hex("content of a") + ".a.txt"}));
  EXPECT_EQ(machine.scratch.files("TD"), (Names{"a.txt", "dir%2Fb.txt"}));
  EXPECT_EQ(machine.scratch.read("TD/dir%2Fb.txt"), "content of b");
  EXPECT_EQ(machine.scratch.files("D"), (Names{"..%2Fodd%20role.json", "root.json", "snapshot.json",
                                               "targets.json", "timestamp.json"}));
}

TEST(TufCommand, DownloadFollowsARoleWhoseNameNoFileCanHave) {
  const std::string role(300, 'x');
  Repository repository(kFarAway);
  repository.delegate("targets", role, {"*"});
  repository.add_target(role, "a", "content");
  repository.publish({role, "targets", "snapshot", "timestamp"});
  RealMachine machine(repository);
  ASSERT_EQ(machine.init().code, 0);
  EXPECT_EQ(machine.download({"a"}).code, 0);
  EXPECT_EQ(machine.scratch.read("D/" + stored_file(role)), repository.files(role).back());
}

TEST(TufCommand, DownloadFetchesNothingThatIsThere) {
  Repository repository(kFarAway);
  repository.add_target("targets", "a.txt", "content of a");
  repository.publish({"targets", "snapshot", "timestamp"});
  RealMachine machine(repository);
  ASSERT_EQ(machine.init().code, 0);
  ASSERT_EQ(machine.download({"a.txt"}).code, 0);
  machine.requests();
  EXPECT_EQ(machine.download({"a.txt"}).code, 0);
  EXPECT_EQ(machine.requests(), (Names{"2.root.json", "timestamp.json"}));
}

TEST(TufCommand, DownloadForgetsPartsOfOtherTargets) {
  Repository repository(kFarAway);
  repository.add_target("targets", "a.txt", "content of a");
  repository.publish({"targets", "snapshot", "timestamp"});
  RealMachine machine(repository);
  ASSERT_EQ(machine.init().code, 0);
  const std::string hash = sha256_hex("content of a");
  machine.scratch.write("D/staging/" + sha256_hex("content of b") + ".part", "content");
  machine.scratch.write("D/staging/" + hash + ".part", "content of a");
  machine.requests();
  EXPECT_EQ(machine.download({"a.txt"}).code, 0);
  EXPECT_EQ(machine.requests().size(), 4U);  // none for the target, which was here as a part
  EXPECT_EQ(machine.scratch.files("TD"), (Names{"a.txt"}));
  EXPECT_TRUE(machine.scratch.files("D/staging").empty());
}

TEST(TufCommand, DownloadEndsAtTheFirstTargetThatFails) {
  Repository repository(kFarAway);
  for (const char* name : {"a", "b", "c"}) {
    repository.add_target("targets", name, name);
  }
  repository.publish({"targets", "snapshot", "timestamp"});
  repository.artifacts["b"] = "x";
  RealMachine machine(repository);
  ASSERT_EQ(machine.init().code, 0);
  expect_refused(machine.download({"a", "b", "c"}), "(wrong-hash)");
  EXPECT_EQ(machine.scratch.files("TD"), (Names{"a"}));
  expect_refused(machine.download({"nowhere"}), "(unknown-target)");
  EXPECT_EQ(machine.scratch.files("TD"), (Names{"a"}));
}

TEST(TufCommand, TakesOptionsBeforeAndAfterTheCommand) {
  Repository repository(kFarAway);
  repository.add_target("targets", "download", "content");
  repository.add_target("targets", "-x", "content");
  repository.publish({"targets", "snapshot", "timestamp"});
  RealMachine machine(repository);
  const std::string folder = machine.scratch / "D";
  const std::string url = machine.server.url();
  const Names init = {kProgram,         "tuf", "init", machine.scratch / "first_root.json",
                      "--metadata-dir", folder};
  ASSERT_EQ(run_program(init).code, 0);
  EXPECT_EQ(run_program({kProgram, "tuf", "refresh", "--metadata-url", url + "/metadata",
                         "--metadata-dir", folder})
                .code,
            0);
  EXPECT_EQ(run_program({kProgram, "tuf", "--target-name", "download", "--metadata-url",
                         url + "/metadata", "download", "--target-base-url=" + url + "/targets",
                         "--target-name", "-x", "--target-dir", machine.scratch / "TD",
                         "--metadata-dir", folder})
                .code,
            0);
  EXPECT_EQ(machine.scratch.files("TD"), (Names{"-x", "download"}));
}

TEST(TufCommand, ReturnsOneForEveryMistakeOnTheCommandLine) {
  Repository repository(kFarAway);
  RealMachine machine(repository);
  const std::string folder = machine.scratch / "D";
  const std::string root = machine.scratch / "first_root.json";
  for (const Names& words : std::vector<Names>{
           {},
           {"nonsense"},
           {"tuf"},
           {"tuf", "--metadata-dir", folder},
           {"tuf", "init", root},
           {"tuf", "--metadata-dir", folder, "init"},
           {"tuf", "--metadata-dir", folder, "init", machine.scratch / "absent.json"},
           {"tuf", "--metadata-dir", folder, "refresh"},
           {"tuf", "--metadata-dir", folder, "--metadata-url", "http://127.0.0.1:1", "download"},
           {"tuf", "--metadata-dir", folder, "--metadata-url", "file:///tmp", "refresh"},
           {"tuf", "--metadata-dir", folder, "--unknown", "refresh"},
           {"tuf", "--metadata-dir", folder, "refresh", "init", root}}) {
    Names all = {kProgram};
    all.insert(all.end(), words.begin(), words.end());
    EXPECT_EQ(run_program(all).code, 1) << ::testing::PrintToString(words);
  }
  EXPECT_EQ(run_program({kProgram, "--help"}).code, 0);
  EXPECT_EQ(run_program({kProgram, "--version"}).code, 0);
  EXPECT_EQ(run_program({kProgram, "tuf", "--help"}).code, 0);
}

TEST(TufCommand, TellsTimeByTheClockOfLibc) {
  Repository repository("2026-06-01T00:00:00Z");
  RealMachine machine(repository);
  ASSERT_EQ(machine.init().code, 0);
  // The sanitizers want to be loaded before anything else and would refuse libfaketime.
  const Names env = {"env", "ASAN_OPTIONS=verify_asan_link_order=0", "faketime"};
  const auto at = [&](const char* moment) {
    Names before = env;
    before.emplace_back(moment);
    return machine.tuf({"refresh"}, before);
  };
  EXPECT_EQ(at("2026-05-31 12:00:00+00:00").code, 0);
  expect_refused(at("2026-06-02 12:00:00+00:00"), "(expired)");
  EXPECT_EQ(at("1999-01-01 12:00:00+00:00").code, 0);
}

// A shell that prepares the surroundings in which the program is to run.
Ended refresh_under(RealMachine& machine, const std::string& preparation) {
  return machine.tuf({"refresh"}, {"sh", "-c", preparation + " && exec \"$@\"", "sh"});
}

TEST(TufCommand, ReturnsOneWhenNobodyReadsItsErrors) {
  Repository repository(kFarAway);
  RealMachine machine(repository);
  const std::string pipe = machine.scratch / "pipe";
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  const Ended ended = refresh_under(machine, "exec 3<>'" + pipe + "' 2>'" + pipe + "' 3<&-");
  EXPECT_EQ(ended.code, 1);
  ASSERT_EQ(machine.init().code, 0);
  EXPECT_EQ(refresh_under(machine, "exec 0<&- 1>&- 2>&-").code, 0);
}

TEST(TufCommand, ReturnsOneAtALimitOnTheSizeOfFiles) {
  Repository repository(kFarAway);
  for (char name = 'a'; name < 'k'; ++name) {
    repository.add_target("targets", std::string(1, name), "content");
  }
  repository.publish({"targets", "snapshot", "timestamp"});
  RealMachine machine(repository);
  ASSERT_EQ(machine.init().code, 0);
  // One block of 512 bytes; ten targets take more to describe.
  expect_refused(refresh_under(machine, "ulimit -f 1"), "File too large");
  EXPECT_EQ(machine.scratch.read("D/targets.json"), "none");
  EXPECT_EQ(machine.refresh().code, 0);
  EXPECT_EQ(machine.scratch.read("D/targets.json"), repository.files("targets").back());
}

TEST(LastResort, TurnsAnExceptionIntoExitOne) {
  EXPECT_EQ(main::last_resort([] { return 0; }), 0);
  EXPECT_EQ(main::last_resort([]() -> int { throw std::bad_alloc(); }), 1);
}

TEST(TufCommand, SaysWhenTheFolderCannotBeWritten) {
  Repository repository(kFarAway);
  RealMachine machine(repository);
  machine.scratch.write("D", "a file where the folder should be");
  expect_refused(machine.init(), "Cannot make the folder");
}

}  // namespace
}  // namespace kiosk::sync
