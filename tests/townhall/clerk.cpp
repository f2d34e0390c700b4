#include "tests/townhall/clerk.h"

#include <algorithm>

#include "content/townhall/strict_json.h"
#include "content/townhall/workbook/export.h"
#include "content/townhall/workbook/formats.h"

namespace test_support {
namespace {

using townhall::workbook::Sheet;

std::multiset<std::string> lines_of(const std::string& text) {
  std::multiset<std::string> lines;
  std::stringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    // Whether a comma follows depends on the neighbour.
    lines.insert(line.ends_with(',') ? line.substr(0, line.size() - 1) : line);
  }
  return lines;
}

std::size_t without(const std::multiset<std::string>& some, const std::multiset<std::string>& of) {
  std::vector<std::string> rest;
  std::set_difference(some.begin(), some.end(), of.begin(), of.end(), std::back_inserter(rest));
  return rest.size();
}

kiosk::base::MemoryFiles files_of(const PackageBuilder& builder) {
  kiosk::base::MemoryFiles files = builder.files();
  // A member a line, as in real packages.
  for (const char* folder : {"p", "p/texts"}) {
    const auto names = files.list(folder);
    EXPECT_TRUE(names.has_value());
    for (const std::string& name : *names) {
      const std::string path = std::string(folder) + "/" + name;
      const auto text = files.read(path);
      if (text && name.ends_with(".json")) {
        const std::string lines = townhall::print_json(nlohmann::json::parse(*text));
        EXPECT_TRUE(files.write(path, lines).has_value());
      }
    }
  }
  const auto table = kiosk::base::DiskFiles().read(WEGWEISER_I18N "/languages.json");
  EXPECT_TRUE(table.has_value() && files.write("languages.json", *table).has_value());
  return files;
}

std::size_t column_of(const Sheet& sheet, const std::string& heading) {
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    if (sheet.columns[i].heading == heading) {
      return i;
    }
  }
  ADD_FAILURE() << "no column " << heading;
  return 0;
}

}  // namespace

Clerk::Clerk(const PackageBuilder& builder, std::string format)
    : format_(std::move(format)), files_(files_of(builder)), before_(files_) {
  sheets_ = townhall::workbook::export_sheets(builder.canonical());
}

Sheet& Clerk::sheet(const std::string& name) {
  const auto found = std::find_if(sheets_.begin(), sheets_.end(),
                                  [&](const Sheet& one) { return one.name == name; });
  EXPECT_TRUE(found != sheets_.end()) << name;
  return *found;
}

void Clerk::set(const std::string& name, std::size_t row, const std::string& heading,
                const std::string& text) {
  Sheet& one = sheet(name);
  one.rows.at(row - 2).at(column_of(one, heading)) = text;
}

void Clerk::add_row(const std::string& name, const std::map<std::string, std::string>& cells) {
  Sheet& one = sheet(name);
  one.rows.emplace_back(one.columns.size());
  for (const auto& [heading, text] : cells) {
    one.rows.back()[column_of(one, heading)] = text;
  }
}

void Clerk::drop_row(const std::string& name, std::size_t row) {
  std::vector<std::vector<std::string>>& rows = sheet(name).rows;
  rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(row - 2));
}

void Clerk::move_to(const PackageBuilder& builder) {
  files_ = files_of(builder);
  before_ = files_;
}

std::string Clerk::bytes() const {
  const auto bytes = format_ == "ods" ? townhall::workbook::write_ods(sheets_)
                                      : townhall::workbook::write_xlsx(sheets_);
  EXPECT_TRUE(bytes.has_value());
  return bytes ? *bytes : std::string();
}

std::string Clerk::run(const std::string& bytes, bool yes, const std::string& lang) {
  const std::string file = "w." + format_;
  EXPECT_TRUE(files_.write(file, bytes).has_value());
  EXPECT_TRUE(before_.write(file, bytes).has_value());
  std::ostringstream out;
  const auto done =
      townhall::workbook::run_import({{"p", "languages.json", ""}, file, yes, lang}, files_, out);
  return out.str() + (done ? "" : done.error().message + "\n");
}

std::string Clerk::import(const std::string& lang) {
  return run(bytes(), false, lang);
}

std::string Clerk::import_bytes(const std::string& bytes, const std::string& lang) {
  return run(bytes, false, lang);
}

std::string Clerk::import_and_write() {
  return run(bytes(), true, "de");
}

std::string Clerk::written() const {
  std::string out;
  for (const char* folder : {"p", "p/texts"}) {
    const auto names = files_.list(folder);
    EXPECT_TRUE(names.has_value());
    for (const std::string& name : *names) {
      const std::string path = std::string(folder) + "/" + name;
      const auto now = files_.read(path);
      if (!now) {
        continue;  // a folder
      }
      const auto old = before_.read(path);
      const auto lines = lines_of(*now);
      const auto old_lines = lines_of(old ? *old : "");
      if (!old || *old != *now) {
        out += path + " -" + std::to_string(without(old_lines, lines)) + " +" +
               std::to_string(without(lines, old_lines)) + "\n";
      }
    }
  }
  return out;
}

std::string Clerk::read(const std::string& path) const {
  const auto text = files_.read(path);
  return text ? *text : "";
}

nlohmann::json Clerk::record(const std::string& kind, const std::string& slug) const {
  const townhall::Kind* table = townhall::find_kind(kind);
  for (const nlohmann::json& one : nlohmann::json::parse(read("p/" + std::string(table->file)))) {
    if (one.at("slug") == slug) {
      return one;
    }
  }
  return {};
}

}  // namespace test_support
