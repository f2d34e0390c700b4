#pragma once
#include <memory>
#include <string>

#include "content/townhall/workbook/archive.h"
#include "content/townhall/xml_reader.h"

namespace townhall::workbook {

// Walks through the XML of one part of an archive.
class PartReader : public XmlReader {
 public:
  // `name` is that of the part, for sentences.
  PartReader(Part part, std::string name);

  // What was wrong, or nothing. `sheet` and `row` say where in the workbook it was reading, if it
  // was in a sheet.
  kiosk::base::Result<void> verdict(const std::string& sheet = {}, std::size_t row = 0) const;

 private:
  PartReader(std::shared_ptr<Part> part, std::string name);

  std::shared_ptr<Part> part_;
  std::string name_;
};

}  // namespace townhall::workbook
