#include "content/townhall/workbook/ods_styles.h"

#include <array>
#include <cstdio>
#include <set>

#include "content/townhall/workbook/look.h"

namespace townhall::workbook {
namespace {

struct CellStyle {
  const char* name;
  unsigned ink;
  unsigned fill;  // kNoFill: none
  bool bold;
  int points;
  bool grid;
};

constexpr unsigned kNoFill = 0x1000000;

constexpr CellStyle kStyles[] = {
    {"head", look::kHeadInk, look::kHeadFill, true, look::kPoints, true},
    {"head-required", look::kRequiredInk, look::kRequiredFill, true, look::kPoints, true},
    {"cell", look::kInk, kNoFill, false, look::kPoints, true},
    {"cell-required", look::kInk, look::kRequiredCell, false, look::kPoints, true},
    {"cell-key", look::kKeyInk, look::kKeyCell, false, look::kPoints, true},
    {"title", look::kHeadFill, kNoFill, true, look::kTitlePoints, false},
    {"headline", look::kInk, kNoFill, true, look::kHeadlinePoints, false},
    {"prose", look::kInk, kNoFill, false, look::kProsePoints, false},
};

std::string color(unsigned rgb) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "#%06x", rgb);
  return buffer.data();
}

void write_cell_style(XmlWriter& xml, const CellStyle& style) {
  xml.start("style:style", {{"style:name", style.name},
                            {"style:family", "table-cell"},
                            {"style:data-style-name", "text"}});
  xml.start("style:table-cell-properties",
            {{"fo:wrap-option", "wrap"}, {"style:vertical-align", "top"}});
  if (style.fill != kNoFill) {
    xml.attribute("fo:background-color", color(style.fill));
  }
  if (style.grid) {
    xml.attribute("fo:border", "0.5pt solid " + color(look::kGrid));
  }
  xml.end();
  xml.leaf("style:text-properties", {{"style:font-name", look::kFont},
                                     {"fo:color", color(style.ink)},
                                     {"fo:font-size", std::to_string(style.points) + "pt"},
                                     {"fo:font-weight", style.bold ? "bold" : "normal"}});
  xml.end();
}

// About the width of a digit of ten points.
std::string centimetres(int characters) {
  return std::to_string(characters * 2 / 10) + "." + std::to_string(characters * 2 % 10) + "cm";
}

void write_sheet_style(XmlWriter& xml, const char* name, bool shown, const char* page) {
  xml.start("style:style",
            {{"style:name", name}, {"style:family", "table"}, {"style:master-page-name", page}});
  xml.leaf("style:table-properties", {{"table:display", shown ? "true" : "false"}});
  xml.end();
}

}  // namespace

void write_styles(XmlWriter& xml, const std::vector<Sheet>& sheets) {
  xml.start("office:automatic-styles");
  xml.start("number:text-style", {{"style:name", "text"}}).leaf("number:text-content").end();
  for (const CellStyle& style : kStyles) {
    write_cell_style(xml, style);
  }
  std::set<int> widths;
  for (const Sheet& sheet : sheets) {
    for (const Column& column : sheet.columns) {
      widths.insert(column.width);
    }
  }
  for (const int width : widths) {
    xml.start("style:style",
              {{"style:name", "width-" + std::to_string(width)}, {"style:family", "table-column"}});
    xml.leaf("style:table-column-properties", {{"style:column-width", centimetres(width)}}).end();
  }
  xml.start("style:style", {{"style:name", "row"}, {"style:family", "table-row"}});
  xml.leaf("style:table-row-properties", {{"style:use-optimal-row-height", "true"}}).end();
  write_sheet_style(xml, "sheet", true, "Default");
  write_sheet_style(xml, "sheet-prose", true, "Upright");
  write_sheet_style(xml, "sheet-hidden", false, "Default");
  xml.end();
}

}  // namespace townhall::workbook
