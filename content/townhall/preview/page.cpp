#include "content/townhall/kiosk_program.h"
#include "content/townhall/page_asked.h"
#include "content/townhall/preview/preview.h"
#include "content/townhall/preview/read_page.h"
#include "content/townhall/preview/subset.h"

namespace townhall::preview {
namespace {

using kiosk::base::Files;
using kiosk::base::Result;
using workbook::Phrase;

constexpr Phrase kNoPicture = {"„{1}“ ist kein Bild; der Name hinter --out muss auf .png enden.",
                               "\"{1}\" is no picture; let --out end in .png."};
constexpr Phrase kBroken = {
    "Die Seite {1} kann erst gezeigt werden, wenn {2} Fehler berichtigt sind (siehe oben).",
    "The page {1} can only be shown once {2} errors are corrected (see above)."};
constexpr Phrase kDrawn = {"{1}: {2} in {3}.", "{1}: {2} in {3}."};

kiosk::base::Error invalid(const PreviewInput& input, const workbook::Saying& saying) {
  return kiosk::base::invalid(say(saying, input.voice));
}

Result<void> refuse_errors(const PreviewInput& input, const Issues& issues, std::ostream& out) {
  if (issues.errors() == 0) {
    return {};
  }
  // Warnings may come from what was left out.
  Issues errors;
  for (const Issue& issue : issues.all()) {
    issue.level() == Level::Error ? errors.add(issue.where, issue.finding) : void();
  }
  print(errors, out, input.voice);
  return invalid(input, {kBroken, {input.route, std::to_string(issues.errors())}});
}

// The package with what the page needs, or with all: pages of few records are read first as if all
// else were right.
Result<Canonical> read_for(const PreviewInput& input, const std::vector<std::string>& chain,
                           const Files& files, std::ostream& out) {
  Issues of_page;
  auto page = read_page(files, input.package.folder, input.route, chain, of_page);
  if (page && of_page.errors() == 0) {
    return std::move(*page);
  }
  Issues of_all;
  Canonical all = read_canonical(files, input.package.folder, of_all);
  CHECK_OK(refuse_errors(input, of_all, out));
  auto subset = subset_for(all, input.route, chain);
  return subset ? std::move(*subset) : std::move(all);
}

// The revision to draw from.
Result<Built> build_for(const PreviewInput& input, const Files& files, std::ostream& out) {
  CheckOptions options;
  options.languages = TRY(read_languages(files, input.package.languages));
  CHECK_OK(is_askable(asked_by(input), options.languages));
  const auto& chain = find_language(options.languages, input.lang)->chain;
  const Canonical canonical = TRY(read_for(input, chain, files, out));
  Issues found;
  check(canonical, options, found);
  CHECK_OK(refuse_errors(input, found, out));
  return build_revision(canonical, options.languages);
}

}  // namespace

PageAsked asked_by(const PreviewInput& input) {
  return {input.kiosk, input.package.folder, input.route,
          input.lang,  input.look.now,       input.look.panel};
}

Result<void> draw(const PreviewInput& input, const std::string& db, const std::string& png,
                  const kiosk::base::FileReader& files) {
  std::vector<std::string> command = {input.kiosk, "shot",     "--content", db,      "--screen",
                                      input.route, "--locale", input.lang,  "--out", png};
  for (const auto& [option, value] :
       {std::pair("--text-size", &input.look.text_size), std::pair("--theme", &input.look.theme),
        std::pair("--panel", &input.look.panel), std::pair("--now", &input.look.now),
        std::pair("--page", &input.look.page)}) {
    if (!value->empty()) {
      command.insert(command.end(), {option, *value});
    }
  }
  if (input.look.all_pages) {
    command.emplace_back("--all-pages");
  }
  const Printed printed = TRY(printed_by(command, files));
  if (!files.size(png)) {
    return why_not_shown(asked_by(input), db, printed.complaint, files);
  }
  return {};
}

Result<void> run_page(const PreviewInput& input, Files& files, std::ostream& out) {
  if (!input.out.ends_with(".png")) {
    return invalid(input, {kNoPicture, {input.out}});
  }
  const Built built = TRY(build_for(input, files, out));
  const TemporaryFolder folder;
  const std::string db = folder.path() + "/page.db";
  CHECK_OK(files.write(db, built.bytes));
  // Beside, so that an old picture is not taken for the new one.
  const std::string png = folder.path() + "/page.png";
  CHECK_OK(draw(input, db, png, files));
  const std::string picture = TRY(files.read(png));
  CHECK_OK(files.write(input.out, picture));
  out << say({kDrawn, {input.out, input.route, input.lang}}, input.voice) << '\n';
  return {};
}

}  // namespace townhall::preview
