#include <gmock/gmock.h>

#include "content/townhall/commands.h"
#include "content/townhall/history/approval.h"
#include "tests/support/package_builder.h"
#include "tests/townhall/recorded_package.h"

using testing::HasSubstr;
using namespace test_support;

namespace {

Author as(const std::string& role) {
  return {role, kEditor.when, Voice::English};
}

// A package that passes its check and asks for four eyes.
MemoryFiles careful(bool four_eyes = true) {
  MemoryFiles files = PackageBuilder().files();
  auto package = nlohmann::json::parse(*files.read("p/package.json"));
  package["four_eyes"] = four_eyes;
  EXPECT_TRUE(files.write("p/package.json", package.dump()).has_value());
  const auto table = kiosk::base::DiskFiles().read(WEGWEISER_I18N "/languages.json");
  EXPECT_TRUE(files.write("languages.json", *table).has_value());
  return files;
}

Change edit(const kiosk::base::FileReader& files, const std::string& end) {
  const std::string text = *files.read("p/texts/de.json");
  return {"workbook import", {{"Geändert.", "Changed."}}, {{"texts/de.json", text, text + end}}};
}

std::string approve(MemoryFiles& files, const std::string& role, const std::string& reason = "") {
  std::ostringstream out;
  const auto done = run_approve({"p", as(role), 0, true, !reason.empty(), reason}, files, out);
  return out.str() + (done ? "" : done.error().message);
}

std::string build(MemoryFiles& files) {
  std::ostringstream out;
  const auto done = townhall::run_build({"p", "languages.json", ""}, "out.db", files, out);
  return done ? "built" : done.error().message;
}

}  // namespace

TEST(FourEyes, NothingIsBuiltThatNobodyApproved) {
  MemoryFiles files = careful();
  ASSERT_EQ(error_of(record(files, "p", as("Redaktion"), edit(files, "\n"))), "");
  EXPECT_THAT(build(files), HasSubstr("nobody approved it as it is"));
  EXPECT_FALSE(files.read("out.db").has_value());
  EXPECT_THAT(approve(files, "Leitung"), HasSubstr("Recorded as revision 2"));
  EXPECT_EQ(build(files), "built");
}

TEST(FourEyes, CheckWarnsOfWhatIsNotApproved) {
  MemoryFiles files = careful();
  std::ostringstream out;
  EXPECT_TRUE(townhall::run_check({"p", "languages.json", ""}, {}, files, out).has_value());
  EXPECT_THAT(out.str(), HasSubstr("warning: approval.json: The package asks for four eyes"));
  approve(files, "Leitung");
  std::ostringstream after;
  EXPECT_TRUE(townhall::run_check({"p", "languages.json", ""}, {}, files, after).has_value());
  EXPECT_THAT(after.str(), HasSubstr("0 errors, 0 warnings"));
}

TEST(FourEyes, TheAuthorCannotApprove) {
  MemoryFiles files = careful();
  ASSERT_EQ(error_of(record(files, "p", as("Redaktion"), edit(files, "\n"))), "");
  ASSERT_EQ(error_of(record(files, "p", as("Sozialamt"), edit(files, "\n"))), "");
  for (const char* role : {"Redaktion", " redaktion ", "Sozialamt"}) {
    EXPECT_THAT(approve(files, role), HasSubstr("itself and cannot approve it")) << role;
  }
  EXPECT_THAT(approve(files, "Redaktion"), HasSubstr("wrote revision 1 (Changed.) itself"));
  EXPECT_THAT(approve(files, ""), HasSubstr("name your role"));
  EXPECT_THAT(build(files), HasSubstr("nobody approved"));
}

TEST(FourEyes, ALaterChangeAlsoByHandNeedsAnotherApproval) {
  MemoryFiles files = careful();
  approve(files, "Leitung");
  EXPECT_EQ(build(files), "built");
  const std::string text = *files.read("p/texts/de.json");
  ASSERT_TRUE(files.write("p/texts/de.json", text + "\n").has_value());
  EXPECT_THAT(build(files), HasSubstr("nobody approved"));
  ASSERT_TRUE(files.write("p/texts/de.json", text).has_value());
  EXPECT_EQ(build(files), "built");
}

TEST(FourEyes, OnlyWhatCameSinceTheLastApprovalIsAskedFor) {
  MemoryFiles files = careful();
  ASSERT_EQ(error_of(record(files, "p", as("Redaktion"), edit(files, "\n"))), "");
  approve(files, "Leitung");
  ASSERT_EQ(error_of(record(files, "p", as("Leitung"), edit(files, "\n"))), "");
  EXPECT_THAT(approve(files, "Leitung"), HasSubstr("wrote revision 3"));
  EXPECT_THAT(approve(files, "Redaktion"), HasSubstr("Recorded as revision 4"));
  EXPECT_THAT(approve(files, "Sozialamt"), HasSubstr("Recorded as revision 5"));
  EXPECT_THAT(approve(files, "Sozialamt"), HasSubstr("approved already"));
}

TEST(FourEyes, AnApprovalThatWasUndoneOpensNoWayForTheAuthor) {
  MemoryFiles files = careful();
  ASSERT_EQ(error_of(record(files, "p", as("Redaktion"), edit(files, "\n"))), "");
  approve(files, "Leitung");
  std::ostringstream out;
  ASSERT_TRUE(run_undo({"p", as("Sozialamt"), 0, true}, files, out).has_value()) << out.str();
  EXPECT_THAT(build(files), HasSubstr("nobody approved"));
  EXPECT_THAT(approve(files, "Redaktion"), HasSubstr("wrote revision 1"));
}

TEST(FourEyes, AnApprovalWrittenByHandIsNone) {
  MemoryFiles files = careful();
  const std::string state = *state_digest(files, "p");
  ASSERT_TRUE(
      files.write("p/approval.json", nlohmann::json({{"state", state}, {"role", "Leitung"}}).dump())
          .has_value());
  EXPECT_THAT(build(files), HasSubstr("nobody approved"));
}

TEST(FourEyes, AnEmergencyNeedsAReasonWhichStaysAndIsShown) {
  MemoryFiles files = careful();
  ASSERT_EQ(error_of(record(files, "p", as("Redaktion"), edit(files, "\n"))), "");
  std::ostringstream out;
  EXPECT_FALSE(run_approve({"p", as("Redaktion"), 0, true, true, ""}, files, out).has_value());
  EXPECT_THAT(approve(files, "Redaktion", "Rohrbruch,\nHaus zu"), HasSubstr("Recorded"));
  EXPECT_EQ(build(files), "built");
  EXPECT_THAT(run(run_log, files), HasSubstr("   emergency: Rohrbruch, Haus zu\n1: "));
}

TEST(FourEyes, WhoApprovesTranslationsIsNotTheirAuthor) {
  MemoryFiles files = careful();
  ASSERT_EQ(error_of(record(files, "p", as("Übersetzung"), edit(files, "\n"))), "");
  EXPECT_FALSE(may_approve(files, "p", as("Übersetzung"), {"texts/de.json"}, "").has_value());
  EXPECT_TRUE(may_approve(files, "p", as("Übersetzung"), {"texts/ar.json"}, "").has_value());
  EXPECT_TRUE(may_approve(files, "p", as("Leitung"), {"texts/de.json"}, "").has_value());
  Change mark = edit(files, "\n");
  mark.approval = true;
  ASSERT_EQ(error_of(record(files, "p", as("Leitung"), mark)), "");
  EXPECT_THAT(approve(files, "Leitung"), HasSubstr("Recorded as revision 3"));
}

TEST(FourEyes, EveryChangeNamesItsRole) {
  MemoryFiles files = careful();
  EXPECT_THAT(error_of(record(files, "p", as(""), edit(files, "\n"))), HasSubstr("name your role"));
}

TEST(FourEyes, WithoutThemAnybodyApprovesAndNobodyNeedsTo) {
  MemoryFiles files = careful(false);
  ASSERT_EQ(error_of(record(files, "p", as("Redaktion"), edit(files, "\n"))), "");
  EXPECT_EQ(build(files), "built");
  EXPECT_THAT(approve(files, "Redaktion"), HasSubstr("Recorded as revision 2"));
}
