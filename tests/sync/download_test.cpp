#include "kiosk/sync/download.h"

#include <gtest/gtest.h>

#include "tests/sync/client.h"

namespace kiosk::sync {
namespace {

// A Client after one artifact was published at "dir/a.txt".
struct Shelf {
  explicit Shelf(const std::string& bytes = "content") {
    repository.add_target("targets", "dir/a.txt", bytes);
    repository.publish({"targets", "snapshot", "timestamp"});
  }

  Repository repository;
  Client client{repository};
};

TEST(Download, RefreshesFirstAndThenBringsTheTarget) {
  Shelf shelf;
  EXPECT_EQ(shelf.client.download("dir/a.txt").value(), Delivered::Fetched);
  EXPECT_EQ(shelf.client.requests(),
            (Names{"2.root.json", "timestamp.json", "2.snapshot.json", "2.targets.json",
                   "dir/" + sha256_hex("content") + ".a.txt"}));
  EXPECT_EQ(shelf.client.artifact("dir/a.txt"), "content");
  EXPECT_EQ(shelf.client.files.list("targets").value(), (Names{"dir%2Fa.txt"}));
  EXPECT_FALSE(shelf.client.files.list("staging"));
}

TEST(Download, OfAnUnknownTargetStillRefreshes) {
  Repository repository;
  Client client(repository);
  EXPECT_EQ(reason(client.download("nonexistent")), "unknown-target");
  EXPECT_EQ(client.trusted(), "root 1, timestamp 1, snapshot 1, targets 1");
}

TEST(Download, DoesNotFetchAgainWhatIsThere) {
  Shelf shelf;
  ASSERT_EQ(reason(shelf.client.download("dir/a.txt")), "none");
  shelf.client.requests();
  EXPECT_EQ(shelf.client.download("dir/a.txt").value(), Delivered::WasThere);
  EXPECT_EQ(shelf.client.requests(), (Names{"2.root.json", "timestamp.json"}));
}

TEST(Download, FetchesAgainWhatWasDamagedHere) {
  Shelf shelf;
  ASSERT_EQ(reason(shelf.client.download("dir/a.txt")), "none");
  for (const char* damaged : {"kontent", "content and more", "cont", ""}) {
    ASSERT_TRUE(shelf.client.files.write("targets/dir%2Fa.txt", damaged));
    EXPECT_EQ(shelf.client.download("dir/a.txt").value(), Delivered::Fetched);
    EXPECT_EQ(shelf.client.artifact("dir/a.txt"), "content");
  }
}

TEST(Download, WorksWithoutConsistentSnapshots) {
  Shelf shelf;
  shelf.repository.content("root")["consistent_snapshot"] = Json(false);
  shelf.repository.publish({"root"});
  EXPECT_EQ(reason(shelf.client.download("dir/a.txt")), "none");
  EXPECT_EQ(shelf.client.requests().back(), "dir/a.txt");
}

TEST(Download, RefusesASubstitutedFileAndKeepsTheOldOne) {
  Shelf shelf;
  ASSERT_EQ(reason(shelf.client.download("dir/a.txt")), "none");
  shelf.repository.artifacts["dir/a.txt"] = "evil data";
  EXPECT_EQ(reason(shelf.client.download("dir/a.txt")), "none") << "it is there already";
  shelf.repository.add_target("targets", "dir/a.txt", "new content");
  shelf.repository.publish({"targets", "snapshot", "timestamp"});

  struct Substitute {
    const char* bytes;
    const char* reason;
  };

  for (const Substitute& one :
       {Substitute{"mew content", "wrong-hash"}, Substitute{"short", "wrong-length"},
        Substitute{"much longer than it", "too-large"}, Substitute{"", "wrong-length"}}) {
    shelf.repository.artifacts["dir/a.txt"] = one.bytes;
    EXPECT_EQ(reason(shelf.client.download("dir/a.txt")), one.reason);
    EXPECT_EQ(shelf.client.artifact("dir/a.txt"), "content");
    EXPECT_FALSE(shelf.client.files.list("staging")) << "nothing of it stays";
  }
  shelf.repository.artifacts["dir/a.txt"] = "new content";
  EXPECT_EQ(reason(shelf.client.download("dir/a.txt")), "none");
  EXPECT_EQ(shelf.client.artifact("dir/a.txt"), "new content");
}

TEST(Download, FollowsManyChangesOfATarget) {
  Shelf shelf;
  for (int i = 0; i < 11; ++i) {
    const std::string bytes = "content " + std::to_string(i);
    shelf.repository.add_target("targets", "dir/a.txt", bytes);
    shelf.repository.publish({"targets", "snapshot", "timestamp"});
    ASSERT_EQ(reason(shelf.client.download("dir/a.txt")), "none");
    EXPECT_EQ(shelf.client.artifact("dir/a.txt"), bytes);
  }
}

// 2 hashes of the same bytes, and one that nobody knows.
TEST(Download, ChecksEveryHashThatItKnowsAndNeedsOne) {
  const std::string sha256 = sha256_hex("content");
  const std::string sha512 =
      "b2d1d285b5199c85f988d03649c37e44fd3dde01e5d69c50fef90651962f48110e9340b60d49a479c4c0b53f5f07"
      "d690686dd87d2481937a512e8b85ee7c617f";

  struct Kinds {
    Hashes hashes;
    const char* reason;
  };

  for (const Kinds& kinds :
       {Kinds{{{"sha256", sha256}}, "none"}, Kinds{{{"sha512", sha512}}, "none"},
        Kinds{{{"sha256", sha256}, {"sha512", sha512}}, "none"},
        Kinds{{{"sha256", sha256}, {"unknown", "aa"}}, "none"},
        Kinds{{{"sha256", sha256}, {"sha512", sha256}}, "wrong-hash"},
        Kinds{{{"sha256", "../../x"}}, "wrong-hash"}, Kinds{{{"sha256", ""}}, "wrong-hash"},
        Kinds{{{"unknown", sha512}}, "wrong-hash"}}) {
    Shelf shelf;
    JsonObject hashes;
    for (const auto& [name, hex] : kinds.hashes) {
      hashes[name] = Json(hex);
    }
    JsonObject& targets = *shelf.repository.content("targets").at("targets").object();
    (*targets.at("dir/a.txt").object())["hashes"] = Json(hashes);
    shelf.repository.publish({"targets", "snapshot", "timestamp"});
    EXPECT_EQ(reason(shelf.client.download("dir/a.txt")), kinds.reason);
  }
}

TEST(Download, TakesAnEmptyTarget) {
  Shelf shelf("");
  EXPECT_EQ(reason(shelf.client.download("dir/a.txt")), "none");
  EXPECT_EQ(shelf.client.artifact("dir/a.txt"), "");
}

TEST(Download, KeepsHostileNamesInItsFolder) {
  for (const std::string path : {"../../etc/passwd", "/etc/passwd", "..", "a\nb", "\xC3\xBC ?#"}) {
    Repository repository;
    repository.add_target("targets", path, "content");
    repository.publish({"targets", "snapshot", "timestamp"});
    Client client(repository);
    EXPECT_EQ(reason(client.download(path)), "none") << path;
    EXPECT_EQ(client.files.list("targets").value(), (Names{target_file(path)}));
    EXPECT_EQ(client.artifact(path), "content");
  }
}

// Gives so many bytes and then breaks off.
class BrokenLine final : public Fetch {
 public:
  BrokenLine(const std::string& bytes, size_t breaks_after)
      : bytes_(bytes), breaks_after_(breaks_after) {}

  Outcome<void> fetch(const Request& request, Sink& sink) override {
    asked_from.push_back(request.from);
    const size_t from = ranges ? request.from : 0;
    CHECK_OK(sink.start(from));
    CHECK_OK(sink.take(std::string_view(bytes_).substr(from, breaks_after_)));
    if (from + breaks_after_ < bytes_.size()) {
      return failure(Reason::Unreachable, "The line broke");
    }
    return {};
  }

  bool ranges = true;
  std::vector<std::uint64_t> asked_from;

 private:
  std::string bytes_;
  size_t breaks_after_;
};

Delivery delivery_of(const std::string& bytes) {
  return {"http://r/x", {bytes.size(), {{"sha256", sha256_hex(bytes)}}}, "staging/x.part", "x"};
}

TEST(Delivery, GoesOnWhereALineBroke) {
  const std::string bytes(1000, 'a');
  BrokenLine line(bytes, 400);
  base::MemoryFiles files;
  EXPECT_EQ(reason(deliver(line, files, delivery_of(bytes))), "unreachable");
  EXPECT_EQ(files.size("staging/x.part").value(), 400U);
  EXPECT_FALSE(files.size("x"));
  EXPECT_EQ(reason(deliver(line, files, delivery_of(bytes))), "unreachable");
  EXPECT_EQ(reason(deliver(line, files, delivery_of(bytes))), "none");
  EXPECT_EQ(line.asked_from, (std::vector<std::uint64_t>{0, 400, 800}));
  EXPECT_EQ(files.read("x").value(), bytes);
  EXPECT_FALSE(files.size("staging/x.part"));
}

TEST(Delivery, BeginsAnewWhereTheServerKnowsNoRanges) {
  const std::string bytes = "0123456789";
  base::MemoryFiles files;
  ASSERT_TRUE(files.write("staging/x.part", "01234"));
  BrokenLine line(bytes, 100);
  line.ranges = false;
  EXPECT_EQ(reason(deliver(line, files, delivery_of(bytes))), "none");
  EXPECT_EQ(files.read("x").value(), bytes);
}

TEST(Delivery, BeginsAnewWhereThePartThatWasHereIsDamaged) {
  const std::string bytes = "0123456789";
  for (const char* part : {"0x2", "0123456x89", "01234567890123"}) {
    base::MemoryFiles files;
    ASSERT_TRUE(files.write("staging/x.part", part));
    BrokenLine line(bytes, 100);
    EXPECT_EQ(reason(deliver(line, files, delivery_of(bytes))), "none") << part;
    EXPECT_EQ(files.read("x").value(), bytes);
    EXPECT_EQ(line.asked_from.back(), 0U);
  }
}

TEST(Delivery, TakesACompletePartWithoutAsking) {
  base::MemoryFiles files;
  ASSERT_TRUE(files.write("staging/x.part", "0123456789"));
  BrokenLine line("0123456789", 100);
  EXPECT_EQ(deliver(line, files, delivery_of("0123456789")).value(), Delivered::Fetched);
  EXPECT_TRUE(line.asked_from.empty());
}

}  // namespace
}  // namespace kiosk::sync
