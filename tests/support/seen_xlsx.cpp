#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "tests/support/seen_xml.h"

namespace test_support {
namespace {

// ECMA-376, part 1, 18.8.30: the format "@".
constexpr const char* kTextFormat = "49";

bool is_true(const std::string& value) {
  return value == "1" || value == "true";
}

class XlsxLook {
 public:
  explicit XlsxLook(const townhall::workbook::Archive& archive) : archive_(archive) {}

  std::vector<SeenSheet> sheets() {
    strings();
    styles();
    const Document book = parse_part(archive_, "xl/workbook.xml");
    const Document relations = parse_part(archive_, "xl/_rels/workbook.xml.rels");
    std::map<std::string, std::string> targets;
    for (const xmlNode* one : below(xmlDocGetRootElement(relations.get()), "Relationship")) {
      targets[attribute(one, "Id")] = "xl/" + attribute(one, "Target");
    }
    std::vector<SeenSheet> sheets;
    for (const xmlNode* one : below(xmlDocGetRootElement(book.get()), "sheet")) {
      sheets.push_back(sheet(targets[attribute(one, "id")]));
      sheets.back().name = attribute(one, "name");
      sheets.back().hidden = attribute(one, "state") == "hidden";
    }
    name_offers(sheets);
    return sheets;
  }

 private:
  void strings() {
    const Document part = parse_part(archive_, "xl/sharedStrings.xml");
    for (const xmlNode* one : children(xmlDocGetRootElement(part.get()), "si")) {
      std::string text;
      for (const xmlNode* piece : below(one, "t")) {
        text += content(piece);
      }
      strings_.push_back(text);
    }
  }

  void styles() {
    const Document part = parse_part(archive_, "xl/styles.xml");
    const xmlNode* root = xmlDocGetRootElement(part.get());
    const std::vector<xmlNode*> fonts = children(below(root, "fonts").at(0), "font");
    std::set<std::string> text_formats = {kTextFormat};
    for (const xmlNode* one : below(root, "numFmt")) {
      if (attribute(one, "formatCode") == "@") {
        text_formats.insert(attribute(one, "numFmtId"));
      }
    }
    const std::vector<xmlNode*> fills = children(below(root, "fills").at(0), "fill");
    for (const xmlNode* one : children(below(root, "cellXfs").at(0), "xf")) {
      SeenCell look;
      look.text_format = text_formats.count(attribute(one, "numFmtId")) != 0;
      for (const xmlNode* bold : children(fonts.at(std::stoul(attribute(one, "fontId"))), "b")) {
        const std::string value = attribute(bold, "val");
        look.bold = value.empty() || is_true(value);
      }
      for (const xmlNode* color :
           below(fills.at(std::stoul(attribute(one, "fillId"))), "fgColor")) {
        look.fill = attribute(color, "rgb");
        look.fill = look.fill.empty() ? "" : "#" + look.fill.substr(2);
        std::transform(look.fill.begin(), look.fill.end(), look.fill.begin(), [](char c) {
          return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
        });
      }
      looks_.push_back(look);
    }
  }

  SeenCell look(const std::string& style) const {
    return style.empty() ? looks_.at(0) : looks_.at(std::stoul(style));
  }

  SeenSheet sheet(const std::string& name) {
    const Document part = parse_part(archive_, name);
    const xmlNode* root = xmlDocGetRootElement(part.get());
    SeenSheet sheet;
    for (const xmlNode* pane : below(root, "pane")) {
      if (attribute(pane, "state") == "frozen") {
        sheet.frozen_rows = std::stoi("0" + attribute(pane, "ySplit"));
        sheet.frozen_columns = std::stoi("0" + attribute(pane, "xSplit"));
      }
    }
    std::vector<SeenCell> empty_row;
    for (const xmlNode* column : below(root, "col")) {
      const std::size_t last = std::min<std::size_t>(std::stoul(attribute(column, "max")), 60);
      for (std::size_t i = std::stoul(attribute(column, "min")); i <= last; ++i) {
        sheet.hidden_columns.push_back(is_true(attribute(column, "hidden")));
        empty_row.push_back(look(attribute(column, "style")));
      }
    }
    for (const xmlNode* cell : below(root, "c")) {
      put(cell, empty_row, sheet);
    }
    for (const xmlNode* list : below(root, "dataValidation")) {
      offer(list, empty_row, sheet);
    }
    return sheet;
  }

  void put(const xmlNode* node, const std::vector<SeenCell>& empty_row, SeenSheet& sheet) {
    SeenCell cell = look(attribute(node, "s"));
    const std::string type = attribute(node, "t");
    const std::vector<xmlNode*> values = children(node, "v");
    cell.is_text = values.empty() || type == "s" || type == "str";
    cell.is_formula = !children(node, "f").empty();
    if (!values.empty()) {
      cell.text = content(values.front());
      cell.text = type == "s" ? strings_.at(std::stoul(cell.text)) : cell.text;
    }
    at(attribute(node, "r"), empty_row, sheet) = cell;
  }

  static SeenCell& at(const std::string& name, const std::vector<SeenCell>& empty_row,
                      SeenSheet& sheet) {
    const std::size_t digits = name.find_first_of("0123456789");
    const std::size_t row = std::stoul(name.substr(digits));
    while (sheet.rows.size() < row) {
      sheet.rows.push_back(empty_row);
    }
    return sheet.rows[row - 1].at(column_number(name.substr(0, digits)));
  }

  static void offer(const xmlNode* list, const std::vector<SeenCell>& empty_row, SeenSheet& sheet) {
    static const std::regex kRange(R"(([A-Z]+)(\d+):([A-Z]+)(\d+))");
    const std::string where = attribute(list, "sqref");
    EXPECT_EQ(attribute(list, "type"), "list");
    for (std::sregex_iterator one(where.begin(), where.end(), kRange), end; one != end; ++one) {
      const std::string letters = (*one)[1];
      for (std::size_t row = std::stoul((*one)[2]); row <= std::stoul((*one)[4]); ++row) {
        at(letters + std::to_string(row), empty_row, sheet).offers =
            content(children(list, "formula1").at(0));
      }
    }
  }

  const townhall::workbook::Archive& archive_;
  std::vector<std::string> strings_;
  std::vector<SeenCell> looks_;
};

}  // namespace

std::vector<SeenSheet> look_at_xlsx(const std::string& bytes) {
  const auto archive = townhall::workbook::Archive::open(bytes);
  EXPECT_TRUE(archive.has_value());
  return archive ? XlsxLook(*archive).sheets() : std::vector<SeenSheet>();
}

}  // namespace test_support
