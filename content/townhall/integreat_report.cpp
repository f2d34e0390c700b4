#include "content/townhall/integreat_report.h"

namespace townhall {

void ImportReport::count(const std::string& what, size_t number) {
  counts_[what] += number;
}

void ImportReport::find(const std::string& kind, const std::string& place,
                        const std::string& detail) {
  constexpr size_t kShown = 10;
  Kind& entry = kinds_[kind];
  ++entry.number;
  if (entry.first.size() < kShown) {
    entry.first.push_back(detail.empty() ? place : place + ": " + detail);
  }
}

size_t ImportReport::found(const std::string& kind) const {
  const auto entry = kinds_.find(kind);
  return entry == kinds_.end() ? 0 : entry->second.number;
}

void ImportReport::write(std::ostream& out) const {
  out << "Imported:\n";
  for (const auto& [what, number] : counts_) {
    out << "  " << what << ": " << number << '\n';
  }
  if (kinds_.empty()) {
    return;
  }
  out << "To look at (the first ten places of each kind):\n";
  for (const auto& [kind, entry] : kinds_) {
    out << "  " << kind << ": " << entry.number << '\n';
    for (const std::string& place : entry.first) {
      out << "    " << place << '\n';
    }
  }
}

}  // namespace townhall
