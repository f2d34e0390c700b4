#include "kiosk/speech/rules.h"

#include <algorithm>

#include "kiosk/base/utf8.h"

namespace kiosk::speech {
namespace {

using Texts = std::map<std::string, std::string>;

// The longest key of `words` at `at` that ends where a word may end.
Texts::const_iterator longest_at(const Texts& words, std::string_view text, size_t at) {
  auto best = words.end();
  // Keys that begin alike stand together, shorter before longer.
  for (auto one = words.lower_bound(std::string(text.substr(at, 1)));
       one != words.end() && one->first[0] == text[at]; ++one) {
    const size_t end = at + one->first.size();
    const bool open = is_letter(char_before(one->first, one->first.size()));
    if (has(text, at, one->first) && (!open || is_word_end(text, end)) &&
        (best == words.end() || one->first.size() > best->first.size())) {
      best = one;
    }
  }
  return best;
}

// "Innen" is joined without a sign.
bool fits_joint(const std::string& joint, const std::string& ending) {
  return joint.empty() == is_upper(char_at(ending, 0));
}

}  // namespace

// A sentence ends with an abbreviation where the text ends, or a line, or where it is one that
// stands last ("usw.") and a capital follows.
bool ends_sentence(const Page& page, const std::string& key, size_t end) {
  if (!key.ends_with('.')) {
    return false;
  }
  const size_t next = skip_spaces(page.text, end);
  const auto& closing = page.lexicon.closing;
  return (next == page.text.size() && page.ends) ||
         (next < page.text.size() && page.text[next] == '\n') ||
         (next > end && is_upper(char_at(page.text, next)) &&
          std::find(closing.begin(), closing.end(), key) != closing.end());
}

// Where the joint and ending at `at` end, with the bracket that "(" wants closed; nothing if they
// do not stand there.
std::optional<size_t> end_of_joint(const Page& page, size_t at, const std::string& joint,
                                   const std::string& ending) {
  const size_t first = at + joint.size();
  const size_t end = first + ending.size();
  if (!fits_joint(joint, ending) || !has(page.text, at, joint) || !has(page.text, first, ending) ||
      !is_word_end(page.text, end)) {
    return std::nullopt;
  }
  if (joint != "(") {
    return end;
  }
  return has(page.text, end, ")") ? std::optional(end + 1) : std::nullopt;
}

std::optional<Match> joint_rule(const Page& page, size_t at) {
  if (!is_letter(char_before(page.text, at))) {
    return std::nullopt;
  }
  const bool capital = is_upper(char_at(page.text, at));
  for (const std::string& joint : page.lexicon.joints) {
    if (joint.empty() ? !capital : !has(page.text, at, joint)) {
      continue;
    }
    for (const std::string& ending : page.lexicon.endings) {
      if (const auto end = end_of_joint(page, at, joint, ending)) {
        std::string said = ending;
        said[0] = said[0] == 'I' ? 'i' : said[0];
        return Match{*end, said};
      }
    }
  }
  return std::nullopt;
}

std::optional<Match> word_rule(const Page& page, size_t at) {
  const bool start = is_word_start(page.text, at);
  const auto first = static_cast<unsigned char>(page.text[at]);
  const Texts& words = start ? page.lexicon.words : page.lexicon.suffixes;
  if (!(start ? page.lexicon.word_begins : page.lexicon.suffix_begins)[first]) {
    return std::nullopt;
  }
  const auto found = longest_at(words, page.text, at);
  if (found == words.end()) {
    return std::nullopt;
  }
  const size_t end = at + found->first.size();
  return Match{end, found->second + (ends_sentence(page, found->first, end) ? "." : ""), !start};
}

std::optional<Match> sign_rule(const Page& page, size_t at) {
  const auto& signs = page.lexicon.signs;
  const bool may_be = page.lexicon.sign_begins[static_cast<unsigned char>(page.text[at])];
  const auto found = may_be ? longest_at(signs, page.text, at) : signs.end();
  if (found != signs.end()) {
    return Match{at + found->first.size(), found->second};
  }
  if (page.text[at] == '@' && !page.lexicon.at.empty()) {
    return Match{at + 1, page.lexicon.at};
  }
  if (page.text[at] == '/') {
    const bool among_digits =
        at > 0 && is_digit(page.text[at - 1]) && skip_digits(page.text, at + 1) > at + 1;
    return Match{at + 1, among_digits ? page.lexicon.slash : ""};
  }
  for (const std::string_view silent : {"*", "_", "|", "•", "·", "‣", "~", "^", "`"}) {
    if (has(page.text, at, silent)) {
      return Match{at + silent.size(), ""};
    }
  }
  return std::nullopt;
}

}  // namespace kiosk::speech
