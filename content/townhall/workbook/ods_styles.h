#pragma once
#include "content/townhall/workbook/table.h"
#include "content/townhall/workbook/xml_writer.h"

// Inside ods_write.cpp: styles of an OpenDocument spreadsheet.
namespace townhall::workbook {

// office:automatic-styles: "head", "head-required", "cell", "cell-required", "cell-key", "title",
// "prose", a "width-<characters>" for each width, "row", "sheet" and "sheet-hidden".
void write_styles(XmlWriter& xml, const std::vector<Sheet>& sheets);

}  // namespace townhall::workbook
