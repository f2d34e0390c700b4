#pragma once
#include <nlohmann/json.hpp>
#include <optional>

#include "content/townhall/translate/unit.h"

// An exchange between wegweiser-townhall and its helper wegweiser-po.
namespace townhall::translate {

nlohmann::json to_json(const Exchange& exchange);

// Nothing if it is not of this form.
std::optional<Exchange> exchange_of(const nlohmann::json& document);

}  // namespace townhall::translate
