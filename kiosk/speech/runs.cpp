#include "kiosk/speech/runs.h"

#include <algorithm>
#include <string_view>

#include "kiosk/base/utf8.h"
#include "kiosk/speech/page.h"

namespace kiosk::speech {
namespace {

bool is_latin(char32_t c) {
  constexpr char32_t kLast = 0x24F;       // Latin Extended-B
  constexpr char32_t kMore = 0x1E00;      // Latin Extended Additional ...
  constexpr char32_t kMoreLast = 0x1EFF;  // ... whole
  return is_letter(c) && (c <= kLast || (c >= kMore && c <= kMoreLast));
}

// Stands within a name: "Peter-Rantzau-Haus", "e. V.", "Haus 5".
bool is_within(char32_t c) {
  return (c >= U'0' && c <= U'9') ||
         std::u32string_view(U" -–.'’&/@:_").find(c) != std::u32string_view::npos;
}

// Behind the words in Latin letters that begin at `at`, and the number behind them ("Str. 5").
size_t latin_end(std::string_view text, size_t at) {
  size_t end = at;
  for (size_t next = at; next < text.size();) {
    const char32_t c = base::next_code_point(text, next);
    if (is_latin(c)) {
      end = next;
    } else if (!is_within(c)) {
      break;
    }
  }
  constexpr size_t kLongestAbbreviation = 5;
  const bool abbreviated =
      has(text, end, ".") && word_before(text, end).size() <= kLongestAbbreviation;
  const size_t number = skip_spaces(text, end + (abbreviated ? 1 : 0));
  const size_t digits = skip_digits(text, number);
  return digits > number && is_word_end(text, digits) ? digits : end;
}

// An address of the net is said with the signs of the language around it.
bool is_address(std::string_view words) {
  for (size_t at = 0; at < words.size(); ++at) {
    const bool between =
        at > 0 && at + 1 < words.size() && words[at - 1] != ' ' && words[at + 1] != ' ';
    if (words[at] == '@' || words[at] == '/' || (words[at] == '.' && between)) {
      return true;
    }
  }
  return false;
}

void append(text::Text& out, const text::Span& like, std::string_view words,
            const std::string& lang) {
  if (!words.empty()) {
    out.push_back(like);
    out.back().text = words;
    out.back().lang = lang;
  }
}

// "PDF", "m²": the language has words of its own for what begins there.
bool is_known(const Lexicon& lexicon, std::string_view text, size_t at, const std::string& words) {
  for (auto one = lexicon.words.lower_bound(words);
       one != lexicon.words.end() && one->first.starts_with(words); ++one) {
    if (has(text, at, one->first)) {
      return true;
    }
  }
  return false;
}

// Brackets around a name are part of it.
bool in_brackets(std::string_view text, size_t first, size_t last) {
  return first > 0 && text[first - 1] == '(' && has(text, last, ")");
}

void split_latin(const text::Span& span, const std::string& lang, const Lexicon& lexicon,
                 text::Text& out) {
  const std::string_view text = span.text;
  size_t done = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t here = at;
    const bool begins = is_latin(base::next_code_point(text, at)) && is_word_start(text, here);
    if (!begins) {
      continue;
    }
    size_t last = latin_end(text, here);
    at = std::max(at, last);
    const std::string words(text.substr(here, last - here));
    if (is_address(words) || is_known(lexicon, text, here, words) || !is_word_end(text, last)) {
      continue;
    }
    const bool bracketed = in_brackets(text, here, last);
    const size_t first = here - (bracketed ? 1 : 0);
    last += bracketed ? 1 : 0;
    append(out, span, text.substr(done, first - done), lang);
    append(out, span, text.substr(first, last - first), lexicon.latin);
    done = last;
    at = std::max(at, last);
  }
  append(out, span, text.substr(done), lang);
}

// "www.Rathaus.example", "Jobcenter’e": what stands there is more than the name.
bool goes_on(std::string_view text, size_t first, size_t end) {
  constexpr std::u32string_view kJoints = U".@/_-'’";
  size_t behind = end;
  const char32_t next = char_at(text, end);
  if (next != U'\0') {
    base::next_code_point(text, behind);
  }
  const bool joins = kJoints.find(next) != std::u32string_view::npos;
  const char32_t before = char_before(text, first);
  return !is_word_end(text, end) || (joins && !is_word_end(text, behind)) ||
         std::u32string_view(U".@/_-").find(before) != std::u32string_view::npos;
}

void split_names(const text::Span& span, const std::string& lang, const Lexicons& lexicons,
                 text::Text& out) {
  const std::string_view text = span.text;
  size_t done = 0;
  for (size_t at = 0; at < text.size();) {
    const auto name = quoted_name_at(text, at, lang, lexicons);
    if (!name) {
      base::next_code_point(text, at);
      continue;
    }
    append(out, span, text.substr(done, at - done), lang);
    append(out, span, text.substr(at, name->end - at), name->lang);
    done = at = name->end;
  }
  append(out, span, text.substr(done), lang);
}

// Without the borders that only the eye sees: what a search marked, what is strong.
text::Text without_looks(const text::Text& text) {
  text::Text out;
  for (const text::Span& span : text) {
    const bool goes_on = !out.empty() && out.back().kind == text::SpanKind::Prose &&
                         span.kind == text::SpanKind::Prose && out.back().lang == span.lang;
    if (goes_on) {
      out.back().text += span.text;
    } else {
      out.push_back(span);
    }
  }
  return out;
}

// Bytes of closing punctuation at the begin.
size_t closing_size(std::string_view text) {
  size_t at = 0;
  while (at < text.size() &&
         std::string_view(".,;:!?)]").find(text[at]) != std::string_view::npos) {
    ++at;
  }
  return at;
}

}  // namespace

std::optional<QuotedName> quoted_name_at(std::string_view text, size_t at, const std::string& lang,
                                         const Lexicons& lexicons) {
  const auto& names = lexicons.names();
  if (!is_upper(char_at(text, at)) || !is_word_start(text, at)) {
    return std::nullopt;  // most bytes
  }
  std::optional<QuotedName> longest;
  // Those that begin alike stand together, shorter before longer.
  for (auto one = names.lower_bound(std::string(text.substr(at, 1)));
       one != names.end() && one->first[0] == text[at]; ++one) {
    const auto& [name, language] = *one;
    if (has(text, at, name) && language != lexicons.of(lang).lang &&
        !goes_on(text, at, at + name.size())) {
      longest = QuotedName{at + name.size(), language};
    }
  }
  return longest;
}

text::Text runs_of(const text::Text& text, const std::string& lang, const Lexicons& lexicons) {
  text::Text split;
  for (const text::Span& span : without_looks(text)) {
    const std::string& voice = span.lang.empty() ? lang : span.lang;
    const Lexicon& lexicon = lexicons.of(voice);
    if (lexicon.lang.empty() || span.kind != text::SpanKind::Prose) {
      append(split, span, span.text, voice);
    } else if (lexicon.latin.empty()) {
      split_names(span, voice, lexicons, split);
    } else {
      split_latin(span, voice, lexicon, split);
    }
  }
  text::Text out;
  for (text::Span& span : split) {
    const bool other = !out.empty() && out.back().lang != span.lang;
    const size_t closing = other ? closing_size(span.text) : 0;
    if (closing > 0) {
      text::Span tail = out.back();
      tail.text = span.text.substr(0, closing);
      tail.kind = text::SpanKind::Prose;
      out.push_back(tail);
      span.text.erase(0, closing);
    }
    append(out, span, std::string(span.text), span.lang);
  }
  return out;
}

}  // namespace kiosk::speech
