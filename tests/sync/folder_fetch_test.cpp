#include "kiosk/sync/folder_fetch.h"

#include <gtest/gtest.h>

#include "tests/sync/client.h"

namespace kiosk::sync {
namespace {

TEST(FolderFetch, BringsFilesOfAFolder) {
  base::MemoryFiles files;
  ASSERT_TRUE(files.write("/stick/metadata/1.?.json", "content"));
  ASSERT_TRUE(files.write("/stick/large", std::string(600'000, 'x')));
  ASSERT_TRUE(files.write("/stick/empty", ""));
  FolderFetch fetch(files);
  EXPECT_EQ(fetch_bytes(fetch, "/stick/metadata/1.%3F.json", 7).value(), "content");
  EXPECT_EQ(fetch_bytes(fetch, "file:///stick/metadata/1.%3F.json", 7).value(), "content");
  EXPECT_EQ(fetch_bytes(fetch, "/stick/large", 600'000).value(), std::string(600'000, 'x'));
  EXPECT_EQ(fetch_bytes(fetch, "/stick/empty", 0).value(), "");
}

TEST(FolderFetch, TakesNoMoreThanTheCapAndNothingThatIsNotThere) {
  base::MemoryFiles files;
  ASSERT_TRUE(files.write("/stick/a", "content"));
  ASSERT_TRUE(files.write("/secret", "secret"));
  FolderFetch fetch(files);
  EXPECT_EQ(reason(fetch_bytes(fetch, "/stick/a", 6)), "too-large");
  for (const char* url : {"/stick/b", "/stick/../secret", "/stick/%2e%2e/secret", "/stick/%2", "..",
                          "/stick/a%00", "http://r/stick/a"}) {
    EXPECT_EQ(reason(fetch_bytes(fetch, url, 100)), "missing") << url;
  }
}

TEST(FolderFetch, GoesOnWithinAFile) {
  base::MemoryFiles files;
  ASSERT_TRUE(files.write("/stick/a", "0123456789"));
  ASSERT_TRUE(files.write("staging/x", "01234"));
  FolderFetch fetch(files);
  const TargetInfo info{10, {{"sha256", sha256_hex("0123456789")}}};
  EXPECT_EQ(reason(deliver(fetch, files, {"/stick/a", info, "staging/x", "x"})), "none");
  EXPECT_EQ(files.read("x").value(), "0123456789");
}

TEST(FolderFetch, ServesAWholeRepository) {
  Repository repository;
  base::MemoryFiles files;
  ASSERT_TRUE(files.write("/stick/metadata/timestamp.json", repository.files("timestamp").back()));
  ASSERT_TRUE(files.write("/stick/metadata/1.snapshot.json", repository.files("snapshot").back()));
  ASSERT_TRUE(files.write("/stick/metadata/1.targets.json", repository.files("targets").back()));
  ASSERT_TRUE(files.write("kiosk/root.json", repository.files("root").back()));
  FolderFetch fetch(files);
  auto updater =
      Updater::begin(MetadataStore(files, "kiosk"), fetch, "/stick/metadata", Limits(), kNow);
  ASSERT_TRUE(updater);
  EXPECT_EQ(reason(updater->refresh()), "none");
}

}  // namespace
}  // namespace kiosk::sync
