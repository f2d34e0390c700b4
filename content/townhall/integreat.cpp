#include "content/townhall/integreat.h"

#include <map>
#include <nlohmann/json.hpp>

#include "content/townhall/integreat_package.h"
#include "content/townhall/integreat_page.h"
#include "content/townhall/integreat_report.h"
#include "content/townhall/integreat_texts.h"
#include "content/townhall/integreat_tree.h"

namespace townhall {
namespace {

using kiosk::base::Files;
using kiosk::base::invalid;
using kiosk::base::Result;
using nlohmann::json;

using FileBytes = std::map<std::string, std::string>;

Result<std::vector<IntegreatPage>> read_all(const std::vector<std::string>& page_files,
                                            const Files& files, ImportReport& report) {
  std::vector<IntegreatPage> pages;
  for (const std::string& file : page_files) {
    const std::string bytes = TRY(files.read(file));
    std::vector<IntegreatPage> read = TRY(read_integreat_pages(file, bytes));
    for (IntegreatPage& page : read) {
      report.count("pages, " + page.lang, 1);
      pages.push_back(std::move(page));
    }
  }
  return pages;
}

// A folder may be imported into again, but never over another package.
Result<void> check_folder(const std::string& folder, const FileBytes& made, const Files& files) {
  const auto there = files.read(folder + "/package.json");
  if (!there) {
    return {};
  }
  const json old = json::parse(*there, nullptr, false);
  const json now = json::parse(made.at("package.json"));
  if (!old.is_object() || old.value("namespace", json()) != now.at("namespace")) {
    return invalid("The folder " + folder +
                   " holds another package; name an empty folder with --out");
  }
  return {};
}

// Texts in languages that the files no longer hold would stand beside new sources.
Result<void> remove_old_texts(const std::string& folder, const FileBytes& made, Files& files) {
  const auto names = files.list(folder + "/texts");
  if (!names) {
    return {};
  }
  for (const std::string& name : *names) {
    if (name.ends_with(".json") && !made.contains("texts/" + name)) {
      CHECK_OK(files.remove(folder + "/texts/" + name));
    }
  }
  return {};
}

}  // namespace

Result<void> import_integreat(const std::vector<std::string>& page_files,
                              const std::string& out_folder, Files& files, std::ostream& report) {
  ImportReport found;
  const std::vector<IntegreatPage> pages = TRY(read_all(page_files, files, found));
  const IntegreatTree tree = TRY(build_integreat_tree(pages, found));
  const Bodies bodies = TRY(convert_bodies(pages, tree, found));
  const FileBytes made = integreat_package(pages, tree, bodies, found);
  CHECK_OK(check_folder(out_folder, made, files));
  CHECK_OK(files.make_folder(out_folder + "/texts"));
  CHECK_OK(remove_old_texts(out_folder, made, files));
  for (const auto& [name, bytes] : made) {
    CHECK_OK(files.write(out_folder + "/" + name, bytes));
  }
  found.write(report);
  return {};
}

}  // namespace townhall
