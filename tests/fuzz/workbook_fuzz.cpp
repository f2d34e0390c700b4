#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "content/townhall/workbook/csv_read.h"
#include "content/townhall/workbook/formats.h"
#include "content/townhall/workbook/import.h"

// Bytes as a workbook: an archive if they begin like one, else as CSV and as the XML inside,
// of either format.
// What can be read is taken into a small package.
namespace {

using namespace townhall::workbook;

townhall::Canonical small_package() {
  kiosk::base::MemoryFiles files;
  const bool written =
      files
          .write("p/package.json",
                 R"({"id": "p", "namespace": "6f1c2f0e-7d3a-4b59-9a41-2c8e5d0b7a63"})")
          .has_value() &&
      files
          .write("p/contacts.json",
                 R"([{"slug": "desk", "kind": "desk", "phones": [{"key": "a", "number": "1"}],
                  "hours": {"schedules": [{"key": "b", "rules": []}]}}])")
          .has_value() &&
      files
          .write("p/search_words.json",
                 R"([{"entity": "contact/desk", "lang": "de", "word": "Amt"}])")
          .has_value() &&
      files.write("p/texts/de.json", R"({"texts": {"contact/desk": {"name": "Amt"}}})").has_value();
  if (!written) {
    std::abort();
  }
  townhall::Issues issues;
  return townhall::read_canonical(files, "p", issues);
}

const townhall::Canonical& package() {
  static const townhall::Canonical kPackage = small_package();
  return kPackage;
}

// No workbook makes another package of it.
void must_be_the_same(const townhall::Canonical& after) {
  for (const char* key : {"id", "namespace"}) {
    if (after.package.at(key) != package().package.at(key)) {
      std::abort();
    }
  }
}

void take(const std::string& bytes) {
  const auto grids = read_spreadsheet(bytes);
  if (!grids) {
    if (!grids.error().message.ends_with('.')) {
      std::abort();
    }
    return;
  }
  std::vector<Grid> sheets = *grids;
  sheets.push_back(
      {"Start hier", {{1, {{"Paket: p (6f1c2f0e-7d3a-4b59-9a41-2c8e5d0b7a63)", CellKind::Text}}}}});
  must_be_the_same(import_sheets(package(), sheets).after);
}

void take_csv(const std::string& bytes, const char* sheet) {
  const auto csv = read_csv(bytes, sheet);
  if (csv) {
    must_be_the_same(import_one_sheet(package(), csv->grid).after);
  }
}

void take_parts(const std::vector<NewPart>& parts) {
  const auto bytes = pack(parts);
  if (!bytes) {
    std::abort();
  }
  take(*bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.starts_with("PK")) {
    take(bytes);
    return 0;
  }
  for (const char* sheet : {"Telefone", "Suchwörter", "Stadt"}) {
    take_csv(bytes, sheet);
  }
  take_parts({{"mimetype", ""}, {"content.xml", bytes}});
  take_parts(
      {{"xl/workbook.xml",
        R"(<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
               ><sheets><sheet name="Kontaktstellen" r:id="a"/></sheets></workbook>)"},
       {"xl/_rels/workbook.xml.rels",
        R"(<Relationships><Relationship Id="a" Target="s.xml"/></Relationships>)"},
       {"xl/s.xml", bytes},
       {"xl/sharedStrings.xml", bytes},
       {"xl/styles.xml", bytes}});
  return 0;
}
