#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "tests/structure/source.h"

// Staff hear of a failure in German or in English: its sentence is a Phrase, said in one voice or
// kept in both (content/townhall/in_both.h), and never one literal.
namespace structure {
namespace {

// Files whose sentences no clerk reads, each with its reason.
const std::map<std::string, std::string> kEnglish = {
    {"content/townhall/generate.cpp", "a command for benchmarks, which help does not name"},
    {"content/townhall/html_blocks.cpp",
     "integreat_texts.cpp says its one failure in its own words"},
    {"content/townhall/po/memory_file.cpp", "of the helper, whose end po_helper.cpp explains"},
    {"content/townhall/po/po_write.cpp", "of the helper, whose end po_helper.cpp explains"},
    {"content/townhall/preview/overlay.cpp", "a check says that a file is not there"},
    {"content/townhall/publish/notice.cpp", "a first notice, which is no failure"},
    {"content/townhall/publish/zstd_frame.cpp", "libzstd fails only on a broken machine"},
    {"content/townhall/rows.cpp", "the language table of this repository is too long"},
};

// How often an error is made of a literal.
int literal_errors(const Source& source) {
  std::string code;
  for (const std::string& line : source.code) {
    std::copy_if(line.begin(), line.end(), std::back_inserter(code),
                 [](char letter) { return letter != ' '; });
  }
  int count = 0;
  for (const std::string kind : {"not_found", "invalid", "corrupt", "unsupported", "io_error"}) {
    for (const std::string start : {"(\"\"", "(std::string(\"\""}) {
      const std::string wanted = kind + start;
      for (auto at = code.find(wanted); at != std::string::npos; at = code.find(wanted, at + 1)) {
        ++count;
      }
    }
  }
  return count;
}

TEST(Voice, OfStaffIsNeverOneLiteral) {
  std::map<std::string, std::string> left = kEnglish;
  for (const Source& source : sources_under({"content/townhall"})) {
    const int count = literal_errors(source);
    if (left.erase(source.path) == 0) {
      EXPECT_EQ(count, 0) << source.path << " has an error in English alone";
    } else {
      EXPECT_GT(count, 0) << source.path << " needs no exception any more";
    }
  }
  EXPECT_TRUE(left.empty()) << left.begin()->first << " is not there";
}

TEST(Voice, LiteralErrorsAreSeen) {
  EXPECT_EQ(literal_errors(scan("a.cpp", "return base::invalid(\n    \"No.\");\n")), 1);
  EXPECT_EQ(literal_errors(scan("a.cpp", "io_error(std::string(\"No \") + why)")), 1);
  EXPECT_EQ(literal_errors(scan("a.cpp", "invalid(say({kNo}, voice)); in_both({kNo});")), 0);
}

}  // namespace
}  // namespace structure
