#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "tests/structure/pattern.h"
#include "tests/structure/source.h"

// A pictogram name without a glyph would leave a hole in the screen.
namespace structure {
namespace {

std::set<std::string> staged_names() {
  const std::string path = std::string(WEGWEISER_FONTS) + "/icons.json";
  std::ifstream file(path);
  EXPECT_TRUE(file) << path << " is missing: build wegweiser-fonts";
  return json_names({std::istreambuf_iterator<char>(file), {}});
}

struct Use {
  std::string place;
  std::string name;
};

bool is_name(const std::string& text, const char* besides = "") {
  static const std::string kLetters = "abcdefghijklmnopqrstuvwxyz0123456789_";
  return !text.empty() && text.find_first_not_of(kLetters + besides) == std::string::npos;
}

// Names on lines that speak of an icon, and those that follow a message key:
// mark("chip/free", "contact.free", "euro").
std::vector<Use> uses_in(const Source& source) {
  std::vector<Use> uses;
  std::string before;  // the literal before this one
  for (const Literal& literal : source.literals) {
    const std::string& line = source.lines[static_cast<size_t>(literal.line) - 1];
    const size_t icon = std::min(line.find("icon = "), line.find("icon("));
    const bool is_key = is_name(before, ".") && before.find('.') != std::string::npos;
    const std::string pair = "\"" + before + "\", \"" + literal.text + "\"";
    const bool names_icon = icon < line.find("\"" + literal.text + "\"") ||
                            (is_key && line.find(pair) != std::string::npos);
    if (names_icon && is_name(literal.text)) {
      uses.push_back({source.path + ":" + std::to_string(literal.line), literal.text});
    }
    before = literal.text;
  }
  return uses;
}

TEST(Pictograms, OfScreensExist) {
  const auto names = staged_names();
  size_t count = 0;
  for (const Source& source : sources_under({"kiosk/app", "kiosk/ui"})) {
    for (const Use& use : uses_in(source)) {
      ++count;
      EXPECT_TRUE(names.contains(use.name)) << use.place << ": no pictogram is named " << use.name;
    }
  }
  EXPECT_GT(count, 30U);
}

TEST(Pictograms, OfTheSampleContentExist) {
  const auto names = staged_names();
  size_t count = 0;
  for (const std::string& path : paths_under({"content/ahrensburg"}, {".json"})) {
    for (const std::string& name : json_values(read(path), "icon")) {
      ++count;
      EXPECT_TRUE(names.contains(name)) << path << ": no pictogram is named " << name;
    }
  }
  EXPECT_GT(count, 10U);
}

TEST(Pictograms, AreFoundWhereCodeNamesThem) {
  const Source source = scan("kiosk/app/a.cpp",
                             "card.icon = open ? \"lock_open\" : \"lock\";\n"
                             "mark(\"chip/free\", \"contact.free\", \"euro\");\n"
                             "say(\"contact.room\", {{\"sign\", sign}});\n");
  std::vector<std::string> names;
  for (const Use& use : uses_in(source)) {
    names.push_back(use.name);
  }
  EXPECT_EQ(names, (std::vector<std::string>{"lock_open", "lock", "euro"}));
}

}  // namespace
}  // namespace structure
