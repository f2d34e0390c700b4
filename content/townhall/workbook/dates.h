#pragma once
#include <optional>
#include <string>

// Days and moments as clerks write them.
namespace townhall::workbook {

// "2026-11-23" as "23.11.2026"; "2026-11-23T08:30" as "23.11.2026 08:30". Anything else unchanged.
std::string german_date(const std::string& iso);

// "23.11.2026", "3.1.2026", "3.1.26", "2026-11-23": a day that exists. Two digits of the year are
// those of 2000 to 2049; later ones may be meant as 1950 to 1999, so they are not read.
std::optional<std::string> iso_date(const std::string& text);

// Whether it is a day but for its year, which is missing or of two digits that are not clear.
bool lacks_year(const std::string& text);

// "23.11.2026 08:30", also "… 8.30 Uhr", with a comma, or with a T between.
std::optional<std::string> iso_moment(const std::string& text);

// "8:30", "08.30 Uhr", "8": as "08:30", up to 48:00 as the package has it.
std::optional<std::string> iso_clock(const std::string& text);

}  // namespace townhall::workbook
