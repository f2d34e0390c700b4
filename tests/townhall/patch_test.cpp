#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "content/townhall/build.h"
#include "content/townhall/canonical.h"
#include "content/townhall/generate.h"
#include "content/townhall/publish/patch.h"
#include "content/townhall/publish/zstd_frame.h"
#include "kiosk/sync/digest.h"

using kiosk::base::MemoryFiles;
using kiosk::sync::sha256_hex;

namespace {

std::string built(const townhall::GeneratorPlan& plan) {
  MemoryFiles files;
  EXPECT_TRUE(townhall::write_generated(plan, "p", files).has_value());
  townhall::Issues issues;
  const townhall::Canonical canonical = townhall::read_canonical(files, "p", issues);
  const auto languages =
      townhall::read_languages(kiosk::base::DiskFiles(), WEGWEISER_I18N "/languages.json");
  return townhall::build_revision(canonical, *languages).value().bytes;
}

}  // namespace

TEST(PatchSize, OfAnEditOfThreeServicesIsAFewKilobytes) {
  const std::string before = built({.services = 60});
  const std::string after = built({.services = 60, .edited = 3});
  ASSERT_NE(before, after);
  const std::string whole = *townhall::packed(after);
  const std::string patch = *townhall::patch(before, after);
  EXPECT_LE(patch.size(), 3'000U);
  EXPECT_LE(patch.size() * 15, whole.size());
  EXPECT_EQ(*townhall::applied(patch, before, after.size(), sha256_hex(after)), after);
}

// Services come and go, so that all later pages have other numbers.
TEST(PatchSize, DoesNotGrowWithWhatMoves) {
  const std::string before = built({.services = 600, .languages = 8, .words = 1'000});
  const std::string after = built({.services = 600, .languages = 8, .words = 1'000, .edited = 25});
  ASSERT_NE(before.size(), after.size());
  const std::string patch = *townhall::patch(before, after);
  EXPECT_LE(patch.size() * 25, townhall::packed(after)->size());
  EXPECT_EQ(*townhall::applied(patch, before, after.size(), sha256_hex(after)), after);
}

TEST(Patch, GoesBackAndFromAndToWhatIsNoDatabase) {
  const std::string database = built({.services = 60});
  const std::string larger = built({.services = 90});
  const std::string text(100'001, 'x');
  for (const auto& [from, to] :
       std::vector<std::pair<std::string, std::string>>{{larger, database},
                                                        {database, database},
                                                        {database, text},
                                                        {text, database},
                                                        {text, text + "y"},
                                                        {database, database + "y"},
                                                        {database + "y", database}}) {
    const auto patch = townhall::patch(from, to);
    ASSERT_TRUE(patch.has_value());
    const auto made = townhall::applied(*patch, from, to.size(), sha256_hex(to));
    ASSERT_TRUE(made.has_value()) << made.error().message;
    EXPECT_EQ(*made, to);
  }
}

TEST(Patch, RefusesDamageOtherLengthsAndTheWrongOldFile) {
  const std::string old_bytes = built({.services = 20});
  const std::string bytes = built({.services = 20, .edited = 3});
  const std::string digest = sha256_hex(bytes);
  const std::string patch = *townhall::patch(old_bytes, bytes);
  EXPECT_FALSE(townhall::applied(patch, old_bytes, bytes.size() - 1, digest).has_value());
  EXPECT_FALSE(townhall::applied(patch, old_bytes, bytes.size() + 1, digest).has_value());
  EXPECT_FALSE(townhall::applied(patch, built({.services = 21}), bytes.size(), digest).has_value());
  EXPECT_FALSE(townhall::applied(patch + patch, old_bytes, bytes.size(), digest).has_value());
  for (std::size_t cut = 0; cut < patch.size(); cut += 97) {
    EXPECT_FALSE(townhall::applied(patch.substr(0, cut), old_bytes, bytes.size(), digest)) << cut;
    std::string flipped = patch;
    flipped[cut] = static_cast<char>(flipped[cut] ^ 1);
    EXPECT_FALSE(townhall::applied(flipped, old_bytes, bytes.size(), digest)) << cut;
  }
}
