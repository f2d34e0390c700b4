#include <algorithm>
#include <cstdio>
#include <iterator>
#include <set>
#include <sstream>
#include <tuple>

#include "content/townhall/history/states.h"
#include "content/townhall/history/undo.h"
#include "content/townhall/kiosk_program.h"
#include "content/townhall/language_table.h"
#include "content/townhall/preview/overlay.h"
#include "content/townhall/preview/page_names.h"
#include "content/townhall/preview/preview.h"
#include "content/townhall/preview/sheet.h"

namespace townhall::preview {
namespace {

using history::FileChange;
using kiosk::base::FileReader;
using kiosk::base::Files;
using kiosk::base::Result;
using workbook::Phrase;

constexpr Phrase kFolderWanted = {
    "Mit --all ist --out ein Ordner, kein Bild: er bekommt index.html und die Bilder.",
    "With --all, --out is a folder and no picture: it gets index.html and the pictures."};
constexpr Phrase kTitle = {"Was sich seit Revision {1} geändert hat",
                           "What changed since revision {1}"};
constexpr Phrase kFound = {
    "{1} Seiten sind berührt: {2} sehen anders aus und stehen in {3}/index.html, {4} sehen gleich "
    "aus.",
    "{1} pages are touched: {2} look different and are in {3}/index.html, {4} look the same."};
constexpr Phrase kLeftOut = {
    "{1} weitere sind nicht verglichen; sie sind am Ende von {2}/index.html aufgezählt: sehen Sie "
    "sie einzeln an.",
    "{1} more were not compared; they are listed at the end of {2}/index.html: look at them one by "
    "one."};
constexpr Phrase kNoPages = {"Keine Seite ist berührt.", "No page is touched."};
constexpr Phrase kBeforeBroken = {
    "Der frühere Stand hat Fehler und kann nicht gezeigt werden; es gibt nur Bilder von jetzt.",
    "The earlier state has errors and cannot be shown; there are only pictures of now."};

// One state of the package, built, with the pages that it has.
class Stage {
 public:
  static Result<Stage> build(const PreviewInput& input, const FileReader& state, Files& files,
                             const std::string& db, std::ostream& findings) {
    const Checked checked = TRY(build_checked(input.package, state, findings));
    CHECK_OK(files.write(db, checked.built.bytes));
    const auto routes = TRY(pages_of(input.kiosk, db, input.look.now, files));
    Stage stage(db);
    stage.routes_.insert(routes.begin(), routes.end());
    return stage;
  }

  bool has(const std::string& route) const { return routes_.count(route) != 0; }

  const std::string& db() const { return db_; }

 private:
  explicit Stage(std::string db) : db_(std::move(db)) {}

  std::string db_;
  std::set<std::string> routes_;
};

Canonical canonical_of(const FileReader& files, const std::string& folder) {
  Issues ignored;  // the builds tell
  return read_canonical(files, folder, ignored);
}

// The pairs that differ, until there are enough.
class Sheet {
 public:
  Sheet(const PreviewInput& input, const PageNames& names, Files& files)
      : input_(input), names_(names), files_(files) {}

  Result<void> add(const Page& page, const Stage* before, const Stage& after) {
    Pair pair{names_.of(page), {}, {}};
    char number[16];
    std::snprintf(number, sizeof number, "%03zu", pairs_.size() + 1);
    ++compared_;
    const std::string old = before == nullptr ? "" : TRY(picture(page, *before));
    const std::string now = TRY(picture(page, after));
    if (old == now) {
      ++same_;
      return {};
    }
    for (const auto& [bytes, end, name] : {std::tuple(&old, "-before.png", &pair.before),
                                           std::tuple(&now, "-after.png", &pair.after)}) {
      if (!bytes->empty()) {
        *name = number + std::string(end);
        CHECK_OK(files_.write(input_.out + "/" + *name, *bytes));
      }
    }
    pairs_.push_back(std::move(pair));
    return {};
  }

  const std::vector<Pair>& pairs() const { return pairs_; }

  std::size_t same() const { return same_; }

  bool is_full() const { return pairs_.size() == kMostPairs || compared_ == kMostCompared; }

 private:
  // Empty: that state has no such page.
  Result<std::string> picture(const Page& page, const Stage& stage) {
    if (!stage.has(page.route)) {
      return std::string();
    }
    PreviewInput one = input_;
    one.route = page.route;
    one.lang = page.lang;
    one.look.all_pages = true;
    const std::string png = stage.db() + ".png";
    CHECK_OK(files_.remove(png));
    CHECK_OK(draw(one, stage.db(), png, files_));
    return files_.read(png);
  }

  const PreviewInput& input_;
  const PageNames& names_;
  Files& files_;
  std::vector<Pair> pairs_;
  std::size_t same_ = 0;
  std::size_t compared_ = 0;
};

struct Changes {
  int since = 0;
  history::FilesAsTheyWere then;
  std::vector<history::Difference> differences;
};

Result<Changes> changes_since(const PreviewInput& input, const FileReader& files) {
  const std::string& folder = input.package.folder;
  const auto history = TRY(history::read_history(files, folder, input.voice));
  const int last = TRY(history::known_number(history, folder, 0, input.voice));
  Changes changes;
  changes.since = input.since < 0 ? last - 1 : input.since;
  CHECK_OK(history::known_number(history, folder, changes.since, input.voice));
  changes.then = TRY(history::files_after(files, folder, history, changes.since, input.voice));
  std::vector<FileChange> back =
      TRY(history::changes_back_to(files, folder, history, changes.since, input.voice));
  for (FileChange& change : back) {
    std::swap(change.before, change.after);
  }
  changes.differences = history::differences_of(back);
  return changes;
}

// Pages that one of both states has.
std::vector<Page> real_pages(const std::vector<Page>& pages, const Stage* before,
                             const Stage& after) {
  std::vector<Page> real;
  std::copy_if(pages.begin(), pages.end(), std::back_inserter(real), [&](const Page& page) {
    return after.has(page.route) || (before != nullptr && before->has(page.route));
  });
  return real;
}

Result<void> draw_all(const PreviewInput& input, const Changes& changes, Files& files,
                      std::ostream& out) {
  const std::string& folder = input.package.folder;
  const Overlay then(files, folder, changes.then);
  const TemporaryFolder work;
  std::ostringstream findings;
  const auto after = Stage::build(input, files, files, work.path() + "/after.db", findings);
  if (!after) {
    out << findings.str();
    return after.error();
  }
  const auto before = Stage::build(input, then, files, work.path() + "/before.db", findings);
  if (!before) {
    out << say({kBeforeBroken}, input.voice) << '\n';
  }
  const Stage* old = before ? &*before : nullptr;
  const Canonical was = canonical_of(then, folder);
  const Canonical is = canonical_of(files, folder);
  const std::vector<Page> pages =
      real_pages(touched_pages(was, is, changes.differences), old, *after);
  const auto languages = TRY(read_language_table(files, input.package.languages));
  const PageNames names(was, is, languages, input.voice);
  CHECK_OK(files.make_folder(input.out));
  Sheet sheet(input, names, files);
  auto next = pages.begin();
  for (; next != pages.end() && !sheet.is_full(); ++next) {
    CHECK_OK(sheet.add(*next, old, *after));
  }
  std::vector<std::string> left;
  std::transform(next, pages.end(), std::back_inserter(left),
                 [&](const Page& page) { return names.of(page); });
  const std::string title = say({kTitle, {std::to_string(changes.since)}}, input.voice);
  CHECK_OK(files.write(input.out + "/index.html",
                       contact_sheet(title, sheet.pairs(), left, input.voice)));
  out << say({kFound,
              {std::to_string(pages.size()), std::to_string(sheet.pairs().size()), input.out,
               std::to_string(sheet.same())}},
             input.voice)
      << '\n';
  if (!left.empty()) {
    out << say({kLeftOut, {std::to_string(left.size()), input.out}}, input.voice) << '\n';
  }
  return {};
}

}  // namespace

Result<void> run_all(const PreviewInput& input, Files& files, std::ostream& out) {
  if (input.out.ends_with(".png")) {
    return kiosk::base::invalid(say({kFolderWanted}, input.voice));
  }
  CHECK_OK(is_askable(asked_by(input), {}));
  const Changes changes = TRY(changes_since(input, files));
  if (changes.differences.empty()) {
    out << say({kNoPages}, input.voice) << '\n';
    return {};
  }
  return draw_all(input, changes, files, out);
}

}  // namespace townhall::preview
