#include "kiosk/text/itemizer.h"

#include <unicode/uchar.h>

#include "kiosk/text/utf16.h"

namespace kiosk::text {

namespace {

// ICU's UChar is char16_t; lengths are int32_t.
int32_t length_of(std::u16string_view text) {
  return static_cast<int32_t>(text.size());
}

std::vector<std::uint32_t> isolated_starts(const Joined& joined) {
  std::vector<std::uint32_t> starts;
  for (std::uint32_t at = 0; at < joined.text.size(); ++at) {
    if (joined.added[at]) {
      starts.push_back(at);
    }
  }
  return starts;
}

// Characters that must not start a fallback of their own: they go with the text before them.
bool follows_face(std::span<const char32_t> cluster) {
  for (const char32_t character : cluster) {
    const auto value = static_cast<UChar32>(character);
    if (u_isUWhiteSpace(value) == 0 && u_iscntrl(value) == 0 &&
        u_hasBinaryProperty(value, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0) {
      return false;
    }
  }
  return true;
}

void read_cluster(std::u16string_view text, size_t begin, size_t end, std::vector<char32_t>& out) {
  out.clear();
  while (begin < end) {
    out.push_back(next_utf16(text, begin));
  }
}

bool is_digit(char16_t unit) {
  return unit >= u'0' && unit <= u'9';
}

// European digits, with what stands between two of them, as in "12:30" or "1.200". They are taken
// from one font beside every script: a font with an optical scale would make the hour of a sentence
// larger than the same hour in a span of its own.
bool is_number(std::u16string_view text, size_t begin, size_t end) {
  if (end - begin != 1) {
    return false;
  }
  if (is_digit(text[begin])) {
    return true;
  }
  const bool joins = std::u16string_view(u".,:/-").find(text[begin]) != text.npos;
  return joins && begin > 0 && is_digit(text[begin - 1]) && end < text.size() &&
         is_digit(text[end]);
}

bool same_run(const Run& a, const Run& b) {
  return a.level == b.level && a.script == b.script && a.span == b.span && a.face == b.face;
}

}  // namespace

Bidi::Bidi() : bidi_(ubidi_open()) {}

std::vector<std::uint8_t> Bidi::levels(std::u16string_view text, bool rtl) {
  std::vector<std::uint8_t> levels(text.size(), rtl ? 1 : 0);
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setPara(bidi_.get(), text.data(), length_of(text), rtl ? 1 : 0, nullptr, &status);
  const UBiDiLevel* resolved = ubidi_getLevels(bidi_.get(), &status);
  if (U_SUCCESS(status)) {
    levels.assign(resolved, resolved + text.size());
  }
  return levels;
}

std::vector<int> Bidi::visual_order(std::span<const std::uint8_t> levels) {
  std::vector<int> order(levels.size());
  ubidi_reorderVisual(levels.data(), static_cast<int32_t>(levels.size()), order.data());
  return order;
}

hb_script_t to_harfbuzz(UScriptCode script) {
  return hb_script_from_string(uscript_getShortName(script), 4);
}

std::vector<Run> Itemizer::runs(const Joined& joined, std::span<const std::uint8_t> starts,
                                bool rtl, Weight weight) {
  const auto levels = bidi_.levels(joined.text, rtl);
  const auto scripts = resolve_scripts(joined.text, isolated_starts(joined));
  const auto size = static_cast<std::uint32_t>(joined.text.size());
  std::vector<Run> runs;
  std::vector<char32_t> cluster;
  for (std::uint32_t begin = 0, end = 0; begin < size; begin = end) {
    for (end = begin + 1; end < size && starts[end] == 0;) {
      ++end;
    }
    const Span& span = joined.spans[joined.span_of[begin]];
    Run run{begin, end, levels[begin], scripts[begin], joined.span_of[begin], 0};
    read_cluster(joined.text, begin, end, cluster);
    if (follows_face(cluster) && !runs.empty() && runs.back().script == run.script) {
      run.face = runs.back().face;
    } else {
      const auto script = is_number(joined.text, begin, end) ? USCRIPT_LATIN : run.script;
      const FaceWish wish{uscript_getShortName(script), primary_language(span.lang),
                          span.strong ? Weight::Bold : weight};
      run.face = shaper_.face_for(cluster, wish);
    }
    if (!runs.empty() && same_run(runs.back(), run)) {
      runs.back().end = end;
    } else {
      runs.push_back(run);
    }
  }
  return runs;
}

}  // namespace kiosk::text
