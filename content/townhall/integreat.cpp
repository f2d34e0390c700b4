#include "content/townhall/integreat.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "content/townhall/canonical.h"
#include "content/townhall/history/history_commands.h"
#include "content/townhall/integreat_package.h"
#include "content/townhall/integreat_page.h"
#include "content/townhall/integreat_report.h"
#include "content/townhall/integreat_texts.h"
#include "content/townhall/integreat_tree.h"
#include "content/townhall/json_rewrite.h"

namespace townhall {
namespace {

using kiosk::base::Files;
using kiosk::base::invalid;
using kiosk::base::Result;
using nlohmann::json;

constexpr history::Phrase kTakenIn = {"Seiten aus Integreat neu übernommen.",
                                      "Took in pages of Integreat anew."};

constexpr Phrase kAnotherPackage = {
    "Im Ordner {1} liegt ein anderes Paket; nennen Sie mit --out einen leeren Ordner.",
    "The folder {1} holds another package; name an empty folder with --out."};

using FileBytes = std::map<std::string, std::string>;

Result<std::vector<IntegreatPage>> read_all(const std::vector<std::string>& page_files,
                                            const Files& files, ImportReport& report, Voice voice) {
  std::vector<IntegreatPage> pages;
  for (const std::string& file : page_files) {
    const std::string bytes = TRY(files.read(file));
    std::vector<IntegreatPage> read = TRY(read_integreat_pages(file, bytes, voice));
    for (IntegreatPage& page : read) {
      report.count("pages, " + page.lang, 1);
      pages.push_back(std::move(page));
    }
  }
  return pages;
}

// A folder may be imported into again, but never over another package.
Result<void> check_folder(const std::string& folder, const FileBytes& made, const Files& files,
                          Voice voice) {
  const auto there = files.read(folder + "/package.json");
  if (!there) {
    return {};
  }
  const json old = json::parse(*there, nullptr, false);
  const json now = json::parse(made.at("package.json"));
  if (!old.is_object() || old.value("namespace", json()) != now.at("namespace")) {
    return invalid(say({kAnotherPackage, {folder}}, voice));
  }
  return {};
}

// The topics of the pages in the order that an editor gave them, new ones behind.
json start_of(const json& old, const json& made) {
  json start = json::array();
  for (const json* from : {&old, &made}) {
    for (const json& topic : *from) {
      const bool is_made = std::find(made.begin(), made.end(), topic) != made.end();
      if (is_made && std::find(start.begin(), start.end(), topic) == start.end()) {
        start.push_back(topic);
      }
    }
  }
  return start;
}

// Of package.json pages say only what is named here; the rest an editor has set.
std::string merged_package(const std::string& old_text, const std::string& made_text) {
  const json made = json::parse(made_text);
  json merged = json::parse(old_text);
  for (const char* key : {"schema_version", "content_version", "content_date", "source_lang"}) {
    merged[key] = made.at(key);
  }
  merged["start"] = start_of(list_of(merged, "start"), made.at("start"));
  return rewrite_json(old_text, merged, package_kind().fields);
}

// Everything that was made; and texts in languages that the files no longer hold go, for they would
// stand beside new sources.
Result<std::vector<history::FileChange>> changes_to(const std::string& folder,
                                                    const FileBytes& made, const Files& files) {
  std::vector<history::FileChange> changes;
  for (const auto& [name, bytes] : made) {
    const std::optional<std::string> old = TRY(history::read_if_there(files, folder + "/" + name));
    const bool keeps = name == "package.json" && old.has_value();
    changes.push_back({name, old, keeps ? merged_package(*old, bytes) : bytes});
  }
  const auto names = files.list(folder + "/texts");
  for (const std::string& name : names.value_or({})) {
    const std::string path = "texts/" + name;
    if (name.ends_with(".json") && !made.contains(path)) {
      changes.push_back({path, TRY(files.read(folder + "/" + path)), std::nullopt});
    }
  }
  return changes;
}

// A new package is no change of one, and has no history yet.
Result<void> write_new(const std::string& folder, const FileBytes& made, Files& files) {
  CHECK_OK(files.make_folder(folder + "/texts"));
  for (const auto& [name, bytes] : made) {
    CHECK_OK(files.write(folder + "/" + name, bytes));
  }
  return {};
}

}  // namespace

Result<void> import_integreat(const std::vector<std::string>& page_files,
                              const std::string& out_folder, const history::Author& author,
                              Files& files, std::ostream& report) {
  CHECK_OK(history::settle_and_say(files, out_folder, author.voice, report));
  ImportReport found;
  const std::vector<IntegreatPage> pages = TRY(read_all(page_files, files, found, author.voice));
  const IntegreatTree tree = TRY(build_integreat_tree(pages, found, author.voice));
  const Bodies bodies = TRY(convert_bodies(pages, tree, found, author.voice));
  const FileBytes made = integreat_package(pages, tree, bodies, found);
  CHECK_OK(check_folder(out_folder, made, files, author.voice));
  if (!files.size(out_folder + "/package.json")) {
    CHECK_OK(write_new(out_folder, made, files));
  } else {
    const history::Change change{
        "import integreat", {kTakenIn}, TRY(changes_to(out_folder, made, files))};
    history::say_recorded(TRY(history::record(files, out_folder, author, change)), author.voice,
                          report);
  }
  found.write(report, author.voice);
  return {};
}

}  // namespace townhall
