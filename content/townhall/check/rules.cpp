#include "content/townhall/check/rules.h"

namespace townhall {

std::vector<Rule> all_rules() {
  std::vector<Rule> rules(std::begin(kFormRules), std::end(kFormRules));
  rules.insert(rules.end(), std::begin(kDataRules), std::end(kDataRules));
  rules.insert(rules.end(), std::begin(kTextRules), std::end(kTextRules));
  rules.insert(rules.end(), std::begin(kWholeRules), std::end(kWholeRules));
  return rules;
}

}  // namespace townhall
