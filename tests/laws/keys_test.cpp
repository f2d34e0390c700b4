#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "tests/laws/view.h"
#include "tests/support/town.h"

// The keys of the search, of every language and alphabet, in the smallest and the largest text.
namespace laws {
namespace {

using kiosk::app::KeySet;
using kiosk::app::State;
using kiosk::ui::Frame;
using kiosk::ui::Node;
using kiosk::ui::Panel;
using kiosk::ui::Rect;
using kiosk::ui::Role;
using kiosk::ui::Target;
using kiosk::ui::TextCommand;
using testing::IsEmpty;

// Design: controls 20 mm both ways, gaps 3 mm.
constexpr double kKey = 20;
constexpr double kBetweenKeys = 3;
// On a glass too small for these, no key is smaller than one of a desk keyboard.
constexpr double kSmallest = 15;
constexpr double kMargin = 11;  // beside the keyboard, on each side

// A board of one language and alphabet as it is shown.
struct Board {
  std::string name;
  const Node* keyboard;
  const Frame& frame;
};

const Node* keyboard_of(const Node& screen) {
  const auto found = std::find_if(screen.children.begin(), screen.children.end(),
                                  [](const Node& child) { return child.role == Role::Keyboard; });
  return found == screen.children.end() ? nullptr : &*found;
}

// What is found and the button that empties the field are shown as well.
template <typename Look>
void each_form(kiosk::app::Kiosk& kiosk, const std::string& lang, const std::string& panel,
               const Look& look) {
  constexpr std::pair<KeySet, const char*> kAlphabets[] = {
      {KeySet::Own, "own"}, {KeySet::German, "German"}, {KeySet::Digits, "digits"}};
  for (const auto& [keys, name] : kAlphabets) {
    for (const bool low : {false, true}) {
      for (const double size : {1.0, 2.0}) {
        const Form form{size, kiosk::ui::ThemeName::Day, low, panel};
        State state = state_of({"search?q=be", lang, form});
        state.stop().typing.keys = keys;
        kiosk.set_state(state);
        const Node screen = kiosk.screen();
        look(
            Board{lang + ", " + name + ", " + to_string(form), keyboard_of(screen), kiosk.frame()});
      }
    }
  }
}

test_support::Town& town() {
  static test_support::Town kTown;
  return kTown;
}

template <typename Look>
void each_board(const std::vector<std::string>& panels, const Look& look) {
  for (const std::string& panel : panels) {
    kiosk::app::Kiosk kiosk = town().kiosk(panel);
    for (const auto& language : town().locales().languages().all()) {
      each_form(kiosk, language.tag, panel, look);
    }
  }
}

struct Least {
  double letter = kKey;  // width of a letter
  double word = kKey;    // width of a key with words
  double height = kKey;
};

bool is_letter(const Node& keyboard, const std::string& id) {
  return std::any_of(keyboard.children.begin(), keyboard.children.end(), [&id](const Node& row) {
    return row.level == 0 && std::any_of(row.children.begin(), row.children.end(),
                                         [&id](const Node& key) { return key.id == id; });
  });
}

// "key/q: 17.7 x 20.5 mm" of each key below that size.
std::vector<std::string> smaller(const Board& board, const Least& least) {
  std::vector<std::string> found;
  for (const Target& target : board.frame.targets) {
    if (target.role != Role::Key) {
      continue;
    }
    const double across = target.rect.width * board.frame.mm_per_px;
    const double down = target.rect.height * board.frame.mm_per_px;
    const double width = is_letter(*board.keyboard, target.node) ? least.letter : least.word;
    if (across < width || down < least.height) {
      char size[40];
      std::snprintf(size, sizeof size, ": %.1f x %.1f mm", across, down);
      found.push_back(board.name + ": " + target.node + size);
    }
  }
  return found;
}

void add(std::vector<std::string>& all, const std::vector<std::string>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

// Whether keys of 20 mm in the longest row fit beside each other.
bool allows(const Board& board) {
  size_t longest = 0;
  for (const Node& row : board.keyboard->children) {
    longest = std::max(longest, row.level == 1 ? 0 : row.children.size());
  }
  const auto count = static_cast<double>(longest);
  const double needed = count * kKey + (count - 1) * kBetweenKeys + 2 * kMargin;
  // Of each key and gap half a pixel may be lost.
  return needed + count * board.frame.mm_per_px <= board.frame.size.width * board.frame.mm_per_px;
}

bool is_inside(const Rect& inner, const Rect& outer) {
  return intersection(inner, outer) == inner;
}

// Of a text on a key, whatever does not fit on it.
std::vector<std::string> misfits(const Board& board, const TextCommand& text,
                                 const Target& target) {
  std::vector<std::string> found;
  const bool letter = target.node.starts_with("form/") || text.paragraph->text.size() <= 2;
  if (text.paragraph->overflows || text.paragraph->missing_glyphs > 0 ||
      (letter && text.paragraph->lines.size() > 1)) {
    found.push_back(board.name + ": " + target.node + " breaks what stands on it");
  }
  for (const auto& line : text.paragraph->lines) {
    const Rect ink{text.origin.x + static_cast<int>(std::floor(line.x)), text.origin.y + line.top,
                   static_cast<int>(std::ceil(line.width)), line.height};
    if (!is_inside(ink, target.rect)) {
      found.push_back(board.name + ": " + target.node + " lets its words stick out");
    }
  }
  return found;
}

TEST(Keys, AreTwentyMillimetresBothWaysOnThePanelsOfTheDesign) {
  std::vector<std::string> small;
  size_t boards = 0;
  each_board({"27p", "32p", "24l"}, [&](const Board& board) {
    ASSERT_NE(board.keyboard, nullptr) << board.name;
    add(small, smaller(board, {}));
    ++boards;
  });
  EXPECT_THAT(small, IsEmpty());
  EXPECT_EQ(boards, town().locales().languages().all().size() * 3 * 3 * 4);
}

TEST(Keys, AreTwentyMillimetresOnASmallerGlassIfTheirRowAllows) {
  // 21.5 inches, upright.
  const Panel small_panel{{1080, 1920}, 0.249, 850};
  std::vector<std::string> small;
  size_t narrow = 0;
  kiosk::app::Kiosk kiosk = town().kiosk("27p");
  kiosk.set_panel(small_panel);
  for (const auto& language : town().locales().languages().all()) {
    each_form(kiosk, language.tag, "21.5 inches", [&](const Board& board) {
      ASSERT_NE(board.keyboard, nullptr) << board.name;
      narrow += allows(board) ? 0U : 1U;
      add(small, smaller(board, {allows(board) ? kKey : kSmallest, kSmallest, kSmallest}));
    });
  }
  EXPECT_THAT(small, IsEmpty());
  EXPECT_GT(narrow, 0U) << "the panel is no small one";
}

TEST(Keys, ShowWhatStandsOnThemWhole) {
  std::vector<std::string> found;
  each_board({"27p", "32p", "24l"}, [&](const Board& board) {
    for (const Target& target : board.frame.targets) {
      size_t texts = 0;
      for (const auto& command : board.frame.commands) {
        const auto* text = std::get_if<TextCommand>(&command);
        if (target.role == Role::Key && text != nullptr && text->node == target.node) {
          ++texts;
          add(found, misfits(board, *text, target));
        }
      }
      if (target.role == Role::Key && texts != 1) {
        found.push_back(board.name + ": " + target.node + " is empty");
      }
    }
  });
  EXPECT_THAT(found, IsEmpty());
}

}  // namespace
}  // namespace laws
