#pragma once
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

namespace townhall::refresh {

// A list of names on its three sides; each an array of texts.
struct Lists {
  const nlohmann::json& now;       // in the package
  const nlohmann::json& said;      // by the pages when they were last taken in
  const nlohmann::json& incoming;  // by the pages
};

// What an editor put in stays and what an editor took out stays out; what is new in the pages comes
// in and what they no longer have goes, unless `stays`. The order is the editor's if the editor
// changed it, with what is new behind, else that of the pages, with what is the editor's own behind
// what it stood behind. Nothing changes where the pages are as they were.
nlohmann::json merged_list(const Lists& lists,
                           const std::function<bool(const std::string&)>& stays);

}  // namespace townhall::refresh
