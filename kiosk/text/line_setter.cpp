#include "kiosk/text/line_setter.h"

#include <algorithm>
#include <cmath>

namespace kiosk::text {

namespace {

constexpr char16_t kDottedCircle = 0x25CC;

// What a face may claim of a line without ink to show for it: the ascent and descent of Noto's UI
// families. The text families of Naskh, Myanmar or Tibetan claim up to twice as much, which tears
// short lines apart; real ink always gets its room.
constexpr double kMostAbove = 1.07;
constexpr double kMostBelow = 0.29;

// Where the glyphs of UTF-16 index `at` and behind begin (left to right) or end (right to left).
// Clusters rise or fall steadily, as the buffer's cluster level is monotone.
size_t cut_index(const ShapedRun& shaped, std::uint32_t at) {
  const bool rtl = shaped.run.rtl();
  const auto cut = std::partition_point(
      shaped.glyphs.begin(), shaped.glyphs.end(),
      [&](const ShapedGlyph& glyph) { return rtl ? glyph.cluster >= at : glyph.cluster < at; });
  return static_cast<size_t>(cut - shaped.glyphs.begin());
}

// Whether the glyphs of a run can be cut before UTF-16 index `at` without shaping again.
bool is_clean_cut(const ShapedRun& shaped, std::uint32_t at) {
  if (at <= shaped.run.begin || at >= shaped.run.end) {
    return true;
  }
  const size_t cut = cut_index(shaped, at);
  const size_t first = shaped.run.rtl() ? cut - 1 : cut;  // wraps round where there is none
  return first < shaped.glyphs.size() && shaped.glyphs[first].cluster == at &&
         !shaped.glyphs[first].unsafe_to_break;
}

}  // namespace

LineSetter::LineSetter(Shaper& shaper, const Joined& joined, const ParagraphStyle& style,
                       std::span<const std::uint8_t> starts)
    : shaper_(shaper), joined_(joined), style_(style), starts_(starts) {}

ShapeJob LineSetter::job(const Run& run) const {
  ShapeJob job;
  job.text = joined_.text;
  job.starts = starts_;
  job.begin = run.begin;
  job.end = run.end;
  job.script = to_harfbuzz(run.script);
  job.lang = joined_.spans[run.span].lang;
  job.face = run.face;
  job.px = style_.px;
  job.rtl = run.rtl();
  return job;
}

std::vector<ShapedRun> LineSetter::shape(std::span<const Run> runs) {
  std::vector<ShapedRun> shaped;
  shaped.reserve(runs.size());
  for (const Run& run : runs) {
    shaped.push_back({run, shaper_.shape(job(run))});
  }
  return shaped;
}

std::vector<ShapedGlyph> LineSetter::part(const ShapedRun& shaped, std::uint32_t begin,
                                          std::uint32_t end) {
  if (begin == shaped.run.begin && end == shaped.run.end) {
    return shaped.glyphs;
  }
  if (!is_clean_cut(shaped, begin) || !is_clean_cut(shaped, end)) {
    ShapeJob cut = job(shaped.run);
    cut.begin = begin;
    cut.end = end;
    return shaper_.shape(cut);
  }
  const size_t first = cut_index(shaped, shaped.run.rtl() ? end : begin);
  const size_t last = cut_index(shaped, shaped.run.rtl() ? begin : end);
  const auto glyphs = shaped.glyphs.begin();
  return {glyphs + static_cast<std::ptrdiff_t>(first), glyphs + static_cast<std::ptrdiff_t>(last)};
}

void LineSetter::add_hyphen(const Run& run, std::uint32_t at, std::vector<ShapedGlyph>& glyphs) {
  ShapedGlyph hyphen = shaper_.hyphen(job(run));
  if (hyphen.id != 0) {
    while (at > 0 && starts_[at] == 0) {
      --at;
    }
    hyphen.cluster = at;
    glyphs.insert(run.rtl() ? glyphs.begin() : glyphs.end(), hyphen);
  }
}

void LineSetter::count(const ShapedGlyph& glyph, std::uint32_t circle) {
  missing_ += glyph.id == 0 ? 1 : 0;
  if (circle != 0 && glyph.id == circle) {
    std::uint32_t end = glyph.cluster + 1;
    while (end < joined_.text.size() && starts_[end] == 0) {
      ++end;
    }
    const auto source =
        std::u16string_view(joined_.text).substr(glyph.cluster, end - glyph.cluster);
    dotted_ += source.find(kDottedCircle) == std::u16string_view::npos ? 1 : 0;
  }
}

void LineSetter::place(const Run& run, std::span<const ShapedGlyph> glyphs, Line& line) {
  const Extent face = shaper_.face_extent(run.face, style_.px);
  extent_.above = std::max(extent_.above, std::min(face.above, kMostAbove * style_.px));
  extent_.below = std::max(extent_.below, std::min(face.below, kMostBelow * style_.px));
  const std::uint32_t circle = shaper_.dotted_circle(run.face);
  const auto size_px = static_cast<float>(shaper_.size_px(run.face, style_.px));
  line.glyphs.reserve(line.glyphs.size() + glyphs.size());
  for (const ShapedGlyph& shaped : glyphs) {
    count(shaped, circle);
    const Extent ink = shaper_.ink(run.face, shaped.id, style_.px);
    extent_.above = std::max(extent_.above, ink.above - static_cast<double>(shaped.y));
    extent_.below = std::max(extent_.below, ink.below + static_cast<double>(shaped.y));
    Glyph glyph;
    glyph.id = shaped.id;
    glyph.face = run.face;
    glyph.size_px = size_px;
    glyph.x = line.width + shaped.x;
    glyph.y = shaped.y;
    glyph.advance = shaped.advance;
    glyph.cluster = joined_.byte_of[shaped.cluster];
    line.glyphs.push_back(glyph);
    line.width += shaped.advance;
  }
}

void LineSetter::box(Line& line) const {
  const int above = static_cast<int>(std::ceil(extent_.above));
  const int below = static_cast<int>(std::ceil(extent_.below));
  const int wanted = static_cast<int>(std::lround(style_.px * style_.line_height));
  line.height = std::max(above + below, wanted);
  line.baseline = above + (line.height - above - below) / 2;
}

Line LineSetter::set(const LineRange& range, std::span<const ShapedRun> runs) {
  Line line;
  line.begin = joined_.byte_of[range.begin];
  line.end = joined_.byte_of[range.end];
  extent_ = {};
  std::vector<const ShapedRun*> here;
  std::vector<std::uint8_t> levels;
  for (const ShapedRun& shaped : runs) {
    if (shaped.run.begin < range.solid_end && shaped.run.end > range.begin) {
      here.push_back(&shaped);
      levels.push_back(shaped.run.level);
    }
  }
  for (const int index : Bidi::visual_order(levels)) {
    const ShapedRun& shaped = *here[static_cast<size_t>(index)];
    const std::uint32_t begin = std::max(shaped.run.begin, range.begin);
    const std::uint32_t end = std::min(shaped.run.end, range.solid_end);
    auto glyphs = part(shaped, begin, end);
    if (range.hyphen && end == range.solid_end) {
      add_hyphen(shaped.run, end - 1, glyphs);
    }
    place(shaped.run, glyphs, line);
  }
  if (here.empty()) {
    const FaceWish latin{"Latn", primary_language(style_.lang), style_.weight};
    extent_ = shaper_.face_extent(shaper_.face_for({}, latin), style_.px);
  }
  box(line);
  return line;
}

}  // namespace kiosk::text
