#include "content/townhall/marks.h"

#include "content/townhall/value_check.h"

namespace townhall {

Mark mark_of(const TextFile& file, const std::string& record, const std::string& field) {
  const auto fields = file.marks.find(record);
  if (fields != file.marks.end() && fields->is_object()) {
    Mark own = parse_mark(string_of(*fields, field.c_str()));
    if (!own.how.empty()) {
      return own;
    }
  }
  return {file.how, file.state};
}

void set_mark(TextFile& file, const std::string& record, const std::string& field,
              const Mark& mark) {
  if (mark == Mark{file.how, file.state}) {
    erase_in(file.marks, record, field);
  } else {
    file.marks[record][field] = mark.how + " " + mark.state;
  }
}

void erase_in(nlohmann::json& fields, const std::string& record, const std::string& field) {
  const auto found = fields.find(record);
  if (found == fields.end() || !found->is_object()) {
    return;
  }
  found->erase(field);
  if (found->empty()) {
    fields.erase(record);
  }
}

Mark parse_mark(const std::string& words) {
  const std::size_t space = words.find(' ');
  if (space == std::string::npos) {
    return {};
  }
  Mark mark{words.substr(0, space), words.substr(space + 1)};
  return is_how(mark.how) && is_state(mark.state) ? mark : Mark{};
}

bool is_how(const std::string& how) {
  return is_word_of("human machine import pre-translated", how);
}

bool is_state(const std::string& state) {
  return is_word_of("draft translated reviewed approved", state);
}

}  // namespace townhall
