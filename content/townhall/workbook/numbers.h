#pragma once
#include <string>
#include <string_view>

#include "content/townhall/workbook/table.h"

// How spreadsheets store numbers, days and times.
namespace townhall::workbook {

// A positive count, at least 1 and at most `most`; 1 if it is none.
std::size_t count_of(const std::string& text, std::size_t most);

// A number cell: "1067.0" becomes "1067". A text cell if it is no number.
Cell number_cell(const std::string& text);

// A day since 1899-12-30 with a fraction for the time, as a cell of date or time; what lies before
// 1900-03-01, where the two systems of counting differ, stays a number. In the system of 1904 it is
// 1462 days more.
struct SerialKind {
  bool has_day = false;
  bool has_time = false;
};

Cell serial_cell(const std::string& text, SerialKind kind, bool from_1904);

// Minutes of a day as "08:30".
std::string clock(long minutes);

// "PT08H30M00S" as "08:30"; empty if it is not that.
std::string clock_of_duration(std::string_view duration);

}  // namespace townhall::workbook
