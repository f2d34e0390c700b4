#include <algorithm>

#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/screens.h"

namespace kiosk::app::screens {
namespace {

const char* icon_of(directory::NoticeSeverity severity) {
  const bool grave = severity == directory::NoticeSeverity::Emergency ||
                     severity == directory::NoticeSeverity::Urgent;
  return grave ? "warning" : "campaign";
}

// Without the time nobody can say which notices hold. An emergency is shown all the same, with its
// end, unless it was over when the content was made: a warning too long harms less than none.
bool holds(const Context& context, const directory::Notice& notice) {
  if (context.clock_trusted) {
    return notice.valid_from <= context.now && context.now < notice.valid_until;
  }
  const auto built = base::parse_date(context.package.built_on);
  return notice.severity == directory::NoticeSeverity::Emergency &&
         (!built || *built <= notice.valid_until.date);
}

}  // namespace

std::vector<directory::Notice> current_notices(const Context& context) {
  auto found = context.directory.notices(context.lang());
  if (!found) {
    return {};
  }
  std::vector<directory::Notice> current = std::move(*found);
  current.erase(
      std::remove_if(current.begin(), current.end(),
                     [&](const directory::Notice& notice) { return !holds(context, notice); }),
      current.end());
  return current;
}

Node notices(const Context& context) {
  Sheet sheet(context);
  sheet.add(text_node(Role::Title, "title", context.words.say("notice.all")));
  for (const directory::Notice& found : current_notices(context)) {
    sheet.label(found.title);
    Node band =
        text_node(Role::Notice, "notice/" + found.id.slug(), context.words.text(found.title));
    band.icon = icon_of(found.severity);
    band.action = go_to("notice/" + found.id.slug());
    sheet.add(std::move(band));
  }
  return screen(context, sheet.finish());
}

Node notice(const Context& context, const std::string& slug) {
  const auto all = context.directory.notices(context.lang());
  if (!all) {
    return missing(context);
  }
  const auto found = std::find_if(all->begin(), all->end(),
                                  [&](const directory::Notice& n) { return n.id.slug() == slug; });
  if (found == all->end()) {
    return missing(context);
  }
  Sheet sheet(context);
  sheet.label(found->title);
  Node title = text_node(Role::Title, "title", context.words.text(found->title));
  sheet.add(std::move(title));
  const Words& words = context.words;
  // Midnight is the end of the day before: "until Monday, 24:00".
  base::LocalTime end = found->valid_until;
  if (end.minute == 0) {
    end = {base::add_days(end.date, -1), 24 * 60};
  }
  Node until =
      text_node(Role::Chip, "until",
                words.say("notice.until", {{"date", words.prose(words.formats().date(end.date))},
                                           {"time", words.time(end.minute)}}));
  until.icon = icon_of(found->severity);
  until.tone = Tone::Notice;
  sheet.add(std::move(until));
  add_markdown(sheet, "body", found->body);
  if (!found->what_to_do.empty()) {
    sheet.add_heading("do/heading", "notice.what_to_do");
    add_markdown(sheet, "do", found->what_to_do);
  }
  return screen(context, sheet.finish());
}

}  // namespace kiosk::app::screens
