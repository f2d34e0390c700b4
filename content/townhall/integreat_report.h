#pragma once
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "content/townhall/phrase.h"

namespace townhall {

// What an import did: plain counts, and per kind of finding the number and the first ten places.
// Kinds are named in English; what has no German in the table is said as it is.
class ImportReport {
 public:
  void count(const std::string& what, size_t number);
  void find(const std::string& kind, const std::string& place, const std::string& detail);

  size_t found(const std::string& kind) const;

  const std::map<std::string, size_t>& counts() const { return counts_; }

  void write(std::ostream& out, Voice voice) const;

 private:
  struct Kind {
    size_t number = 0;
    std::vector<std::string> first;
  };

  std::map<std::string, size_t> counts_;
  std::map<std::string, Kind> kinds_;
};

}  // namespace townhall
