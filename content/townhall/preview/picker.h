#pragma once
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "content/townhall/canonical.h"

namespace townhall::preview {

// Kinds of which a page shows single records. The rest is small, and shown everywhere.
bool is_picked(const std::string& kind);

// Whether the route is a page that shows few records, and there is such a record.
bool is_page_of_few(const Canonical& all, const std::string& route);

// Where the links in the texts of a record lead.
using LinksOf = std::function<std::vector<std::string>(const std::string& record)>;

// Of a text: "[words](service/wohngeld)".
void add_links(const std::string& text, std::vector<std::string>& out);

// Chooses the records that one page needs. `all` must outlive it; its texts are not looked at.
class Picker {
 public:
  Picker(const Canonical& all, LinksOf links);

  // What the page shows, and what that needs to be a right package.
  void pick_for(const std::string& route);

  bool has(const std::string& name) const { return picked_.count(name) != 0; }

 private:
  void pick(const std::string& name);
  void pick_for_the_rest();

  const Canonical& all_;
  LinksOf links_;
  std::map<std::string, const nlohmann::json*> records_;
  std::set<std::string> picked_;
};

}  // namespace townhall::preview
