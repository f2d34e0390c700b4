#include "content/townhall/check/issues.h"

#include <algorithm>

namespace townhall {

std::string Finding::sentence(Voice voice) const {
  const bool german = voice == Voice::German;
  std::vector<std::string> words;
  for (const Part& part : parts) {
    words.push_back(german ? part.de : part.en);
  }
  return fill_in(german ? rule->says.de : rule->says.en, words);
}

std::size_t Issues::count(Level level) const {
  return static_cast<std::size_t>(std::count_if(
      found_.begin(), found_.end(), [&](const Issue& issue) { return issue.level() == level; }));
}

std::string level_name(Level level, Voice voice) {
  const bool german = voice == Voice::German;
  switch (level) {
    case Level::Error:
      return german ? "Fehler" : "error";
    case Level::Warning:
      return german ? "Warnung" : "warning";
    case Level::Hint:
      break;
  }
  return german ? "Hinweis" : "hint";
}

void print(const Issues& issues, std::ostream& out, Voice voice) {
  for (const Issue& issue : issues.all()) {
    out << level_name(issue.level(), voice) << ": ";
    for (const std::string* part : {&issue.where.file, &issue.where.record, &issue.where.field}) {
      if (!part->empty()) {
        out << *part << ": ";
      }
    }
    out << issue.finding.sentence(voice) << " [" << issue.finding.rule->code << "]\n";
  }
}

}  // namespace townhall
