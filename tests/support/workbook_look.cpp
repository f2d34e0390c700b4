#include "tests/support/workbook_look.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "content/townhall/workbook/plan.h"
#include "content/townhall/workbook/table.h"

namespace test_support {
namespace {

using townhall::Type;
using townhall::workbook::Holds;
using townhall::workbook::PlannedColumn;
using townhall::workbook::PlannedSheet;

const SeenSheet& seen(const std::vector<SeenSheet>& sheets, std::string_view name) {
  static const SeenSheet kNone;
  const auto found = std::find_if(sheets.begin(), sheets.end(),
                                  [&](const SeenSheet& one) { return one.name == name; });
  EXPECT_TRUE(found != sheets.end()) << name;
  return found == sheets.end() ? kNone : *found;
}

// Calls visit(sheet, planned sheet, planned column, its number as it is seen) for each column.
template <typename Visit>
void each_column(const std::vector<SeenSheet>& sheets, Visit visit) {
  for (const PlannedSheet& planned : townhall::workbook::planned_sheets()) {
    const SeenSheet& sheet = seen(sheets, planned.plan.name);
    ASSERT_FALSE(sheet.rows.empty()) << planned.plan.name;
    for (const PlannedColumn& column : planned.columns) {
      visit(sheet, planned, column, sheet.column_of(std::string(column.plan.heading)));
    }
  }
}

// What the dictionary has a column offer; nothing where that depends on the package.
std::string words_for(const PlannedSheet& sheet, const PlannedColumn& column) {
  if (column.plan.holds == Holds::Mark) {
    return "x";
  }
  if (column.value == nullptr || column.value->list) {
    return "";
  }
  if (column.value->type == Type::Boolean) {
    return "ja | nein";
  }
  std::string words;
  if (column.value->type == Type::Code) {
    for (const std::string_view code : townhall::workbook::codes_of(*column.value)) {
      words += (words.empty() ? "" : " | ") + word_of_code(sheet, column.value->key, code);
    }
  }
  return words;
}

bool is_reference(const PlannedColumn& column) {
  const bool one = column.value != nullptr && !column.value->list;
  return column.plan.holds == Holds::Parent || (one && column.value->type == Type::Reference);
}

std::size_t rows_with_content(const SeenSheet& sheet) {
  std::size_t last = 0;
  for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
    for (const SeenCell& cell : sheet.rows[row]) {
      last = cell.text.empty() ? last : row;
    }
  }
  return last;
}

void expect_offer(const SeenSheet& sheet, std::size_t column, const std::string& words) {
  const std::size_t wanted = rows_with_content(sheet) + townhall::workbook::kSpareRows;
  ASSERT_GT(sheet.rows.size(), wanted) << sheet.name;
  for (std::size_t row = 1; row <= wanted; ++row) {
    ASSERT_LT(column, sheet.rows[row].size()) << sheet.name << " row " << row + 1;
    ASSERT_EQ(sheet.rows[row][column].offers, words)
        << sheet.name << " " << townhall::workbook::place_name(row + 1, column);
  }
}

}  // namespace

void expect_frozen(const std::vector<SeenSheet>& sheets) {
  std::size_t looked = 0;
  for (const SeenSheet& sheet : sheets) {
    if (!sheet.hidden && sheet.name != townhall::workbook::kStartSheet) {
      EXPECT_EQ(sheet.frozen_rows, 1) << sheet.name;
      EXPECT_EQ(sheet.frozen_columns, 1) << sheet.name;
      ++looked;
    }
  }
  EXPECT_GE(looked, townhall::workbook::planned_sheets().size());
}

void expect_lists(const std::vector<SeenSheet>& sheets) {
  std::size_t codes = 0;
  std::size_t references = 0;
  each_column(sheets, [&](const SeenSheet& sheet, const PlannedSheet& planned,
                          const PlannedColumn& column, std::size_t at) {
    if (is_reference(column)) {
      // Its words are the keys that stand in another sheet.
      const std::string_view kind =
          column.value == nullptr ? planned.plan.kind : column.value->detail;
      const SeenSheet& named = seen(sheets, townhall::workbook::sheet_of_kind(kind));
      std::string keys;
      for (std::size_t row = 1; row <= rows_with_content(named); ++row) {
        keys += (keys.empty() ? "" : " | ") + named.rows[row][0].text;
      }
      expect_offer(sheet, at, keys);
      references += keys.empty() ? 0U : 1U;
      return;
    }
    const std::string words = words_for(planned, column);
    expect_offer(sheet, at, words);
    codes += words.empty() ? 0U : 1U;
  });
  EXPECT_GT(codes, 50U);
  EXPECT_GT(references, 10U);
  const SeenSheet& phones = seen(sheets, "Telefone");
  EXPECT_EQ(phones.rows.at(1).at(phones.column_of("Art")).offers,
            "Telefon | SMS | Fax | Schreibtelefon | Videotelefon");
}

void expect_hidden_ids(const std::vector<SeenSheet>& sheets) {
  for (const SeenSheet& sheet : sheets) {
    EXPECT_TRUE(sheet.hidden || sheet.visible_columns() <= 15)
        << sheet.name << " " << sheet.visible_columns();
  }
  each_column(sheets, [](const SeenSheet& sheet, const PlannedSheet&, const PlannedColumn& column,
                         std::size_t at) {
    const Holds holds = column.plan.holds;
    const bool is_id = holds == Holds::Uuid || holds == Holds::Digest;
    ASSERT_LT(at, sheet.hidden_columns.size()) << sheet.name;
    EXPECT_EQ(sheet.hidden_columns[at], is_id || column.plan.hidden)
        << sheet.name << " " << column.plan.heading;
  });
}

void expect_colours(const std::vector<SeenSheet>& sheets) {
  std::size_t required = 0;
  std::size_t keys = 0;
  each_column(sheets, [&](const SeenSheet& sheet, const PlannedSheet&, const PlannedColumn& column,
                          std::size_t at) {
    const SeenCell& head = sheet.rows.front()[at];
    EXPECT_TRUE(head.bold) << sheet.name << " " << head.text;
    EXPECT_EQ(head.fill, column.required ? "#ffd54a" : "#0b5563") << sheet.name << " " << head.text;
    required += column.required ? 1U : 0U;
    if (rows_with_content(sheet) == 0) {
      return;
    }
    const bool is_key = column.plan.holds == Holds::Slug || column.plan.holds == Holds::Uuid;
    const bool is_value = column.value != nullptr || column.text != nullptr;
    if (is_key || is_value) {
      EXPECT_EQ(sheet.rows[1].at(at).fill, is_key            ? "#e8e8e8"
                                           : column.required ? "#fff8dc"
                                                             : "")
          << sheet.name << " " << head.text;
      keys += is_key ? 1U : 0U;
    }
  });
  EXPECT_GT(required, 40U);
  EXPECT_GT(keys, 2U);
}

void expect_text(const std::vector<SeenSheet>& sheets) {
  std::size_t looked = 0;
  for (const SeenSheet& sheet : sheets) {
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
      const std::size_t columns = std::min(sheet.rows[row].size(), sheet.rows.front().size());
      for (std::size_t at = 0; at < columns; ++at) {
        const SeenCell& cell = sheet.rows[row][at];
        ASSERT_TRUE(cell.is_text && cell.text_format && !cell.is_formula)
            << sheet.name << " " << townhall::workbook::place_name(row + 1, at) << " " << cell.text;
        ++looked;
      }
    }
  }
  EXPECT_GT(looked, 1000U);
}

}  // namespace test_support
