#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "content/townhall/build.h"
#include "content/townhall/canonical.h"
#include "content/townhall/generate.h"
#include "content/townhall/publish/zstd_frame.h"
#include "tests/townhall/town_office.h"

using kiosk::base::MemoryFiles;
using nlohmann::json;

namespace {

std::string built(const MemoryFiles& files) {
  townhall::Issues issues;
  const townhall::Canonical canonical = townhall::read_canonical(files, "p", issues);
  const auto languages =
      townhall::read_languages(kiosk::base::DiskFiles(), WEGWEISER_I18N "/languages.json");
  return townhall::build_revision(canonical, *languages).value().bytes;
}

// Another teaser for three services.
void edit(MemoryFiles& files) {
  json file = json::parse(*files.read("p/texts/de.json"));
  int edited = 0;
  for (auto& [name, texts] : file["texts"].items()) {
    if (edited < 3 && name.starts_with("service/") && texts.contains("teaser")) {
      texts["teaser"] = texts["teaser"].get<std::string>() + " Neu.";
      ++edited;
    }
  }
  EXPECT_EQ(edited, 3);
  ASSERT_TRUE(files.write("p/texts/de.json", file.dump()).has_value());
}

}  // namespace

TEST(PatchSize, OfAnEditOfThreeServicesIsAFewKilobytes) {
  MemoryFiles files;
  ASSERT_TRUE(townhall::write_generated({.services = 60, .seed = 1}, "p", files).has_value());
  const std::string before = built(files);
  edit(files);
  const std::string after = built(files);
  ASSERT_NE(before, after);
  const std::string whole = *townhall::packed(after);
  const std::string patch = *townhall::patch(before, after);
  EXPECT_LE(patch.size(), 3'000U);
  EXPECT_LE(patch.size() * 20, whole.size());
  EXPECT_EQ(*townhall::unpacked(patch, after.size(), before), after);
  RecordProperty("patch_bytes", static_cast<int>(patch.size()));
  RecordProperty("whole_bytes", static_cast<int>(whole.size()));
}

TEST(ZstdFrame, RefusesDamageOtherLengthsAndTheWrongOldFile) {
  const std::string old_bytes = test_support::TownOffice::database(1);
  const std::string bytes = old_bytes + "b";
  const std::string frame = *townhall::patch(old_bytes, bytes);
  EXPECT_FALSE(townhall::unpacked(frame, bytes.size() - 1, old_bytes).has_value());
  EXPECT_FALSE(townhall::unpacked(frame, bytes.size() + 1, old_bytes).has_value());
  EXPECT_FALSE(
      townhall::unpacked(frame, bytes.size(), test_support::TownOffice::database(2)).has_value());
  EXPECT_FALSE(townhall::unpacked(frame.substr(0, 10), bytes.size(), old_bytes).has_value());
}
