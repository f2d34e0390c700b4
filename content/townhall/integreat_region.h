#pragma once
#include <string>
#include <vector>

#include "content/townhall/integreat_page.h"

namespace townhall {

// "lkaugsburg" to "Landkreis Augsburg", "rems-murr-kreis" to "Rems-Murr-Kreis". The API's pages do
// not carry the name; the report asks to check it.
std::string town_name(const std::string& region);

// ISO 3166-2 of the state whose postcodes stand in the German pages most often ("DE-BY"), by the
// first two digits; empty if there are none. Decides which public holidays are shown, so the report
// names it.
std::string state_of(const std::vector<IntegreatPage>& pages);

}  // namespace townhall
