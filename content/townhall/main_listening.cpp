#include "content/townhall/main_listening.h"

#include "content/townhall/main_history.h"
#include "kiosk/base/installed.h"

namespace townhall {
namespace {

void add_say(CLI::App& app, SayInput& say) {
  CLI::App* command = app.add_subcommand(
      "say",
      "Prints the words of a page as the kiosk reads them aloud, a sentence a line with the "
      "language of each part, and writes their sound.");
  command->add_option("route", say.route, "The page, like contact/wohngeldstelle.")->required();
  command->add_option("--lang", say.lang, "The language of the visit.")->required();
  command->add_option("--out", say.out, "The sound to write, a .wav file; without it, words only.");
  command->add_option("--folder", say.package.folder,
                      "The folder of the package; the current one if left out.");
  command->add_option("--languages", say.package.languages,
                      "The language table; by default that of the source tree.");
  command->add_option("--now", say.now, "The moment of the visit, like 2026-11-23T10:42.");
  say.package.voice = Voice::German;
  add_voice_option(*command, "--answer-in", say.package.voice);
  command->add_option("--kiosk", say.kiosk, "The program wegweiser-kiosk; by default beside this.");
  command->add_option("--voice", say.helper,
                      "The program wegweiser-speech; by default beside this.");
}

void add_clips(CLI::App& app, ClipsInput& clips) {
  CLI::App* command = app.add_subcommand(
      "clips",
      "Puts recordings of the sentences in one language into the package in FOLDER: those that "
      "are missing are spoken by the voice, or taken from a folder of recordings. Clips whose text "
      "has changed are dropped.");
  command->add_option("folder", clips.folder, "The folder of the package.")->required();
  command->add_option("--lang", clips.lang, "The tag of the language.")->required();
  command->add_option("--add", clips.recordings,
                      "A folder of recordings, named as --list says: .wav, .ogg, .opus or .flac.");
  command->add_flag("--list", clips.list,
                    "Changes nothing; lists the missing ones: name, record, field, sentence.");
  add_author_options(*command, clips.author);
  add_voice_option(*command, "--answer-in", clips.author.voice);
  command->add_option("--i18n", clips.i18n,
                      "The folder with the language table and the lexicons of speech.");
  command->add_option("--voice", clips.helper,
                      "The program wegweiser-speech; by default beside this.");
}

}  // namespace

void add_listening_commands(CLI::App& app, ListeningArguments& arguments) {
  arguments.say.package.folder = ".";
  arguments.say.package.languages =
      kiosk::base::installed_or("i18n", WEGWEISER_I18N) + "/languages.json";
  arguments.say.kiosk = kiosk::base::beside_this_program("wegweiser-kiosk");
  arguments.say.helper = kiosk::base::beside_this_program("wegweiser-speech");
  arguments.clips.i18n = kiosk::base::installed_or("i18n", WEGWEISER_I18N);
  arguments.clips.helper = arguments.say.helper;
  add_say(app, arguments.say);
  add_clips(app, arguments.clips);
}

bool is_listening_command(const CLI::App& app) {
  return app.got_subcommand("say") || app.got_subcommand("clips");
}

kiosk::base::Result<void> run_listening_command(const CLI::App& app,
                                                const ListeningArguments& arguments,
                                                kiosk::base::Files& files, std::ostream& out) {
  return app.got_subcommand("say") ? run_say(arguments.say, files, out)
                                   : run_clips(arguments.clips, files, out);
}

}  // namespace townhall
