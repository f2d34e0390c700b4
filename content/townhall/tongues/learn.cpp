#include "content/townhall/tongues/learn.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "content/townhall/tongues/table.h"

namespace townhall {
namespace {

using Counts = std::map<Triple, std::size_t>;
using OfScript = std::map<std::string, Counts>;  // by primary tag

// As if each triple had been met half a time more: what a catalogue lacks is not impossible.
constexpr double kUnmet = 0.5;

std::map<Script, OfScript> counted(const Lessons& lessons) {
  std::map<Script, OfScript> all;
  for (const auto& [tag, messages] : lessons) {
    const Script script = script_of_language(tag);
    Counts& counts = all[script][std::string(primary(tag))];
    for (const std::string& message : messages) {
      for (const Triple triple :
           triples_of(message, script, std::numeric_limits<std::size_t>::max())) {
        ++counts[triple];
      }
    }
  }
  return all;
}

int score(double times, double of) {
  return static_cast<int>(std::lround(kScoresInOne * std::log(times / of)));
}

std::string array_of(const std::string& type, const std::string& name, const std::string& values) {
  return "constexpr " + type + " " + name + "[] = {" + values + "};\n";
}

// The arrays of one script, and the row of the table that names them.
std::string arrays_of(const OfScript& languages, const std::string& number) {
  std::set<Triple> triples;
  for (const auto& [tag, counts] : languages) {
    for (const auto& [triple, count] : counts) {
      triples.insert(triple);
    }
  }
  std::string tags;
  std::string unseen;
  std::vector<double> sums;
  for (const auto& [tag, counts] : languages) {
    double sum = kUnmet * static_cast<double>(triples.size());
    for (const auto& [triple, count] : counts) {
      sum += static_cast<double>(count);
    }
    sums.push_back(sum);
    tags += "\"" + tag + "\", ";
    unseen += std::to_string(score(kUnmet, sum)) + ", ";
  }
  std::string keys;
  std::string scores;
  for (const Triple triple : triples) {
    keys += std::to_string(triple) + ",\n";
    std::size_t at = 0;
    for (const auto& [tag, counts] : languages) {
      const auto found = counts.find(triple);
      const double count = found == counts.end() ? 0 : static_cast<double>(found->second);
      scores += std::to_string(score(count + kUnmet, sums[at++])) + ",";
    }
    scores += "\n";
  }
  return array_of("std::string_view", "kTags" + number, tags) +
         array_of("std::int8_t", "kUnseen" + number, unseen) +
         array_of("Triple", "kTriples" + number, keys) +
         array_of("std::int8_t", "kScores" + number, scores);
}

}  // namespace

std::string words_of_message(const std::string& message) {
  std::string words;
  int depth = 0;  // of braces; the branches of a plural are two deep
  for (const char c : message) {
    depth += c == '{' ? 1 : 0;
    depth -= c == '}' && depth > 0 ? 1 : 0;
    words += c == '{' || c == '}' || depth % 2 == 1 ? ' ' : c;
  }
  return words;
}

std::string table_source(const Lessons& lessons) {
  std::string arrays;
  std::string rows;
  std::size_t number = 0;
  for (const auto& [script, languages] : counted(lessons)) {
    if (script == Script::None || languages.size() < 2) {
      continue;  // nothing to tell apart
    }
    const std::string name = std::to_string(number++);
    arrays += arrays_of(languages, name);
    rows += "{static_cast<Script>(" + std::to_string(static_cast<int>(script)) + "), kTags" + name +
            ", kUnseen" + name + ", kTriples" + name + ", kScores" + name + "},\n";
  }
  return "#include \"content/townhall/tongues/table.h\"\n\nnamespace townhall {\nnamespace {\n\n" +
         arrays + "\n}  // namespace\n\nstd::span<const TongueTable> tongue_tables() {\n" +
         "static constexpr TongueTable kTables[] = {\n" + rows +
         "};\nreturn kTables;\n}\n\n}  // namespace townhall\n";
}

}  // namespace townhall
