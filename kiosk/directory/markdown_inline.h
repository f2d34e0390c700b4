#pragma once
#include <string>
#include <vector>

#include "kiosk/directory/markdown.h"

// The step below markdown.h: the marks within one block.
namespace kiosk::directory {

// `text` is one block without its leading mark; "\n" in it is a line break. `line` is where the
// block begins, for the sentences added to `problems`.
std::vector<Inline> parse_inlines(const std::string& text, int line,
                                  std::vector<std::string>& problems);

// https: with a host and without user info, tel: with digits, mailto: with one @, or a route to a
// service, contact, article or topic.
bool is_safe_target(const std::string& target);

}  // namespace kiosk::directory
