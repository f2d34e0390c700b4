#include "tests/laws/findings.h"

namespace laws {

std::string to_string(const Finding& finding) {
  return finding.law + " | " + finding.visit.screen + " | " + finding.visit.lang + " | " +
         to_string(finding.visit.form) + " | " + finding.node + " | " + finding.figure;
}

std::string summary(const std::vector<Finding>& findings) {
  constexpr size_t kShown = 12;
  std::string text;
  for (size_t i = 0; i < findings.size() && i < kShown; ++i) {
    text += to_string(findings[i]) + "\n";
  }
  if (findings.size() > kShown) {
    text += "and " + std::to_string(findings.size() - kShown) + " more\n";
  }
  return text;
}

}  // namespace laws
