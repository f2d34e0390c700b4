#include "content/townhall/publish/plain.h"
#include "content/townhall/publish/publish.h"
#include "kiosk/sync/notices.h"

namespace townhall {
namespace {

namespace sync = kiosk::sync;
using kiosk::base::Result;

Result<std::vector<sync::UrgentNotice>> read_list(const kiosk::base::FileReader& files,
                                                  const std::string& path) {
  const std::string bytes = TRY(files.read(path));
  const auto json = sync::parse_json(bytes);
  auto list = json ? sync::read_notice_list(*json)
                   : sync::Outcome<std::vector<sync::UrgentNotice>>(json.error());
  if (!list) {
    // The advice of sync is about the network; here somebody wrote a file.
    const std::string& message = list.error().message;
    return kiosk::base::invalid("The notices in \"" + path + "\" cannot be published: " +
                                message.substr(0, message.find(';')) + "; correct the file.");
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
      TRY(read_target(office.files, office.repository, *role, sync::kNoticesTarget));
  const sync::Notices last = TRY(plain(sync::read_notices(bytes)));
  return last.version + 1;
}

}  // namespace

Result<void> publish_notices(const Office& office, const std::string& file, std::ostream& out) {
  sync::Notices notices;
  notices.notices = TRY(read_list(office.files, file));
  for (const sync::UrgentNotice& notice : notices.notices) {
    if (notice.until <= office.now) {
      return kiosk::base::invalid("The notice \"" + notice.slug +
                                  "\" is over already; correct \"until\" or take it out.");
    }
  }
  Release release = TRY(Release::begin(office));
  if (release.before().role("content") == nullptr) {
    return kiosk::base::not_found("Nothing is published in \"" + office.repository +
                                  "\" yet; publish a package first.");
  }
  notices.version = TRY(next_version(office, release.before()));
  notices.published_at = office.now;
  const std::string bytes = TRY(plain(sync::notices_json(notices)));
  if (bytes.size() > sync::kNoticesBytes) {
    return kiosk::base::invalid("The notices have more than " +
                                std::to_string(sync::kNoticesBytes) + " bytes; shorten them.");
  }
  CHECK_OK(release.set_targets("notice", {{sync::kNoticesTarget, bytes}}));
  CHECK_OK(release.commit(Release::Timestamp::Always));
  out << "Published " << notices.notices.size() << " notices as version " << notices.version
      << ".\n";
  return {};
}

}  // namespace townhall
