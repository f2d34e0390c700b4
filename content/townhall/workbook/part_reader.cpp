#include "content/townhall/workbook/part_reader.h"

#include "content/townhall/workbook/file_phrases.h"

namespace townhall::workbook {

PartReader::PartReader(Part part, std::string name)
    : PartReader(std::make_shared<Part>(std::move(part)), std::move(name)) {}

PartReader::PartReader(std::shared_ptr<Part> part, std::string name)
    : XmlReader([part](char* to, int most) { return part->read(to, most); }),
      part_(std::move(part)),
      name_(std::move(name)) {}

kiosk::base::Result<void> PartReader::verdict(const std::string& sheet, std::size_t row) const {
  if (fault() == Fault::None) {
    return {};
  }
  if (part_->over_budget()) {
    return in_both({kUnpacksTooLarge});
  }
  if (fault() == Fault::DocumentType) {
    return in_both({kDocumentType, {name_}});
  }
  return sheet.empty() ? in_both({kPartDamaged, {name_, std::to_string(line())}})
                       : in_both({kSheetDamaged, {sheet, std::to_string(row)}});
}

}  // namespace townhall::workbook
