#pragma once
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "content/townhall/check/issues.h"

namespace townhall {

// JSON as RFC 8259, and no key twice in one object, no broken UTF-8 and no forbidden or
// unnormalised characters in any string. Nothing if it cannot be read at all; keys and strings that
// are wrong are reported, and the rest is still returned so that everything is found in one go.
std::optional<nlohmann::json> parse_strict(const std::string& bytes, const std::string& file,
                                           Issues& issues);

// Indented by two, keys sorted, short values on one line, a line feed at the end.
std::string print_json(const nlohmann::json& value);

}  // namespace townhall
