#include "kiosk/app/reading.h"

#include <algorithm>
#include <cmath>

#include "kiosk/base/utf8.h"

namespace kiosk::app {
namespace {

// What is left in German for want of a translation is so as a whole.
std::string language_of(const ui::Passage& passage) {
  const std::string first = passage.text.empty() ? "" : passage.text.front().lang;
  const bool shared = std::all_of(passage.text.begin(), passage.text.end(),
                                  [&](const ui::Span& span) { return span.lang == first; });
  return shared && !first.empty() ? first : passage.lang;
}

bool is_read(const ui::Passage& passage) {
  return passage.content && passage.role != ui::Role::Field && passage.role != ui::Role::Key;
}

// A row of a table is one sentence: its label and its value say nothing alone.
bool goes_on(const ui::Passage& passage, const ui::Passage& next) {
  return passage.role == ui::Role::Row && passage.node == next.node;
}

void add_passage(const ui::Frame& frame, std::size_t index, const Wording& wording,
                 std::vector<Sentence>& out, Sentence& open) {
  for (const speech::Spoken& part : words_for(frame.passages[index], wording)) {
    open.push_back({index, part});
    if (speech::is_ended(part)) {
      out.push_back(std::move(open));
      open = {};
    }
  }
}

}  // namespace

std::vector<speech::Spoken> words_for(const ui::Passage& passage, const Wording& wording) {
  const std::string lang = language_of(passage);
  const auto form = wording.directory.spoken_form(lang, ui::plain(passage.text));
  if (form && !form->empty()) {
    return speech::read_aloud(passage.text, lang, *form, wording.lexicons);
  }
  return speech::read_aloud(passage.text, passage.lang, "", wording.lexicons);
}

std::vector<Sentence> sentences_of(const ui::Frame& frame, const Wording& wording) {
  std::vector<Sentence> out;
  Sentence open;
  for (std::size_t i = 0; i < frame.passages.size(); ++i) {
    if (!is_read(frame.passages[i])) {
      continue;
    }
    add_passage(frame, i, wording, out, open);
    const bool more =
        i + 1 < frame.passages.size() && goes_on(frame.passages[i], frame.passages[i + 1]);
    if (!more && !open.empty()) {
      out.push_back(std::move(open));
      open = {};
    }
  }
  return out;
}

base::Monotonic reading_time(const std::string& words, double rate) {
  constexpr int kCharactersASecond = 12;
  const auto characters = static_cast<double>(base::code_point_count(words));
  const double ms = 1500 + 1000 * characters / kCharactersASecond;
  return base::Monotonic(std::lround(ms / rate));
}

ui::Caption caption_of(const Sentence& sentence, std::size_t piece, std::size_t first,
                       std::size_t last) {
  ui::Caption caption;
  std::size_t at = 0;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const speech::Spoken& spoken = sentence[i].spoken;
    if (i > 0) {
      caption.words.push_back({" ", ui::SpanKind::Prose, "", false});
      ++at;
    }
    if (i == piece && last > first) {
      caption.lit = {static_cast<std::uint32_t>(at + first),
                     static_cast<std::uint32_t>(at + std::min(last, spoken.words.size()))};
    }
    const bool foreign = spoken.lang != sentence.front().spoken.lang;
    caption.words.push_back(
        {spoken.words, foreign ? ui::SpanKind::Name : ui::SpanKind::Prose, spoken.lang, false});
    at += spoken.words.size();
  }
  return caption;
}

std::vector<ui::Lit> lit_of(const Sentence& sentence, std::size_t piece, std::size_t first,
                            std::size_t last) {
  if (piece >= sentence.size() || last <= first) {
    return {};
  }
  const speech::Stretch at = speech::written_at(sentence[piece].spoken, first, last);
  if (at.written_last <= at.written_first) {
    return {};
  }
  return {{sentence[piece].passage,
           {static_cast<std::uint32_t>(at.written_first),
            static_cast<std::uint32_t>(at.written_last)}}};
}

}  // namespace kiosk::app
