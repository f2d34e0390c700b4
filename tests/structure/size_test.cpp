#include <gtest/gtest.h>

#include "tests/structure/functions.h"
#include "tests/structure/source.h"

// The budget of reference sizes: what is longer is hard to read in one sitting. An exception says
// why at the spot: "// size: one row for each kind".
namespace structure {
namespace {

constexpr int kSourceLines = 400;
constexpr int kHeaderLines = 150;
constexpr int kFunctionLines = 60;
constexpr int kHeadOfFile = 12;  // where the reason for a long file stands

// A reason in these lines, which are counted from 1.
bool has_reason(const Source& source, int first, int last) {
  const int count = static_cast<int>(source.lines.size());
  for (int line = std::max(first, 1); line <= std::min(last, count); ++line) {
    const std::string& text = source.lines[static_cast<size_t>(line) - 1];
    const size_t at = text.find("// size: ");
    if (at != std::string::npos && text.size() > at + 19) {
      return true;
    }
  }
  return false;
}

bool fits(const Source& source) {
  const int limit = source.path.ends_with(".h") ? kHeaderLines : kSourceLines;
  return static_cast<int>(source.lines.size()) <= limit || has_reason(source, 1, kHeadOfFile);
}

bool fits(const Source& source, const Function& function) {
  return function.lines() <= kFunctionLines ||
         has_reason(source, function.head_line - 1, function.end_line);
}

std::string repeated(const std::string& line, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) {
    text += line;
  }
  return text;
}

TEST(SizeBudget, HoldsForEveryFile) {
  for (const Source& source :
       sources_under({"kiosk", "content/townhall", "i18n/keyboards", "tests"})) {
    EXPECT_TRUE(fits(source)) << source.path << " has " << source.lines.size() << " lines";
  }
}

TEST(SizeBudget, HoldsForEveryFunction) {
  for (const Source& source :
       sources_under({"kiosk", "content/townhall", "i18n/keyboards", "tests"})) {
    for (const Function& function : functions_of(source)) {
      EXPECT_TRUE(fits(source, function)) << source.path << ":" << function.line << ": "
                                          << function.lines() << " lines: " << function.head;
    }
  }
}

TEST(SizeBudget, RefusesLongFilesWithoutAReason) {
  const std::string header = repeated("int a;\n", 151);
  EXPECT_FALSE(fits(scan("kiosk/base/a.h", header)));
  EXPECT_TRUE(fits(scan("kiosk/base/a.cpp", header)));
  EXPECT_FALSE(fits(scan("kiosk/base/a.h", "// size:\n" + header)));
  EXPECT_TRUE(fits(scan("kiosk/base/a.h", "// size: one row for each kind\n" + header)));
}

TEST(SizeBudget, CountsFunctionsWithInitialisersAndInTypes) {
  const Source source =
      scan("kiosk/base/a.cpp", "namespace a {\nclass B {\n public:\n  B(int c) : c_{c} {\n" +
                                   repeated("    if (c_ > 0) { --c_; }\n", 60) +
                                   "  }\n int c_{0};\n};\nconstexpr int kTable[] = {\n" +
                                   repeated("1,\n", 70) + "};\n}\nint f() { return '}'; }\n");
  std::vector<int> lengths;
  for (const Function& function : functions_of(source)) {
    if (function.lines() > 1) {
      lengths.push_back(function.lines());
      EXPECT_FALSE(fits(source, function));
    }
  }
  EXPECT_EQ(lengths, std::vector<int>{62});
  EXPECT_EQ(functions_of(source).back().head, "int f()");
}

TEST(Scan, TellsCodeFromCommentsAndLiterals) {
  const Source source =
      scan("a.cpp",
           "int a = 1'000; // it's \"no\" literal\n"
           "const char* b = \"say \\\"x\\\"\"; /* \"two\n lines\" */ char c = '\"';\n"
           "auto d = R\"(raw \"text\")\";\n");
  ASSERT_EQ(source.lines.size(), 4U);
  EXPECT_EQ(source.code[0], "int a = 1'000; ");
  EXPECT_EQ(source.code[1], "const char* b = \"\"; ");
  EXPECT_EQ(source.code[2], " char c = '';");
  EXPECT_EQ(source.code[3], "auto d = \"\";");
  ASSERT_EQ(source.literals.size(), 2U);
  EXPECT_EQ(source.literals[0].text, "say \\\"x\\\"");
  EXPECT_EQ(source.literals[1].text, "raw \"text\"");
  EXPECT_EQ(source.literals[1].line, 4);
}

}  // namespace
}  // namespace structure
