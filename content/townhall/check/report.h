#pragma once
#include <map>
#include <string>

#include "content/townhall/check/issues.h"
#include "content/townhall/translation.h"

// What a check found, for programs.
namespace townhall {

// One object, as content/README.md describes it: every issue with its code, its level, its place
// and its sentence in both languages; how many there are; how far the translations are.
std::string report_json(const Canonical& canonical, const Issues& issues,
                        const std::map<std::string, LanguageCount>& counts);

}  // namespace townhall
