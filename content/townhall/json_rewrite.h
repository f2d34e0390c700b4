#pragma once
#include <nlohmann/json.hpp>
#include <string>

#include "content/townhall/kinds.h"

namespace townhall {

// The text of a JSON document with another value in it. What is equal keeps its bytes: the order of
// keys, white space and line breaks stay, so that a change to one opening hour is one line. What is
// new is laid out like what surrounds it, its keys in the order of `order` (the dictionary), else
// alphabetically. `text` must be JSON; `after` must be of its kind (object or array).
std::string rewrite_json(const std::string& text, const nlohmann::json& after,
                         std::span<const Field> order = {});

}  // namespace townhall
