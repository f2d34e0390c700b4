#include "content/townhall/translate/entry_matrix.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace townhall::translate {
namespace {

constexpr Phrase kLetters = {
    "Texte, die nicht aktuell sind, je Eintrag und Sprache: f = fehlt, q = Quelle geändert, m = "
    "maschinell und ungeprüft, o = ohne Prüfsumme; . = alle aktuell",
    "Texts that are not current, by entry and language: f = missing, q = source changed, m = by a "
    "machine and not reviewed, o = without a digest; . = all are current"};
constexpr std::pair<State, char> kLetterOf[] = {{State::Missing, 'f'},
                                                {State::SourceChanged, 'q'},
                                                {State::Unreviewed, 'm'},
                                                {State::Unknown, 'o'}};

// "2f 1q"
std::string cell(const StateCounts& counts) {
  std::string text;
  for (const auto& [state, letter] : kLetterOf) {
    if (const std::size_t count = counts.at(static_cast<std::size_t>(state)); count != 0) {
      text += (text.empty() ? "" : " ") + std::to_string(count) + letter;
    }
  }
  return text.empty() ? "." : text;
}

// Of ASCII, with blanks to so many columns and two more before the next.
std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(text.size(), width) + 2, ' ');
  return text;
}

using Row = std::vector<std::string>;

std::vector<Row> rows_of(const Matrix& matrix) {
  std::set<std::string> records;
  Row head = {""};
  for (const auto& [lang, counts] : matrix) {
    head.push_back(lang);
    for (const auto& [record, count] : counts) {
      records.insert(record);
    }
  }
  std::vector<Row> rows = {head};
  for (const std::string& record : records) {
    Row row = {record};
    for (const auto& [lang, counts] : matrix) {
      const auto found = counts.find(record);
      row.push_back(found == counts.end() ? "." : cell(found->second));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

void print_entries(const Matrix& matrix, Voice voice, std::ostream& out) {
  const std::vector<Row> rows = rows_of(matrix);
  std::vector<std::size_t> widths(matrix.size() + 1);
  for (const Row& row : rows) {
    for (std::size_t column = 0; column < row.size(); ++column) {
      widths[column] = std::max(widths[column], row[column].size());
    }
  }
  out << say({kLetters}, voice) << '\n';
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t column = 0; column < row.size(); ++column) {
      line += padded(row[column], widths[column]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
  }
}

}  // namespace townhall::translate
