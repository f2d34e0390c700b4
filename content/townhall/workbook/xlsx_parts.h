#pragma once
#include <string>
#include <vector>

#include "content/townhall/workbook/archive.h"
#include "content/townhall/workbook/numbers.h"
#include "content/townhall/xml_reader.h"

// The parts of an Office Open XML workbook (ECMA-376, part 1) beside its sheets.
namespace townhall::workbook {

struct SheetPart {
  std::string name;
  std::string part;  // "xl/worksheets/sheet1.xml"
};

struct Contents {
  std::vector<SheetPart> sheets;
  bool from_1904 = false;
};

kiosk::base::Result<Contents> read_contents(const Archive& archive);

// By index; a workbook need not have any.
kiosk::base::Result<std::vector<std::string>> read_shared_strings(const Archive& archive);

// Which cell styles show days or times, by index.
kiosk::base::Result<std::vector<SerialKind>> read_styles(const Archive& archive);

// At the start of an element: the text of all <t> in it, without how it is spoken (<rPh>).
// _x000A_ and the like are undone.
std::string read_rich_text(XmlReader& xml);
std::string unescaped(std::string_view text);

}  // namespace townhall::workbook
