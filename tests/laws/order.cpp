#include <algorithm>
#include <deque>
#include <map>
#include <optional>

#include "tests/laws/laws.h"

// Who listens hears a page in the order in which who looks reads it.
namespace laws {

using kiosk::ui::Frame;
using kiosk::ui::Rect;

namespace {

Rect around(const Rect& a, const Rect& b) {
  const int x = std::min(a.x, b.x);
  const int y = std::min(a.y, b.y);
  return {x, y, std::max(a.x + a.width, b.x + b.width) - x,
          std::max(a.y + a.height, b.y + b.height) - y};
}

// The drawn texts of a page by node, each to be taken once, in the order in which they are drawn.
class Drawn {
 public:
  Drawn(const View& view, const Frame& page) {
    for (auto& text : kiosk::ui::drawn_texts(page, *view.measurer)) {
      texts_[text.node].left.push_back(std::move(text));
    }
  }

  // Where the words are that an utterance says: "drawn is spoken" sees to it that they are there.
  // One text may be said in several utterances, each in its language.
  std::optional<Rect> take(const kiosk::ui::Utterance& said) {
    Texts& texts = texts_[said.node];
    std::size_t wanted = letters(said.spoken).size();
    std::optional<Rect> place;
    while (wanted > 0 && !texts.left.empty()) {
      const kiosk::ui::DrawnText& text = texts.left.front();
      place = place ? around(*place, text.rect) : text.rect;
      const std::size_t here = letters(text.text).size() - texts.said;
      texts.said = wanted < here ? texts.said + wanted : 0;
      if (wanted >= here) {
        texts.left.pop_front();
      }
      wanted -= std::min(wanted, here);
    }
    return place;
  }

 private:
  struct Texts {
    std::deque<kiosk::ui::DrawnText> left;
    std::size_t said = 0;  // bytes of the first one's letters
  };

  std::map<std::string, Texts> texts_;
};

// Further on in the direction in which the lines run.
bool is_beside(const Rect& from, const Rect& to, bool rtl) {
  return rtl ? to.x + to.width <= from.x : to.x >= from.x + from.width;
}

bool is_below(const Rect& from, const Rect& to) {
  return to.y >= from.y + from.height;
}

// The parts of one node may lie within each other's height: a weekday beside several lines of
// hours, a name that is said in three languages.
bool begins_no_higher(const Rect& from, const Rect& to) {
  return to.y >= from.y;
}

// The keys lie as on every keyboard, whatever the language; where there is little room "clear" is
// one.
bool is_key(const std::string& node) {
  return node.rfind("key/", 0) == 0 || node.rfind("form/", 0) == 0 || node == "field/clear";
}

}  // namespace

void spoken_as_it_reads(const View& view, Report& report) {
  for (const Frame& page : view.pages) {
    Drawn drawn(view, page);
    std::string last;
    Rect from;
    for (const auto& said : page.utterances) {
      const auto to = drawn.take(said);
      if (!to) {
        continue;
      }
      const bool rtl = view.presentation.rtl && !(is_key(last) && is_key(said.node));
      const bool within = said.node == last && begins_no_higher(from, *to);
      if (!last.empty() && !within && !is_below(from, *to) && !is_beside(from, *to, rtl)) {
        report(said.node, "is said behind " + last + ", but is read before it");
      }
      last = said.node;
      from = *to;
    }
  }
}

}  // namespace laws
