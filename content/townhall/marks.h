#pragma once
#include <string>

#include "content/townhall/canonical.h"

namespace townhall {

// How a text came to be (human, machine, import, pre-translated) and how far it is (draft,
// translated, reviewed, approved).
struct Mark {
  std::string how;
  std::string state;

  bool operator==(const Mark&) const = default;

  bool by_machine() const { return how == "machine" || how == "pre-translated"; }

  bool reviewed() const { return state == "reviewed" || state == "approved"; }
};

// The text's own mark ("human approved" under "marks"), else that of its file.
Mark mark_of(const TextFile& file, const std::string& record, const std::string& field);

// A mark that is the file's own is not written down.
void set_mark(TextFile& file, const std::string& record, const std::string& field,
              const Mark& mark);

// Takes what stands for a text out of an object {"service/x": {"name": ...}}; an object that is
// empty then goes too.
void erase_in(nlohmann::json& fields, const std::string& record, const std::string& field);

// "human approved" in two words; both empty if it is not of this form.
Mark parse_mark(const std::string& words);

bool is_how(const std::string& how);
bool is_state(const std::string& state);

}  // namespace townhall
