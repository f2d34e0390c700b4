#include <gtest/gtest.h>

#include "content/townhall/html_detect.h"
#include "content/townhall/html_markdown.h"
#include "content/townhall/html_phone.h"
#include "content/townhall/html_text.h"

namespace townhall {
namespace {

using kiosk::directory::parse_markdown;

Converted convert(const std::string& html, const RouteOf& route = {}) {
  auto made = blocks_from_html(html, route);
  EXPECT_TRUE(made);
  Converted out = made ? std::move(*made) : Converted{};
  const auto read = parse_markdown(write_markdown(out.blocks));
  EXPECT_EQ(read.blocks, out.blocks) << write_markdown(out.blocks);
  EXPECT_TRUE(read.problems.empty()) << write_markdown(out.blocks);
  return out;
}

std::string markdown(const std::string& html) {
  return write_markdown(convert(html).blocks);
}

std::vector<std::string> kinds(const std::string& html) {
  std::vector<std::string> out;
  for (const PageFinding& finding : convert(html).findings) {
    out.push_back(finding.kind);
  }
  return out;
}

using Kinds = std::vector<std::string>;

TEST(Html, ParagraphsBreaksAndStrongWordsSurvive) {
  EXPECT_EQ(markdown("<div><p>Eins <b> zwei </b>drei<br>vier</p><p>f\n  ünf</p></div>"),
            "Eins **zwei** drei\\\nvier\n\nf ünf");
  EXPECT_EQ(markdown("<p>a<br><br>b</p>"), "a\n\nb");
  EXPECT_EQ(markdown("<p>a<strong>b<br>c</strong></p>"), "a**b**\\\n**c**");
}

TEST(Html, TheFirstRankOfHeadingsIsTheSecondLevel) {
  EXPECT_EQ(markdown("<h3><strong>A</strong></h3><h4>B<br>C</h4><p>d</p><h3>&nbsp;</h3>"),
            "## A\n\n### B C\n\nd");
  EXPECT_EQ(kinds("<h2>A</h2><h3>B</h3><h4>C</h4>"), Kinds{"more than two ranks of headings"});
}

TEST(Html, ListsKeepNumbersAndOneNestedLevel) {
  EXPECT_EQ(markdown("<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li>d</li></ul>"),
            "- a\n  - b\n  1. c\n- d");
  EXPECT_EQ(markdown("<ol start='3'><li><p>a</p><p>b</p></li><li>c</li></ol>"), "3. a\\\nb\n4. c");
  EXPECT_EQ(kinds("<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li></ul>"),
            Kinds{"list nested deeper than two levels"});
}

TEST(Html, ARowOfATableIsOneLineOfWords) {
  EXPECT_EQ(markdown("<table><tr><th>Tag</th><th>Zeit</th></tr><tr><td><p>Mo</p></td>"
                     "<td colspan=2><p>8 Uhr</p></td></tr></table>"),
            "Tag · Zeit\n\nMo · 8 Uhr");
  EXPECT_EQ(kinds("<table><tr><td>a</td></tr></table>"), Kinds{"<table>"});
}

TEST(Html, WhatCannotBeSaidIsReportedAndWordsStay) {
  EXPECT_EQ(kinds("<img src='a.png' alt='Bild'><iframe src='v'>w</iframe><hr><em>x</em>"
                  "<script>y()</script><blink>z</blink>"),
            (Kinds{"image", "<iframe>", "<hr>", "<em>", "<script>", "<blink>"}));
  EXPECT_EQ(markdown("<details><summary>Mehr</summary><p>Text</p></details><blink>z</blink>"),
            "**Mehr**\n\nText\n\nz");
}

TEST(Html, MarksInWordsAreNotMarkdown) {
  for (const char* words :
       {"# a", "- b", "1. c", "12. Mai", "**d**", "[e](f)", "g\\", "*innen", "> h", "+ i", "| j",
        "__k__", "`l`", "&lt;m&gt;", "---", "![n](o)", "2023. p", "\\[q\\]"}) {
    const std::string html = "<p>" + std::string(words) + "</p>";
    const auto blocks = convert(html + "<ul><li>" + words + "<br>" + words + "</li></ul>").blocks;
    EXPECT_EQ(blocks.size(), 2U) << words;
  }
}

TEST(Html, InvisibleCharactersGoAndJoinersStay) {
  EXPECT_EQ(clean_characters("Woh\u00ADnung\u200B a\u200Eb\u200F \uFEFFc"), "Wohnung ab c");
  EXPECT_EQ(clean_characters("می\u200Cخواهم"), "می\u200Cخواهم");
  EXPECT_EQ(clean_characters("5\u00A0km a\u00A0b"), "5\u00A0km a b");
  EXPECT_EQ(clean_characters("a\u2028b"), "a\nb");
  EXPECT_EQ(clean_characters("u\u0308"), "ü");
}

TEST(Html, PhoneLinksDialWhatIsRead) {
  EXPECT_EQ(markdown("<a href='tel:+494102770'>04102 770</a>"), "[04102 770](tel:+494102770)");
  EXPECT_EQ(markdown("<a href='tel:+494102770104'>-104</a>"), "[-104](tel:+494102770104)");
  EXPECT_EQ(markdown("<a href='tel:+49116117'>116 117</a>"), "[116 117](tel:116117)");
  EXPECT_EQ(markdown("<a href='tel:+494102771'>04102 770</a>"), "[04102 770](tel:+494102770)");
  EXPECT_EQ(kinds("<a href='tel:+494102771'>04102 770</a>"), Kinds{"phone differs from its link"});
  EXPECT_EQ(markdown("<a href='tel:12'>Amt</a>"), "Amt (12)");
  EXPECT_EQ(kinds("<a href='tel:12'>Amt</a>"), Kinds{"phone link cannot be dialled"});
}

TEST(Html, NumbersAndAddressesInWordsBecomeLinks) {
  EXPECT_EQ(
      markdown("<p>Tel.: 04102 77-104, <b>Mail: a.b@x.example</b></p>"),
      "Tel.: [04102 77-104](tel:+49410277104), **Mail:** [a.b@x.example](mailto:a.b@x.example)");
  EXPECT_EQ(markdown("<p>116 117 und https://x.example/a_(b).</p>"),
            "[116 117](tel:116117) und [https://x.example/a\\_(b)](https://x.example/a_%28b%29).");
  EXPECT_EQ(markdown("<p>Am 12.11.2023 von 08:00 bis 12:00, 1.250 Euro, 86150 Ort</p>"),
            "Am 12.11.2023 von 08:00 bis 12:00, 1.250 Euro, 86150 Ort");
}

TEST(Html, MailLinksAreChecked) {
  EXPECT_EQ(markdown("<a href='mailto:a@x.example?subject=b'>Mail</a>"),
            "[Mail](mailto:a@x.example)");
  EXPECT_EQ(markdown("<a href='mailto:b@x.example'>a@x.example</a>"),
            "[a@x.example](mailto:a@x.example)");
  EXPECT_EQ(markdown("<a href='mailto:niemand'>Mail</a>"), "Mail (niemand)");
}

TEST(Html, TornMailAddressesArePutTogether) {
  const std::string torn = "<p>Mail: A <a href='mailto:Anna@x.example'>nna</a> @x.example<br>b</p>";
  EXPECT_EQ(markdown(torn), "Mail: [Anna@x.example](mailto:Anna@x.example)\\\nb");
  EXPECT_EQ(kinds(torn), Kinds{"torn mail address put together"});
  EXPECT_TRUE(kinds("<p>an <a href='mailto:anna@x.example'>anna</a></p>").empty());
}

TEST(Html, OnlyHttpsAndOwnPagesAreLinks) {
  EXPECT_EQ(markdown("<a href='https://x.example/ä b'>W</a>"), "[W](https://x.example/%C3%A4%20b)");
  EXPECT_EQ(markdown("<a href='http://www.x.example/'>x.example</a>"), "x.example");
  EXPECT_EQ(markdown("<a href='http://x.example/p'>Seite</a>"), "Seite (http://x.example/p)");
  EXPECT_EQ(kinds("<a href='http://x.example/p'>Seite</a>"), Kinds{"http link kept as words"});
  EXPECT_EQ(kinds("<a href='https://x.example'><img></a>"), (Kinds{"image", "link without words"}));
  const RouteOf route = [](const std::string&) { return Route{true, "article/wohnen"}; };
  EXPECT_EQ(write_markdown(convert("<a href='/r/de/wohnen'>W</a>", route).blocks),
            "[W](article/wohnen)");
}

TEST(Html, APageNestedTooDeepIsRefusedAndNotCut) {
  std::string html;
  for (int level = 0; level < 400; ++level) {
    html += "<div>";
  }
  EXPECT_FALSE(blocks_from_html(html + "Wort", {}));
}

TEST(Phone, ShortCodesHaveNoArea) {
  EXPECT_EQ(dialable("112"), "112");
  EXPECT_EQ(dialable("+49116016"), "116016");
  EXPECT_EQ(dialable("0800 1110111"), "+498001110111");
  EXPECT_EQ(dialable("12345678901234567"), std::nullopt);
  EXPECT_EQ(dialable(""), std::nullopt);
}

}  // namespace
}  // namespace townhall
