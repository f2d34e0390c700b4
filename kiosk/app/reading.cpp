#include "kiosk/app/reading.h"

#include "kiosk/base/utf8.h"

namespace kiosk::app {
namespace {

bool is_read(const ui::Passage& passage) {
  return passage.content && passage.role != ui::Role::Field && passage.role != ui::Role::Key;
}

// A row of a table is one sentence: its label and its value say nothing alone.
bool goes_on(const ui::Passage& passage, const ui::Passage& next) {
  return passage.role == ui::Role::Row && passage.node == next.node;
}

void add_passage(const ui::Frame& frame, std::size_t index, const speech::Lexicons& lexicons,
                 std::vector<Sentence>& out, Sentence& open) {
  const ui::Passage& passage = frame.passages[index];
  for (const speech::Spoken& spoken : speech::say(passage.text, passage.lang, lexicons)) {
    const std::vector<speech::Spoken> parts = speech::sentences(spoken);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      open.push_back({index, parts[i]});
      if (i + 1 < parts.size() || speech::is_ended(parts[i])) {
        out.push_back(std::move(open));
        open = {};
      }
    }
  }
}

}  // namespace

std::vector<Sentence> sentences_of(const ui::Frame& frame, const speech::Lexicons& lexicons) {
  std::vector<Sentence> out;
  Sentence open;
  for (std::size_t i = 0; i < frame.passages.size(); ++i) {
    if (!is_read(frame.passages[i])) {
      continue;
    }
    add_passage(frame, i, lexicons, out, open);
    const bool more =
        i + 1 < frame.passages.size() && goes_on(frame.passages[i], frame.passages[i + 1]);
    if (!more && !open.empty()) {
      out.push_back(std::move(open));
      open = {};
    }
  }
  return out;
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
