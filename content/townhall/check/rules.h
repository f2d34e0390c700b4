#pragma once
#include <string_view>
#include <vector>

#include "content/townhall/check/rules_data.h"
#include "content/townhall/check/rules_form.h"
#include "content/townhall/check/rules_texts.h"
#include "content/townhall/check/rules_whole.h"

namespace townhall {

// The rule of that code. A code that is in no table does not compile.
consteval const Rule& rule(std::string_view code) {
  for (const Rule& one : kFormRules) {
    if (one.code == code) {
      return one;
    }
  }
  for (const Rule& one : kDataRules) {
    if (one.code == code) {
      return one;
    }
  }
  for (const Rule& one : kTextRules) {
    if (one.code == code) {
      return one;
    }
  }
  for (const Rule& one : kWholeRules) {
    if (one.code == code) {
      return one;
    }
  }
  throw "There is no such rule.";
}

// All of them, in the order of their tables.
std::vector<Rule> all_rules();

}  // namespace townhall
