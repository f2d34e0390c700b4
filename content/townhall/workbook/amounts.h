#pragma once
#include <optional>
#include <string>

namespace townhall::workbook {

// An amount of money as clerks write it: 750 as "7,50 €", 120000 as "1.200,00 €".
std::string amount_in_words(long cents);

// "7,50 €", "7,50", "7,5", "EUR 7", "7,- €", "1.200 €", "7.50" and "750 Cent" in cents. Nothing for
// what is no amount, is below zero, or has fractions of a cent.
std::optional<long> cents_of(const std::string& text);

// The same of a number as a spreadsheet keeps it, in euros with a point: "7.5".
std::optional<long> cents_of_number(const std::string& number);

}  // namespace townhall::workbook
