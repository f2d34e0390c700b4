#include "content/townhall/main_preview.h"

#include "content/townhall/main_history.h"
#include "kiosk/base/installed.h"

namespace townhall {
namespace {

constexpr Phrase kNoPage = {
    "Nennen Sie eine Seite und ihre Sprache, wie „contact/wohngeldstelle --lang ar“, oder --all.",
    "Name a page and its language, like \"contact/wohngeldstelle --lang ar\", or --all."};

}  // namespace

void add_preview_command(CLI::App& app, preview::PreviewInput& input) {
  input.package.folder = ".";
  input.package.languages = kiosk::base::installed_or("i18n", WEGWEISER_I18N) + "/languages.json";
  input.kiosk = kiosk::base::beside_this_program("wegweiser-kiosk");
  CLI::App* command = app.add_subcommand(
      "preview",
      "Draws a page as the kiosk shows it, straight from the folder of the package; with --all "
      "every page that the last change touched, before and after.");
  command->add_option("route", input.route, "The page, like contact/wohngeldstelle.");
  command->add_option("--lang", input.lang, "The language of the page.");
  command->add_option("--out", input.out, "The .png file to write; with --all a folder.")
      ->required();
  command->add_option("--folder", input.package.folder,
                      "The folder of the package; the current one if left out.");
  command->add_flag("--all", input.all, "Every page that changes touched, in a folder.");
  command->add_option(
      "--since", input.since,
      "With --all: the changes after that revision, as log numbers them; by default "
      "the last one.");
  command->add_option("--text-size", input.look.text_size, "1.0, 1.35, 1.75 or 2.0.")
      ->check(CLI::IsMember({"1.0", "1.35", "1.75", "2.0"}));
  command->add_option("--theme", input.look.theme, "day, contrast or dark.")
      ->check(CLI::IsMember({"day", "contrast", "dark"}));
  command->add_option("--panel", input.look.panel,
                      "The glass: 27p, 32p, 24l, or a size in pixels like 1080x1920.");
  command->add_option("--page", input.look.page, "Which page of a long screen, from 1.");
  command
      ->add_flag("--all-pages", input.look.all_pages,
                 "All pages of a long screen below each other; always with --all.")
      ->excludes("--page");
  command->add_option("--now", input.look.now, "The moment to show, like 2026-11-23T10:42.");
  command->add_option("--languages", input.package.languages,
                      "The language table; by default that of the source tree.");
  command->add_option("--kiosk", input.kiosk,
                      "The program wegweiser-kiosk; by default beside this.");
  add_voice_option(*command, "--answer-in,--answer", input.voice);
}

bool is_preview_command(const CLI::App& app) {
  return app.got_subcommand("preview");
}

kiosk::base::Result<void> run_preview_command(const preview::PreviewInput& input,
                                              kiosk::base::Files& files, std::ostream& out) {
  if (!input.all && (input.route.empty() || input.lang.empty())) {
    return kiosk::base::invalid(say({kNoPage}, input.voice));
  }
  return input.all ? preview::run_all(input, files, out) : preview::run_page(input, files, out);
}

}  // namespace townhall
