#pragma once
#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "tests/support/programs.h"
#include "tests/support/web_server.h"

namespace test_support {

using Words = std::vector<std::string>;

inline void expect_well(const Ended& ended) {
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.errors, "");
}

// Every file below a folder, by its path there, with its bytes.
std::map<std::string, std::string> tree_of(const std::string& folder);

// The same with their SHA-256 in place of the bytes: to compare, and to be shown.
std::map<std::string, std::string> digests_of(const std::string& folder);

// A town hall, its web server and a kiosk in one folder, as people run them: only through the
// programs of this build. In the folder: "keys", "pass" (their passphrase), "package", "public",
// "sync".
class Town {
 public:
  // With keys whose passphrase costs nothing to try, so that tests are quick, and nothing else.
  Town();

  // With another town's folder as it stands.
  explicit Town(const Town& other);
  Town& operator=(const Town&) = delete;

  // Writes sixty_desks(edit) as the package.
  void edit(int edit) const;

  Ended townhall(Words words, const Words& before = {}) const;

  // `words` with "--repository public --keys keys" and the passphrase behind it.
  Ended office(Words words, const Words& before = {}) const;

  Ended publish(const Words& before = {}) const {
    return office({"publish", scratch / "package"}, before);
  }

  // "once" against the web server; `words` stand behind it.
  Ended once(const Words& words = {}, const Words& before = {}) const;

  Ended sync(Words words, const Words& before = {}) const;

  // The bytes of the content that a kiosk would open; "nothing" if there is none.
  std::string shown() const;

  // The package as "build" makes it.
  std::string built() const;

  Scratch scratch;

  // Answers in place of the file, once it is set.
  std::function<Reply(const HttpRequest&)> instead;
  mutable WebServer server{[this](const HttpRequest& request) { return serve(request); }};

 private:
  Reply serve(const HttpRequest& request) const;
};

}  // namespace test_support
