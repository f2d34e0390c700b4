#include "tests/townhall/edited_workbook.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <regex>
#include <vector>

#include "tests/support/seen_workbook.h"

namespace test_support {
namespace {

using townhall::workbook::Archive;

std::string sheet_part(std::size_t number) {
  return "xl/worksheets/sheet" + std::to_string(number) + ".xml";
}

std::vector<std::string> names_of_parts(const Archive& archive) {
  if (archive.part("content.xml")) {
    return {"mimetype", "content.xml", "styles.xml", "settings.xml", "META-INF/manifest.xml"};
  }
  std::vector<std::string> names = {"xl/workbook.xml", "xl/_rels/workbook.xml.rels",
                                    "xl/styles.xml", "xl/sharedStrings.xml"};
  for (std::size_t number = 1; archive.part(sheet_part(number)); ++number) {
    names.push_back(sheet_part(number));
  }
  return names;
}

std::string replaced(const std::string& in, const std::string& from, const std::string& to) {
  const std::size_t at = in.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  EXPECT_EQ(in.find(from, at + 1), std::string::npos) << from;
  return at == std::string::npos ? in : in.substr(0, at) + to + in.substr(at + from.size());
}

// ECMA-376, part 1, 18.3.1.4: a cell names its text by its number among the shared ones.
std::string with_formula_in_xlsx(const std::string& bytes, const Archive& archive,
                                 const std::string& text, const std::string& shown) {
  const std::string strings = part_of(archive, "xl/sharedStrings.xml");
  const std::size_t at = strings.find("<t>" + text + "</t>");
  EXPECT_NE(at, std::string::npos) << text;
  static const std::regex kItem("<si>");
  const std::string before = strings.substr(0, at);
  const auto number =
      std::distance(std::sregex_iterator(before.begin(), before.end(), kItem), {}) - 1;
  const std::regex cell("(<c r=\"[A-Z]+[0-9]+\" s=\"[0-9]+\") t=\"s\"><v>" +
                        std::to_string(number) + "</v>");
  for (std::size_t sheet = 1; archive.part(sheet_part(sheet)); ++sheet) {
    if (std::regex_search(part_of(archive, sheet_part(sheet)), cell)) {
      return with_part(bytes, sheet_part(sheet), [&](const std::string& xml) {
        return std::regex_replace(xml, cell, "$1 t=\"str\"><f>A1</f><v>" + shown + "</v>");
      });
    }
  }
  ADD_FAILURE() << "no cell has " << text;
  return bytes;
}

}  // namespace

std::string with_part(const std::string& bytes, const std::string& part,
                      const std::function<std::string(const std::string&)>& edit) {
  const auto archive = Archive::open(bytes);
  EXPECT_TRUE(archive.has_value());
  std::vector<townhall::workbook::NewPart> parts;
  bool found = false;
  for (const std::string& name : names_of_parts(*archive)) {
    const std::string old = part_of(*archive, name);
    parts.push_back({name, name == part ? edit(old) : old});
    found = found || name == part;
  }
  EXPECT_TRUE(found) << part;
  return *townhall::workbook::pack(parts);
}

std::string with_formula(const std::string& bytes, const std::string& text,
                         const std::string& shown) {
  const auto archive = Archive::open(bytes);
  EXPECT_TRUE(archive.has_value());
  if (!archive->part("content.xml")) {
    return with_formula_in_xlsx(bytes, *archive, text, shown);
  }
  return with_part(bytes, "content.xml", [&](const std::string& xml) {
    return replaced(
        xml, "office:value-type=\"string\"><text:p>" + text + "</text:p>",
        "table:formula=\"of:=[.A1]\" office:value-type=\"string\"><text:p>" + shown + "</text:p>");
  });
}

}  // namespace test_support
