#include "kiosk/platform/damage.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "kiosk/platform/bounds.h"

namespace kiosk::platform {

namespace {

using ui::Rect;

// A pass over the display list costs about as much as painting this many more pixels.
constexpr std::int64_t kPassCostPx = 4'096;
constexpr size_t kMostRects = 8;
// Longer differences (another screen) are not worth comparing command by command.
constexpr size_t kMostComparisons = 40000;

// TextCommand's == trusts that equal words in an equal style look alike. A span that became strong
// or changed its language does not, so what counts here are the glyphs.
bool same_glyphs(const ui::DrawCommand& a, const ui::DrawCommand& b) {
  const auto* p = std::get_if<ui::TextCommand>(&a);
  const auto* q = std::get_if<ui::TextCommand>(&b);
  if (p == nullptr || q == nullptr || p->paragraph == q->paragraph) {
    return true;
  }
  const auto& lines = p->paragraph->lines;
  const auto& others = q->paragraph->lines;
  return std::equal(lines.begin(), lines.end(), others.begin(), others.end(),
                    [](const text::Line& x, const text::Line& y) {
                      return x.x == y.x && x.baseline == y.baseline && x.glyphs == y.glyphs;
                    });
}

// A drawing command with the clip in force.
struct Drawn {
  const ui::DrawCommand* command;
  Rect clip;
  Rect touched;

  bool operator==(const Drawn& other) const {
    return touched == other.touched && clip == other.clip && *command == *other.command &&
           same_glyphs(*command, *other.command);
  }
};

std::vector<Drawn> drawn_commands(const ui::Frame& frame) {
  const Rect whole{0, 0, frame.size.width, frame.size.height};
  std::vector<Drawn> drawn;
  drawn.reserve(frame.commands.size());
  Rect clip = whole;
  for (const ui::DrawCommand& command : frame.commands) {
    if (const auto* c = std::get_if<ui::ClipCommand>(&command)) {
      clip = intersection(whole, c->rect);
    } else if (std::holds_alternative<ui::UnclipCommand>(command)) {
      clip = whole;
    } else if (const Rect touched = intersection(clip, bounds(command)); !touched.empty()) {
      drawn.push_back({&command, clip, touched});
    }
  }
  return drawn;
}

using Range = std::pair<std::vector<Drawn>::const_iterator, std::vector<Drawn>::const_iterator>;

// Lengths of the longest common subsequences of all tails of `a` and `b`.
class CommonTails {
 public:
  CommonTails(const Range& a, const Range& b)
      : width_(static_cast<size_t>(b.second - b.first) + 1),
        lengths_((static_cast<size_t>(a.second - a.first) + 1) * width_, 0) {
    for (auto i = static_cast<size_t>(a.second - a.first); i-- > 0;) {
      for (size_t j = width_ - 1; j-- > 0;) {
        const bool same =
            a.first[static_cast<std::ptrdiff_t>(i)] == b.first[static_cast<std::ptrdiff_t>(j)];
        at(i, j) = same ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }

  unsigned& at(size_t i, size_t j) { return lengths_[i * width_ + j]; }

 private:
  size_t width_;
  std::vector<unsigned> lengths_;
};

void add_all(const Range& range, std::vector<Rect>& rects) {
  std::transform(range.first, range.second, std::back_inserter(rects),
                 [](const Drawn& drawn) { return drawn.touched; });
}

// What is drawn on a pixel is the sequence of the commands that touch it. Where all of them are in
// a common subsequence of both lists, the pixel cannot differ; so the others' bounds are damage.
void add_unmatched(Range a, Range b, std::vector<Rect>& rects) {
  const auto comparisons =
      static_cast<size_t>(a.second - a.first) * static_cast<size_t>(b.second - b.first);
  if (comparisons == 0 || comparisons > kMostComparisons) {
    add_all(a, rects);
    add_all(b, rects);
    return;
  }
  CommonTails tails(a, b);
  size_t i = 0;
  size_t j = 0;
  while (a.first != a.second && b.first != b.second) {
    if (*a.first == *b.first) {
      ++a.first, ++i;
      ++b.first, ++j;
    } else if (tails.at(i + 1, j) >= tails.at(i, j + 1)) {
      rects.push_back(a.first->touched);
      ++a.first, ++i;
    } else {
      rects.push_back(b.first->touched);
      ++b.first, ++j;
    }
  }
  add_all(a, rects);
  add_all(b, rects);
}

std::int64_t pixels(const Rect& rect) {
  return std::int64_t{rect.width} * rect.height;
}

// Pixels painted more when two rectangles become one; below zero when it saves some.
std::int64_t price_of_merging(const Rect& a, const Rect& b) {
  if (!intersection(a, b).empty()) {
    return std::numeric_limits<std::int64_t>::min();
  }
  return pixels(enclosing(a, b)) - pixels(a) - pixels(b) - kPassCostPx;
}

struct Pair {
  size_t first = 0;
  size_t second = 0;
  std::int64_t price = std::numeric_limits<std::int64_t>::max();
};

Pair cheapest_pair(const std::vector<Rect>& rects) {
  Pair best;
  for (size_t i = 0; i < rects.size(); ++i) {
    for (size_t j = i + 1; j < rects.size(); ++j) {
      const std::int64_t price = price_of_merging(rects[i], rects[j]);
      if (price < best.price) {
        best = {i, j, price};
      }
    }
  }
  return best;
}

// Keeps the number low before the pairs are weighed: a rectangle inside another, or equal to it.
void drop_contained(std::vector<Rect>& rects) {
  std::vector<Rect> kept;
  std::sort(rects.begin(), rects.end(),
            [](const Rect& a, const Rect& b) { return pixels(a) > pixels(b); });
  for (const Rect& rect : rects) {
    const bool inside = std::any_of(kept.begin(), kept.end(), [&](const Rect& outer) {
      return intersection(outer, rect) == rect;
    });
    if (!inside) {
      kept.push_back(rect);
    }
  }
  rects = std::move(kept);
}

}  // namespace

std::vector<Rect> merged(std::vector<Rect> rects) {
  std::erase_if(rects, [](const Rect& rect) { return rect.empty(); });
  drop_contained(rects);
  while (rects.size() > 1) {
    const Pair pair = cheapest_pair(rects);
    if (pair.price >= 0 && rects.size() <= kMostRects) {
      break;
    }
    rects[pair.first] = enclosing(rects[pair.first], rects[pair.second]);
    rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(pair.second));
  }
  return rects;
}

std::vector<Rect> damage(const ui::Frame& before, const ui::Frame& after) {
  if (before.size != after.size) {
    return {{0, 0, after.size.width, after.size.height}};
  }
  const std::vector<Drawn> a = drawn_commands(before);
  const std::vector<Drawn> b = drawn_commands(after);
  const auto [head_a, head_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  auto end_a = a.end();
  auto end_b = b.end();
  while (end_a != head_a && end_b != head_b && end_a[-1] == end_b[-1]) {
    --end_a;
    --end_b;
  }
  std::vector<Rect> rects;
  add_unmatched({head_a, end_a}, {head_b, end_b}, rects);
  return merged(std::move(rects));
}

}  // namespace kiosk::platform
