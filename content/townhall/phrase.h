#pragma once
#include <string>
#include <string_view>
#include <vector>

// What the commands for staff say, in German or in English.
namespace townhall {

enum class Voice { German, English };

// One sentence in both languages, with "{1}", "{2}" ... where its parts go, and "{1:Text|Texte}"
// for a word that follows the number in a part: the first where it is 1.
struct Phrase {
  std::string_view de;
  std::string_view en;
};

struct Saying {
  Phrase phrase;
  std::vector<std::string> parts = {};
};

std::string say(const Saying& saying, Voice voice);

// `text` with its parts put in; a part that is not there stays as it is written.
std::string fill_in(std::string_view text, const std::vector<std::string>& parts);

}  // namespace townhall
