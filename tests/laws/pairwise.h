#pragma once
#include <string>
#include <vector>

#include "tests/laws/view.h"

namespace laws {

// All forms: text size x theme x reach x panel.
std::vector<Form> all_forms();

// For each pair of screen and language one form, chosen so that every pair of values of screen,
// language, text size, theme, reach and panel occurs somewhere. The same answer every time.
std::vector<Visit> pairwise(const std::vector<std::string>& screens,
                            const std::vector<std::string>& languages);

// Every screen in every language and every form.
std::vector<Visit> exhaustive(const std::vector<std::string>& screens,
                              const std::vector<std::string>& languages);

// The values of a visit as texts, one for each factor: "screen", "language", ...
std::vector<std::string> factors_of(const Visit& visit);

}  // namespace laws
