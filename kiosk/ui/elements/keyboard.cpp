#include <algorithm>
#include <numeric>

#include "kiosk/ui/element.h"

namespace kiosk::ui {
namespace {

// Design: controls of 20 mm with gaps of 3 mm, for which all its panels have room. On a smaller
// glass a whole keyboard of these would leave no room for what it finds, or its longest row not
// fit; then keys become lower or narrower, down to the size of a key of a desk keyboard.
constexpr double kKey = 20.4;
constexpr double kWidestKey = 27;
constexpr double kRoomyHeight = 24;
constexpr double kLeastHeight = 15.4;
constexpr double kLeastWidth = 15.2;
constexpr double kGap = 3.1;

struct Sizes {
  int gap = 0;
  int key = 0;    // width of a letter
  int row = 0;    // height of letters
  int words = 0;  // width of the row of words
};

bool is_words(const Node& row) {
  return row.level == 1;
}

int longest_row(const Node& keyboard) {
  size_t longest = 1;
  for (const Node& row : keyboard.children) {
    longest = std::max(longest, is_words(row) ? size_t{1} : row.children.size());
  }
  return static_cast<int>(longest);
}

// Widths of keys of words: each what it needs, then what brings its words into one line, the one
// for blanks the rest; all alike if even that is more than there is.
std::vector<int> widths_of(const Node& row, const Setting& setting, int gap, int width) {
  std::vector<int> widths;
  for (const Node& key : row.children) {
    widths.push_back(key_width(key, setting));
  }
  const int count = static_cast<int>(widths.size());
  int rest = width - gap * (count - 1) - std::accumulate(widths.begin(), widths.end(), 0);
  for (size_t i = 0; i < widths.size(); ++i) {
    const int more = key_width_in_one_line(row.children[i], setting) - widths[i];
    if (more > 0 && more <= rest) {
      widths[i] += more;
      rest -= more;
    }
  }
  for (size_t i = 0; i < widths.size(); ++i) {
    if (rest < 0) {
      widths[i] += rest / count - 1;
    } else if (row.children[i].level == 2) {
      widths[i] += rest;
    }
  }
  return widths;
}

int width_in_one_line(const Node& row, const Setting& setting, int gap) {
  int width = -gap;
  for (const Node& key : row.children) {
    width += key_width_in_one_line(key, setting) + gap;
  }
  return width;
}

// Words in one line are worth more than the pictograms beside them.
Node fitted(const Node& row, const Setting& setting, int gap, int width) {
  Node fitted = row;
  if (width_in_one_line(row, setting, gap) > width) {
    for (Node& key : fitted.children) {
      key.icon.clear();
    }
  }
  return fitted;
}

int lay_words_row(const Node& whole, const Setting& setting, Place place, int gap) {
  const Node row = fitted(whole, setting, gap, place.width);
  const std::vector<int> widths = widths_of(row, setting, gap, place.width);
  int height = place.min_height;
  for (size_t i = 0; i < widths.size(); ++i) {
    height = std::max(height, lay_key(row.children[i], setting.measuring(), {0, 0, widths[i], 0}));
  }
  int x = place.x;
  for (size_t i = 0; i < widths.size(); ++i) {
    lay_key(row.children[i], setting, {x, place.y, widths[i], height});
    x += widths[i] + gap;
  }
  return height;
}

void lay_letters_row(const Node& row, const Setting& setting, Place place, Sizes sizes) {
  const int count = static_cast<int>(row.children.size());
  const int used = count * sizes.key + (count - 1) * sizes.gap;
  int x = place.x + (place.width - used) / 2;
  for (const Node& key : row.children) {
    lay_key(key, setting, {x, place.y, sizes.key, sizes.row});
    x += sizes.key + sizes.gap;
  }
}

// What the keys of words need side by side.
int words_width(const Node& keyboard, const Setting& setting) {
  int widest = 0;
  for (const Node& row : keyboard.children) {
    int width = 0;
    for (const Node& key : row.children) {
      width += is_words(row) ? key_width(key, setting) + setting.metrics().px(kGap) : 0;
    }
    widest = std::max(widest, width);
  }
  return widest;
}

int words_in_one_line(const Node& keyboard, const Setting& setting, int gap) {
  int widest = 0;
  for (const Node& row : keyboard.children) {
    widest = is_words(row) ? std::max(widest, width_in_one_line(row, setting, gap)) : widest;
  }
  return widest;
}

// Of the keyboard with letters of that height; draws it if the setting does.
int lay_rows(const Node& node, const Setting& setting, Place place, Sizes sizes) {
  int y = 0;
  for (const Node& row : node.children) {
    y += y > 0 ? sizes.gap : 0;
    if (is_words(row)) {
      // As wide as the letters above, so that the keyboard is one block; wider if words need it.
      const int width = std::min(place.width, sizes.words);
      const Place at{place.x + (place.width - width) / 2, place.y + y, width, sizes.row};
      y += lay_words_row(row, setting, at, sizes.gap);
    } else {
      lay_letters_row(row, setting, place.below(y), sizes);
      y += sizes.row;
    }
  }
  return y;
}

// What stands on a key must fit on it: some scripts need more than others, and words on narrow keys
// take a second line. The least height of each row.
std::vector<int> needed_heights(const Node& keyboard, const Setting& dry, int width, Sizes sizes) {
  std::vector<int> needed;
  for (const Node& row : keyboard.children) {
    if (is_words(row)) {
      needed.push_back(lay_words_row(row, dry, {0, 0, std::min(width, sizes.words), 0}, sizes.gap));
      continue;
    }
    int tallest = 0;
    for (const Node& key : row.children) {
      tallest = std::max(tallest, lay_key(key, dry, {0, 0, sizes.key, 0}));
    }
    needed.push_back(tallest);
  }
  return needed;
}

int tallest_letter(const Node& keyboard, const std::vector<int>& needed) {
  int tallest = 0;
  for (size_t i = 0; i < needed.size(); ++i) {
    tallest = is_words(keyboard.children[i]) ? tallest : std::max(tallest, needed[i]);
  }
  return tallest;
}

// Of the whole keyboard with letters of that height.
int height_with(int row, const std::vector<int>& needed, int gap) {
  int height = gap * std::max(0, static_cast<int>(needed.size()) - 1);
  for (const int least : needed) {
    height += std::max(row, least);
  }
  return height;
}

// On a high glass, with all of it in reach and letters that leave room, keys are easier to hit.
int row_height(const Setting& setting) {
  const Metrics& metrics = setting.metrics();
  const bool roomy = !metrics.landscape() && !metrics.large() && !setting.presentation().low_reach;
  return metrics.px(roomy ? kRoomyHeight : kKey);
}

}  // namespace

int keyboard_width(const Node& node, const Setting& setting, int most) {
  const Metrics& metrics = setting.metrics();
  const int count = longest_row(node);
  const int letters = count * metrics.px(kKey) + (count - 1) * metrics.px(kGap);
  return std::min(most, std::max(letters, words_width(node, setting)));
}

int lay_keyboard(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const int count = longest_row(node);
  Sizes sizes{metrics.px(kGap), 0, row_height(setting)};
  const int fit = (place.width - (count - 1) * sizes.gap) / count;
  sizes.key = std::clamp(fit, metrics.px(kLeastWidth), metrics.px(kWidestKey));
  sizes.words = std::max({words_width(node, setting), count * (sizes.key + sizes.gap) - sizes.gap,
                          std::min(place.width, words_in_one_line(node, setting, sizes.gap))});
  const auto needed = needed_heights(node, setting.measuring(), place.width, sizes);
  const int least = std::max(metrics.px(kLeastHeight), tallest_letter(node, needed));
  sizes.row = std::max(sizes.row, least);
  // As high as there is room. Given its own height as room, a keyboard is laid the same again.
  while (place.min_height > 0 && sizes.row > least &&
         height_with(sizes.row, needed, sizes.gap) > place.min_height) {
    --sizes.row;
  }
  return lay_rows(node, setting, place, sizes);
}

}  // namespace kiosk::ui
