#include <algorithm>

#include "content/townhall/workbook/file_phrases.h"
#include "content/townhall/workbook/formats.h"
#include "content/townhall/workbook/grid_builder.h"
#include "content/townhall/workbook/numbers.h"
#include "content/townhall/workbook/part_reader.h"

namespace townhall::workbook {
namespace {

using kiosk::base::Result;

constexpr const char* kOffice = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
constexpr const char* kTable = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
constexpr const char* kText = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

// OpenDocument 1.3, part 3: what a cell shows is in its paragraphs, what it is in its attributes.
class OdsReader {
 public:
  explicit OdsReader(Part part) : xml_(std::move(part), "content.xml") {}

  Result<std::vector<Grid>> read() {
    while (xml_.step()) {
      if (xml_.starts("table")) {
        CHECK_OK(table());
      }
    }
    CHECK_OK(xml_.verdict(sheet_, row_));
    return grids_.take();
  }

 private:
  Result<void> table() {
    sheet_ = xml_.attribute("name", kTable);
    CHECK_OK(grids_.begin_sheet(sheet_));
    const int outer = xml_.depth();
    std::size_t number = 1;
    while (xml_.step() && !xml_.ends_at(outer)) {
      if (xml_.starts("table-row")) {
        CHECK_OK(row(number));
      } else if (xml_.starts("shapes") || xml_.starts("forms")) {
        xml_.skip();  // pictures with tables of their own
      }
    }
    return {};
  }

  // `number` moves on to the row behind.
  Result<void> row(std::size_t& number) {
    const std::size_t repeated =
        count_of(xml_.attribute("number-rows-repeated", kTable), 1U << 24U);
    row_ = number;
    grids_.begin_row(number);
    number += repeated;
    const int outer = xml_.depth();
    std::size_t column = 0;
    while (xml_.step() && !xml_.ends_at(outer)) {
      if (xml_.starts("table-cell") || xml_.starts("covered-table-cell")) {
        CHECK_OK(cell(column));
      }
    }
    return grids_.end_row(repeated);
  }

  Result<void> cell(std::size_t& column) {
    const std::size_t repeated =
        count_of(xml_.attribute("number-columns-repeated", kTable), 1U << 20U);
    Cell cell = value();
    const bool is_formula = !xml_.attribute("formula", kTable).empty();
    const std::string own = xml_.attribute("string-value", kOffice);
    const std::string shown = paragraphs();
    if (cell.kind == CellKind::Text) {
      cell.text = own.empty() ? shown : own;
    }
    cell.kind = is_formula ? CellKind::Formula : cell.kind;
    CHECK_OK(grids_.add(column, repeated, cell));
    column += repeated;
    return {};
  }

  // What the attributes say; a text cell for all that has no other value.
  Cell value() {
    const std::string type = xml_.attribute("value-type", kOffice);
    if (type == "float" || type == "percentage" || type == "currency") {
      return number_cell(xml_.attribute("value", kOffice));
    }
    if (type == "date") {
      const std::string date = xml_.attribute("date-value", kOffice);
      const bool timed = date.size() >= 16 && !date.substr(10).starts_with("T00:00");
      return {date.substr(0, timed ? 16 : 10), CellKind::Date};
    }
    if (type == "time") {
      return {clock_of_duration(xml_.attribute("time-value", kOffice)), CellKind::Time};
    }
    if (type == "boolean") {
      return {xml_.attribute("boolean-value", kOffice), CellKind::Boolean};
    }
    return {};
  }

  // The text of a cell, its paragraphs apart by line feeds; without annotations.
  std::string paragraphs() {
    const int outer = xml_.depth();
    std::string text;
    bool first = true;
    int inside = 0;
    while (xml_.step() && !xml_.ends_at(outer)) {
      if (xml_.starts("annotation")) {
        xml_.skip();
      } else if (xml_.starts("p")) {
        text += first ? "" : "\n";
        first = false;
        ++inside;
      } else if (xml_.ends("p")) {
        --inside;
      } else if (inside > 0) {
        add_piece(text);
      }
      if (text.size() > kMostText) {
        break;  // refused when it is added
      }
    }
    return text;
  }

  void add_piece(std::string& text) {
    if (xml_.is_text()) {
      text += xml_.text();
    } else if (xml_.starts("s")) {
      text.append(count_of(xml_.attribute("c", kText), 1000), ' ');
    } else if (xml_.starts("tab")) {
      text += '\t';
    } else if (xml_.starts("line-break")) {
      text += '\n';
    }
  }

  PartReader xml_;
  GridBuilder grids_;
  std::string sheet_;    // where it is reading
  std::size_t row_ = 1;  // of the sheet
};

}  // namespace

Result<std::vector<Grid>> read_ods(const Archive& archive) {
  std::optional<Part> part = archive.part("content.xml");
  if (!part) {
    return in_both({kNoOds});
  }
  return OdsReader(std::move(*part)).read();
}

}  // namespace townhall::workbook
