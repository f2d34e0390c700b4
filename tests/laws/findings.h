#pragma once
#include <string>
#include <vector>

#include "tests/laws/view.h"

namespace laws {

// Where a law does not hold.
struct Finding {
  std::string law;
  Visit visit;
  std::string node;
  std::string figure;
};

// "law, screen, language, form, node, figure" in one line.
std::string to_string(const Finding& finding);

// What one law finds in one view.
class Report {
 public:
  Report(std::string law, const Visit& visit, std::vector<Finding>& findings)
      : law_(std::move(law)), visit_(visit), findings_(findings) {}

  void operator()(const std::string& node, const std::string& figure) {
    findings_.push_back({law_, visit_, node, figure});
  }

 private:
  std::string law_;
  const Visit& visit_;
  std::vector<Finding>& findings_;
};

// The first few findings and how many more there are; empty if there is none.
std::string summary(const std::vector<Finding>& findings);

}  // namespace laws
