#include "content/townhall/integreat_texts.h"

#include <algorithm>
#include <set>

#include "content/townhall/html_text.h"
#include "content/townhall/integreat_words.h"

namespace townhall {
namespace {

// The only reasons for which blocks_from_html fails.
constexpr Phrase kTooDeep = {
    "Das HTML der Seite {1} ist tiefer als 256 Stufen geschachtelt oder länger als 10 MB; "
    "vereinfachen Sie die Seite.",
    "The HTML of the page {1} is nested deeper than 256 levels or longer than 10 MB; simplify the "
    "page."};
constexpr Phrase kLeftOut = {"Text weggelassen, es erscheint der deutsche",
                             "text left out, falls back to German"};
constexpr Phrase kKept = {"Text behalten", "text kept"};

using kiosk::base::invalid;
using kiosk::base::Result;
using kiosk::directory::Block;
using kiosk::directory::BlockKind;
using kiosk::directory::Inline;
using kiosk::directory::InlineKind;

// Hosts under which Integreat pages are linked, beside the one that the answers name.
constexpr std::string_view kPublicHosts[] = {"integreat.app", "www.integreat.app",
                                             "web.integreat-app.de", "admin.integreat-app.de",
                                             "cms.integreat-app.de"};

bool is_own_host(const std::string& host, const std::string& named) {
  return host == named || std::find(std::begin(kPublicHosts), std::end(kPublicHosts), host) !=
                              std::end(kPublicHosts);
}

// The path of an address on an own host, or of an address that begins with "/"; else empty.
std::string own_path(const std::string& href, const std::string& named_host) {
  const size_t end = std::min(href.find_first_of("?#"), href.size());
  const std::string address = href.substr(0, end);
  if (address.starts_with('/') && !address.starts_with("//")) {
    return comparable_path(address);
  }
  const size_t scheme = address.find("://");
  if (scheme == std::string::npos || !ascii_lower(address).starts_with("http")) {
    return {};
  }
  const size_t slash = std::min(address.find('/', scheme + 3), address.size());
  const std::string host = ascii_lower(address.substr(scheme + 3, slash - scheme - 3));
  return is_own_host(host, named_host) ? comparable_path(address.substr(slash)) : std::string();
}

// Only a sentence and a list of links to the page's own other languages.
bool only_points_elsewhere(const std::vector<Block>& blocks, const IntegreatPage& page,
                           const std::string& slug) {
  std::set<std::string> others;
  for (const auto& [lang, path] : page.others) {
    others.insert(path);
  }
  size_t links = 0;
  size_t paragraphs = 0;
  for (const Block& block : blocks) {
    paragraphs += block.kind == BlockKind::Paragraph ? 1 : 0;
    if (block.kind == BlockKind::Bullet) {
      const bool one = block.inlines.size() == 1 && block.inlines[0].kind == InlineKind::Link;
      const std::string target = one ? block.inlines[0].target : std::string();
      const bool itself = target == "article/" + slug || target == "topic/" + slug;
      if (!itself && !others.contains(own_path(target, page.host))) {
        return false;
      }
      ++links;
    }
  }
  return links > 0 && paragraphs <= 1 && links + paragraphs == blocks.size();
}

void count_links(const std::vector<Block>& blocks, ImportReport& report) {
  for (const Block& block : blocks) {
    for (const Inline& item : block.inlines) {
      if (item.kind == InlineKind::Link) {
        const std::string kind = item.target.substr(0, item.target.find_first_of(":/"));
        report.count("links, " + kind, 1);
      }
    }
  }
}

class Converter {
 public:
  Converter(const std::vector<IntegreatPage>& pages, const IntegreatTree& tree,
            ImportReport& report, Voice voice)
      : pages_(pages), tree_(tree), report_(report), voice_(voice), texts_(pages.size()) {}

  Result<PageTexts> convert() {
    const RouteOf route = [this](const std::string& href) {
      return integreat_route(href, pages_, tree_);
    };
    for (const Knot& knot : tree_.knots) {
      bool german_points_elsewhere = false;
      // German first: whether a translation is only a pointer is judged beside it.
      for (const auto& [lang, at] : german_first(knot)) {
        auto converted = blocks_from_html(pages_[at].content, route);
        if (!converted) {
          return invalid(say({kTooDeep, {pages_[at].path}}, voice_));
        }
        texts_[at].search_words = take_search_words(converted->blocks);
        const bool points = only_points_elsewhere(converted->blocks, pages_[at], knot.slug);
        german_points_elsewhere = lang == "de" ? points : german_points_elsewhere;
        keep(at, *converted, points, lang != "de" && points && !german_points_elsewhere);
      }
      leave_out_without_source(knot);
    }
    return std::move(texts_);
  }

 private:
  static std::vector<std::pair<std::string, size_t>> german_first(const Knot& knot) {
    std::vector<std::pair<std::string, size_t>> out = {{"de", knot.pages.at("de")}};
    for (const auto& [lang, at] : knot.pages) {
      if (lang != "de") {
        out.emplace_back(lang, at);
      }
    }
    return out;
  }

  void keep(size_t at, const Converted& converted, bool points, bool leave_out) {
    for (const PageFinding& finding : converted.findings) {
      report_.find(finding.kind, pages_[at].path, finding.detail);
    }
    if (points) {
      report_.find("page says that it is not available in its language", pages_[at].path,
                   say({leave_out ? kLeftOut : kKept}, voice_));
    }
    if (!leave_out) {
      texts_[at].body = write_markdown(converted.blocks);
      count_links(converted.blocks, report_);
    }
  }

  // A digest needs a German text; a translation of nothing would never be shown.
  void leave_out_without_source(const Knot& knot) {
    for (const auto& [lang, at] : knot.pages) {
      if (!texts_[at].body.empty() && texts_[knot.pages.at("de")].body.empty()) {
        report_.find("text without a German one, left out", pages_[at].path, "");
        texts_[at].body.clear();
      }
    }
  }

  const std::vector<IntegreatPage>& pages_;
  const IntegreatTree& tree_;
  ImportReport& report_;
  Voice voice_;
  PageTexts texts_;
};

}  // namespace

Result<PageTexts> convert_pages(const std::vector<IntegreatPage>& pages, const IntegreatTree& tree,
                                ImportReport& report, Voice voice) {
  return Converter(pages, tree, report, voice).convert();
}

Route integreat_route(const std::string& href, const std::vector<IntegreatPage>& pages,
                      const IntegreatTree& tree) {
  const std::string path = own_path(href, pages.front().host);
  if (path.empty()) {
    return {};
  }
  const auto found = tree.by_path.find(path);
  if (found == tree.by_path.end()) {
    return {path.starts_with("/" + pages.front().region + "/"), ""};
  }
  const Knot& knot = tree.knots[static_cast<size_t>(found->second)];
  return {true, (knot.children.empty() ? "article/" : "topic/") + knot.slug};
}

}  // namespace townhall
