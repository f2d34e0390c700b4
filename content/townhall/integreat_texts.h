#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/townhall/html_markdown.h"
#include "content/townhall/integreat_page.h"
#include "content/townhall/integreat_report.h"
#include "content/townhall/integreat_tree.h"
#include "kiosk/base/result.h"

namespace townhall {

struct PageText {
  std::string body;                       // Markdown; empty if the page has none
  std::vector<std::string> search_words;  // integreat_words.h
};

// Of every page, by page index.
using PageTexts = std::vector<PageText>;

// Converts all pages of the tree and reports what could not be mapped, by page. A translation that
// only says in which other languages the page exists is left out where German has more than that,
// so that the kiosk falls back, and says so, instead of showing it as a translation.
kiosk::base::Result<PageTexts> convert_pages(const std::vector<IntegreatPage>& pages,
                                             const IntegreatTree& tree, ImportReport& report,
                                             Voice voice);

// Where an address of the region's own pages leads in the package.
Route integreat_route(const std::string& href, const std::vector<IntegreatPage>& pages,
                      const IntegreatTree& tree);

// Texts of one language: entity ("article/wohnen") to field ("name") to value.
using Texts = std::map<std::string, std::map<std::string, std::string>>;

}  // namespace townhall
