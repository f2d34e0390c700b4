#include <algorithm>

#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/screens.h"

namespace kiosk::app::screens {
namespace {

bool has_keyboard(const Node& screen) {
  return std::any_of(screen.children.begin(), screen.children.end(),
                     [](const Node& part) { return part.role == Role::Keyboard; });
}

Node control(const Context& context, const std::string& name, const std::string& icon,
             ActionKind kind) {
  return {.role = Role::Control,
          .id = "listening/" + name,
          .name = context.words.say("listen." + name),
          .icon = icon,
          .action = {kind, ""}};
}

Node pause_or_go_on(const Context& context) {
  const bool speaks = context.seen.saying == Saying::Speaks;
  Node node = control(context, speaks ? "pause" : "go_on", speaks ? "pause" : "play_arrow",
                      ActionKind::Pause);
  node.id = "listening/pause";
  node.tone = Tone::Brand;
  return node;
}

}  // namespace

void add_listening(const Context& context, Node& root) {
  if (!context.seen.listens || has_keyboard(root)) {
    return;
  }
  Node part{.role = Role::Listening, .id = "listening"};
  const bool heard = context.seen.can_listen && !context.seen.soundless;
  part.icon = heard ? "volume_up" : "volume_off";
  if (context.seen.can_listen) {
    part.children = {control(context, "slower", "directions_walk", ActionKind::Slower),
                     control(context, "faster", "directions_run", ActionKind::Faster),
                     control(context, "previous", "skip_previous", ActionKind::PreviousSentence),
                     pause_or_go_on(context),
                     control(context, "next", "skip_next", ActionKind::NextSentence),
                     control(context, "repeat", "replay", ActionKind::Repeat),
                     control(context, "quieter", "volume_down", ActionKind::Quieter),
                     control(context, "louder", "volume_up", ActionKind::Louder)};
  }
  const auto bar = std::find_if(root.children.begin(), root.children.end(),
                                [](const Node& child) { return child.role == Role::Bar; });
  root.children.insert(bar, std::move(part));
}

}  // namespace kiosk::app::screens
