#include "kiosk/directory/with_notices.h"

#include <gtest/gtest.h>

#include "tests/support/fake_directory.h"

namespace kiosk::directory {
namespace {

Notice notice(const std::string& slug, NoticeSeverity severity) {
  Notice notice;
  notice.id = NoticeId(slug);
  notice.severity = severity;
  return notice;
}

std::vector<std::string> slugs_of(const std::vector<Notice>& notices) {
  std::vector<std::string> slugs;
  for (const Notice& notice : notices) {
    slugs.push_back(notice.id.slug());
  }
  return slugs;
}

TEST(WithNotices, PutsTheMostSevereFirstAndUrgentOnesBeforeTheContentsOwn) {
  test_support::FakeDirectory content;
  content.notice_shelf.put(notice("own-emergency", NoticeSeverity::Emergency));
  content.notice_shelf.put(notice("own", NoticeSeverity::Info));
  const WithNotices both(content, {{"de", {notice("pipe", NoticeSeverity::Info)}}});
  EXPECT_EQ(slugs_of(both.notices("de").value()),
            (std::vector<std::string>{"own-emergency", "pipe", "own"}));
  EXPECT_EQ(both.slugs(Directory::Kind::Notice).value(),
            (std::vector<std::string>{"own", "own-emergency", "pipe"}));
}

TEST(WithNotices, SpeaksGermanWhereThereIsNoTranslation) {
  test_support::FakeDirectory content;
  const WithNotices both(content, {{"de", {notice("de-words", NoticeSeverity::Info)}},
                                   {"en", {notice("en-words", NoticeSeverity::Info)}}});
  EXPECT_EQ(slugs_of(both.notices("en").value()), (std::vector<std::string>{"en-words"}));
  EXPECT_EQ(slugs_of(both.notices("ti").value()), (std::vector<std::string>{"de-words"}));
}

TEST(WithNotices, HidesNoDamageOfTheContent) {
  test_support::FakeDirectory content;
  content.damaged = true;
  const WithNotices both(content, {{"de", {notice("pipe", NoticeSeverity::Info)}}});
  EXPECT_FALSE(both.notices("de"));
}

}  // namespace
}  // namespace kiosk::directory
