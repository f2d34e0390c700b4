#pragma once
#include <string>
#include <vector>

#include "tests/support/programs.h"
#include "tests/support/web_server.h"
#include "tests/sync/repository.h"

namespace kiosk::sync {

using test_support::Ended;
using test_support::HttpRequest;
using test_support::Reply;
using test_support::run_program;
using test_support::Scratch;
using test_support::WebServer;

// The program wegweiser-sync, following a repository on a real web server.
class RealMachine {
 public:
  explicit RealMachine(Repository& repository);

  Ended tuf(std::vector<std::string> words, const std::vector<std::string>& before = {});
  Ended init();

  Ended refresh() { return tuf({"refresh"}); }

  Ended download(const std::vector<std::string>& names);

  // Names asked for since the last call, without their folder.
  std::vector<std::string> requests();

  Scratch scratch;  // "D" and "TD"
  WebServer server;
};

}  // namespace kiosk::sync
