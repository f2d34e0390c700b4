#include "kiosk/text/paragraph_cache.h"

#include <string_view>

namespace kiosk::text {

namespace {

template <typename T>
void mix(std::size_t& hash, const T& value) {
  // Golden ratio, as in Boost's hash_combine: spreads equal parts at different places.
  hash ^= std::hash<T>{}(value) + 0x9E3779B97F4A7C15U + (hash << 6U) + (hash >> 2U);
}

std::size_t hash_of(const Text& text, const ParagraphStyle& style) {
  std::size_t hash = text.size();
  for (const Span& span : text) {
    mix(hash, std::string_view(span.text));
    mix(hash, std::string_view(span.lang));
    mix(hash, static_cast<int>(span.kind) * 4 + (span.strong ? 2 : 0) + (span.marked ? 1 : 0));
  }
  mix(hash, style.px);
  mix(hash, style.max_width);
  mix(hash, std::string_view(style.lang));
  mix(hash, style.line_height);
  mix(hash, static_cast<int>(style.align) * 8 + static_cast<int>(style.weight) * 4 +
                (style.hyphenate ? 2 : 0) + (style.rtl ? 1 : 0));
  return hash;
}

std::size_t size_of(const Text& text, const Paragraph& paragraph) {
  std::size_t bytes = sizeof(Paragraph) + paragraph.text.size();
  for (const Span& span : text) {
    bytes += sizeof(Span) + span.text.size();
  }
  for (const Line& line : paragraph.lines) {
    bytes += sizeof(Line) + line.glyphs.capacity() * sizeof(Glyph);
  }
  return bytes;
}

}  // namespace

ParagraphPtr ParagraphCache::find_or(const Text& text, const ParagraphStyle& style,
                                     const std::function<ParagraphPtr()>& compose) {
  const std::size_t hash = hash_of(text, style);
  const auto [first, last] = by_hash_.equal_range(hash);
  for (auto candidate = first; candidate != last; ++candidate) {
    const auto entry = candidate->second;
    if (entry->paragraph->style == style && entry->text == text) {
      entries_.splice(entries_.begin(), entries_, entry);
      return entry->paragraph;
    }
  }
  ++misses_;
  ParagraphPtr made = compose();
  const std::size_t bytes = size_of(text, *made);
  entries_.push_front({hash, bytes, text, made});
  by_hash_.emplace(hash, entries_.begin());
  bytes_ += bytes;
  while (bytes_ > limit_ && entries_.size() > 1) {
    drop_oldest();
  }
  return made;
}

void ParagraphCache::drop_oldest() {
  const auto oldest = std::prev(entries_.end());
  auto [candidate, last] = by_hash_.equal_range(oldest->hash);
  while (candidate != last && candidate->second != oldest) {
    ++candidate;
  }
  by_hash_.erase(candidate);
  bytes_ -= oldest->bytes;
  entries_.erase(oldest);
}

}  // namespace kiosk::text
