#include "kiosk/main/settings/settings.h"

#include <gtest/gtest.h>

namespace kiosk::main {
namespace {

Settings read(const std::string& text) {
  auto settings = Settings::parse(text, "a.toml");
  EXPECT_TRUE(settings) << settings.error().message;
  return std::move(settings).value();
}

template <typename T>
std::string refusal(const base::Result<T>& result) {
  return result ? "taken" : result.error().message;
}

TEST(Settings, AnswersWithWhatStandsThereOrTheDefault) {
  Settings settings = read("a = \"x\"\nb = 7\nc = 2.5\nd = [\"p\", \"q\"]\n[e]\nf = 3\n");
  EXPECT_EQ(settings.text("a", "").value(), "x");
  EXPECT_EQ(settings.text("none", "default").value(), "default");
  EXPECT_EQ(settings.whole("b", 1, {0, 9}).value(), 7);
  EXPECT_EQ(settings.whole("none", 1, {0, 9}).value(), 1);
  EXPECT_EQ(settings.number("c", 0, {0, 9}).value(), 2.5);
  EXPECT_EQ(settings.number("b", 0, {0, 9}).value(), 7);
  EXPECT_EQ(settings.texts("d").value(), (std::vector<std::string>{"p", "q"}));
  EXPECT_EQ(settings.texts("a").value(), (std::vector<std::string>{"x"}));
  EXPECT_TRUE(settings.texts("none").value().empty());
  Settings inner = settings.table("e").value();
  EXPECT_EQ(inner.one_of("f", 1, {1, 3}).value(), 3);
  EXPECT_TRUE(inner.done() && settings.done());
  EXPECT_TRUE(settings.table("nothing").value().done());
}

TEST(Settings, RefusesAnotherKindWithLineAndWhatMayStandThere) {
  Settings settings = read("a = 5\nb = \"7\"\nc = true\nd = [\"p\", 1]\ne = 1\nf = 2.0\n");
  EXPECT_EQ(refusal(settings.text("a", "")),
            "The configuration \"a.toml\", line 1: a must be a text in quotes, without control "
            "characters.");
  EXPECT_EQ(refusal(settings.whole("b", 1, {10, 86'400})),
            "The configuration \"a.toml\", line 2: b must be a whole number from 10 to 86400.");
  EXPECT_EQ(refusal(settings.number("c", 1, {0.5, 3})),
            "The configuration \"a.toml\", line 3: c must be a number from 0.5 to 3.");
  EXPECT_EQ(refusal(settings.texts("d")),
            "The configuration \"a.toml\", line 4: d must be a text in quotes, or a list of them "
            "like [\"a\", \"b\"].");
  EXPECT_EQ(refusal(settings.table("e")),
            "The configuration \"a.toml\", line 5: e must be a table, begun with [e] on a line of "
            "its own.");
  EXPECT_EQ(refusal(settings.whole("f", 1, {0, 9})),
            "The configuration \"a.toml\", line 6: f must be a whole number from 0 to 9.");
}

TEST(Settings, RefusesWhatIsOutOfRange) {
  Settings settings = read("a = 10\nb = nan\nc = inf\nd = 9223372036854775807\ne = 45\n");
  EXPECT_FALSE(settings.whole("a", 1, {0, 9}));
  EXPECT_TRUE(settings.whole("a", 1, {0, 10}));
  EXPECT_FALSE(settings.number("b", 1, {0, 9}));
  EXPECT_FALSE(settings.number("c", 1, {0, 9}));
  EXPECT_FALSE(settings.whole("d", 1, {0, 9}));
  EXPECT_EQ(refusal(settings.one_of("e", 0, {0, 90, 180})),
            "The configuration \"a.toml\", line 5: e must be 0, 90 or 180.");
}

TEST(Settings, RefusesControlCharactersInTexts) {
  Settings settings = read("a = \"x\\u0000y\"\nb = [\"\\n\"]\n");
  EXPECT_FALSE(settings.text("a", ""));
  EXPECT_FALSE(settings.texts("b"));
}

TEST(Settings, RefusesWhatNobodyAskedFor) {
  Settings settings = read("folder = \"/x\"\n\nintervall = 3\n");
  static_cast<void>(settings.text("folder", "").has_value());
  static_cast<void>(settings.whole("interval", 1, {0, 9}).has_value());
  EXPECT_EQ(refusal(settings.done()),
            "The configuration \"a.toml\", line 3: \"intervall\" is not known; what may stand "
            "there is folder and interval.");
  Settings outer = read("[panel]\nwidth = 3\n");
  Settings panel = outer.table("panel").value();
  static_cast<void>(panel.number("width_mm", 1, {0, 9}).has_value());
  EXPECT_EQ(refusal(panel.done()),
            "The configuration \"a.toml\", line 2: \"panel.width\" is not known; what may stand "
            "there is width_mm.");
}

TEST(Settings, RefusesWhatIsNoToml) {
  for (const char* text : {"a = ", "a = 1\na = 2\n", "[x", "\xff = 1", "a = \"\n\""}) {
    const auto settings = Settings::parse(text, "a.toml");
    ASSERT_FALSE(settings) << text;
    const std::string& message = settings.error().message;
    EXPECT_TRUE(message.starts_with("The configuration \"a.toml\", line ")) << message;
    EXPECT_TRUE(message.ends_with(".")) << message;
    EXPECT_EQ(message.find('\n'), std::string::npos) << message;
  }
}

}  // namespace
}  // namespace kiosk::main
