#pragma once
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace townhall {

// Where in the canonical form something is wrong. `record` is "kind/slug" or empty.
struct Where {
  std::string file;
  std::string record;
  std::string field;
};

enum class Level { Error, Warning };

struct Issue {
  Level level = Level::Error;
  Where where;
  std::string sentence;
};

// Everything that a check finds, so that a person corrects it in one go.
class Issues {
 public:
  void error(Where where, std::string sentence) {
    found_.push_back({Level::Error, std::move(where), std::move(sentence)});
    ++errors_;
  }

  void warning(Where where, std::string sentence) {
    found_.push_back({Level::Warning, std::move(where), std::move(sentence)});
  }

  const std::vector<Issue>& all() const { return found_; }

  std::size_t errors() const { return errors_; }

  std::size_t warnings() const { return found_.size() - errors_; }

 private:
  std::vector<Issue> found_;
  std::size_t errors_ = 0;
};

// One line each: "error: file: record: field: sentence"; empty parts are left out.
void print(const Issues& issues, std::ostream& out);

}  // namespace townhall
