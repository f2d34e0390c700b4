#include "content/townhall/workbook/export.h"

#include <algorithm>
#include <map>

#include "content/townhall/workbook/items.h"
#include "content/townhall/workbook/simple_sheet.h"
#include "content/townhall/workbook/start_sheet.h"
#include "content/townhall/workbook/word_sheet.h"
#include "kiosk/base/utf8.h"

namespace townhall::workbook {
namespace {

// The words of drop-down lists, a column each.
class Lists {
 public:
  Choices choices(const std::string& heading, const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i] == words) {
        return {std::string(kListSheet), i, words.size()};
      }
    }
    columns_.push_back(words);
    headings_.push_back(heading);
    return {std::string(kListSheet), columns_.size() - 1, words.size()};
  }

  Sheet sheet() const {
    Sheet sheet;
    sheet.name = kListSheet;
    sheet.hidden = true;
    std::size_t rows = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      sheet.columns.push_back({headings_[i], 20});
      rows = std::max(rows, columns_[i].size());
    }
    for (std::size_t row = 0; row < rows; ++row) {
      std::vector<std::string> cells;
      for (const std::vector<std::string>& column : columns_) {
        cells.push_back(row < column.size() ? column[row] : std::string());
      }
      sheet.rows.push_back(std::move(cells));
    }
    return sheet;
  }

 private:
  std::vector<std::vector<std::string>> columns_;
  std::vector<std::string> headings_;
};

// In characters; longer addresses are rare, and divided.
constexpr std::size_t kWidest = 50;

std::size_t longest_word(const std::string& text) {
  std::size_t longest = 0;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min(text.find_first_of(" \n", from), text.size());
    longest = std::max(longest, kiosk::base::code_point_count(text.substr(from, to - from)));
    from = to + 1;
  }
  return longest;
}

// Keys and addresses are not divided; nor are headings of hidden columns, for they make all taller.
void widen(Sheet& sheet) {
  for (Column& column : sheet.columns) {
    const auto heading = static_cast<int>(kiosk::base::code_point_count(column.heading));
    column.width = std::max(column.width, column.hidden ? heading + 3 : 0);
  }
  for (const std::vector<std::string>& row : sheet.rows) {
    for (std::size_t at = 0; at < row.size(); ++at) {
      const std::size_t room = std::min(longest_word(row[at]) + 2, kWidest);
      sheet.columns[at].width = std::max(sheet.columns[at].width, static_cast<int>(room));
    }
  }
}

class Exporter {
 public:
  explicit Exporter(const Canonical& canonical)
      : canonical_(canonical), planned_(planned_sheets()) {}

  std::vector<Sheet> sheets() {
    std::vector<Sheet> out = {start_sheet(package_line(canonical_))};
    for (const PlannedSheet& sheet : planned_) {
      out.push_back(rows_of(sheet));
    }
    for (std::size_t i = 0; i < planned_.size(); ++i) {
      out[i + 1].columns = columns_of(planned_[i]);
      widen(out[i + 1]);
    }
    out.push_back(words());
    out.push_back(simple_sheet(canonical_));
    out.push_back(lists_.sheet());
    return out;
  }

 private:
  Sheet words() {
    const PlannedSheet planned = planned_word_sheet();
    Sheet sheet;
    sheet.name = planned.plan.name;
    sheet.rows = word_rows(canonical_, planned);
    sheet.columns = columns_of(planned);
    widen(sheet);
    return sheet;
  }

  Sheet rows_of(const PlannedSheet& sheet) {
    Sheet out;
    out.name = sheet.plan.name;
    const std::size_t digest = sheet.column_of(Holds::Digest);
    each_item(canonical_, sheet, [&](const RowName& name, const nlohmann::json& item) {
      std::vector<std::string> cells;
      for (const PlannedColumn& column : sheet.columns) {
        cells.push_back(shown(canonical_, name, item, sheet, column));
      }
      cells[digest] = digest_of_row(cells, sheet);
      out.rows.push_back(std::move(cells));
    });
    counts_[out.name] = out.rows.size();
    return out;
  }

  std::vector<Column> columns_of(const PlannedSheet& sheet) {
    std::vector<Column> columns;
    for (const PlannedColumn& column : sheet.columns) {
      const Holds holds = column.plan.holds;
      Column out;
      out.heading = column.plan.heading;
      out.width = column.plan.width;
      out.hidden = column.plan.hidden;
      out.required = column.required;
      out.key = holds == Holds::Slug || holds == Holds::Parent || holds == Holds::Middle ||
                holds == Holds::ItemKey || holds == Holds::Uuid || holds == Holds::Digest ||
                holds == Holds::RankBefore;
      out.choices = choices_of(sheet, column);
      columns.push_back(std::move(out));
    }
    return columns;
  }

  // Of the first column of the sheet of a kind.
  Choices keys_of(std::string_view kind) const {
    const std::string name = sheet_of_kind(kind);
    const auto count = counts_.find(name);
    // Rows that staff add below can be chosen too.
    return count == counts_.end() ? Choices{} : Choices{name, 0, count->second + kSpareRows};
  }

  Choices choices_of(const PlannedSheet& sheet, const PlannedColumn& column) {
    const std::string heading(column.plan.heading);
    if (column.plan.holds == Holds::Parent) {
      return keys_of(sheet.plan.kind);
    }
    if (column.plan.holds == Holds::Mark) {
      return lists_.choices(heading, {std::string(kMark)});
    }
    if (column.value == nullptr || column.value->list) {
      return {};
    }
    if (column.value->type == Type::Reference) {
      return keys_of(column.value->detail);
    }
    if (column.value->type == Type::Boolean) {
      return lists_.choices(heading, {"ja", "nein"});
    }
    std::vector<std::string> words;
    for (const std::string_view code : codes_of(*column.value)) {
      words.push_back(word_of_code(sheet, column.value->key, code));
    }
    return column.value->type == Type::Code ? lists_.choices(heading, words) : Choices{};
  }

  const Canonical& canonical_;
  std::vector<PlannedSheet> planned_;
  Lists lists_;
  std::map<std::string, std::size_t> counts_;  // rows by sheet
};

}  // namespace

std::string package_line(const Canonical& canonical) {
  return "Paket: " + string_of(canonical.package, "id") + " (" +
         string_of(canonical.package, "namespace") + ")";
}

std::vector<Sheet> export_sheets(const Canonical& canonical) {
  return Exporter(canonical).sheets();
}

}  // namespace townhall::workbook
