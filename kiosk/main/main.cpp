#include <CLI/CLI.hpp>
#include <cstdio>

#include "kiosk/base/installed.h"
#include "kiosk/main/commands.h"

namespace {

using kiosk::main::Options;

void add_common(CLI::App& command, Options& options) {
  command.add_option("--content", options.content, "The content revision to show, a .db file.");
  command.add_option("--fonts", options.fonts, "The folder of staged fonts.");
  command.add_option("--i18n", options.i18n, "The folder with languages.json and the messages.");
  command.add_option("--site", options.site,
                     "The kiosk's site in the content; the first if left out.");
  command.add_option("--panel", options.panel,
                     "The glass: 27p, 32p, 24l, or a size in pixels like 1080x1920.");
}

void add_shot(CLI::App& app, Options& options) {
  CLI::App* shot = app.add_subcommand(
      "shot", "Renders one screen without a display, as PNG or as JSON that describes the frame.");
  add_common(*shot, options);
  shot->get_option("--content")->required();
  shot->add_option("--screen", options.screen, "The route of the screen, for example home.");
  shot->add_option("--locale", options.locale, "The language, for example de, ar or zh-Hans.");
  shot->add_option("--text-size", options.text_size, "1.0, 1.35, 1.75 or 2.0.");
  shot->add_option("--theme", options.theme, "day, contrast or dark.");
  shot->add_option("--reach", options.reach, "normal, or low for everything within reach.");
  shot->add_flag("--audio", options.audio,
                 "Shows the screen while its first words are read aloud.");
  shot->add_option("--now", options.now, "The moment to show, like 2026-11-23T10:42.");
  shot->add_option("--page", options.page, "Which page of a long screen, from 1.");
  shot->add_flag("--all-pages", options.all_pages,
                 "All pages of a long screen in one picture, one below the other; at most 16.")
      ->excludes("--page");
  shot->add_flag("--idle-dialog", options.idle_dialog,
                 "Shows the question whether one is still there.");
  shot->add_option("--out", options.out, "Where to write it; ends in .png or .json.")->required();
}

void add_others(CLI::App& app, Options& options) {
  CLI::App* screens = app.add_subcommand(
      "screens", "Lists every screen that can be reached, as a route, one a line.");
  add_common(*screens, options);
  screens->get_option("--content")->required();
  screens->add_option("--locale", options.locale, "The language to walk in.");
  screens->add_option("--now", options.now, "The moment, like 2026-11-23T10:42.");

  CLI::App* play = app.add_subcommand("play",
                                      "Replays a journey without a display and prints route, "
                                      "language, focus and words after each step.");
  add_common(*play, options);
  play->get_option("--content")->required();
  play->add_option("--journey", options.journey, "The file with the steps.")->required();
  play->add_option("--now", options.now, "The moment at which it begins.");
  play->add_option("--out", options.out, "A folder for a picture of each step.");

  CLI::App* run = app.add_subcommand("run", "Shows the kiosk in a window or on the whole screen.");
  add_common(*run, options);
  run->add_option("--config", options.config, "The configuration of this kiosk, a .toml file.");
  run->add_option("--window", options.window, "The size of the window, like 810x1440.");
  run->add_option("--follow", options.follow,
                  "Without --content: the sync folder whose current content is shown.");
  run->add_option("--state", options.state, "With --follow: the kiosk's own folder.");
  run->add_option("--factory", options.factory,
                  "With --follow: the content to show when there is no other.");
  run->add_flag("--fullscreen", options.fullscreen, "Takes the whole screen; a signal ends it.");
  run->add_flag("--stats", options.stats, "Prints what was drawn and asked when it ends.");
}

void add_words(CLI::App& app, Options& options) {
  CLI::App* words = app.add_subcommand(
      "words",
      "Prints what a page says when it is read aloud: a sentence a line, the language and "
      "the words of each voice in it apart by tabs.");
  add_common(*words, options);
  words->get_option("--content")->required();
  words->add_option("--screen", options.screen, "The route of the screen, for example home.");
  words->add_option("--locale", options.locale, "The language, for example de, ar or zh-Hans.");
  words->add_option("--now", options.now, "The moment, like 2026-11-23T10:42.");
}

void add_search(CLI::App& app, Options& options) {
  CLI::App* search = app.add_subcommand(
      "search",
      "Reads queries from standard input, one a line, and answers each with one line of JSON.");
  search->add_option("--content", options.content, "The content revision to search, a .db file.")
      ->required();
  search->add_option("--lang", options.locale, "The language of the visit, for example de or ar.");
  search->add_option("--site", options.site,
                     "The kiosk's site in the content; what is shown everywhere if left out.");
  search->add_option("--most", options.most, "How many hits a query may have.")
      ->check(CLI::Range(1, 1000));
  search->add_option("--state", options.state,
                     "The folder in which the index is kept; in the user's state folder if left "
                     "out.");
}

void add_self_test(CLI::App& app, Options& options) {
  CLI::App* test = app.add_subcommand(
      "self-test", "Tries a part of the kiosk and says in words what became of it.");
  test->require_subcommand(1);
  CLI::App* audio = test->add_subcommand(
      "audio", "Speaks a sentence in every language that has a voice, through the sound device.");
  audio->add_option("--config", options.config, "The configuration of this kiosk, a .toml file.");
  audio->add_option("--i18n", options.i18n, "The folder of messages.");
}

int report(const kiosk::base::Result<void>& result) {
  if (result) {
    return 0;
  }
  std::fprintf(stderr, "wegweiser-kiosk: %s\n", result.error().message.c_str());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Wegweiser shows services and contact points of a town in many languages.");
  app.set_version_flag("--version", "wegweiser-kiosk " WEGWEISER_VERSION);
  app.require_subcommand(1);
  Options options;
  options.fonts = kiosk::base::installed_or("fonts", WEGWEISER_FONTS);
  options.i18n = kiosk::base::installed_or("i18n", WEGWEISER_I18N);
  add_shot(app, options);
  add_others(app, options);
  add_search(app, options);
  add_self_test(app, options);
  add_words(app, options);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& answer) {
    return app.exit(answer);
  } catch (const CLI::ParseError& error) {
    std::fprintf(stderr, "wegweiser-kiosk: %s; \"wegweiser-kiosk --help\" explains it.\n",
                 error.what());
    return 2;
  }
  if (app.got_subcommand("screens")) {
    return report(kiosk::main::screens(options));
  }
  if (app.got_subcommand("shot")) {
    return report(kiosk::main::shot(options));
  }
  if (app.got_subcommand("words")) {
    return report(kiosk::main::words(options));
  }
  if (app.got_subcommand("play")) {
    return report(kiosk::main::play(options));
  }
  if (app.got_subcommand("self-test")) {
    return report(kiosk::main::self_test(options));
  }
  if (app.got_subcommand("search")) {
    return report(kiosk::main::search(options));
  }
  return report(kiosk::main::run(options));
}
