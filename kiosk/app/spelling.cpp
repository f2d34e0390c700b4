#include "kiosk/app/spelling.h"

#include "kiosk/locale/graphemes.h"
#include "kiosk/speech/runs.h"

namespace kiosk::app {
namespace {

constexpr const char* kBlankThatStays = "\xC2\xA0";  // what a mark on a key stands above

// "" for what is no sign, and in languages that have no name for it.
std::string name_of(const std::string& sign, const speech::Lexicon& lexicon) {
  if (sign == "-") {
    return lexicon.dash;
  }
  if (sign == ".") {
    return lexicon.dot;
  }
  if (sign == ",") {
    return lexicon.decimal_word;
  }
  if (sign == "/") {
    return lexicon.slash;
  }
  if (sign == "+") {
    return lexicon.plus;
  }
  const auto found = lexicon.signs.find(sign);
  return found == lexicon.signs.end() ? "" : found->second;
}

}  // namespace

std::vector<speech::Spoken> spelled(const ui::Text& text, const std::string& lang,
                                    const speech::Lexicons& lexicons) {
  std::string letter = ui::plain(text);
  if (letter.rfind(kBlankThatStays, 0) == 0) {
    letter.erase(0, 2);
  }
  if (letter.empty() || locale::last_grapheme(letter) != letter) {
    return speech::say(text, lang, lexicons);
  }
  const std::string name = name_of(letter, lexicons.of(lang));
  if (!name.empty()) {
    return {speech::say_as(name, text, lang)};
  }
  const auto runs = speech::runs_of(text, lang, lexicons);
  const bool foreign = !runs.empty() && !runs.front().lang.empty();
  return {speech::say_as(letter, text, foreign ? runs.front().lang : lang)};
}

}  // namespace kiosk::app
