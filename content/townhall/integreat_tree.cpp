#include "content/townhall/integreat_tree.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace townhall {
namespace {

using kiosk::base::invalid;
using kiosk::base::Result;

constexpr const char* kSource = "de";
constexpr Phrase kTwoRegions = {
    "Die Dateien enthalten Seiten aus zwei Regionen, {1} und {2}; übernehmen Sie eine nach der "
    "anderen.",
    "The files hold pages of two regions, {1} and {2}; import one region at a time."};
constexpr Phrase kTwice = {"Die Seite {1} kommt zweimal vor; geben Sie jede Datei einmal an.",
                           "The page {1} comes twice; give each file once."};
constexpr Phrase kNoGerman = {
    "In den Dateien ist keine deutsche Seite; geben Sie auch die Antwort von REGION/de/pages/ an.",
    "There is no German page in the files; give the answer of REGION/de/pages/ too."};

using ByPath = std::map<std::string, size_t>;

Result<ByPath> index_paths(const std::vector<IntegreatPage>& pages, Voice voice) {
  ByPath out;
  for (size_t at = 0; at < pages.size(); ++at) {
    if (pages[at].region != pages.front().region) {
      return invalid(say({kTwoRegions, {pages.front().region, pages[at].region}}, voice));
    }
    if (!out.emplace(pages[at].path, at).second) {
      return invalid(say({kTwice, {pages[at].path}}, voice));
    }
  }
  return out;
}

// Connected components over the links between languages (union by the smallest index).
class Groups {
 public:
  explicit Groups(size_t size) : leader_(size) { std::iota(leader_.begin(), leader_.end(), 0U); }

  size_t leader(size_t at) {
    while (leader_[at] != at) {
      leader_[at] = leader_[leader_[at]];
      at = leader_[at];
    }
    return at;
  }

  void join(size_t a, size_t b) {
    const size_t first = leader(a);
    const size_t second = leader(b);
    leader_[std::max(first, second)] = std::min(first, second);
  }

 private:
  std::vector<size_t> leader_;
};

std::vector<std::vector<size_t>> components(const std::vector<IntegreatPage>& pages,
                                            const ByPath& by_path) {
  Groups groups(pages.size());
  for (size_t at = 0; at < pages.size(); ++at) {
    for (const auto& [lang, path] : pages[at].others) {
      const auto other = by_path.find(path);
      if (other != by_path.end()) {
        groups.join(at, other->second);
      }
    }
  }
  std::map<size_t, std::vector<size_t>> members;
  for (size_t at = 0; at < pages.size(); ++at) {
    members[groups.leader(at)].push_back(at);
  }
  std::vector<std::vector<size_t>> out;
  for (auto& [leader, group] : members) {
    out.push_back(std::move(group));
  }
  return out;
}

class Builder {
 public:
  Builder(const std::vector<IntegreatPage>& pages, const ByPath& by_path, const KnownSlugs& known,
          ImportReport& report)
      : pages_(pages), by_path_(by_path), known_(known), report_(report) {}

  IntegreatTree build() {
    for (const auto& group : components(pages_, by_path_)) {
      add_group(group);
    }
    name_knots();
    hang();
    cut_circles();
    order_children();
    return std::move(tree_);
  }

 private:
  const IntegreatPage& german(int knot) const {
    return pages_[tree_.knots[static_cast<size_t>(knot)].pages.at(kSource)];
  }

  void add_group(const std::vector<size_t>& group) {
    const int first = static_cast<int>(tree_.knots.size());
    for (const size_t at : group) {
      if (pages_[at].lang == kSource) {
        tree_.by_path[pages_[at].path] = static_cast<int>(tree_.knots.size());
        tree_.knots.push_back({{{kSource, at}}, "", -1, {}});
      }
    }
    for (const size_t at : group) {
      if (pages_[at].lang != kSource) {
        attach(at, first);
      }
    }
  }

  // A translation belongs to the German page that it names, else to the one of its group.
  void attach(size_t at, int first) {
    const IntegreatPage& page = pages_[at];
    if (first == static_cast<int>(tree_.knots.size())) {
      report_.find("page without a German one, left out", page.path, page.title);
      return;
    }
    const auto named = page.others.find(kSource);
    const auto known =
        named == page.others.end() ? tree_.by_path.end() : tree_.by_path.find(named->second);
    const int knot = known == tree_.by_path.end() ? first : known->second;
    if (!tree_.knots[static_cast<size_t>(knot)].pages.emplace(page.lang, at).second) {
      report_.find("second page in one language, left out", page.path, page.title);
      return;
    }
    tree_.by_path[page.path] = knot;
  }

  void name_knots() {
    std::vector<std::string> paths;
    for (int knot = 0; knot < static_cast<int>(tree_.knots.size()); ++knot) {
      paths.push_back(german(knot).path);
    }
    const std::vector<std::string> slugs = slugs_of(paths, known_);
    for (size_t at = 0; at < slugs.size(); ++at) {
      tree_.knots[at].slug = slugs[at];
    }
  }

  void hang() {
    for (int knot = 0; knot < static_cast<int>(tree_.knots.size()); ++knot) {
      const IntegreatPage& page = german(knot);
      const auto parent = tree_.by_path.find(page.parent);
      if (parent != tree_.by_path.end()) {
        tree_.knots[static_cast<size_t>(knot)].parent = parent->second;
      } else if (!page.parent.empty()) {
        report_.find("parent page missing, put at the top", page.path, page.parent);
      }
    }
  }

  // From each knot upwards; a way that comes back to where it began is opened there.
  void cut_circles() {
    for (size_t start = 0; start < tree_.knots.size(); ++start) {
      std::set<int> seen;
      int at = static_cast<int>(start);
      while (at >= 0 && seen.insert(at).second) {
        at = tree_.knots[static_cast<size_t>(at)].parent;
      }
      if (at >= 0) {
        tree_.knots[static_cast<size_t>(at)].parent = -1;
        report_.find("parents run in a circle, put at the top", german(at).path, "");
      }
    }
  }

  void order_children() {
    for (int knot = 0; knot < static_cast<int>(tree_.knots.size()); ++knot) {
      const int parent = tree_.knots[static_cast<size_t>(knot)].parent;
      auto& siblings = parent < 0 ? tree_.top : tree_.knots[static_cast<size_t>(parent)].children;
      siblings.push_back(knot);
    }
    const auto earlier = [this](int a, int b) {
      const IntegreatPage& left = german(a);
      const IntegreatPage& right = german(b);
      return std::pair(left.order, left.path) < std::pair(right.order, right.path);
    };
    std::sort(tree_.top.begin(), tree_.top.end(), earlier);
    for (Knot& knot : tree_.knots) {
      std::sort(knot.children.begin(), knot.children.end(), earlier);
    }
  }

  const std::vector<IntegreatPage>& pages_;
  const ByPath& by_path_;
  const KnownSlugs& known_;
  ImportReport& report_;
  IntegreatTree tree_;
};

}  // namespace

Result<IntegreatTree> build_integreat_tree(const std::vector<IntegreatPage>& pages,
                                           const KnownSlugs& known, ImportReport& report,
                                           Voice voice) {
  const bool any = std::any_of(pages.begin(), pages.end(),
                               [](const IntegreatPage& page) { return page.lang == kSource; });
  if (!any) {
    return invalid(say({kNoGerman}, voice));
  }
  const ByPath by_path = TRY(index_paths(pages, voice));
  return Builder(pages, by_path, known, report).build();
}

}  // namespace townhall
