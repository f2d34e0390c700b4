#include "kiosk/locale/concepts.h"

#include "kiosk/locale/words.h"

namespace kiosk::locale {

extern const char* const kConceptsText;  // concepts_text.cpp.in

namespace {

constexpr std::string_view kGeneral = "[general]";

std::string_view take(std::string_view& rest, char end) {
  const std::size_t at = rest.find(end);
  const std::string_view part = rest.substr(0, at);
  rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + 1);
  return part;
}

}  // namespace

std::vector<Concept> read_concepts(std::string_view text) {
  std::vector<Concept> all;
  WordCutter cutter;
  bool general = false;
  while (!text.empty()) {
    std::string_view line = take(text, '\n');
    general |= line == kGeneral;
    if (line.starts_with('#') || line.find('|') == std::string_view::npos) {
      continue;
    }
    Concept next{{}, general};
    for (std::vector<std::string>& words : next.words) {
      for (Word& word : cutter.cut(take(line, '|'))) {
        words.push_back(std::move(word.key));
      }
    }
    all.push_back(std::move(next));
  }
  return all;
}

const std::vector<Concept>& concepts() {
  static const std::vector<Concept> kAll = read_concepts(kConceptsText);
  return kAll;
}

}  // namespace kiosk::locale
