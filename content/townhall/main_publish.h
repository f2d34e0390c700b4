#pragma once
#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "content/townhall/publish/release.h"
#include "kiosk/base/files.h"

// The command lines of keys, publish, rollback, status, export and notice.
namespace townhall {

struct PublishArguments {
  std::string lang = "de";  // in which it answers
  std::vector<std::string> keys;  // folders
  std::vector<std::string> passphrase_files;
  std::string online_passphrase_file;
  std::string repository;
  std::string package;
  std::string languages;
  std::string icons;
  std::string date;
  std::string role;
  std::string lost;
  std::string to;
  std::string file;
  std::int64_t version = 0;
  std::size_t keep = kKeptVersions;
  bool timestamp_only = false;
  bool as_json = false;
};

void add_publish_commands(CLI::App& app, PublishArguments& arguments);

// Whether the command line names one of them.
bool is_publish_command(const CLI::App& app);

kiosk::base::Result<void> run_publish_command(const CLI::App& app,
                                              const PublishArguments& arguments,
                                              kiosk::base::Files& files);

}  // namespace townhall
