#include "kiosk/speech/say.h"

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/speech/clean.h"
#include "kiosk/speech/rules.h"
#include "kiosk/speech/runs.h"

namespace kiosk::speech {
namespace {

// What a rule asks of the place at which it is tried.
enum class Begins { Anywhere, Word, Number, WithinWord, Sign };

struct Rule {
  std::optional<Match> (*match)(const Page& page, size_t at);
  Begins begins;
};

// The more special rule comes first: a date is also a number with dots.
constexpr Rule kRules[] = {{email_rule, Begins::Word},     {link_rule, Begins::Word},
                           {phone_rule, Begins::Word},     {date_rule, Begins::Number},
                           {time_rule, Begins::Number},    {weekday_rule, Begins::Word},
                           {money_rule, Begins::Word},     {counted_rule, Begins::Number},
                           {ordinal_rule, Begins::Number}, {joint_rule, Begins::WithinWord},
                           {word_rule, Begins::Anywhere},  {number_rule, Begins::Number},
                           {dash_rule, Begins::Sign},      {sign_rule, Begins::Anywhere}};

bool may_begin(Begins begins, bool starts_word, char here) {
  switch (begins) {
    case Begins::Anywhere:
      return true;
    case Begins::Word:
      return starts_word;
    case Begins::Number:
      return starts_word && is_digit(here);
    case Begins::WithinWord:
      return !starts_word;
    case Begins::Sign:
      return here < 0 || !is_letter(static_cast<unsigned char>(here));
  }
  return true;
}

std::optional<Match> first_match(const Page& page, size_t at) {
  const bool starts_word = is_word_start(page.text, at);
  for (const Rule& rule : kRules) {
    if (!may_begin(rule.begins, starts_word, page.text[at])) {
      continue;
    }
    if (auto match = rule.match(page, at)) {
      return match;
    }
  }
  return std::nullopt;
}

std::string trimmed(const std::string& text) {
  const size_t first = text.find_first_not_of(' ');
  return first == std::string::npos ? ""
                                    : text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

constexpr size_t kLongestWord = 64;  // bytes

// Puts words one behind the other with one space between, and keeps where they come from.
class Writer {
 public:
  explicit Writer(std::string lang) : out_{std::move(lang), "", {}} {}

  // What stands for the written bytes [first, last).
  void words(const Match& match, size_t first, size_t last) {
    behind_match_ = !match.joined && !out_.words.ends_with('-');
    add(trimmed(match.words), first, last);
    behind_match_ = true;
  }

  // A character as it is written.
  void copy(std::string_view character, size_t first, size_t last) {
    const char32_t c = char_at(character, 0);
    if (c == U' ') {
      apart_ = true;
      return;
    }
    const bool closes = (apart_ || behind_match_) && is_closing(c);
    apart_ = apart_ && !closes;
    behind_match_ = behind_match_ && !closes && c != U'-';
    add(character, first, last);
  }

  // A line end is the end of a sentence, whether or not somebody wrote a full stop.
  void line_end(size_t first, size_t last) {
    const char32_t before = char_before(out_.words, out_.words.size());
    if (is_letter(before) || (before >= U'0' && before <= U'9') || before == U')') {
      apart_ = false;
      behind_match_ = false;
      add(".", first, last);
    }
    apart_ = true;
  }

  const Spoken& spoken() const { return out_; }

 private:
  static bool is_closing(char32_t c) {
    return std::u32string_view(U".,;:!?)]…،؛؟").find(c) != std::u32string_view::npos;
  }

  bool opens_bracket() const {
    const char32_t before = char_before(out_.words, out_.words.size());
    return before == U'(' || before == U'[' || before == U'„';
  }

  void add(std::string_view said, size_t first, size_t last) {
    if (said.empty()) {
      return;
    }
    const size_t from = out_.words.size();
    if ((apart_ || behind_match_) && from > 0 && !opens_bracket()) {
      out_.words += ' ';
    }
    apart_ = false;
    behind_match_ = false;
    out_.words += said;
    const bool joins = !out_.map.empty() && out_.map.back().written_last == first &&
                       said.size() == last - first && out_.words.size() == from + said.size() &&
                       out_.map.back().said_last - out_.map.back().said_first ==
                           out_.map.back().written_last - out_.map.back().written_first;
    if (joins) {
      out_.map.back().said_last = out_.words.size();
      out_.map.back().written_last = last;
    } else {
      out_.map.push_back({from, out_.words.size(), first, last});
    }
  }

  Spoken out_;
  bool apart_ = false;         // a space was written
  bool behind_match_ = false;  // what is added next is a word of its own
};

// Adds one span, whose bytes begin at `offset` of the whole text.
void add_span(const text::Span& span, const Lexicon& lexicon, size_t offset, bool ends,
              Writer& writer) {
  const Cleaned cleaned = clean(span.text);
  const std::string& so_far = writer.spoken().words;
  const std::string before = so_far.substr(so_far.size() - std::min(so_far.size(), kLongestWord));
  const Page page{cleaned.text, lexicon, span.kind, ends, before};
  for (size_t at = 0; at < cleaned.text.size();) {
    const size_t first = offset + cleaned.from[at];
    if (const auto match = first_match(page, at)) {
      writer.words(*match, first, offset + cleaned.from[match->end]);
      at = match->end;
      continue;
    }
    const size_t here = at;
    base::next_code_point(cleaned.text, at);
    const size_t last = offset + cleaned.from[at];
    if (cleaned.text[here] == '\n') {
      writer.line_end(first, last);
    } else {
      writer.copy(std::string_view(cleaned.text).substr(here, at - here), first, last);
    }
  }
}

}  // namespace

std::vector<Spoken> say(const text::Text& text, const std::string& lang, const Lexicons& lexicons) {
  std::vector<Writer> writers;
  size_t offset = 0;
  const text::Text runs = runs_of(text, lang, lexicons);
  for (const text::Span& span : runs) {
    if (writers.empty() || writers.back().spoken().lang != span.lang) {
      writers.emplace_back(span.lang);
    }
    add_span(span, lexicons.of(span.lang), offset, &span == &runs.back(), writers.back());
    offset += span.text.size();
  }
  std::vector<Spoken> out;
  for (const Writer& writer : writers) {
    if (!writer.spoken().words.empty()) {
      out.push_back(writer.spoken());
    }
  }
  return out;
}

Spoken say_as(const std::string& spoken, const text::Text& text, const std::string& lang) {
  size_t size = 0;
  for (const text::Span& span : text) {
    size += span.text.size();
  }
  Writer writer(lang);
  add_span({spoken, text::SpanKind::Prose, lang, false}, Lexicon(), 0, true, writer);
  Spoken out = writer.spoken();
  out.map = {{0, out.words.size(), 0, size}};
  return out;
}

std::vector<Spoken> read_aloud(const text::Text& text, const std::string& lang,
                               const std::string& spoken, const Lexicons& lexicons) {
  std::vector<Spoken> out;
  for (const Spoken& run : spoken.empty() ? say(text, lang, lexicons)
                                          : std::vector<Spoken>{say_as(spoken, text, lang)}) {
    for (Spoken& sentence : sentences(run)) {
      out.push_back(std::move(sentence));
    }
  }
  return out;
}

}  // namespace kiosk::speech
