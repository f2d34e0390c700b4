#include "kiosk/main/urgent.h"

#include <algorithm>
#include <set>

#include "kiosk/directory/zone.h"

namespace kiosk::main {
namespace {

directory::NoticeSeverity severity_of(sync::NoticeSeverity severity) {
  switch (severity) {
    case sync::NoticeSeverity::Info:
      return directory::NoticeSeverity::Info;
    case sync::NoticeSeverity::Warning:
      return directory::NoticeSeverity::Urgent;
    case sync::NoticeSeverity::Emergency:
      return directory::NoticeSeverity::Emergency;
  }
  return directory::NoticeSeverity::Info;
}

directory::Notice in_language(const sync::UrgentNotice& notice, const std::string& lang) {
  const auto own = notice.texts.find(lang);
  const auto& [tag, words] = own != notice.texts.end() ? *own : *notice.texts.find("de");
  const auto text = [&tag = tag](const std::string& said) {
    return directory::LocalizedText{said, tag, directory::Origin::Human};
  };
  directory::Notice made;
  made.id = directory::NoticeId(notice.slug);
  made.severity = severity_of(notice.severity);
  made.valid_from = directory::berlin_time(notice.from);
  made.valid_until = directory::berlin_time(notice.until);
  made.title = text(words.title);
  made.body = text(words.body);
  made.what_to_do = text(words.what_to_do);
  return made;
}

}  // namespace

std::map<std::string, std::vector<directory::Notice>> by_language(const sync::Notices& notices) {
  std::set<std::string> tags{"de"};
  for (const sync::UrgentNotice& notice : notices.notices) {
    for (const auto& [tag, words] : notice.texts) {
      tags.insert(tag);
    }
  }
  std::map<std::string, std::vector<directory::Notice>> all;
  for (const std::string& tag : tags) {
    for (const sync::UrgentNotice& notice : notices.notices) {
      all[tag].push_back(in_language(notice, tag));
    }
  }
  return all;
}

bool has_emergency(const sync::Notices& notices) {
  return std::any_of(notices.notices.begin(), notices.notices.end(),
                     [](const sync::UrgentNotice& notice) {
                       return notice.severity == sync::NoticeSeverity::Emergency;
                     });
}

}  // namespace kiosk::main
