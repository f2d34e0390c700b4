#include "kiosk/sync/notices.h"

#include <gmock/gmock.h>

namespace kiosk::sync {
namespace {

using testing::HasSubstr;

Notices sample_notices() {
  UrgentNotice notice;
  notice.slug = "burst-pipe";
  notice.severity = NoticeSeverity::Warning;
  notice.from = base::UnixSeconds(1795370400);
  notice.until = base::UnixSeconds(1795456800);
  notice.texts["de"] = {"Heute geschlossen", "Ein \"Rohr\" ist gebrochen.\nDas Haus ist zu.", ""};
  notice.texts["uk"] = {"Сьогодні зачинено", "", "Приходьте завтра."};
  return {3, base::UnixSeconds(1795370400), {notice}};
}

std::string refusal_of_notices(const std::string& from, const std::string& to) {
  std::string bytes = notices_json(sample_notices()).value();
  const std::size_t at = bytes.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  const auto read = read_notices(bytes.replace(at, from.size(), to));
  return read ? "none" : read.error().message;
}

TEST(Notices, ComeBackAsTheyWereWrittenWithLineFeedsAndQuotes) {
  EXPECT_EQ(read_notices(notices_json(sample_notices()).value()).value(), sample_notices());
}

TEST(Notices, MayBeNone) {
  const Notices none{4, base::UnixSeconds(0), {}};
  EXPECT_EQ(read_notices(notices_json(none).value()).value(), none);
}

TEST(Notices, AlwaysHaveAnEndAfterTheirBeginning) {
  EXPECT_THAT(refusal_of_notices("\"until\"", "\"till\""), HasSubstr("until is missing"));
  EXPECT_THAT(refusal_of_notices("2026-11-23T18", "2026-11-22T18"),
              HasSubstr("until is not after"));
}

TEST(Notices, AreAlwaysThereInGerman) {
  EXPECT_THAT(refusal_of_notices("\"de\"", "\"fr\""), HasSubstr("lacks German"));
}

TEST(Notices, RefuseControlCharactersAndEmptyTitles) {
  EXPECT_THAT(refusal_of_notices("Heute geschlossen", "Heute\\ngeschlossen"),
              HasSubstr("control characters"));
  EXPECT_THAT(refusal_of_notices("Das Haus", "Das\\u0000Haus"), HasSubstr("control characters"));
  EXPECT_THAT(refusal_of_notices("Heute geschlossen", ""), HasSubstr("title is empty"));
  EXPECT_THAT(refusal_of_notices("Heute geschlossen", std::string(301, 'a')),
              HasSubstr("more than 300"));
}

TEST(Notices, RefuseASeverityOrASlugThatIsNone) {
  EXPECT_THAT(refusal_of_notices("\"warning\"", "\"loud\""), HasSubstr("none of info, warning"));
  EXPECT_THAT(refusal_of_notices("burst-pipe", "../burst"), HasSubstr("no plain name"));
}

TEST(Notices, RefuseTooManyAndTheSameTwice) {
  Notices many = sample_notices();
  many.notices.push_back(many.notices[0]);
  EXPECT_FALSE(read_notices(notices_json(many).value()).has_value());
  for (std::size_t i = 0; i < many.notices.size(); ++i) {
    many.notices[i].slug = "n" + std::to_string(i);
  }
  EXPECT_TRUE(read_notices(notices_json(many).value()).has_value());
  while (many.notices.size() <= kNotices) {
    many.notices.push_back(many.notices[0]);
    many.notices.back().slug = "n" + std::to_string(many.notices.size());
  }
  EXPECT_FALSE(read_notices(notices_json(many).value()).has_value());
}

TEST(Notices, RefuseMoreBytesThanTheirCap) {
  const auto read = read_notices(std::string(kNoticesBytes + 1, ' '));
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().reason, Reason::TooLarge);
}

}  // namespace
}  // namespace kiosk::sync
