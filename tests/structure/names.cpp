#include "tests/structure/names.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <regex>

namespace structure {

namespace {

bool in_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

std::string bare(const std::string& text) {
  const size_t first = text.find_first_not_of(' ');
  return first == std::string::npos ? ""
                                    : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// Where one of `wanted` first stands from `from` on outside all brackets.
size_t find_outside(const std::string& text, const std::string& wanted, size_t from = 0) {
  int depth = 0;
  for (size_t i = from; i < text.size(); ++i) {
    if (depth == 0 && wanted.find(text[i]) != std::string::npos) {
      return i;
    }
    if (std::string("(<[{").find(text[i]) != std::string::npos) {
      ++depth;
    } else if (std::string(")>]}").find(text[i]) != std::string::npos) {
      --depth;
    }
  }
  return std::string::npos;
}

// "const std::string& slug = {}" is of type "const std::string&".
std::string type_of(const std::string& parameter) {
  const std::string text = bare(parameter.substr(0, find_outside(parameter, "=")));
  size_t end = text.size();
  while (end > 0 && in_word(text[end - 1])) {
    --end;
  }
  const std::string type = bare(text.substr(0, end));
  return type.empty() || type.ends_with(':') || type == "const" ? text : type;
}

std::vector<std::string> types_of(const std::string& parameters) {
  std::vector<std::string> types;
  for (size_t begin = 0; begin < parameters.size();) {
    const size_t end = std::min(find_outside(parameters, ",", begin), parameters.size());
    types.push_back(type_of(parameters.substr(begin, end - begin)));
    begin = end + 1;
  }
  return types;
}

// Where the name of a value or function ends: before its parameters, value or extent.
size_t end_of_name(const std::string& declaration) {
  const size_t at = declaration.find("operator");
  const size_t end = at == std::string::npos ? find_outside(declaration, "(=[")
                                             : declaration.find('(', at + 9);  // "operator()("
  return std::min(end, declaration.size());
}

// The name that `declaration` makes: the start of a line up to its first ";" or body.
std::optional<Name> name_in(const std::string& declaration) {
  static const std::regex kType(R"(^(?:enum class|enum|class|struct|union) (\w+)[^(]*$)");
  static const std::regex kAlias(R"(^using (\w+) =.*)");
  static const std::regex kUsing(R"(^using (?:\w*::)+(\w+)$)");
  static const std::regex kNone(R"(^(?:(?:using|namespace|static_assert)\b|[A-Z_0-9]+\().*)");
  static const std::regex kLast(R"(^.*?(operator *\W+|\w+) *$)");
  std::smatch found;
  if (std::regex_match(declaration, found, kUsing)) {
    return Name{found[1], Name::Of::Using};
  }
  if (std::regex_match(declaration, found, kType) || std::regex_match(declaration, found, kAlias)) {
    return Name{found[1]};
  }
  const size_t end = end_of_name(declaration);
  const std::string before = declaration.substr(0, end);
  if (std::regex_match(declaration, kNone) || !std::regex_match(before, found, kLast)) {
    return std::nullopt;
  }
  Name name{found[1]};
  const bool value = name.name[0] == 'k' && std::isupper(name.name[1]) != 0;
  if (declaration.substr(end).starts_with('(') && !value) {
    name.of = Name::Of::Function;
    const size_t close = find_outside(declaration, ")", end + 1);
    name.types = types_of(declaration.substr(end + 1, close - end - 1));
  }
  return name;
}

// The declaration that begins in this line, without "template <...>" and without its body.
std::string declaration_at(const std::vector<std::string>& code, size_t line) {
  std::string text;
  for (; line < code.size(); ++line) {
    text += bare(code[line]) + " ";
    if (text.starts_with("template ")) {
      const size_t end = find_outside(text, " ", text.find('<'));
      text = end == std::string::npos ? "" : bare(text.substr(end)) + " ";
    }
    const size_t end = find_outside(text, "{;");
    if (end != std::string::npos) {
      return bare(text.substr(0, end));
    }
  }
  return bare(text);
}

}  // namespace

std::vector<Name> anonymous_names(const Source& source) {
  std::vector<Name> names;
  bool inside = false;
  bool between = true;  // the line before has ended what it began
  for (size_t i = 0; i < source.code.size(); ++i) {
    const std::string& code = source.code[i];
    if (code == "namespace {") {
      inside = true;
    } else if (source.lines[i] == "}  // namespace") {
      inside = false;
    } else if (between && !code.empty() && in_word(code[0])) {
      const auto name = name_in(declaration_at(source.code, i));
      if (name && (inside || name->of == Name::Of::Using)) {
        names.push_back(*name);
        names.back().line = static_cast<int>(i) + 1;
      }
    }
    const std::string end = bare(code);
    between = end.empty() || end.ends_with(';') || end.ends_with('}') || end.ends_with('{');
  }
  return names;
}

}  // namespace structure
