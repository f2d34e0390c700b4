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

// In October the wall clock shows an hour twice and cannot say in which pass a notice begins or
// ends. One that begins in the first pass holds in all of the second, one that ends in the second
// held in all of the first: at most an hour too long, never too short.
bool is_as(base::UnixSeconds instant, std::chrono::hours later) {
  return directory::berlin_time(instant) == directory::berlin_time(instant + later);
}

base::LocalTime begin_of(base::UnixSeconds from) {
  const base::LocalTime shown = directory::berlin_time(from);
  const bool first_pass = is_as(from, std::chrono::hours(1));
  return first_pass ? base::LocalTime{shown.date, shown.minute / 60 * 60} : shown;
}

base::LocalTime end_of(base::UnixSeconds until) {
  const base::LocalTime shown = directory::berlin_time(until);
  const bool second_pass = is_as(until, std::chrono::hours(-1));
  return second_pass ? base::LocalTime{shown.date, (shown.minute / 60 + 1) * 60} : shown;
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
  made.valid_from = begin_of(notice.from);
  made.valid_until = end_of(notice.until);
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
