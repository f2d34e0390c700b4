#pragma once
#include <string>

#include "content/townhall/integreat_texts.h"

namespace townhall {

// What an imported package says about itself: source, licence, the place of the kiosk. One entry
// for German and English each; other languages fall back.
Texts integreat_notes(const std::string& lang, const std::string& package_id,
                      const std::string& town, const std::string& content_date);

}  // namespace townhall
