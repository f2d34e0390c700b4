#pragma once
#include <map>
#include <string>

#include "content/townhall/workbook/table.h"
#include "content/townhall/workbook/workbook_commands.h"
#include "tests/support/package_builder.h"

namespace test_support {

inline constexpr const char* kFormats[] = {"ods", "xlsx"};

// Somebody at the town hall with a package, whose workbook was exported, edits and brings it back.
// All in memory.
class Clerk {
 public:
  // `format`: one of kFormats.
  Clerk(const PackageBuilder& builder, std::string format);

  // Writes a cell; rows as the spreadsheet counts them, from 1.
  void set(const std::string& sheet, std::size_t row, const std::string& heading,
           const std::string& text);
  void add_row(const std::string& sheet, const std::map<std::string, std::string>& cells);
  void drop_row(const std::string& sheet, std::size_t row);
  townhall::workbook::Sheet& sheet(const std::string& name);

  // The package became another one since the export.
  void move_to(const PackageBuilder& builder);

  // What the import says, with the sentence of its error.
  std::string import(const std::string& lang = "de");
  std::string import_and_write();

  // The file as it would be brought back, and what is said of another one of its format.
  std::string bytes() const;
  std::string import_bytes(const std::string& bytes, const std::string& lang = "de");

  // The files that differ from those before the first import, with lines less and more.
  std::string written() const;
  std::string read(const std::string& path) const;
  nlohmann::json record(const std::string& kind, const std::string& slug) const;

 private:
  std::string run(const std::string& bytes, bool yes, const std::string& lang);

  std::string format_;
  kiosk::base::MemoryFiles files_;
  kiosk::base::MemoryFiles before_;
  std::vector<townhall::workbook::Sheet> sheets_;
};

}  // namespace test_support
