#pragma once
#include <map>
#include <string>
#include <vector>

#include "content/townhall/integreat_page.h"
#include "content/townhall/integreat_report.h"
#include "content/townhall/integreat_texts.h"
#include "content/townhall/integreat_tree.h"

namespace townhall {

// The files of a package in the canonical form: name in the folder to bytes. Pure; keys sorted.
std::map<std::string, std::string> integreat_package(const std::vector<IntegreatPage>& pages,
                                                     const IntegreatTree& tree,
                                                     const Bodies& bodies, ImportReport& report);

}  // namespace townhall
