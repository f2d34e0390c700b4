#include <gtest/gtest.h>

#include "kiosk/main/world.h"
#include "tests/support/open_package.h"
#include "tests/support/package_builder.h"

namespace {

namespace base = kiosk::base;
using kiosk::directory::ContactId;
using kiosk::main::World;

// A desk that the foyer does not show, and one that only the foyer shows.
std::string content_of_two_sites() {
  test_support::PackageBuilder builder;
  for (const std::string slug : {"foyer", "library"}) {
    builder.record("site", R"({"slug": ")" + slug + R"("})");
    builder.text("de", "site/" + slug, "name", slug);
  }
  for (const std::string rule : {"never", "only"}) {
    builder.record("contact", R"({"slug": ")" + rule + R"(", "kind": "desk",
        "email": "a@town.example", "sites": {")" +
                                  rule + R"(": ["foyer"]}})");
    builder.text("de", "contact/" + rule, "name", rule);
    builder.text("de", "contact/" + rule, "responsibility", rule);
  }
  return builder.bytes();
}

// Which of the two a kiosk at that site shows.
std::string shown_at(const kiosk::store::Revision& revision) {
  std::string shown;
  for (const char* slug : {"never", "only"}) {
    shown += revision.contact(ContactId(slug), "de") ? std::string(slug) + " " : "";
  }
  return shown;
}

std::string shown_at(const std::string& path, const std::string& site) {
  base::MemoryLog log;
  const base::VirtualClock clock(base::UnixSeconds{1795426920});
  kiosk::main::Options options;
  options.content = path;
  options.site = site;
  options.fonts = WEGWEISER_FONTS;
  options.i18n = WEGWEISER_I18N;
  const auto world = World::open(options, clock, log);
  EXPECT_TRUE(world) << (world ? "" : world.error().message);
  return world ? shown_at((*world)->revision()) : "";
}

}  // namespace

TEST(Site, ShowsWhatIsMeantForItAndNothingElse) {
  const test_support::TemporaryFile file(content_of_two_sites());
  EXPECT_EQ(shown_at(file.path(), "foyer"), "only ");
  EXPECT_EQ(shown_at(file.path(), "library"), "never ");
  EXPECT_EQ(shown_at(file.path(), ""), "never only ");
}

TEST(Site, ThatTheContentDoesNotKnowIsRefusedByName) {
  const test_support::TemporaryFile file(content_of_two_sites());
  const auto brought = World::open_beside(file.path(), "attic");
  ASSERT_FALSE(brought);
  EXPECT_EQ(brought.error().kind, base::ErrorKind::NotFound);
  EXPECT_NE(brought.error().message.find("attic"), std::string::npos);
}

TEST(Site, ShowsTheSameOfContentThatIsBroughtLater) {
  const test_support::TemporaryFile file(content_of_two_sites());
  const auto brought = World::open_beside(file.path(), "foyer");
  ASSERT_TRUE(brought) << brought.error().message;
  EXPECT_EQ(shown_at(*brought->revision), "only ");
}
