#pragma once
#include <map>
#include <set>
#include <string>

#include "content/townhall/canonical.h"

// Which records name which, as the data dictionary says it.
namespace townhall::preview {

// "kind/slug" of each record that this one names in its data.
std::set<std::string> references_of(const std::string& kind, const nlohmann::json& record);

// Of each record that is named, those that name it; "package" stands for package.json.
std::map<std::string, std::set<std::string>> referrers_of(const Canonical& canonical);

}  // namespace townhall::preview
