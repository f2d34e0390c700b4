#pragma once
#include <string>

// Names that the package has for its own use, as clerks read them.
namespace townhall::workbook {

// "topic/wohnen" as "Thema/wohnen"; what names no kind stays as it is.
std::string reference_in_words(const std::string& record);
// Reads that back, whatever letters are capital, and the name of the sheet ("Themen/wohnen");
// "topic/wohnen" stays as it is.
std::string reference_of_words(const std::string& words);

// The kinds of a dictionary's list: "topic article" as "Thema, Artikel".
std::string kinds_in_words(std::string_view kinds);

// The key of an item of a list: "regular" as "regulär". Others are words already.
std::string key_in_words(const std::string& key);
std::string key_of_words(const std::string& words);

}  // namespace townhall::workbook
