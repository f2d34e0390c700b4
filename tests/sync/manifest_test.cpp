#include "kiosk/sync/manifest.h"

#include <gmock/gmock.h>

#include "kiosk/sync/json.h"
#include "kiosk/sync/packed_fields.h"

namespace kiosk::sync {
namespace {

using testing::HasSubstr;

const std::string kDigest(64, 'a');

Manifest sample_manifest() {
  return {"ahrensburg",
          12,
          2,
          "0.1.0",
          "2026-11-22T18:00:00Z",
          {{"content.db",
            kDigest,
            4096,
            "content/12.db.zst",
            {{std::string(64, 'b'), "content/11-12.patch.zst"}}}},
          {}};
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

std::string refusal_of_manifest(const std::string& from, const std::string& to) {
  const auto read = read_manifest(replaced(write_manifest(sample_manifest()).value(), from, to));
  return read ? "none" : read.error().message;
}

TEST(Manifest, ComesBackAsItWasWritten) {
  const std::string bytes = write_manifest(sample_manifest()).value();
  EXPECT_THAT(bytes, HasSubstr(R"("published_at":"2026-11-22T18:00:00Z")"));
  EXPECT_EQ(read_manifest(bytes).value(), sample_manifest());
}

Manifest with_media() {
  Manifest manifest = sample_manifest();
  manifest.media = {{std::string(64, 'c'), 20'000}, {std::string(64, 'd'), kMediaFileBytes}};
  return manifest;
}

TEST(Manifest, NamesMediaFilesByTheirDigests) {
  EXPECT_EQ(read_manifest(write_manifest(with_media()).value()).value(), with_media());
  EXPECT_EQ(media_target(kDigest), "media/" + kDigest);
  EXPECT_EQ(write_manifest(sample_manifest()).value().find("media"), std::string::npos);
}

TEST(Manifest, RefusesMediaThatAreDoubleTooLargeOrTooMany) {
  const auto refused = [](const Manifest& manifest) {
    return !read_manifest(write_manifest(manifest).value());
  };
  Manifest manifest = with_media();
  manifest.media[1].sha256 = manifest.media[0].sha256;
  EXPECT_TRUE(refused(manifest));
  manifest = with_media();
  manifest.media[1].length = kMediaFileBytes + 1;
  EXPECT_TRUE(refused(manifest));
  manifest.media[1].length = 0;
  EXPECT_TRUE(refused(manifest));
  manifest.media[1] = {"../../etc/passwd", 1};
  EXPECT_TRUE(refused(manifest));
  manifest.media.clear();
  for (std::size_t i = 0; i <= kMostMedia; ++i) {
    manifest.media.push_back({std::string(60, 'e') + std::to_string(1000 + i), 1});
  }
  EXPECT_TRUE(refused(manifest));
  manifest.media.resize(kMostMedia);
  EXPECT_FALSE(refused(manifest));
  for (MediaFile& file : manifest.media) {
    file.length = kPartBytes / kMostMedia + 1;
  }
  EXPECT_TRUE(refused(manifest)) << "more than half a gigabyte together";
}

TEST(Manifest, IgnoresFieldsThatItDoesNotKnow) {
  const std::string bytes = replaced(write_manifest(sample_manifest()).value(), R"("format":1)",
                                     R"("colour":[1],"format":1)");
  EXPECT_EQ(read_manifest(bytes).value(), sample_manifest());
}

TEST(Manifest, RefusesAnotherFormatAsUnsupported) {
  const auto read = read_manifest(
      replaced(write_manifest(sample_manifest()).value(), R"("format":1)", R"("format":2)"));
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().reason, Reason::Unsupported);
}

TEST(Manifest, RefusesTargetsThatLeaveTheirFolder) {
  for (const char* path : {"content/../12.db.zst", "/content/12", "content//12", "content/", "",
                           "content/.hidden", "content/a b", "content/\\u0000"}) {
    EXPECT_THAT(refusal_of_manifest("content/12.db.zst", path), HasSubstr("no path of a target"))
        << path;
  }
  EXPECT_THAT(refusal_of_manifest("content/12.db.zst", std::string(201, 'a')),
              HasSubstr("no path"));
}

TEST(Manifest, RefusesWhatIsNoDigestOrNoLength) {
  EXPECT_THAT(refusal_of_manifest(kDigest, std::string(63, 'a')),
              HasSubstr("sha256 is no SHA-256"));
  EXPECT_THAT(refusal_of_manifest(kDigest, std::string(64, 'A')),
              HasSubstr("sha256 is no SHA-256"));
  EXPECT_THAT(refusal_of_manifest(":4096", ":0"), HasSubstr("length is no integer of at least 1"));
  EXPECT_THAT(refusal_of_manifest(":4096", ":536870913"),
              HasSubstr("length is more than 536870912"));
}

TEST(Manifest, RefusesVersionsAndMomentsThatAreNone) {
  EXPECT_THAT(refusal_of_manifest("0.1.0", "0.1"), HasSubstr("no version like"));
  EXPECT_THAT(refusal_of_manifest("0.1.0", "0.-1.0"), HasSubstr("no version like"));
  EXPECT_THAT(refusal_of_manifest("0.1.0", "0.1.0x"), HasSubstr("no version like"));
  EXPECT_THAT(refusal_of_manifest("18:00:00Z", "24:00:00Z"), HasSubstr("no moment like"));
  EXPECT_THAT(refusal_of_manifest(R"("version":12)", R"("version":0)"),
              HasSubstr("version is no integer"));
}

TEST(Manifest, RefusesPartsThatAreMissingTwiceOrTooMany) {
  Manifest manifest = sample_manifest();
  manifest.parts.clear();
  EXPECT_FALSE(read_manifest(write_manifest(manifest).value()).has_value());
  manifest.parts = {sample_manifest().parts[0], sample_manifest().parts[0]};
  EXPECT_FALSE(read_manifest(write_manifest(manifest).value()).has_value());
  manifest = sample_manifest();
  manifest.parts[0].patches.assign(65, manifest.parts[0].patches[0]);
  EXPECT_FALSE(read_manifest(write_manifest(manifest).value()).has_value());
}

TEST(Manifest, RefusesMoreBytesThanItsCapBeforeItReads) {
  const auto read = read_manifest(std::string(kManifestBytes + 1, ' '));
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().reason, Reason::TooLarge);
}

TEST(Manifest, FindsAPartByName) {
  const Manifest manifest = sample_manifest();
  ASSERT_NE(manifest.part("content.db"), nullptr);
  EXPECT_EQ(manifest.part("content.db")->length, 4096U);
  EXPECT_EQ(manifest.part("audio"), nullptr);
}

TEST(Manifest, ComparesVersionsByNumberAndNotByLetter) {
  Manifest manifest = sample_manifest();
  manifest.least_program = "0.9.1";
  EXPECT_TRUE(suffices("0.10.0", manifest));
  EXPECT_TRUE(suffices("0.9.1", manifest));
  EXPECT_FALSE(suffices("0.9.0", manifest));
  EXPECT_FALSE(suffices("nightly", manifest));
}

TEST(Moments, AreWrittenAsTheyAreRead) {
  EXPECT_EQ(moment_text(base::UnixSeconds(0)), "1970-01-01T00:00:00Z");
  EXPECT_EQ(moment_text(base::UnixSeconds(-1)), "1969-12-31T23:59:59Z");
  EXPECT_EQ(moment_text(base::UnixSeconds(1709251199)), "2024-02-29T23:59:59Z");
}

}  // namespace
}  // namespace kiosk::sync
