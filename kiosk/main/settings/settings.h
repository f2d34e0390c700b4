#pragma once
#include <toml++/toml.h>

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/base/result.h"

namespace kiosk::main {

// One table of a configuration file in TOML, read strictly: whatever is asked for has the kind and
// range that the question names, or its default if it is not there; whatever nobody has asked for
// is refused by done(). Each refusal is Invalid and names file, line and what may stand there.
//
//   Settings settings = TRY(Settings::parse(text, path));
//   const int interval = TRY(settings.whole("interval_s", 300, {10, 86'400}));
//   CHECK_OK(settings.done());
class Settings {
 public:
  template <typename T>
  struct Range {
    T least;
    T most;
  };

  // `path` only names the file in what is said about it.
  static base::Result<Settings> parse(const std::string& text, const std::string& path);

  // Without control characters, which no path, name or address has.
  base::Result<std::string> text(const std::string& key, const std::string& otherwise);

  // One text or a list of them; empty if there is no such key.
  base::Result<std::vector<std::string>> texts(const std::string& key);

  base::Result<int> whole(const std::string& key, int otherwise, Range<int> range);
  base::Result<int> one_of(const std::string& key, int otherwise, const std::vector<int>& values);

  // With or without a fraction.
  base::Result<double> number(const std::string& key, double otherwise, Range<double> range);

  // A table within; empty if there is none. To be finished with its own done().
  base::Result<Settings> table(const std::string& key);

  // All keys of this table that were not asked for, each with a text: for tables whose keys are not
  // known beforehand.
  base::Result<std::vector<std::pair<std::string, std::string>>> rows();

  // Refuses what stands here and was not asked for. Last of all.
  base::Result<void> done() const;

  // A refusal of what stands under a key: "... line 3: <key> <what>."
  base::Error wrong(const std::string& key, const std::string& what) const;

 private:
  Settings(std::shared_ptr<const toml::table> file, const toml::table* table, std::string path)
      : file_(std::move(file)), table_(table), path_(std::move(path)) {}

  // What stands under a key, or null; remembers that it was asked for.
  const toml::node* take(const std::string& key);

  std::shared_ptr<const toml::table> file_;  // holds table_; a copy would forget its lines
  const toml::table* table_;
  std::string path_;    // of the file
  std::string prefix_;  // "panel." in the table of that name
  std::set<std::string> asked_;
};

}  // namespace kiosk::main
