#pragma once
#include <map>
#include <string>
#include <vector>

#include "content/townhall/integreat_page.h"
#include "content/townhall/integreat_report.h"
#include "content/townhall/integreat_texts.h"
#include "content/townhall/integreat_tree.h"

namespace townhall {

// "origin" of the records that come from pages.
inline constexpr const char* kIntegreatOrigin = "integreat";

// package.json's "namespace": the same for all imports of a region.
std::string integreat_namespace(const std::string& region);

// The files of a package in the canonical form: name in the folder to bytes. Pure; keys sorted.
std::map<std::string, std::string> integreat_package(const std::vector<IntegreatPage>& pages,
                                                     const IntegreatTree& tree,
                                                     const PageTexts& texts, ImportReport& report);

}  // namespace townhall
