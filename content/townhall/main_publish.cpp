#include "content/townhall/main_publish.h"

#include <iostream>

#include "content/townhall/answering.h"
#include "content/townhall/commands.h"
#include "content/townhall/history/approval.h"
#include "content/townhall/publish/ceremony.h"
#include "content/townhall/publish/folder_lock.h"
#include "content/townhall/publish/publish.h"
#include "content/townhall/publish/status.h"
#include "content/townhall/publish/terminal.h"
#include "kiosk/sync/metadata_parts.h"

namespace townhall {
namespace {

using kiosk::base::Files;
using kiosk::base::Result;
using kiosk::base::UnixSeconds;

void add_lang(CLI::App& command, PublishArguments& arguments) {
  command.add_option("--lang", arguments.lang, "The language in which it answers: de or en.")
      ->check(CLI::IsMember({"de", "en"}));
}

void add_keys(CLI::App& command, PublishArguments& arguments) {
  command
      .add_option("--keys", arguments.keys,
                  "The folder of the keys; named again for each stick with further keys.")
      ->required();
  command.add_option("--passphrase-file", arguments.passphrase_files,
                     "A file with the passphrase of the keys, or one for each person; without it "
                     "the passphrase is asked for.");
  command.add_option("--online-passphrase-file", arguments.online_passphrase_file,
                     "A file with the passphrase of the keys of snapshot and timestamp, if they "
                     "have one of their own.");
}

void add_repository(CLI::App& command, PublishArguments& arguments) {
  command.add_option("--repository", arguments.repository, "The folder that is published.")
      ->required();
}

void add_date(CLI::App& command, PublishArguments& arguments) {
  command.add_option("--date", arguments.date,
                     "The moment to sign with, as 2026-11-22T18:00:00Z; by default now.");
  add_lang(command, arguments);
}

void add_office(CLI::App& command, PublishArguments& arguments) {
  add_repository(command, arguments);
  add_keys(command, arguments);
  add_date(command, arguments);
}

void add_keep(CLI::App& command, PublishArguments& arguments) {
  command
      .add_option("--keep", arguments.keep,
                  "How many versions of the content stay in the repository, to go back to and to "
                  "make patches from; older ones are removed two weeks after they were replaced.")
      ->capture_default_str()
      ->check(CLI::Range(std::size_t{2}, std::size_t{100'000}));
}

void add_key_commands(CLI::App& app, PublishArguments& arguments) {
  CLI::App* keys = app.add_subcommand("keys", "Makes, lists and replaces the keys that sign.");
  keys->require_subcommand(1);
  CLI::App* init = keys->add_subcommand(
      "init", "Makes the keys of all roles, each in a file of its own behind a passphrase.");
  CLI::App* list = keys->add_subcommand("list", "Says which keys there are and which are here.");
  CLI::App* rotate = keys->add_subcommand(
      "rotate", "Makes a new key in place of an old one, as after a loss or a theft.");
  CLI::App* renew =
      keys->add_subcommand("renew", "Signs root and targets for another year, with the same keys.");
  for (CLI::App* command : {init, list, rotate, renew}) {
    add_keys(*command, arguments);
    add_date(*command, arguments);
  }
  rotate
      ->add_option("--role", arguments.role,
                   "Whose key: root, targets, content, notice, snapshot or timestamp.")
      ->required();
  rotate->add_option("--lost", arguments.lost,
                     "The name of the key that goes, as \"keys list\" says it; by default the "
                     "oldest of the role.");
}

constexpr Phrase kNoMoment = {
    "„{1}“ ist kein Zeitpunkt; schreiben Sie ihn wie 2026-11-22T18:00:00Z.",
    "\"{1}\" is no moment; write it as 2026-11-22T18:00:00Z."};
constexpr Phrase kNoPackage = {"Nennen Sie den Ordner des Pakets oder --timestamp-only.",
                               "Name the folder of the package, or --timestamp-only."};

Result<std::string> read_passphrase(const Files& files, const std::string& path) {
  std::string text = TRY(files.read(path));
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) {
    text.pop_back();
  }
  return text;
}

Result<KeyRing> open_ring(const PublishArguments& arguments, Files& files, bool make_folder) {
  Passphrases passphrases;
  passphrases.ask = ask_on_terminal;
  passphrases.voice = voice_of(arguments.lang);
  for (const std::string& path : arguments.passphrase_files) {
    passphrases.known.push_back(TRY(read_passphrase(files, path)));
  }
  if (!arguments.online_passphrase_file.empty()) {
    passphrases.online = TRY(read_passphrase(files, arguments.online_passphrase_file));
  }
  if (make_folder) {
    CHECK_OK(files.make_folder(arguments.keys.front()));
  }
  return KeyRing::open(files, arguments.keys, std::move(passphrases));
}

Result<UnixSeconds> moment(const PublishArguments& arguments) {
  if (arguments.date.empty()) {
    return kiosk::base::SystemClock().unix_now();
  }
  const auto parsed = kiosk::sync::parse_moment(arguments.date);
  if (!parsed) {
    return kiosk::base::invalid(say({kNoMoment, {arguments.date}}, voice_of(arguments.lang)));
  }
  return *parsed;
}

Result<void> run_keys(const CLI::App& keys, const PublishArguments& arguments, Files& files) {
  const bool is_init = keys.got_subcommand("init");
  KeyRing ring = TRY(open_ring(arguments, files, is_init));
  const UnixSeconds now = TRY(moment(arguments));
  const Ceremony ceremony{ring, now, KdfCost(), std::cout, voice_of(arguments.lang)};
  if (is_init) {
    return init_keys(ceremony);
  }
  if (keys.got_subcommand("rotate")) {
    return rotate_key(ceremony, {arguments.role, arguments.lost});
  }
  return keys.got_subcommand("renew") ? renew_offline(ceremony)
                                      : list_keys(ring, std::cout, ceremony.voice);
}

Result<void> run_publish(const PublishArguments& arguments, const Office& office, Files& files) {
  if (arguments.timestamp_only) {
    return publish_timestamp(office, std::cout);
  }
  if (arguments.package.empty()) {
    return kiosk::base::invalid(say({kNoPackage}, office.voice));
  }
  CHECK_OK(history::is_approved(files, arguments.package, office.voice));
  Checked checked =
      TRY(build_checked({arguments.package, arguments.languages, arguments.icons, office.voice, {}},
                        files, std::cout, kMediaWithin));
  return publish_content(
      office,
      {std::move(checked.package), std::move(checked.built.bytes), std::move(checked.built.media)},
      std::cout);
}

Result<void> run_in_office(const CLI::App& app, const PublishArguments& arguments, Files& files) {
  KeyRing ring = TRY(open_ring(arguments, files, false));
  const UnixSeconds now = TRY(moment(arguments));
  CHECK_OK(files.make_folder(arguments.repository));
  const FolderLock lock = TRY(FolderLock::take(arguments.repository, voice_of(arguments.lang)));
  const Office office{files, arguments.repository, ring,
                      now,   arguments.keep,       voice_of(arguments.lang)};
  if (app.got_subcommand("publish")) {
    return run_publish(arguments, office, files);
  }
  return app.got_subcommand("rollback") ? roll_back(office, arguments.version, std::cout)
                                        : publish_notices(office, arguments.file, std::cout);
}

}  // namespace

void add_publish_commands(CLI::App& app, PublishArguments& arguments) {
  add_key_commands(app, arguments);
  CLI::App* publish = app.add_subcommand(
      "publish", "Checks and builds a package, and publishes it in a folder for a web server.");
  publish->add_option("package", arguments.package, "The folder of the package.");
  publish->add_flag("--timestamp-only", arguments.timestamp_only,
                    "Signs a new timestamp only: the daily job.");
  publish->add_option("--languages", arguments.languages,
                      "The language table; by default that of the source tree.");
  publish->add_option("--icons", arguments.icons, "A JSON file with the names of pictograms.");
  add_keep(*publish, arguments);
  add_office(*publish, arguments);
  CLI::App* rollback = app.add_subcommand(
      "rollback", "Publishes the content of an older version as the next version.");
  rollback->add_option("--to", arguments.version, "The version to go back to.")->required();
  add_keep(*rollback, arguments);
  add_office(*rollback, arguments);
  CLI::App* status = app.add_subcommand("status", "Says what is published, and when what ends.");
  add_repository(*status, arguments);
  add_date(*status, arguments);
  status->add_flag("--json", arguments.as_json, "Says it as JSON.");
  CLI::App* exported = app.add_subcommand("export", "Copies what is published.");
  exported->require_subcommand(1);
  CLI::App* usb = exported->add_subcommand("usb", "Copies it to a stick for kiosks without a net.");
  add_repository(*usb, arguments);
  add_date(*usb, arguments);
  usb->add_option("--to", arguments.to, "The folder on the stick.")->required();
  CLI::App* notice = app.add_subcommand("notice", "Publishes urgent notices apart from content.");
  notice->require_subcommand(1);
  CLI::App* notices = notice->add_subcommand(
      "publish", "Publishes the notices in a file in place of all notices before.");
  notices->add_option("file", arguments.file, "The JSON file of notices.")->required();
  add_office(*notices, arguments);
}

bool is_publish_command(const CLI::App& app) {
  for (const char* name : {"keys", "publish", "rollback", "status", "export", "notice"}) {
    if (app.got_subcommand(name)) {
      return true;
    }
  }
  return false;
}

Result<void> run_publish_command(const CLI::App& app, const PublishArguments& arguments,
                                 Files& files) {
  if (app.got_subcommand("keys")) {
    return run_keys(*app.get_subcommand("keys"), arguments, files);
  }
  const Voice voice = voice_of(arguments.lang);
  const UnixSeconds now = TRY(moment(arguments));
  if (app.got_subcommand("status")) {
    return print_status(files, {arguments.repository, now, arguments.as_json, voice}, std::cout);
  }
  if (app.got_subcommand("export")) {
    return export_tree(files, {arguments.repository, arguments.to, now, voice}, std::cout);
  }
  return run_in_office(app, arguments, files);
}

}  // namespace townhall
