#include "kiosk/sync/inspect.h"

#include <algorithm>

#include "kiosk/store/revision.h"

namespace kiosk::sync {
namespace {

using directory::Directory;

// Enough of each kind to meet a broken table or statement; damage to single texts is what the
// file's hash is for.
constexpr std::size_t kOfEachKind = 20;

template <typename T>
Outcome<void> asked(const base::Result<T>& answer) {
  if (answer) {
    return {};
  }
  return failure(Reason::Unusable, "The content does not answer (" + answer.error().message + ")");
}

base::Result<std::vector<std::string>> some(const Directory& directory, Directory::Kind kind) {
  auto slugs = TRY(directory.slugs(kind));
  slugs.resize(std::min(slugs.size(), kOfEachKind));
  return slugs;
}

Outcome<void> ask_records(const Directory& directory, const std::string& lang) {
  const auto services = some(directory, Directory::Kind::Service);
  CHECK_OK(asked(services));
  for (const std::string& slug : *services) {
    CHECK_OK(asked(directory.service(directory::ServiceId(slug), lang)));
  }
  const auto contacts = some(directory, Directory::Kind::Contact);
  CHECK_OK(asked(contacts));
  for (const std::string& slug : *contacts) {
    CHECK_OK(asked(directory.contact(directory::ContactId(slug), lang)));
  }
  return {};
}

Outcome<void> ask_in(const Directory& directory, const std::string& lang) {
  CHECK_OK(asked(directory.package(lang)));
  const auto sites = directory.sites(lang);
  CHECK_OK(asked(sites));
  if (sites->empty()) {
    return failure(Reason::Unusable, "The content has no site for a kiosk to stand at");
  }
  for (const directory::Site& site : *sites) {
    CHECK_OK(asked(directory.topic(site.start, lang)));
  }
  CHECK_OK(asked(directory.notices(lang)));
  CHECK_OK(asked(directory.events(lang)));
  CHECK_OK(asked(directory.emergency_lines(lang)));
  CHECK_OK(asked(directory.holidays(lang)));
  return ask_records(directory, lang);
}

}  // namespace

Outcome<void> inspect(const std::string& path, const std::set<std::string>& media) {
  const auto revision = store::Revision::open(path, {.site = {}, .quick_check = true});
  CHECK_OK(asked(revision));
  const auto package = (*revision)->package("de");
  CHECK_OK(asked(package));
  for (const std::string& lang : package->languages) {
    CHECK_OK(ask_in(**revision, lang));
  }
  const auto beside = (*revision)->media_beside();
  CHECK_OK(asked(beside));
  for (const std::string& sha256 : *beside) {
    if (media.count(sha256) == 0) {
      return failure(Reason::Unusable,
                     "The content names the media file " + sha256 + ", the manifest does not");
    }
  }
  return {};
}

}  // namespace kiosk::sync
