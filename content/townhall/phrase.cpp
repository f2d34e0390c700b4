#include "content/townhall/phrase.h"

namespace townhall {
namespace {

// The word of "{1:Text|Texte}", which begins at `at`, and where it ends. Empty: it is none.
struct Inflected {
  std::string_view word;
  std::size_t end = 0;
};

Inflected inflected(std::string_view text, std::size_t at, const std::vector<std::string>& parts) {
  const std::size_t bar = text.find('|', at);
  const std::size_t end = text.find('}', at);
  const auto index = static_cast<std::size_t>(text[at + 1] - '1');
  if (bar == std::string_view::npos || end == std::string_view::npos || bar > end ||
      index >= parts.size()) {
    return {};
  }
  const std::size_t begin = at + 3;
  return {
      parts[index] == "1" ? text.substr(begin, bar - begin) : text.substr(bar + 1, end - bar - 1),
      end};
}

}  // namespace

std::string say(const Saying& saying, Voice voice) {
  return fill_in(voice == Voice::German ? saying.phrase.de : saying.phrase.en, saying.parts);
}

std::string fill_in(std::string_view text, const std::vector<std::string>& parts) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char third = text[i] == '{' && i + 2 < text.size() ? text[i + 2] : ' ';
    const std::size_t index = third == '}' ? static_cast<std::size_t>(text[i + 1] - '1') : 0;
    const Inflected chosen = third == ':' ? inflected(text, i, parts) : Inflected{};
    if (third == '}' && index < parts.size()) {
      out += parts[index];
      i += 2;
    } else if (chosen.end != 0) {
      out += chosen.word;
      i = chosen.end;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace townhall
