#pragma once
#include "tests/support/seen_workbook.h"

// What a clerk is to see in a workbook of any package, whoever saved it: one function for each
// promise, each failing the test where it is broken.
namespace test_support {

// Headings and keys stand still when one scrolls.
void expect_frozen(const std::vector<SeenSheet>& sheets);
// Every column of codes, of yes or no, of references and of marks offers its words, in the rows
// that are there and in those for what is new.
void expect_lists(const std::vector<SeenSheet>& sheets);
// Ids and digests are hidden, and at most 15 columns are shown.
void expect_hidden_ids(const std::vector<SeenSheet>& sheets);
// Yellow headings over what must be filled in, grey cells for keys.
void expect_colours(const std::vector<SeenSheet>& sheets);
// No cell is a number, a date or a formula, and what is typed into one stays text.
void expect_text(const std::vector<SeenSheet>& sheets);

}  // namespace test_support
