#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>

#include "kiosk/main/sync/last_resort.h"
#include "kiosk/main/sync/once_command.h"
#include "kiosk/main/sync/tuf_command.h"

namespace {

using kiosk::main::TufOptions;

// Options are taken before and after the command, so they all belong to "tuf".
CLI::App& add_tuf(CLI::App& app, TufOptions& options) {
  CLI::App& tuf = *app.add_subcommand(
      "tuf", "Follows a TUF 1.0 repository, as an ordinary client of the specification does.");
  tuf.add_option("--metadata-dir", options.metadata_folder,
                 "The folder of the metadata that this machine trusts.")
      ->required();
  tuf.add_option("--metadata-url", options.metadata_url,
                 "The address of the repository's metadata, http or https.");
  tuf.add_option("--target-name", options.target_names,
                 "The path of a target in the repository. May be given several times.")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  tuf.add_option("--target-base-url", options.target_url,
                 "The address of the repository's targets.");
  tuf.add_option("--target-dir", options.target_folder,
                 "The folder for targets, each under its percent-encoded path.");
  tuf.require_subcommand(1);
  CLI::App* init = tuf.add_subcommand("init", "Trusts the root metadata in a file from now on.");
  init->add_option("ROOTFILE", options.root_file, "The root metadata, brought here by hand.")
      ->required();
  init->fallthrough();
  tuf.add_subcommand("refresh", "Brings the metadata up to date.")->fallthrough();
  tuf.add_subcommand("download", "Brings the metadata up to date and the named targets here.")
      ->fallthrough();
  return tuf;
}

void add_common(CLI::App& command, kiosk::main::OnceOptions& options) {
  command.add_option("--config", options.config,
                     "The configuration, a .toml file; what stands on the command line wins.");
  command.add_option("--folder", options.folder,
                     "The sync folder, which the kiosk follows; /var/lib/wegweiser/sync.");
}

void add_trying(CLI::App& command, kiosk::main::OnceOptions& options) {
  add_common(command, options);
  command.add_option("--root", options.root_file,
                     "The root metadata to trust at the first time, brought here by hand.");
  command.add_option("--metrics", options.metrics_file,
                     "A .prom file for node_exporter, written after each look.");
}

void add_repository(CLI::App& command, kiosk::main::OnceOptions& options) {
  command
      .add_option("--repository", options.repositories,
                  "Where the town hall publishes: an address, http or https, or a folder. May be "
                  "given several times; the first that answers well counts.")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_own(CLI::App& app, kiosk::main::OnceOptions& options) {
  CLI::App* once = app.add_subcommand(
      "once", "Looks once whether the town hall has published something new, and brings it here.");
  add_trying(*once, options);
  add_repository(*once, options);
  CLI::App* watch = app.add_subcommand("watch", "Looks again and again, until it is stopped.");
  add_trying(*watch, options);
  add_repository(*watch, options);
  watch->add_option("--interval", options.interval_s, "Seconds from one look to the next; 300.")
      ->check(CLI::Range(10, 86'400));
  CLI::App* import = app.add_subcommand("import", "Brings content here without a network.");
  CLI::App* usb = import->add_subcommand("usb", "Brings content here from a stick.");
  import->require_subcommand(1);
  add_trying(*usb, options);
  usb->add_option("STICK", options.stick, "The folder of the repository on the stick.")->required();
  CLI::App* status = app.add_subcommand(
      "status", "Says what is installed, and when there was the last contact and change.");
  add_common(*status, options);
  status->add_flag("--json", options.json, "Answers in JSON.");
}

// The option of `command` that is missing, or nothing.
const char* missing(const CLI::App& tuf, const TufOptions& options) {
  if (tuf.got_subcommand("init")) {
    return nullptr;
  }
  if (options.metadata_url.empty()) {
    return "--metadata-url";
  }
  if (tuf.got_subcommand("refresh")) {
    return nullptr;
  }
  if (options.target_names.empty()) {
    return "--target-name";
  }
  if (options.target_url.empty()) {
    return "--target-base-url";
  }
  return options.target_folder.empty() ? "--target-dir" : nullptr;
}

int report(const kiosk::sync::Outcome<void>& outcome) {
  if (outcome) {
    return 0;
  }
  std::fprintf(stderr, "wegweiser-sync: %s (%s)\n", outcome.error().message.c_str(),
               std::string(to_string(outcome.error().reason)).c_str());
  return 1;
}

int run_tuf(const CLI::App& tuf, const TufOptions& options) {
  if (const char* option = missing(tuf, options)) {
    std::fprintf(stderr, "wegweiser-sync: This command needs %s; --help explains it.\n", option);
    return 1;
  }
  if (tuf.got_subcommand("init")) {
    return report(kiosk::main::tuf_init(options));
  }
  return report(tuf.got_subcommand("refresh") ? kiosk::main::tuf_refresh(options)
                                              : kiosk::main::tuf_download(options));
}

int run_own(const CLI::App& app, const kiosk::main::OnceOptions& options) {
  const auto configuration = kiosk::main::read_configuration(kiosk::base::DiskFiles(), options);
  if (!configuration) {
    std::fprintf(stderr, "wegweiser-sync: %s\n", configuration.error().message.c_str());
    return 1;
  }
  if (app.got_subcommand("status")) {
    return report(kiosk::main::sync_status(*configuration, options.json));
  }
  return report(app.got_subcommand("watch") ? kiosk::main::sync_watch(*configuration)
                                            : kiosk::main::sync_once(*configuration));
}

int run(int argc, char** argv) {
  CLI::App app("Wegweiser's sync program fetches signed content and verifies it.");
  app.set_version_flag("--version", "wegweiser-sync " WEGWEISER_VERSION);
  app.require_subcommand(1);
  TufOptions options;
  const CLI::App& tuf = add_tuf(app, options);
  kiosk::main::OnceOptions own;
  add_own(app, own);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 1;
  }
  return tuf.parsed() ? run_tuf(tuf, options) : run_own(app, own);
}

}  // namespace

int main(int argc, char** argv) {
  // A reader that has gone and a limit on the size of files are failures of a write, not deaths.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  return kiosk::main::last_resort([&] { return run(argc, argv); });
}
