#include "content/townhall/publish/phrases.h"
#include "content/townhall/publish/plain.h"
#include "content/townhall/publish/publish.h"
#include "kiosk/sync/notices.h"

namespace townhall {
namespace {

namespace sync = kiosk::sync;
using kiosk::base::Result;

constexpr Phrase kCannot = {
    "Die Hinweise in „{1}“ lassen sich nicht veröffentlichen ({2}); berichtigen Sie die Datei.",
    "The notices in \"{1}\" cannot be published: {2}; correct the file."};
constexpr Phrase kOver = {
    "Der Hinweis „{1}“ ist schon vorbei; berichtigen Sie „until“ oder nehmen Sie ihn heraus.",
    "The notice \"{1}\" is over already; correct \"until\" or take it out."};
constexpr Phrase kTooLong = {"Die Hinweise haben mehr als {1} Bytes; kürzen Sie sie.",
                             "The notices have more than {1} bytes; shorten them."};
constexpr Phrase kPublished = {"{1} Hinweise als Fassung {2} veröffentlicht.",
                               "Published {1} notices as version {2}."};

Result<std::vector<sync::UrgentNotice>> read_list(const kiosk::base::FileReader& files,
                                                  const std::string& path, Voice voice) {
  const std::string bytes = TRY(files.read(path));
  const auto json = sync::parse_json(bytes);
  auto list = json ? sync::read_notice_list(*json)
                   : sync::Outcome<std::vector<sync::UrgentNotice>>(json.error());
  if (!list) {
    // The advice of sync is about the network; here somebody wrote a file.
    const std::string& message = list.error().message;
    return kiosk::base::invalid(
        say({kCannot, {path, message.substr(0, message.find(';'))}}, voice));
  }
  return std::move(*list);
}

// The version after that of the notices which are published.
Result<std::int64_t> next_version(const Office& office, const Published& before) {
  const SignedFile* role = before.role("notice");
  const auto place = role == nullptr ? Result<std::string>(kiosk::base::not_found("No notices."))
                                     : target_location(*role, sync::kNoticesTarget);
  if (!place) {
    return std::int64_t{1};
  }
  const std::string bytes =
      TRY(read_target(office.files, office.repository, *role, sync::kNoticesTarget, office.voice));
  const sync::Notices last = TRY(plain(sync::read_notices(bytes)));
  return last.version + 1;
}

}  // namespace

Result<void> publish_notices(const Office& office, const std::string& file, std::ostream& out) {
  sync::Notices notices;
  notices.notices = TRY(read_list(office.files, file, office.voice));
  for (const sync::UrgentNotice& notice : notices.notices) {
    if (notice.until <= office.now) {
      return kiosk::base::invalid(say({kOver, {notice.slug}}, office.voice));
    }
  }
  Release release = TRY(Release::begin(office));
  if (release.before().role("content") == nullptr) {
    return kiosk::base::not_found(say({kNothingPublished, {office.repository}}, office.voice));
  }
  notices.version = TRY(next_version(office, release.before()));
  notices.published_at = office.now;
  const std::string bytes = TRY(plain(sync::notices_json(notices)));
  if (bytes.size() > sync::kNoticesBytes) {
    return kiosk::base::invalid(
        say({kTooLong, {std::to_string(sync::kNoticesBytes)}}, office.voice));
  }
  CHECK_OK(release.set_targets("notice", {{sync::kNoticesTarget, bytes}}));
  CHECK_OK(release.commit(Release::Timestamp::Always));
  out << say({kPublished,
              {std::to_string(notices.notices.size()), std::to_string(notices.version)}},
             office.voice)
      << '\n';
  return {};
}

}  // namespace townhall
