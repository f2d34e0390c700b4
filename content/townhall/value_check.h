#pragma once
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "content/townhall/check/issues.h"
#include "content/townhall/kinds.h"

namespace townhall {

// What is wrong with one value that stands for itself. References, objects and lists are
// shape_check's.
std::optional<Finding> value_problem(const nlohmann::json& value, const Field& field);

// Whether `code` is one of the words of `codes`.
bool is_word_of(std::string_view codes, std::string_view code);

bool is_https_url(const std::string& url);

// A longer address makes no QR code that can be read at arm's length.
inline constexpr std::size_t kLongestCode = 300;

bool is_email(const std::string& address);

}  // namespace townhall
