#include <gmock/gmock.h>

#include <map>
#include <set>

#include "tests/support/seen_xml.h"

namespace test_support {
namespace {

// Office programs fill a sheet to its end with empty cells; beyond these nobody looks.
constexpr std::size_t kMostRows = 500;
constexpr std::size_t kMostColumns = 60;

std::size_t repeated(const xmlNode* node, const std::string& what, std::size_t most) {
  const std::string said = attribute(node, "number-" + what + "-repeated");
  return said.empty() ? 1 : std::min<std::size_t>(std::stoul(said), most);
}

class OdsLook {
 public:
  explicit OdsLook(const townhall::workbook::Archive& archive)
      : content_(parse_part(archive, "content.xml")),
        styles_(parse_part(archive, "styles.xml")),
        settings_(parse_part(archive, "settings.xml")) {}

  std::vector<SeenSheet> sheets() {
    for (const Document* one : {&styles_, &content_}) {
      styles(xmlDocGetRootElement(one->get()));
    }
    const xmlNode* root = xmlDocGetRootElement(content_.get());
    for (const xmlNode* one : below(root, "content-validation")) {
      lists_[attribute(one, "name")] = attribute(one, "condition");
    }
    std::vector<SeenSheet> sheets;
    for (const xmlNode* table : below(root, "table")) {
      sheets.push_back(sheet(table));
    }
    freezes(sheets);
    name_offers(sheets);
    return sheets;
  }

 private:
  void styles(const xmlNode* root) {
    for (const xmlNode* one : below(root, "text-style")) {
      text_formats_.insert(attribute(one, "name"));
    }
    for (const xmlNode* one : below(root, "style")) {
      SeenCell look;
      look.text_format = text_formats_.count(attribute(one, "data-style-name")) != 0;
      for (const xmlNode* part : children(one, "text-properties")) {
        look.bold = attribute(part, "font-weight") == "bold";
      }
      for (const xmlNode* part : children(one, "table-cell-properties")) {
        look.fill = attribute(part, "background-color");
        look.fill = look.fill == "transparent" ? "" : look.fill;
      }
      for (const xmlNode* part : children(one, "table-properties")) {
        if (attribute(part, "display") == "false") {
          hidden_.insert(attribute(one, "name"));
        }
      }
      looks_[attribute(one, "name")] = look;
    }
  }

  SeenSheet sheet(const xmlNode* table) {
    SeenSheet sheet;
    sheet.name = attribute(table, "name");
    sheet.hidden = hidden_.count(attribute(table, "style-name")) != 0;
    std::vector<std::string> defaults;
    for (const xmlNode* column : below(table, "table-column")) {
      for (std::size_t i = repeated(column, "columns", kMostColumns); i > 0; --i) {
        sheet.hidden_columns.push_back(attribute(column, "visibility") == "collapse");
        defaults.push_back(attribute(column, "default-cell-style-name"));
      }
    }
    for (const xmlNode* row : below(table, "table-row")) {
      const std::vector<SeenCell> cells = row_of(row, defaults);
      for (std::size_t i = repeated(row, "rows", kMostRows); i > 0; --i) {
        sheet.rows.push_back(cells);
      }
    }
    return sheet;
  }

  std::vector<SeenCell> row_of(const xmlNode* row, const std::vector<std::string>& defaults) {
    std::vector<SeenCell> cells;
    for (const xmlNode* one : children(row, "table-cell")) {
      for (std::size_t i = repeated(one, "columns", kMostColumns); i > 0; --i) {
        const std::string style = attribute(one, "style-name");
        const bool known = cells.size() < defaults.size();
        SeenCell cell = looks_[style.empty() && known ? defaults[cells.size()] : style];
        const std::string type = attribute(one, "value-type");
        cell.is_text = type.empty() || type == "string";
        cell.is_formula = !attribute(one, "formula").empty();
        cell.offers = lists_[attribute(one, "content-validation-name")];
        for (const xmlNode* line : children(one, "p")) {
          cell.text += (cell.text.empty() ? "" : "\n") + content(line);
        }
        cells.push_back(std::move(cell));
      }
    }
    return cells;
  }

  void freezes(std::vector<SeenSheet>& sheets) {
    for (const xmlNode* entry :
         below(xmlDocGetRootElement(settings_.get()), "config-item-map-entry")) {
      std::map<std::string, std::string> items;
      for (const xmlNode* item : children(entry, "config-item")) {
        items[attribute(item, "name")] = content(item);
      }
      for (SeenSheet& sheet : sheets) {
        if (sheet.name != attribute(entry, "name")) {
          continue;
        }
        // 2: frozen, 1: merely divided.
        if (items["VerticalSplitMode"] == "2") {
          sheet.frozen_rows = std::stoi(items["VerticalSplitPosition"]);
        }
        if (items["HorizontalSplitMode"] == "2") {
          sheet.frozen_columns = std::stoi(items["HorizontalSplitPosition"]);
        }
      }
    }
  }

  Document content_;
  Document styles_;
  Document settings_;
  std::set<std::string> text_formats_;
  std::set<std::string> hidden_;
  std::map<std::string, SeenCell> looks_;
  std::map<std::string, std::string> lists_;
};

}  // namespace

std::vector<SeenSheet> look_at_ods(const std::string& bytes) {
  const auto archive = townhall::workbook::Archive::open(bytes);
  EXPECT_TRUE(archive.has_value());
  return archive ? OdsLook(*archive).sheets() : std::vector<SeenSheet>();
}

}  // namespace test_support
