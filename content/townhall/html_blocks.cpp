#include "content/townhall/html_blocks.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <memory>

#include "content/townhall/html_elements.h"
#include "content/townhall/html_text.h"

namespace townhall {
namespace {

using kiosk::base::Result;
using kiosk::directory::BlockKind;

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

struct FreeContext {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

std::string as_text(const xmlChar* text) {
  return text == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(text));
}

std::string attribute(xmlNode* node, const char* name) {
  xmlChar* value = xmlGetProp(node, reinterpret_cast<const xmlChar*>(name));
  std::string out = as_text(value);
  xmlFree(value);
  return out;
}

bool has_words(const std::string& text) {
  return !trimmed(text).empty();
}

struct ListLevel {
  bool ordered = false;
  int next = 1;
};

// Walks the tree once, in document order. Depth is bounded by libxml2's limit of 256 levels.
class Walk {
 public:
  void children_of(xmlNode* node) {
    for (xmlNode* child = node->children; child != nullptr; child = child->next) {
      visit(child);
    }
  }

  HtmlPage finish() {
    close_block();
    return std::move(page_);
  }

 private:
  void visit(xmlNode* node) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      add_text(clean_characters(as_text(node->content)));
    } else if (node->type == XML_ELEMENT_NODE) {
      element(node);
    }
  }

  void element(xmlNode* node) {
    const std::string name = ascii_lower(as_text(node->name));
    const Role role = role_of(name);
    switch (role) {
      case Role::Inline:
      case Role::Document:
        return children_of(node);
      case Role::Emphasis:
      case Role::Changed:
      case Role::Unknown:
        report("<" + name + ">", "");
        return children_of(node);
      case Role::Strong:
        return strong(node);
      case Role::Anchor:
        return anchor(node);
      case Role::Break:
        return add_text("\n");
      case Role::Picture:
        return picture(node);
      case Role::Dropped:
        return report("<" + name + ">", "");
      case Role::Embedded:
      case Role::Rule:
        report("<" + name + ">", address_of(node));
        return block(node);
      case Role::Block:
        return block(node);
      case Role::Heading:
        return heading(node, name.back() - '0');
      case Role::List:
        return list(node, name == "ol");
      case Role::Item:
        return item(node);
      case Role::Table:
        report("<" + name + ">", "");
        return block(node);
      case Role::Row:
        return row(node);
      case Role::Cell:
        return cell(node);
      case Role::Label:
        boundary();
        strong(node);
        return boundary();
    }
  }

  static std::string address_of(xmlNode* node) {
    for (const char* name : {"src", "data", "action"}) {
      std::string address = attribute(node, name);
      if (!address.empty()) {
        return address;
      }
    }
    return {};
  }

  void report(const std::string& kind, const std::string& detail) {
    page_.findings.push_back({kind, clean_line(detail)});
  }

  void add_text(const std::string& text) {
    if (!text.empty()) {
      current_.runs.push_back({text, strong_ > 0, anchor_});
    }
  }

  bool is_empty() const {
    return std::none_of(current_.runs.begin(), current_.runs.end(),
                        [](const Run& run) { return has_words(run.text); });
  }

  // Ends the block; what follows is a block of the same surroundings.
  void close_block() {
    if (!is_empty()) {
      page_.blocks.push_back(std::move(current_));
    }
    current_ = RawBlock{};
    if (!lists_.empty()) {
      current_.kind = BlockKind::Bullet;
      current_.level = list_level();
      current_.together = true;
    }
  }

  int list_level() const { return lists_.size() > 1 ? 1 : 0; }

  // Where a block would begin, list items and table rows go on in a new line.
  void boundary() {
    if (in_row_) {
      add_text(" ");
    } else if (kept_together_ > 0) {
      add_text("\n");
    } else {
      close_block();
    }
  }

  void block(xmlNode* node) {
    boundary();
    children_of(node);
    boundary();
  }

  void strong(xmlNode* node) {
    ++strong_;
    children_of(node);
    --strong_;
  }

  void heading(xmlNode* node, int rank) {
    if (kept_together_ > 0) {
      report("heading in a list or table", "");
      boundary();
      strong(node);
      return boundary();
    }
    close_block();
    current_.kind = BlockKind::Heading;
    current_.level = rank;
    current_.together = true;
    ++kept_together_;
    children_of(node);
    --kept_together_;
    close_block();
  }

  void list(xmlNode* node, bool ordered) {
    // A nested list interrupts its item; the item's words so far are a block.
    const int kept = kept_together_;
    const bool in_row = in_row_;
    if (in_row) {
      boundary();
    } else {
      kept_together_ = 0;
      close_block();
    }
    const std::string start = attribute(node, "start");
    const bool number = !start.empty() && start.size() < 6 &&
                        start.find_first_not_of("0123456789") == std::string::npos;
    lists_.push_back({ordered, number ? std::stoi(start) : 1});
    if (lists_.size() > 2) {
      report("list nested deeper than two levels", "");
    }
    children_of(node);
    if (!in_row) {
      close_block();
    }
    lists_.pop_back();
    if (in_row) {
      boundary();
    } else {
      close_block();
      kept_together_ = kept;
    }
  }

  void item(xmlNode* node) {
    if (in_row_) {
      add_text("\n");
      return block(node);
    }
    close_block();
    current_.together = true;
    current_.kind = BlockKind::Bullet;
    current_.level = list_level();
    constexpr int kLast = 999;  // of the Markdown subset, which has no 0 either
    if (!lists_.empty() && lists_.back().ordered && lists_.back().next > 0 &&
        lists_.back().next <= kLast) {
      current_.kind = BlockKind::Numbered;
      current_.number = lists_.back().next++;
    }
    ++kept_together_;
    children_of(node);
    --kept_together_;
    close_block();
  }

  void row(xmlNode* node) {
    boundary();
    current_.together = true;
    const bool outer = in_row_;
    in_row_ = true;
    ++kept_together_;
    children_of(node);
    --kept_together_;
    in_row_ = outer;
    boundary();
  }

  void cell(xmlNode* node) {
    if (!is_empty()) {
      add_text(" \u00B7 ");
    }
    children_of(node);
  }

  void anchor(xmlNode* node) {
    const std::string href = attribute(node, "href");
    const int outer = anchor_;
    if (!href.empty()) {
      page_.anchors.push_back({href});
      anchor_ = static_cast<int>(page_.anchors.size()) - 1;
    }
    const size_t blocks = page_.blocks.size();
    const size_t runs = current_.runs.size();
    children_of(node);
    const bool silent =
        page_.blocks.size() == blocks && current_.runs.size() >= runs &&
        std::none_of(current_.runs.begin() + static_cast<std::ptrdiff_t>(runs), current_.runs.end(),
                     [](const Run& run) { return has_words(run.text); });
    if (silent && !href.empty()) {
      report("link without words", href);
    }
    anchor_ = outer;
  }

  void picture(xmlNode* node) {
    const std::string alt = attribute(node, "alt");
    report("image", attribute(node, "src") + (alt.empty() ? "" : " (" + alt + ")"));
  }

  HtmlPage page_;
  RawBlock current_;
  std::vector<ListLevel> lists_;
  int strong_ = 0;
  int anchor_ = -1;
  int kept_together_ = 0;
  bool in_row_ = false;
};

}  // namespace

Result<HtmlPage> read_html(const std::string& html) {
  const std::string clean = without_controls(html);
  Walk walk;
  if (trimmed(clean).empty()) {
    return walk.finish();
  }
  const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                      HTML_PARSE_NONET | HTML_PARSE_NODEFDTD;
  const std::unique_ptr<xmlDoc, FreeDocument> document(
      context == nullptr
          ? nullptr
          : htmlCtxtReadMemory(context.get(), clean.data(), static_cast<int>(clean.size()), nullptr,
                               "UTF-8", options));
  if (document == nullptr || context->disableSAX != 0) {
    return kiosk::base::invalid(
        "The HTML is nested deeper than 256 levels or longer than 10 MB; simplify the page");
  }
  for (xmlNode* node = document->children; node != nullptr; node = node->next) {
    if (node->type == XML_ELEMENT_NODE) {
      walk.children_of(node);
    }
  }
  return walk.finish();
}

}  // namespace townhall
