#include "content/townhall/integreat.h"

#include <map>
#include <nlohmann/json.hpp>

#include "content/townhall/answering.h"
#include "content/townhall/canonical.h"
#include "content/townhall/history/history_commands.h"
#include "content/townhall/integreat_package.h"
#include "content/townhall/integreat_page.h"
#include "content/townhall/integreat_report.h"
#include "content/townhall/integreat_texts.h"
#include "content/townhall/integreat_tree.h"
#include "content/townhall/package.h"
#include "content/townhall/refresh/report.h"
#include "content/townhall/workbook/report.h"
#include "content/townhall/workbook/write_back.h"

namespace townhall {
namespace {

using kiosk::base::Files;
using kiosk::base::invalid;
using kiosk::base::Result;
using nlohmann::json;
using refresh::Said;

constexpr history::Phrase kTakenIn = {"Seiten aus Integreat neu übernommen.",
                                      "Took in pages of Integreat anew."};

constexpr Phrase kAnotherPackage = {
    "Im Ordner {1} liegt ein anderes Paket; nennen Sie mit --out einen leeren Ordner.",
    "The folder {1} holds another package; name an empty folder with --out."};

constexpr Phrase kVain = {
    "--take {1}: dort steht nichts von Ihnen gegen die Seiten; nennen Sie einen Eintrag oder ein "
    "Feld, wie article/miete/body, oder all.",
    "--take {1}: nothing of yours stands against the pages there; name a record or a field, like "
    "article/miete/body, or all."};

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

Result<FileBytes> made_from(const std::vector<IntegreatPage>& pages, const KnownSlugs& known,
                            ImportReport& found, Voice voice) {
  const IntegreatTree tree = TRY(build_integreat_tree(pages, known, found, voice));
  const PageTexts texts = TRY(convert_pages(pages, tree, found, voice));
  return integreat_package(pages, tree, texts, found);
}

// A new package is no change of one, and has no history yet.
Result<void> make_new(const IntegreatInput& input, const std::vector<IntegreatPage>& pages,
                      Files& files, ImportReport& found) {
  FileBytes made = TRY(made_from(pages, {}, found, input.author.voice));
  made[refresh::kSaidFile] = refresh::print_said(refresh::said_by(refresh::made_of_pages(made)));
  CHECK_OK(files.make_folder(input.folder + "/texts"));
  for (const auto& [name, bytes] : made) {
    CHECK_OK(files.write(input.folder + "/" + name, bytes));
  }
  return {};
}

// A folder may be imported into again, but never over another package.
Result<void> check_region(const IntegreatInput& input, const std::vector<IntegreatPage>& pages,
                          const Files& files) {
  const std::string bytes = TRY(files.read(input.folder + "/package.json"));
  const json old = json::parse(bytes, nullptr, false);
  if (!old.is_object() || (!pages.empty() && string_of(old, "namespace") !=
                                                 integreat_namespace(pages.front().region))) {
    return invalid(say({kAnotherPackage, {input.folder}}, input.author.voice));
  }
  return {};
}

KnownSlugs known_slugs(const Canonical& package, const Said& said) {
  KnownSlugs known;
  for (const json& record : said.records) {
    known.by_path[string_of(record, "origin_id")] = string_of(record, "slug");
  }
  for (const char* kind : {"article", "topic"}) {
    const auto records = package.records.find(kind);
    for (const json& record :
         records == package.records.end() ? std::vector<json>() : records->second) {
      const std::string slug = string_of(record, "slug");
      if (refresh::is_of_pages(record)) {
        known.by_path[string_of(record, "origin_id")] = slug;
      } else {
        known.taken.insert(slug);
      }
    }
  }
  return known;
}

Result<std::vector<history::FileChange>> changes_to(const IntegreatInput& input,
                                                    const Canonical& before,
                                                    const refresh::Refreshed& refreshed,
                                                    const Files& files) {
  auto changes = TRY(workbook::changed_files(files, input.folder, before, refreshed.after));
  const std::string path = input.folder + "/" + refresh::kSaidFile;
  const std::optional<std::string> old = TRY(history::read_if_there(files, path));
  changes.push_back({refresh::kSaidFile, old, refresh::print_said(refreshed.said)});
  std::erase_if(changes, [](const auto& change) { return change.before == change.after; });
  return changes;
}

Result<void> check_wishes(const refresh::Refreshed& refreshed, Voice voice) {
  return refreshed.vain.empty() ? Result<void>()
                                : invalid(say({kVain, {*refreshed.vain.begin()}}, voice));
}

Result<void> take_again(const IntegreatInput& input, const std::vector<IntegreatPage>& pages,
                        Files& files, ImportReport& found, std::ostream& report) {
  const Voice voice = input.author.voice;
  CHECK_OK(check_region(input, pages, files));
  Canonical before = TRY(read_package(files, input.folder, voice, report));
  before.media.clear();
  const Said said = TRY(refresh::read_said(files, input.folder, voice));
  const FileBytes made = TRY(made_from(pages, known_slugs(before, said), found, voice));
  const refresh::Refreshed refreshed =
      refresh::refresh(before, refresh::made_of_pages(made), said, input.wishes);
  CHECK_OK(check_wishes(refreshed, voice));
  history::Change change{"import integreat", {kTakenIn}, {}};
  change.files = TRY(changes_to(input, before, refreshed, files));
  found.write(report, voice);
  refresh::report(refreshed, before, voice, report);
  workbook::report_translations(before, refreshed.after, voice, report);
  if (change.files.empty()) {
    return {};
  }
  if (!input.yes) {
    report << say({kSayYes}, voice) << '\n';
    return {};
  }
  history::say_recorded(TRY(history::record(files, input.folder, input.author, change)), voice,
                        report);
  return {};
}

}  // namespace

Result<void> import_integreat(const IntegreatInput& input, Files& files, std::ostream& report) {
  const Voice voice = input.author.voice;
  CHECK_OK(history::settle_and_say(files, input.folder, voice, report));
  ImportReport found;
  const std::vector<IntegreatPage> pages = TRY(read_all(input.page_files, files, found, voice));
  if (files.size(input.folder + "/package.json")) {
    return take_again(input, pages, files, found, report);
  }
  CHECK_OK(make_new(input, pages, files, found));
  found.write(report, voice);
  return {};
}

}  // namespace townhall
