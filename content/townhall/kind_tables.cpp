#include "content/townhall/kind_tables.h"

#include "content/townhall/media_tables.h"
#include "content/townhall/question_tables.h"

namespace townhall {
namespace {

constexpr bool kMust = true;
constexpr bool kMay = false;
constexpr bool kOne = false;
constexpr bool kMany = true;
constexpr bool kMarkdown = true;
constexpr bool kPlain = false;

constexpr std::string_view kEverything =
    "organization place contact service document article topic term event notice announcement "
    "holiday site media question";
constexpr std::string_view kCostKinds = "free fee depends unknown";
// The storeys of any house, cellars included.
constexpr std::string_view kLevels = "-20 200";

constexpr Field kScope[] = {
    {"only", Type::String, kMay, kMany},
    {"never", Type::String, kMay, kMany},
};

constexpr Field kCommonFields[] = {
    {"slug", Type::Key, kMust},
    {"status", Type::Code, kMay, kOne, "draft published paused withdrawn"},
    {"publish_from", Type::Date},
    {"publish_until", Type::Date},
    {"verified_on", Type::Date},
    {"verified_role", Type::String},
    {"review_due", Type::Date},
    {"terms", Type::Reference, kMay, kMany, "term"},
    {"sites", Type::Object, kMay, kOne, {}, kScope},
    {"origin", Type::String},
    {"origin_id", Type::String},
    {"extra", Type::Anything},
    {"sample", Type::Boolean},
};

constexpr Field kPackageFields[] = {
    {"id", Type::Key, kMust},
    {"namespace", Type::Uuid, kMust},
    {"schema_version", Type::Integer, kMust, kOne, "1 1"},
    {"content_version", Type::Integer, kMust, kOne, "1 2000000000"},
    {"content_date", Type::Date, kMust},
    {"source_lang", Type::Language, kMust},
    {"region", Type::String, kMust},
    {"brand_color", Type::Color, kMust},
    {"brand_ink", Type::Color, kMust},
    {"logo", Type::Reference, kMay, kOne, "media"},
    {"clips", Type::Language, kMay, kMany},
    {"start", Type::Reference, kMust, kMany, "topic"},
    {"finder", Type::Reference, kMay, kOne, "question"},
    {"information", Type::Reference, kMay, kOne, "contact"},
    {"four_eyes", Type::Boolean},
    {"sample", Type::Boolean},
};

constexpr Field kSearchWordFields[] = {
    {"entity", Type::AnyReference, kMust, kOne, kEverything},
    {"lang", Type::Language, kMust},
    {"word", Type::String, kMust},
    {"weight", Type::Integer, kMay, kOne, "1 100"},
    {"kind", Type::Code, kMay, kOne, "synonym colloquial transliteration misspelling xzufi"},
    {"idea", Type::Key, kMay},
};

constexpr Field kOrganization[] = {
    {"kind", Type::Code, kMust, kOne,
     "department county state federal charity church association school health company"},
    {"parent", Type::Reference, kMay, kOne, "organization"},
    {"email", Type::Email},
    {"url", Type::Url},
};

constexpr Field kAccess[] = {
    {"code", Type::Code, kMust, kOne,
     "step-free lift accessible-toilet induction-loop tactile-guidance automatic-door "
     "accessible-parking door-width changing-table sign-language"},
    {"value", Type::Code, kMust, kOne, "yes limited no unknown"},
    {"measure_cm", Type::Integer, kMay, kOne, "1 100000"},
    {"checked_on", Type::Date},
    {"checked_by", Type::String},
};

constexpr Field kClosure[] = {
    {"key", Type::Key, kMust}, {"from", Type::Date, kMust}, {"to", Type::Date, kMust}};

constexpr Field kPlace[] = {
    {"type", Type::Code, kMust, kOne, "site building floor room postal virtual"},
    {"parent", Type::Reference, kMay, kOne, "place"},
    {"level", Type::Integer, kMay, kOne, kLevels},
    {"door_sign", Type::String},
    {"street", Type::String},
    {"house_number", Type::String},
    {"postcode", Type::String},
    {"city", Type::String},
    {"district", Type::String},
    {"state", Type::String},
    {"country", Type::String},
    {"lat", Type::Number, kMay, kOne, "-90 90"},
    {"lon", Type::Number, kMay, kOne, "-180 180"},
    {"confidential", Type::Boolean},
    {"access", Type::Object, kMay, kMany, {}, kAccess},
    {"closures", Type::Object, kMay, kMany, {}, kClosure},
};

constexpr Field kPhone[] = {
    {"key", Type::Key, kMust},
    {"number", Type::String, kMust},
    {"type", Type::Code, kMay, kOne, "voice sms fax textphone video"},
    {"role", Type::String},
    {"toll_free", Type::Boolean},
    {"short_code", Type::Boolean},
};

constexpr Field kLink[] = {{"key", Type::Key, kMust}, {"url", Type::Url, kMust}};

constexpr Field kSpoken[] = {
    {"lang", Type::Language, kMust},
    {"mode", Type::Code, kMay, kOne,
     "native fluent basic interpreter phone-interpreter video-interpreter sign on-request"},
    {"lead_days", Type::Integer, kMay, kOne, "0 365"},
};

constexpr std::string_view kModes = "walk-in appointment phone";

constexpr Field kRule[] = {
    {"days", Type::Code, kMust, kMany, "mo tu we th fr sa su"},
    {"opens", Type::Minutes, kMust},
    {"closes", Type::Minutes, kMust},
    {"mode", Type::Code, kMay, kOne, kModes},
    {"nth", Type::Integer, kMay, kOne, "-1 5"},
    {"every_weeks", Type::Integer, kMay, kOne, "1 52"},
    {"anchor", Type::Date},
};

constexpr Field kException[] = {
    {"key", Type::Key, kMust},
    {"from", Type::Date, kMust},
    {"to", Type::Date, kMust},
    {"kind", Type::Code, kMust, kOne, "closed changed extra"},
    {"opens", Type::Minutes},
    {"closes", Type::Minutes},
    {"mode", Type::Code, kMay, kOne, kModes},
};

constexpr Field kSchedule[] = {
    {"key", Type::Key, kMust},
    {"valid_from", Type::Date},
    {"valid_until", Type::Date},
    {"yearly", Type::Boolean},
    {"on_holiday", Type::Code, kMay, kOne, "closed as-usual as-sunday"},
    {"rules", Type::Object, kMay, kMany, {}, kRule},
    {"exceptions", Type::Object, kMay, kMany, {}, kException},
};

constexpr Field kHours[] = {
    {"always", Type::Boolean},
    {"temporarily_closed", Type::Boolean},
    {"closed_until", Type::Date},
    {"schedules", Type::Object, kMay, kMany, {}, kSchedule},
};

constexpr Field kContact[] = {
    {"kind", Type::Code, kMust, kOne,
     "desk hotline counselling online outreach course association school health"},
    {"organization", Type::Reference, kMay, kOne, "organization"},
    {"place", Type::Reference, kMay, kOne, "place"},
    {"phones", Type::Object, kMay, kMany, {}, kPhone},
    {"email", Type::Email},
    {"url", Type::Url},
    {"links", Type::Object, kMay, kMany, {}, kLink},
    {"appointment", Type::Code, kMay, kOne, "none possible required"},
    {"appointment_url", Type::Url},
    {"anonymous", Type::Boolean},
    {"free", Type::Boolean},
    {"confidential", Type::Boolean},
    {"icon", Type::String},
    {"emergency_rank", Type::Integer, kMay, kOne, "1 100"},
    {"languages", Type::Object, kMay, kMany, {}, kSpoken},
    {"hours", Type::Object, kMay, kOne, {}, kHours},
};

constexpr Field kCost[] = {{"key", Type::Key, kMust},
                           {"cents", Type::Integer, kMust, kOne, "0 1000000000"}};

constexpr Field kServiceDocument[] = {{"document", Type::Reference, kMust, kOne, "document"},
                                      {"key", Type::Key}};

constexpr Field kServiceContact[] = {
    {"contact", Type::Reference, kMust, kOne, "contact"},
    {"role", Type::Code, kMay, kOne, "first-stop application counselling appeal emergency"},
};

constexpr Field kEligibility[] = {
    {"dimension", Type::Code, kMust, kOne,
     "age residence-area residence-title income family disability school employment gender"},
    {"op", Type::Code, kMust, kOne, "eq ne lt le gt ge in"},
    {"value", Type::Anything, kMust},
};

constexpr Field kService[] = {
    {"organization", Type::Reference, kMay, kOne, "organization"},
    {"leika_key", Type::String},
    {"min_age", Type::Integer, kMay, kOne, "0 130"},
    {"max_age", Type::Integer, kMay, kOne, "0 130"},
    {"cost_kind", Type::Code, kMay, kOne, kCostKinds},
    {"costs", Type::Object, kMay, kMany, {}, kCost},
    {"documents", Type::ReferenceOrObject, kMay, kMany, "document", kServiceDocument},
    {"online_url", Type::Url},
    {"links", Type::Object, kMay, kMany, {}, kLink},
    {"icon", Type::String},
    {"contacts", Type::Object, kMay, kMany, {}, kServiceContact},
    {"eligibility", Type::Object, kMay, kMany, {}, kEligibility},
    {"areas", Type::String, kMay, kMany},
};

constexpr Field kArticle[] = {
    {"icon", Type::String},
    {"related", Type::AnyReference, kMay, kMany, "service contact article topic"}};

constexpr Field kTopic[] = {
    {"icon", Type::String},
    {"color", Type::Integer, kMay, kOne, "0 7"},
    {"entries", Type::AnyReference, kMay, kMany, "topic article service contact"},
};

constexpr Field kTerm[] = {
    {"taxonomy", Type::Code, kMust, kOne,
     "life-situation topic audience eligibility accessibility severity"},
    {"parent", Type::Reference, kMay, kOne, "term"},
    {"code", Type::String},
    {"uri", Type::String},
};

constexpr Field kEvent[] = {
    {"organization", Type::Reference, kMay, kOne, "organization"},
    {"place", Type::Reference, kMay, kOne, "place"},
    {"contact", Type::Reference, kMay, kOne, "contact"},
    {"starts", Type::Date, kMust},
    {"from", Type::Minutes, kMust},
    {"until", Type::Minutes},
    {"rrule", Type::String},
    {"excluded", Type::Date, kMay, kMany},
    {"cost_kind", Type::Code, kMay, kOne, kCostKinds},
    {"with_children", Type::Boolean},
    {"booking_url", Type::Url},
    {"max_people", Type::Integer, kMay, kOne, "1 100000"},
    {"event_status", Type::Code, kMay, kOne, "planned cancelled full"},
    {"languages", Type::Object, kMay, kMany, {}, kSpoken},
    {"icon", Type::String},
};

constexpr Field kNotice[] = {
    {"severity", Type::Code, kMust, kOne, "info important urgent emergency"},
    {"valid_from", Type::DateTime, kMust},
    {"valid_until", Type::DateTime, kMust},
    {"supersedes", Type::Reference, kMay, kOne, "notice"},
    {"source", Type::String},
    {"cap_id", Type::String},
    {"acknowledge", Type::Boolean},
};

constexpr Field kAnnouncement[] = {
    {"published_on", Type::Date, kMust},
    {"display_from", Type::Date},
    {"display_until", Type::Date},
    {"legal_reference", Type::String},
    {"media", Type::Reference, kMay, kMany, "media"},
};

constexpr Field kHoliday[] = {
    {"dates", Type::Date, kMust, kMany},
    {"kind", Type::Code, kMust, kOne, "public school"},
    {"region", Type::String, kMust},
};

constexpr Field kWay[] = {
    {"to", Type::Reference, kMust, kOne, "place"},
    {"metres", Type::Integer, kMust, kOne, "0 100000"},
    {"minutes", Type::Integer, kMust, kOne, "0 1440"},
    {"step_free", Type::Boolean, kMust},
};

constexpr Field kSite[] = {
    {"place", Type::Reference, kMay, kOne, "place"}, {"lat", Type::Number, kMay, kOne, "-90 90"},
    {"lon", Type::Number, kMay, kOne, "-180 180"},   {"level", Type::Integer, kMay, kOne, kLevels},
    {"heading", Type::Integer, kMay, kOne, "0 359"}, {"wall", Type::Language, kMay, kMany},
    {"start", Type::Reference, kMay, kOne, "topic"}, {"groups", Type::Key, kMay, kMany},
    {"ways", Type::Object, kMay, kMany, {}, kWay},
};

// Lengths: content/README.md for teaser and responsibility; a name must fit a tile in two lines.
constexpr std::size_t kName = 90;
constexpr std::size_t kTeaser = 120;
constexpr std::size_t kLine = 300;

constexpr TextField kPackageTexts[] = {
    {"town", kMust, kPlain, kName},         {"imprint", kMay, kMarkdown, 0, true},
    {"privacy", kMay, kMarkdown, 0, true},  {"accessibility_statement", kMay, kMarkdown, 0, true},
    {"licences", kMay, kMarkdown, 0, true},
};
constexpr TextField kNamed[] = {{"name", kMust, kPlain, kName}, {"description", kMay, kMarkdown}};
constexpr TextField kHolidayTexts[] = {{"name", kMust, kPlain, kName}};
constexpr TextField kOrganizationTexts[] = {{"name", kMust, kPlain, kName},
                                            {"short_name", kMay, kPlain, kName},
                                            {"description", kMay, kMarkdown}};
constexpr TextField kPlaceTexts[] = {
    {"name", kMay, kPlain, kName},
    {"floor_label", kMay, kPlain, kName},
    {"directions", kMay, kPlain, 600},
    {"entrance_note", kMay, kPlain, 600},
    {"transport", kMay, kPlain, 600},
    {"access.<key>.note", kMay, kPlain, kLine, false, "access/code"},
    {"closure.<key>.reason", kMay, kPlain, kLine, false, "closures/key"},
};
constexpr TextField kContactTexts[] = {
    {"name", kMust, kPlain, kName},
    {"responsibility", kMay, kPlain, kName},
    {"description", kMay, kMarkdown},
    {"how_it_works", kMay, kMarkdown},
    {"hours.closed_reason", kMay, kPlain, kLine},
    {"phone.<key>.note", kMay, kPlain, kLine, false, "phones/key"},
    {"link.<key>.title", kMay, kPlain, kName, false, "links/key"},
    {"schedule.<key>.label", kMay, kPlain, kName, false, "hours/schedules/key"},
    {"schedule.<key>.note", kMay, kPlain, kLine, false, "hours/schedules/key"},
    {"exception.<key>.reason", kMay, kPlain, kLine, false, "hours/schedules/exceptions/key"},
};
constexpr TextField kServiceTexts[] = {
    {"name", kMust, kPlain, kName},
    {"teaser", kMay, kPlain, kTeaser},
    {"description", kMay, kMarkdown},
    {"eligibility", kMay, kMarkdown},
    {"procedure", kMay, kMarkdown},
    {"documents_note", kMay, kMarkdown},
    {"fees", kMay, kMarkdown},
    {"deadline", kMay, kMarkdown},
    {"duration", kMay, kMarkdown},
    {"legal_basis", kMay, kMarkdown},
    {"cost.<key>.condition", kMay, kPlain, kLine, false, "costs/key"},
    {"document.<key>.condition", kMay, kPlain, kLine, false, "documents/key"},
    {"link.<key>.title", kMay, kPlain, kName, false, "links/key"},
    {"contact.<key>.note", kMay, kPlain, kLine, false, "contacts/contact"},
};
constexpr TextField kDocumentTexts[] = {{"title", kMust, kPlain, 160}};
constexpr TextField kArticleTexts[] = {
    {"name", kMust, kPlain, kName}, {"teaser", kMay, kPlain, kTeaser}, {"body", kMust, kMarkdown}};
constexpr TextField kEventTexts[] = {{"name", kMust, kPlain, kName},
                                     {"description", kMay, kMarkdown},
                                     {"audience_note", kMay, kPlain, kLine}};
constexpr TextField kNoticeTexts[] = {
    {"title", kMust, kPlain, kName}, {"body", kMay, kMarkdown}, {"what_to_do", kMay, kMarkdown}};
constexpr TextField kAnnouncementTexts[] = {{"title", kMust, kPlain, 160},
                                            {"summary", kMay, kMarkdown}};
constexpr TextField kSiteTexts[] = {
    {"name", kMust, kPlain, kName},
    {"greeting", kMay, kPlain, kLine},
    {"way.<key>.directions", kMay, kPlain, 600, false, "ways/to"},
};
constexpr Kind kKinds[] = {
    {"organization", "organizations.json", kOrganization, kOrganizationTexts},
    {"place", "places.json", kPlace, kPlaceTexts},
    {"contact", "contacts.json", kContact, kContactTexts},
    {"service", "services.json", kService, kServiceTexts},
    {"document", "documents.json", {}, kDocumentTexts},
    {"article", "articles.json", kArticle, kArticleTexts},
    {"topic", "topics.json", kTopic, kNamed},
    {"term", "terms.json", kTerm, kNamed},
    {"event", "events.json", kEvent, kEventTexts},
    {"notice", "notices.json", kNotice, kNoticeTexts},
    {"announcement", "announcements.json", kAnnouncement, kAnnouncementTexts},
    {"holiday", "holidays.json", kHoliday, kHolidayTexts},
    {"site", "sites.json", kSite, kSiteTexts},
    {"media", "media.json", kMedia, kMediaTexts},
    {"question", "questions.json", kQuestionFields, kQuestionTexts},
};

}  // namespace

const std::span<const Kind> kAllKinds = kKinds;
const Kind kPackageKind = {"package", "package.json", kPackageFields, kPackageTexts};
const std::span<const Field> kCommon = kCommonFields;
const std::span<const Field> kSearchWord = kSearchWordFields;

}  // namespace townhall
