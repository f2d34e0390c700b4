#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/townhall/history/author.h"
#include "content/townhall/workbook/changes.h"

// What differs between two states of a file, told as people think of a package: by record and
// field, not by line.
namespace townhall::history {

using workbook::ChangeKind;

struct Difference {
  ChangeKind kind = ChangeKind::Changed;
  std::string path;    // "texts/ar.json"
  std::string record;  // "service/wohngeld"; "package" of package.json; empty: the whole file
  std::string field;   // "phones/main/number"; empty: the whole record
  std::string from;    // of a changed field
  std::string to;
  std::string about = {};  // of a mark or a digest the text that it is about
};

// End of the field of a schedule, before a day from 0, Monday.
inline constexpr std::string_view kRules = "/rules";

// Ends of the field of a list: what came to it, what went from it.
inline constexpr std::string_view kNewItems = "/+";
inline constexpr std::string_view kGoneItems = "/-";

// In the order of the files. A file that is no JSON, as sound and pictures are, is one difference.
std::vector<Difference> differences_of(const std::string& path,
                                       const std::optional<std::string>& before,
                                       const std::optional<std::string>& after);

// "Geändert: Wohngeld beantragen (service/wohngeld), Name: „a“ → „b“ [texts/de.json]", with the
// headings of the workbook where it has the field.
std::string words_of(const Difference& difference, Voice voice);

// All of them so; a text that goes from many languages is one line.
std::vector<std::string> lines_of(const std::vector<Difference>& differences, Voice voice);

}  // namespace townhall::history
