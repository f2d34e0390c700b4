#include "kiosk/text/line_filler.h"

#include <unicode/uchar.h>

#include <array>
#include <optional>

namespace kiosk::text {

namespace {

// Indices of what fits best, by rank: Cluster, Preferred, Divided, Kept, good.
constexpr std::size_t kDivided = 2;
constexpr std::size_t kGood = 4;

bool is_good(Break kind) {
  return kind == Break::Allowed || kind == Break::Hyphen || kind == Break::Forced;
}

bool draws_hyphen(Break kind) {
  return kind == Break::Hyphen || kind == Break::Divided;
}

class Filler {
 public:
  explicit Filler(const FillInput& input) : in_(input), solid_(in_.joined.text.size() + 1) {
    const bool pair = is_pair();
    for (std::uint32_t at = 0; at < in_.joined.text.size(); ++at) {
      const bool hangs = in_.joined.added[at] || u_isUWhiteSpace(in_.joined.text[at]) != 0 ||
                         (pair && divides(at));
      const bool is_no_break_space = in_.joined.text[at] == 0xA0 || in_.joined.text[at] == 0x202F;
      solid_[at + 1] = hangs && !is_no_break_space ? solid_[at] : at + 1;
    }
  }

  std::vector<LineRange> run() {
    std::vector<LineRange> lines;
    const auto size = static_cast<std::uint32_t>(in_.joined.text.size());
    for (std::uint32_t begin = 0; begin < size; begin = lines.back().end) {
      lines.push_back(next(begin));
      if (in_.avoid_widows && lines.size() > 1 && ends_forced(lines.back())) {
        rescue_widow(lines[lines.size() - 2], lines.back());
      }
    }
    if (lines.empty()) {
      lines.push_back({});
    }
    return lines;
  }

 private:
  // A dot between things that stand side by side: no line begins with it.
  bool divides(std::uint32_t at) const {
    const std::u16string_view text = in_.joined.text;
    return at > 0 && at + 1 < text.size() && text[at] == u'\u00B7' && text[at - 1] == u' ' &&
           text[at + 1] == u' ';
  }

  // A new line divides two things as well as their dot. Of more, lines also end within one of them,
  // so that their dots have to stay.
  bool is_pair() const {
    int dots = 0;
    for (std::uint32_t at = 0; at < in_.joined.text.size(); ++at) {
      dots += divides(at) ? 1 : 0;
    }
    return dots == 1;
  }

  LineRange range(std::uint32_t begin, std::uint32_t end) const {
    return {begin, end, std::max(begin, solid_[end]), in_.breaks[end] == Break::Hyphen, false};
  }

  double width(std::uint32_t begin, std::uint32_t end) const {
    return in_.advance_to[std::max(begin, solid_[end])] - in_.advance_to[begin];
  }

  bool fits(std::uint32_t begin, std::uint32_t end, Break kind) const {
    const double extra = draws_hyphen(kind) ? in_.hyphen : 0;
    return in_.max_width <= 0 || width(begin, end) + extra <= in_.max_width + kWidthTolerance;
  }

  bool has_enough_letters(std::uint32_t begin, std::uint32_t end) const {
    std::size_t letters = 0;
    for (std::uint32_t at = begin + 1; at <= end && letters < kFewestLetters; ++at) {
      letters += in_.breaks[at] != Break::None ? 1U : 0U;
    }
    return letters == kFewestLetters;
  }

  // A division without room for its hyphen, or with too short a part left of it since the word was
  // cut elsewhere, is just a place between clusters.
  Break kind_of(std::uint32_t begin, std::uint32_t end) const {
    const Break kind = divides(end) ? Break::None : in_.breaks[end];
    const bool is_poor = kind == Break::Divided &&
                         (!has_enough_letters(begin, end) || !fits(begin, end, Break::Divided));
    return is_poor ? Break::Cluster : kind;
  }

  LineRange next(std::uint32_t begin) const {
    std::array<std::uint32_t, kGood + 1> best{};
    std::uint32_t first = 0;  // the smallest step there is
    for (std::uint32_t end = begin + 1; end < in_.breaks.size(); ++end) {
      const Break kind = kind_of(begin, end);
      if (kind == Break::None) {
        continue;
      }
      first = first == 0 ? end : first;
      if (fits(begin, end, kind)) {
        best[is_good(kind) ? kGood : static_cast<size_t>(kind) - 1] = end;
      } else if (kind != Break::Hyphen) {
        break;
      }
      if (kind == Break::Forced) {
        break;
      }
    }
    for (size_t choice = best.size(); choice-- > 0;) {
      if (best[choice] != 0) {
        LineRange line = range(begin, best[choice]);
        line.hyphen = line.hyphen || choice == kDivided;
        return line;
      }
    }
    LineRange line = range(begin, first);
    line.overflows = true;
    return line;
  }

  bool ends_forced(const LineRange& line) const { return in_.breaks[line.end] == Break::Forced; }

  int letters(const LineRange& line) const {
    int count = 0;
    for (std::uint32_t at = line.begin; at < line.end; ++at) {
      const bool starts = at == line.begin || in_.breaks[at] != Break::None;
      count += starts && u_isalnum(in_.joined.text[at]) != 0 ? 1 : 0;
    }
    return count;
  }

  // Moves the end of the line before to its previous good break.
  void rescue_widow(LineRange& before, LineRange& last) const {
    if (letters(last) != 1 || ends_forced(before)) {
      return;
    }
    for (std::uint32_t end = before.end - 1; end > before.begin; --end) {
      if (is_good(kind_of(before.begin, end)) && solid_[end] > before.begin) {
        if (fits(end, last.end, Break::Forced)) {
          before = range(before.begin, end);
          last = range(end, last.end);
        }
        return;
      }
    }
  }

  const FillInput& in_;
  std::vector<std::uint32_t> solid_;  // end without what hangs
};

}  // namespace

std::vector<LineRange> fill_lines(const FillInput& input) {
  return Filler(input).run();
}

}  // namespace kiosk::text
