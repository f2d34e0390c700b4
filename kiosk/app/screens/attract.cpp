#include <algorithm>

#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/screens.h"

namespace kiosk::app::screens {
namespace {

constexpr size_t kOthers = 4;  // languages beside German, changed with the minute

// The other languages of the wall take turns, so that each is seen within some minutes although
// nothing moves.
std::vector<std::string> languages_now(const Context& context) {
  std::vector<std::string> others;
  for (const std::string& tag : context.site.wall) {
    if (tag != "de" && tag != "de-simple" && tag != context.lang()) {
      others.push_back(tag);
    }
  }
  std::vector<std::string> shown;
  const size_t from = static_cast<size_t>(context.now.minute) * kOthers;
  for (size_t i = 0; i < std::min(kOthers, others.size()); ++i) {
    shown.push_back(others[(from + i) % others.size()]);
  }
  return shown;
}

}  // namespace

Node attract(const Context& context) {
  Node root{.role = Role::Screen, .id = "screen"};
  Node glass{.role = Role::Attract,
             .id = "attract",
             .name = context.words.text(context.package.town),
             .detail = context.words.text(context.site.name),
             .action = {ActionKind::Begin, ""}};
  glass.children.push_back(
      text_node(Role::Title, "attract/question", context.words.say("attract.question")));
  Text touch = context.words.say("attract.touch");
  for (const std::string& tag : languages_now(context)) {
    const Words words = context.words.in(tag);
    glass.children.push_back(
        text_node(Role::Paragraph, "attract/" + tag, words.say("attract.question")));
    const Span asked = words.say("attract.touch").front();
    const bool said = std::any_of(touch.begin(), touch.end(),
                                  [&](const Span& span) { return span.text == asked.text; });
    if (touch.size() < 5 && !said) {
      touch.push_back(context.words.prose(context.words.plain("list.separator")));
      touch.push_back(asked);
    }
  }
  Node hint = text_node(Role::Hint, "attract/touch", std::move(touch));
  hint.icon = "touch_app";
  glass.children.push_back(std::move(hint));
  for (const directory::Notice& found : current_notices(context)) {
    Node band =
        text_node(Role::Notice, "notice/" + found.id.slug(), context.words.text(found.title));
    band.detail = markdown_text(found.body);
    glass.children.push_back(std::move(band));
    break;
  }
  root.children.push_back(std::move(glass));
  return root;
}

}  // namespace kiosk::app::screens
