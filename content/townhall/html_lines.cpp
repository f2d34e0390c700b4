#include "content/townhall/html_lines.h"

#include <algorithm>

namespace townhall {
namespace {

using kiosk::directory::BlockKind;

bool is_blank(char c) {
  return c == ' ' || c == '\n';
}

// An anchor is one piece whatever stands in it; its blanks at the ends belong outside.
std::vector<Run> joined(const RawBlock& block) {
  std::vector<Run> out;
  for (Run run : block.runs) {
    run.strong = run.strong && run.anchor < 0 && block.kind != BlockKind::Heading;
    if (run.anchor >= 0 || block.kind == BlockKind::Heading) {
      std::replace(run.text.begin(), run.text.end(), '\n', ' ');
    }
    if (!out.empty() && out.back().anchor == run.anchor && out.back().strong == run.strong) {
      out.back().text += run.text;
    } else {
      out.push_back(std::move(run));
    }
  }
  return out;
}

// Lays words out one after the other and decides about each stretch of white space when the next
// word comes, so that none stands at the end of anything.
class Lines {
 public:
  explicit Lines(bool together) : together_(together) {}

  void begin_run(bool strong, const std::string& href) {
    next_ = Piece{"", strong, href};
    fresh_ = true;
  }

  void add(char c) {
    if (is_blank(c)) {
      breaks_ += c == '\n' ? 1 : 0;
      blank_ = true;
      return;
    }
    space_out();
    if (fresh_ || out_.back().empty()) {
      open_piece();
    }
    out_.back().back().text += c;
  }

  std::vector<std::vector<Piece>> finish() {
    if (out_.back().empty()) {
      out_.pop_back();
    }
    return std::move(out_);
  }

 private:
  void open_piece() {
    auto& line = out_.back();
    const bool plain = !next_.strong && next_.href.empty();
    const bool goes_on = plain && !line.empty() && !line.back().strong && line.back().href.empty();
    if (!goes_on) {
      line.push_back(next_);
    }
    fresh_ = false;
  }

  void space_out() {
    const bool first = out_.back().empty();
    if (blank_ && !first && breaks_ > 1 && !together_) {
      out_.emplace_back();
    } else if (blank_ && !first) {
      const bool inside = !fresh_ && breaks_ == 0;
      if (!inside && (out_.back().back().strong || !out_.back().back().href.empty())) {
        out_.back().push_back(Piece{});
        fresh_ = true;
      }
      out_.back().back().text += breaks_ > 0 ? '\n' : ' ';
    }
    blank_ = false;
    breaks_ = 0;
  }

  bool together_;
  std::vector<std::vector<Piece>> out_{1};
  Piece next_;
  bool fresh_ = true;
  bool blank_ = false;
  int breaks_ = 0;
};

}  // namespace

std::vector<std::vector<Piece>> paragraphs_of(const RawBlock& block,
                                              const std::vector<Anchor>& anchors) {
  Lines lines(block.together);
  for (const Run& run : joined(block)) {
    lines.begin_run(run.strong,
                    run.anchor < 0 ? "" : anchors[static_cast<size_t>(run.anchor)].href);
    for (const char c : run.text) {
      lines.add(c);
    }
  }
  return lines.finish();
}

}  // namespace townhall
