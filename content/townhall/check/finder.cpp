#include <algorithm>
#include <set>

#include "content/townhall/check/check.h"
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
        issues_.error(where,
                      "No answer leads to this question; name it as \"next\" of an answer "
                      "or as \"finder\" in package.json.");
      }
    });
    if (finder_.height(first) > Finder::kDeepest) {
      issues_.error({"package.json", "", "finder"},
                    "A way has more than " + std::to_string(Finder::kDeepest) +
                        " questions, or goes round in a circle; make it shorter.");
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
      issues_.error(at_field(where, "answers"),
                    "A question has 2 to " + std::to_string(kMostAnswers) + " answers, this one " +
                        std::to_string(answers.size()) + "; merge or split it.");
    }
    std::set<std::string> keys;
    for (const json& answer : answers) {
      const std::string key = string_of(answer, "key");
      const Where here = at_field(where, "answers." + key);
      const bool reserved =
          std::find(std::begin(kReserved), std::end(kReserved), key) != std::end(kReserved);
      if (reserved || !keys.insert(key).second) {
        issues_.error(here,
                      "The key stands twice, or is one that every question has by itself; "
                      "choose another.");
      }
      check_answer(answer, here);
    }
  }

  void check_answer(const json& answer, const Where& where) {
    const bool asks_on = !string_of(answer, "next").empty();
    if (asks_on == !list_of(answer, "among").empty()) {
      issues_.error(where,
                    "An answer leads either to a further question (\"next\") or to contact "
                    "points (\"among\"); write one of them.");
    } else if (!asks_on && finder_.leads(answer).empty()) {
      issues_.error(where,
                    "The answer is a dead end: no published contact point fulfils it; "
                    "widen \"among\", \"with_terms\" or \"speaking\".");
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
