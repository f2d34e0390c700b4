#include <gmock/gmock.h>

#include "tests/townhall/clerk.h"
#include "tests/townhall/faults.h"

using test_support::Clerk;
using test_support::listing;
using test_support::PackageBuilder;
using testing::HasSubstr;

namespace {

PackageBuilder with_notice(const std::string& more) {
  PackageBuilder builder;
  builder.record("notice", R"({"slug": "closed", "severity": "info",
      "valid_from": "2026-12-01T08:00", "valid_until": "2026-12-10T00:00")" +
                               more + "}");
  builder.text("de", "notice/closed", "title", "Geschlossen");
  builder.text("de", "notice/closed", "body", "Heute geschlossen");
  return builder;
}

const townhall::workbook::Column* column_of(Clerk& clerk, const std::string& sheet,
                                            const std::string& heading) {
  for (const auto& column : clerk.sheet(sheet).columns) {
    if (column.heading == heading) {
      return &column;
    }
  }
  return nullptr;
}

}  // namespace

TEST(PublicationCheck, WarnsOfANoticeThatIsNeverShown) {
  EXPECT_EQ(listing(with_notice("")), "");
  EXPECT_EQ(listing(with_notice(R"(, "publish_from": "2026-12-10")")), "");
  EXPECT_EQ(listing(with_notice(R"(, "publish_until": "2026-12-01")")), "");
  for (const char* dates :
       {R"(, "publish_from": "2026-12-11")", R"(, "publish_until": "2026-11-30")"}) {
    EXPECT_THAT(listing(with_notice(dates)), HasSubstr("The notice is never shown")) << dates;
  }
}

TEST(PublicationCheck, RefusesAnEndBeforeTheBeginning) {
  EXPECT_THAT(
      listing(with_notice(R"(, "publish_from": "2026-12-05", "publish_until": "2026-12-04")")),
      HasSubstr("Publication ends before it begins"));
}

TEST(PublicationColumns, AreVisibleWhereThereIsRoom) {
  Clerk clerk(with_notice(""), "ods");
  for (const char* heading : {"Sichtbar ab", "Sichtbar bis"}) {
    const auto* column = column_of(clerk, "Hinweise", heading);
    ASSERT_NE(column, nullptr);
    EXPECT_FALSE(column->hidden) << heading;
  }
}

TEST(PublicationColumns, LetAClerkSetBothDaysOfAServiceAndANotice) {
  for (const char* format : {"ods", "xlsx"}) {
    Clerk clerk(with_notice(""), format);
    for (const char* sheet : {"Leistungen", "Hinweise"}) {
      clerk.set(sheet, 2, "Sichtbar ab", "02.12.2026");
      clerk.set(sheet, 2, "Sichtbar bis", "05.12.2026");
    }
    const std::string said = clerk.import_and_write();
    EXPECT_EQ(clerk.record("service", "benefit")["publish_from"], "2026-12-02") << said;
    EXPECT_EQ(clerk.record("service", "benefit")["publish_until"], "2026-12-05");
    EXPECT_EQ(clerk.record("notice", "closed")["publish_from"], "2026-12-02");
    EXPECT_EQ(clerk.record("notice", "closed")["publish_until"], "2026-12-05");
  }
}
