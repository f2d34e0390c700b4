#include "tests/sync/program.h"

namespace kiosk::sync {
namespace {

Reply serve(Repository& repository, const HttpRequest& request) {
  Reply reply;
  const auto bytes = repository.serve(request.path.substr(1));
  reply.status = bytes ? 200 : 404;
  reply.body = bytes.value_or("<html>nothing here</html>");
  return reply;
}

}  // namespace

RealMachine::RealMachine(Repository& repository)
    : server([&repository](const HttpRequest& request) { return serve(repository, request); }) {
  scratch.write("first_root.json", repository.files("root").front());
}

Ended RealMachine::tuf(std::vector<std::string> words, const std::vector<std::string>& before) {
  std::vector<std::string> all = before;
  all.insert(all.end(), {WEGWEISER_BINARY "/bin/wegweiser-sync", "tuf", "--metadata-dir",
                         scratch / "D", "--metadata-url", server.url() + "/metadata/"});
  all.insert(all.end(), words.begin(), words.end());
  return run_program(all);
}

Ended RealMachine::init() {
  return run_program({WEGWEISER_BINARY "/bin/wegweiser-sync", "tuf", "--metadata-dir",
                      scratch / "D", "init", scratch / "first_root.json"});
}

Ended RealMachine::download(const std::vector<std::string>& names) {
  std::vector<std::string> words;
  for (const std::string& name : names) {
    words.insert(words.end(), {"--target-name", name});
  }
  words.insert(words.end(), {"--target-base-url", server.url() + "/targets/", "--target-dir",
                             scratch / "TD", "download"});
  return tuf(words);
}

std::vector<std::string> RealMachine::requests() {
  std::vector<std::string> names;
  for (const std::string& path : server.requests()) {
    names.push_back(path.substr(path.find('/', 1) + 1));
  }
  return names;
}

}  // namespace kiosk::sync
