#pragma once
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "content/townhall/check/rule.h"

namespace townhall {

// Where in the canonical form something is wrong. `record` is "kind/slug" or empty.
struct Where {
  std::string file;
  std::string record;
  std::string field;
};

// What is put into a sentence: the same in both languages, or a word of each.
struct Part {
  Part(std::string both) : de(both), en(std::move(both)) {}

  Part(const char* both) : de(both), en(both) {}

  Part(std::string german, std::string english) : de(std::move(german)), en(std::move(english)) {}

  std::string de;
  std::string en;
};

// A rule that is broken, and by what.
struct Finding {
  const Rule* rule = nullptr;
  std::vector<Part> parts = {};

  std::string sentence(Voice voice) const;
};

struct Issue {
  Finding finding;
  Where where;

  Level level() const { return finding.rule->level; }
};

// Everything that a check finds, so that a person corrects it in one go.
class Issues {
 public:
  void add(const Rule& rule, Where where, std::vector<Part> parts = {}) {
    add(std::move(where), {&rule, std::move(parts)});
  }

  void add(Where where, Finding finding) {
    found_.push_back({std::move(finding), std::move(where)});
  }

  const std::vector<Issue>& all() const { return found_; }

  std::size_t count(Level level) const;

  std::size_t errors() const { return count(Level::Error); }

  std::size_t warnings() const { return count(Level::Warning); }

 private:
  std::vector<Issue> found_;
};

// "error", "warning" or "hint"; "Fehler", "Warnung" or "Hinweis".
std::string level_name(Level level, Voice voice);

// One line each: "error: file: record: field: sentence [code]"; empty parts are left out.
void print(const Issues& issues, std::ostream& out, Voice voice = Voice::English);

}  // namespace townhall
