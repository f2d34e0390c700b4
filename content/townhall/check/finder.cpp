#include <algorithm>
#include <set>

#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/finder.h"
#include "content/townhall/records.h"

namespace townhall {
namespace {

using nlohmann::json;

// "I don't know" and "something else" stand beneath these on every screen
// (kiosk/app/finder_path.h).
constexpr const char* kReserved[] = {"any", "other"};

// With the two that every question has, what two screens of a kiosk show.
constexpr std::size_t kMostAnswers = 10;

// Every way through the questions ends, soon, at somebody who is there.
class FinderCheck {
 public:
  FinderCheck(const Canonical& canonical, Issues& issues)
      : canonical_(canonical), issues_(issues), finder_(canonical) {}

  void all() {
    const std::string first = string_of(canonical_.package, "finder");
    if (!first.empty()) {
      visit(first);
    }
    each_record(canonical_, "question", [&](const json& record, const Where& where) {
      check_question(record, where);
      if (seen_.count(string_of(record, "slug")) == 0) {
        issues_.add(rule("question-nowhere"), where);
      }
    });
    if (finder_.height(first) > Finder::kDeepest) {
      issues_.add(rule("finder-long"), {"package.json", "", "finder"},
                  {std::to_string(Finder::kDeepest)});
    }
  }

 private:
  void visit(const std::string& slug) {
    const json* question = finder_.question(slug);
    if (question == nullptr || !seen_.insert(slug).second) {
      return;
    }
    for (const json& answer : list_of(*question, "answers")) {
      visit(string_of(answer, "next"));
    }
  }

  void check_question(const json& record, const Where& where) {
    const json& answers = list_of(record, "answers");
    if (answers.size() < 2 || answers.size() > kMostAnswers) {
      issues_.add(rule("answers-count"), at_field(where, "answers"),
                  {std::to_string(kMostAnswers), std::to_string(answers.size())});
    }
    std::set<std::string> keys;
    for (const json& answer : answers) {
      const std::string key = string_of(answer, "key");
      const Where here = at_field(where, "answers." + key);
      const bool reserved =
          std::find(std::begin(kReserved), std::end(kReserved), key) != std::end(kReserved);
      if (reserved || !keys.insert(key).second) {
        issues_.add(rule("answer-key"), here);
      }
      check_answer(answer, here);
    }
  }

  void check_answer(const json& answer, const Where& where) {
    const bool asks_on = !string_of(answer, "next").empty();
    if (asks_on == !list_of(answer, "among").empty()) {
      issues_.add(rule("answer-leads-twice"), where);
    } else if (!asks_on && finder_.leads(answer).empty()) {
      issues_.add(rule("answer-dead-end"), where);
    }
  }

  const Canonical& canonical_;
  Issues& issues_;
  Finder finder_;
  std::set<std::string> seen_;
};

}  // namespace

void check_finder(const Canonical& canonical, Issues& issues) {
  FinderCheck(canonical, issues).all();
}

}  // namespace townhall
