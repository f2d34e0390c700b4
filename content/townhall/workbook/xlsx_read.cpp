#include <charconv>

#include "content/townhall/workbook/file_phrases.h"
#include "content/townhall/workbook/formats.h"
#include "content/townhall/workbook/grid_builder.h"
#include "content/townhall/workbook/part_reader.h"
#include "content/townhall/workbook/xlsx_parts.h"

namespace townhall::workbook {
namespace {

using kiosk::base::Result;

struct Place {
  std::size_t row = 0;  // from 1; 0: not said
  std::size_t column = 0;
};

// "C7"; with absurd letters a column far beyond all limits.
Place place_of(const std::string& name) {
  std::size_t column = 0;
  std::size_t i = 0;
  for (; i < name.size() && name[i] >= 'A' && name[i] <= 'Z' && i < 6; ++i) {
    column = column * 26 + static_cast<std::size_t>(name[i] - 'A') + 1;
  }
  Place place;
  place.column = column == 0 ? 0 : column - 1;
  std::from_chars(name.data() + i, name.data() + name.size(), place.row);
  return column == 0 ? Place{} : place;
}

struct Known {
  std::vector<std::string> strings;
  std::vector<SerialKind> styles;
  bool from_1904 = false;
};

// ECMA-376, part 1, 18.3.1: rows and cells of one sheet.
class SheetReader {
 public:
  SheetReader(Part part, const SheetPart& sheet, const Known& known, GridBuilder& grids)
      : xml_(std::move(part), sheet.part), sheet_(sheet.name), known_(known), grids_(grids) {}

  Result<void> read() {
    std::size_t number = 0;
    while (xml_.step()) {
      if (xml_.starts("row")) {
        CHECK_OK(row(number));
      }
    }
    return xml_.verdict(sheet_, number);
  }

 private:
  Result<void> row(std::size_t& number) {
    const std::string said = xml_.attribute("r");
    number = said.empty() ? number + 1 : count_of(said, std::size_t{1} << 24U);
    grids_.begin_row(number);
    const int outer = xml_.depth();
    std::size_t column = 0;
    while (xml_.step() && !xml_.ends_at(outer)) {
      if (xml_.starts("c")) {
        const Place place = place_of(xml_.attribute("r"));
        column = place.row == 0 ? column : place.column;
        CHECK_OK(grids_.add(column, 1, cell()));
        ++column;
      }
    }
    return grids_.end_row(1);
  }

  Cell cell() {
    const std::string type = xml_.attribute("t");
    const std::string style = xml_.attribute("s");
    std::string value;
    bool is_formula = false;
    const int outer = xml_.depth();
    while (xml_.step() && !xml_.ends_at(outer)) {
      if (xml_.starts("v")) {
        value = content();
      } else if (xml_.starts("is")) {
        value = read_rich_text(xml_);
      } else if (xml_.starts("f")) {
        is_formula = true;
        xml_.skip();
      }
    }
    Cell cell = meaning(type, style, value);
    cell.kind = is_formula ? CellKind::Formula : cell.kind;
    return cell;
  }

  // The text of an element without elements.
  std::string content() {
    std::string text;
    const int outer = xml_.depth();
    while (xml_.step() && !xml_.ends_at(outer)) {
      text += xml_.is_text() ? std::string(xml_.text()) : std::string();
    }
    return text;
  }

  Cell meaning(const std::string& type, const std::string& style, const std::string& value) const {
    if (type == "s") {
      const std::size_t index = number_of(value, known_.strings.size());
      return {index < known_.strings.size() ? known_.strings[index] : std::string(),
              CellKind::Text};
    }
    if (type == "b") {
      return {value == "1" || value == "true" ? "true" : "false", CellKind::Boolean};
    }
    if (type == "inlineStr" || type == "e") {
      return {value, CellKind::Text};
    }
    if (type == "str") {
      return {unescaped(value), CellKind::Text};
    }
    if (type == "d") {
      return {value.substr(0, value.size() >= 16 ? 16 : 10), CellKind::Date};
    }
    if (value.empty()) {
      return {};
    }
    const std::size_t index = number_of(style, known_.styles.size());
    const SerialKind kind = index < known_.styles.size() ? known_.styles[index] : SerialKind{};
    return kind.has_day || kind.has_time ? serial_cell(value, kind, known_.from_1904)
                                         : number_cell(value);
  }

  static std::size_t number_of(const std::string& text, std::size_t otherwise) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : otherwise;
  }

  PartReader xml_;
  std::string sheet_;
  const Known& known_;
  GridBuilder& grids_;
};

}  // namespace

Result<std::vector<Grid>> read_xlsx(const Archive& archive) {
  const Contents contents = TRY(read_contents(archive));
  Known known;
  known.from_1904 = contents.from_1904;
  known.strings = TRY(read_shared_strings(archive));
  known.styles = TRY(read_styles(archive));
  GridBuilder grids;
  for (const SheetPart& sheet : contents.sheets) {
    std::optional<Part> part = archive.part(sheet.part);
    if (!part) {
      return in_both({kPartMissing, {sheet.name}});
    }
    CHECK_OK(grids.begin_sheet(sheet.name));
    CHECK_OK(SheetReader(std::move(*part), sheet, known, grids).read());
  }
  return grids.take();
}

}  // namespace townhall::workbook
