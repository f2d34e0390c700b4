#include "content/townhall/build.h"

#include "content/townhall/digest.h"
#include "content/townhall/generate.h"
#include "tests/support/open_package.h"

using test_support::PackageBuilder;

TEST(Digest, FollowsThePublishedVectors) {
  // FIPS 180-2, appendix B.1; RFC 4122 with the DNS namespace as in Python's uuid.uuid5.
  EXPECT_EQ(townhall::sha256_hex("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(townhall::text_digest("abc"), "ba7816bf8f01cfea");
  EXPECT_EQ(townhall::uuid_v5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "python.org"),
            "886313e1-3b8a-5372-9b90-0c9aee199e5d");
  EXPECT_EQ(townhall::entity_key("886313e1-3b8a-5372-9b90-0c9aee199e5d"), 0x886313e13b8a / 2);
}

TEST(Build, GivesTheSameBytesTwice) {
  EXPECT_EQ(PackageBuilder().bytes(), PackageBuilder().bytes());
}

TEST(Build, DoesNotDependOnTheOrderOfRecordsInAFile) {
  PackageBuilder one;
  one.record("contact", R"({"slug": "a", "kind": "desk", "email": "a@b.example"})");
  one.text("de", "contact/a", "name", "A");
  PackageBuilder other = one;
  std::swap(other.records["contact"][0], other.records["contact"][1]);
  EXPECT_EQ(one.bytes(), other.bytes());
}

TEST(Build, AnAddedRecordLeavesTheRowsOfOthersAlone) {
  PackageBuilder builder;
  const std::string before = builder.bytes();
  builder.record("contact", R"({"slug": "a", "kind": "desk", "email": "a@b.example"})");
  builder.text("de", "contact/a", "name", "A");
  const std::string after = builder.bytes();
  ASSERT_EQ(before.size(), after.size());
  std::size_t changed_pages = 0;
  for (std::size_t page = 0; page < before.size(); page += 4096) {
    changed_pages += before.compare(page, 4096, after, page, 4096) == 0 ? 0U : 1U;
  }
  // The entity, its row in contact_point, its text, and their indices.
  EXPECT_LE(changed_pages, 6U);
}

TEST(Build, HasTheShapeThatTheKioskWants) {
  const std::string bytes = PackageBuilder().bytes();
  EXPECT_EQ(bytes.substr(0, 15), "SQLite format 3");
  EXPECT_EQ(bytes.size() % 4096, 0U);
  EXPECT_EQ(bytes[18], 1);                                      // rollback journal, not WAL
  EXPECT_EQ(bytes[52] | bytes[53] | bytes[54] | bytes[55], 0);  // no autovacuum
}

TEST(Build, EmbedsMediaWithTheirDigest) {
  PackageBuilder builder;
  builder.record("media", R"({"slug": "logo", "file": "l.png", "mime": "image/png",
      "licence": "CC0"})");
  builder.text("de", "media/logo", "alt", "Wappen");
  builder.extra_files["media/l.png"] = std::string("\x89PNG\0\1", 6);
  builder.package["logo"] = "logo";
  const test_support::OpenPackage package(builder);
  EXPECT_EQ(package->package("de")->logo_media, "logo");
  EXPECT_EQ(*package->media("logo"), builder.extra_files["media/l.png"]);
}

TEST(Generate, MakesAPackageWithoutErrorsAndTheSameTwice) {
  kiosk::base::MemoryFiles files;
  ASSERT_TRUE(townhall::write_generated({.services = 60, .seed = 5}, "g", files).has_value());
  townhall::Issues issues;
  const townhall::Canonical canonical = townhall::read_canonical(files, "g", issues);
  EXPECT_EQ(canonical.records.at("service").size(), 60U);
  std::vector<townhall::LanguageRow> languages = test_support::languages();
  languages.push_back({"ti", "ትግርኛ", false, {"ti", "en", "de"}});
  townhall::check(canonical, {languages, std::nullopt}, issues);
  std::ostringstream problems;
  townhall::print(issues, problems);
  EXPECT_EQ(issues.errors(), 0U) << problems.str();
  kiosk::base::MemoryFiles again;
  ASSERT_TRUE(townhall::write_generated({.services = 60, .seed = 5}, "g", again).has_value());
  EXPECT_EQ(*files.read("g/services.json"), *again.read("g/services.json"));
  EXPECT_EQ(*files.read("g/texts/ti.json"), *again.read("g/texts/ti.json"));
}
