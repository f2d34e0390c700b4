#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/screens.h"

namespace kiosk::app::screens {

Node idle_dialog(const Context& context) {
  const Words& words = context.words;
  Node dialog{
      .role = Role::Dialog, .id = "idle", .name = words.say("idle.title"), .icon = "touch_app"};
  Text rest = words.say("idle.seconds", {}, {{"seconds", context.seen.seconds_left}});
  rest.push_back(words.prose(" "));
  rest.push_back(words.say("idle.wiped").front());
  dialog.children.push_back(text_node(Role::Paragraph, "idle/seconds", std::move(rest)));
  Node left{.role = Role::Progress, .id = "idle/left"};
  left.value = static_cast<double>(context.seen.seconds_left) / context.seen.seconds_to_answer;
  dialog.children.push_back(std::move(left));
  dialog.children.push_back({.role = Role::Button,
                             .id = "idle/yes",
                             .name = words.say("idle.yes"),
                             .tone = Tone::Brand,
                             .action = {ActionKind::StayHere, ""}});
  dialog.children.push_back(
      text_node(Role::Paragraph, "idle/anywhere", words.say("idle.anywhere")));
  return dialog;
}

}  // namespace kiosk::app::screens
