#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

// What the workbook commands say, in German or in English.
namespace townhall::workbook {

enum class Voice { German, English };

// One sentence in both languages, with "{1}", "{2}" ... where its parts go.
struct Phrase {
  std::string_view de;
  std::string_view en;
};

struct Saying {
  Phrase phrase;
  std::vector<std::string> parts = {};
};

std::string say(const Saying& saying, Voice voice);

// A value, or what is wrong and what to do.
template <typename T>
using Understood = std::variant<T, Saying>;

}  // namespace townhall::workbook
