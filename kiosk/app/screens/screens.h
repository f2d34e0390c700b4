#pragma once
#include <optional>

#include "kiosk/app/context.h"
#include "kiosk/ui/node.h"

// One function a screen, each in a file of its own. A page whose record is gone answers with
// `missing`. The argument is the route's.
namespace kiosk::app::screens {

ui::Node attract(const Context& context);
ui::Node languages(const Context& context);
ui::Node all_languages(const Context& context);
ui::Node home(const Context& context);
ui::Node topic(const Context& context, const std::string& slug);
ui::Node article(const Context& context, const std::string& slug);
ui::Node contact(const Context& context, const std::string& slug);
ui::Node service(const Context& context, const std::string& slug);
ui::Node events(const Context& context);
ui::Node event(const Context& context, const std::string& slug);
ui::Node notices(const Context& context);
ui::Node notice(const Context& context, const std::string& slug);
ui::Node building(const Context& context, const std::string& argument);
ui::Node way(const Context& context, const std::string& slug);
ui::Node emergency(const Context& context);
ui::Node finder(const Context& context, const std::string& path);
ui::Node take(const Context& context, const std::string& argument);
ui::Node german(const Context& context, const std::string& argument);
ui::Node notes(const Context& context);
ui::Node search(const Context& context);
ui::Node help(const Context& context);
ui::Node about(const Context& context, const std::string& field);

// Whether a described screen is `missing`.
bool is_missing(const ui::Node& screen);

// How many results a described screen with a field shows, on all its pages; nothing while too
// little was typed.
std::optional<int> found_on(const ui::Node& screen);

// The dialog "are you still there?".
ui::Node idle_dialog(const Context& context);

// The notices that hold now, most severe first.
std::vector<directory::Notice> current_notices(const Context& context);

// The strip for listening, above the bar of a screen without a keyboard.
void add_listening(const Context& context, ui::Node& root);

// The screen of the state's route, with the idle dialog over it if it stands.
ui::Node show(const Context& context);

}  // namespace kiosk::app::screens
