#pragma once
#include "content/townhall/workbook/values.h"

// What a column of the workbook shows of an item of the package, and how it is put back.
namespace townhall::workbook {

// Which item a row is about: record "contact/standesamt", and the keys of the lists on the way to
// it ("regular", "heiligabend-2026").
struct RowName {
  std::string kind;
  std::string slug;
  std::vector<std::string> keys;
  std::size_t position = 0;  // of the item in its list, from 1; 0: not known

  std::string record() const { return kind + "/" + slug; }

  bool operator<(const RowName& other) const {
    return std::tie(kind, slug, keys) < std::tie(other.kind, other.slug, other.keys);
  }
};

// The cell's text, tidy. `item`: what `name` names. Columns for managing (Digest, Mark) show
// nothing.
std::string shown(const Canonical& canonical, const RowName& name, const nlohmann::json& item,
                  const PlannedSheet& sheet, const PlannedColumn& column);

// What is changed by a cell: the item, and for texts the file of the source language.
struct Target {
  Canonical& canonical;
  const PlannedSheet& sheet;
  const RowName& name;
  nlohmann::json& item;
  const kiosk::locale::LanguageNames* languages = nullptr;  // as in Reading
};

// Puts what the cell says into the target, for columns that hold something of it. Answers with what
// is wrong with the cell; then nothing has changed. The cell is no formula.
std::optional<Saying> put(Target target, const PlannedColumn& column, const Cell& cell,
                          std::optional<Saying>& note);

// Takes out of the target what the column holds of it, as if nobody had ever said it.
void blank(Target target, const PlannedColumn& column);

// The name of the text in the package: "phone.main.note". The part's key stands in the item, else
// it is the item's.
std::string text_name(const RowName& name, const TextField& text,
                      const nlohmann::json& item = nullptr);

// The texts of a language, to be changed; nullptr if there is no such file.
TextFile* text_file_of(Canonical& canonical, const std::string& lang);

// What all cells of a row show, in a letter and 16 hexadecimal digits.
std::string digest_of_row(const std::vector<std::string>& cells, const PlannedSheet& sheet);

}  // namespace townhall::workbook
