#include <gmock/gmock.h>

#include "content/townhall/workbook/export.h"
#include "content/townhall/workbook/formats.h"
#include "content/townhall/workbook/grid_builder.h"
#include "content/townhall/workbook/voice.h"
#include "tests/support/package_builder.h"

// Spreadsheets that nobody should have written: refused in a sentence, within little memory.
using testing::HasSubstr;
using townhall::workbook::Cell;
using townhall::workbook::CellKind;
using townhall::workbook::export_sheets;
using townhall::workbook::in_voice;
using townhall::workbook::kMostInflated;
using townhall::workbook::pack;
using townhall::workbook::read_spreadsheet;
using townhall::workbook::Voice;
using townhall::workbook::write_ods;
using townhall::workbook::write_xlsx;

namespace {

constexpr const char* kOdsHead =
    R"(<?xml version="1.0"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="Orte">)";
constexpr const char* kOdsTail =
    "</table:table></office:spreadsheet></office:body></office:document-content>";

std::string ods(const std::string& rows, const std::string& before = "") {
  const auto bytes =
      pack({{"mimetype", "x"}, {"content.xml", before + kOdsHead + rows + kOdsTail}});
  EXPECT_TRUE(bytes.has_value());
  return *bytes;
}

// The sentence about it, or how many rows its first sheet has.
std::string read(std::string bytes) {
  const auto grids = read_spreadsheet(std::move(bytes));
  return grids ? std::to_string(grids->front().rows.size()) + " rows" : grids.error().message;
}

std::string cell(const std::string& attributes = "") {
  return "<table:table-cell " + attributes + " office:value-type=\"string\"><text:p>a</text:p>" +
         "</table:table-cell>";
}

std::string row(const std::string& attributes, const std::string& cells) {
  return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}

}  // namespace

TEST(HostileWorkbook, HalfAnArchiveIsRefused) {
  test_support::PackageBuilder builder;
  const auto sheets = export_sheets(builder.canonical());
  for (const std::string& bytes : {*write_ods(sheets), *write_xlsx(sheets)}) {
    for (const std::size_t part : {bytes.size() / 2, bytes.size() - 1, std::size_t{10}}) {
      EXPECT_THAT(read(bytes.substr(0, part)), HasSubstr("is damaged or cut short")) << part;
    }
  }
  EXPECT_THAT(read(""), HasSubstr("The file is empty"));
  EXPECT_THAT(read("Name;Nummer\n"), HasSubstr("This is no workbook, whatever"));
  EXPECT_THAT(read(*pack({{"a.txt", "a"}})), HasSubstr("This is no workbook, whatever"));
}

TEST(HostileWorkbook, ABombIsRefusedByWhatItReallyUnpacksTo) {
  // Each piece is as long as the reader of XML takes in one.
  const std::string piece = "<a>" + std::string(std::size_t{9} << 20U, ' ') + "</a>";
  std::string pieces;
  while (pieces.size() <= kMostInflated) {
    pieces += piece;
  }
  const std::string bomb = ods(pieces);
  EXPECT_LT(bomb.size(), std::size_t{1} << 20U);
  EXPECT_THAT(read(bomb), HasSubstr("unpacks to more than 256 MiB"));
}

TEST(HostileWorkbook, AMillionEmptyRowsAreNothingAndAHundredThousandFullOnesTooMany) {
  EXPECT_EQ(read(ods(row("", cell()) + row("table:number-rows-repeated=\"1048575\"", ""))),
            "1 rows");
  EXPECT_THAT(read(ods(row("table:number-rows-repeated=\"100000\"", cell()))),
              HasSubstr("has 100000 rows or more; remove those that are not needed."));
  EXPECT_THAT(read(ods(row("table:number-rows-repeated=\"99999999999999999999\"", cell()))),
              HasSubstr("has 100000 rows or more"));
  EXPECT_EQ(read(ods(row("table:number-rows-repeated=\"99998\"", cell()))), "99998 rows");
}

TEST(HostileWorkbook, CellsWithoutEndAreTooMany) {
  EXPECT_THAT(read(ods(row("", cell("table:number-columns-repeated=\"16384\"")))),
              HasSubstr("more than 1024 columns"));
  EXPECT_THAT(read(ods(row("table:number-rows-repeated=\"90000\"",
                           cell("table:number-columns-repeated=\"1000\"")))),
              HasSubstr("too large to be read"));
  // The last of a thousand columns makes the empty ones before it count.
  EXPECT_THAT(read(ods(row("table:number-rows-repeated=\"90000\"",
                           "<table:table-cell table:number-columns-repeated=\"1000\"/>" + cell()))),
              HasSubstr("too large to be read"));
}

TEST(HostileWorkbook, EntitiesThatExpandOrReadFilesAreRefused) {
  const std::string laughs =
      R"(<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>)";
  const std::string file = R"(<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>)";
  for (const std::string& type : {laughs, file}) {
    // The declaration of XML must come first, so the type stands where kOdsHead has none.
    std::string content = kOdsHead;
    content.insert(content.find("<office:document-content"), type);
    content += row("",
                   "<table:table-cell office:value-type=\"string\"><text:p>&b;</text:p>"
                   "</table:table-cell>") +
               kOdsTail;
    const auto bytes = pack({{"mimetype", "x"}, {"content.xml", content}});
    EXPECT_THAT(read(*bytes), HasSubstr("declares a document type"));
  }
  EXPECT_THAT(read(ods("<table:table-row>&unknown;</table:table-row>")), HasSubstr("is damaged"));
}

TEST(HostileWorkbook, BrokenEncodingIsASentenceWithItsPlaceAndNothingElse) {
  const std::string declared = R"(<?xml version="1.0"?>)";
  std::string rows;
  for (int i = 0; i < 200; ++i) {
    rows += row("", cell());
  }

  struct Case {
    const char* encoding;  // as the file declares it
    const char* bytes;     // in row 201
  };

  for (const Case& one :
       {Case{"UTF-8", "\xC3("}, Case{"UTF-8", "\xFF\xFE"}, Case{"EUC-JP", "\xFF"},
        Case{"ISO-2022-JP", "\x1B$B\xFF"}, Case{"UTF-16", "a"}, Case{"nonsense", "a"}}) {
    std::string content = kOdsHead + rows +
                          row("", "<table:table-cell office:value-type=\"string\"><text:p>" +
                                      std::string(one.bytes) + "</text:p></table:table-cell>") +
                          kOdsTail;
    content.replace(content.find(declared), declared.size(),
                    "<?xml version=\"1.0\" encoding=\"" + std::string(one.encoding) + "\"?>");
    testing::internal::CaptureStderr();
    const auto grids = read_spreadsheet(*pack({{"mimetype", "x"}, {"content.xml", content}}));
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "") << one.encoding;
    ASSERT_FALSE(grids.has_value()) << one.encoding;
    const bool in_sheet = content.find("UTF-8") != std::string::npos;
    EXPECT_THAT(in_voice(grids.error(), Voice::German).message,
                testing::MatchesRegex(in_sheet ? "In der Mappe ist das Blatt „Orte“ um Zeile "
                                                 "(1[89][0-9]|20[01]) beschädigt; speichern .*"
                                               : "In der Mappe ist .* Zeile [0-9]+ .*"))
        << one.encoding;
    EXPECT_THAT(
        in_voice(grids.error(), Voice::English).message,
        testing::MatchesRegex(in_sheet ? "The workbook's sheet \"Orte\" is damaged near row "
                                         "(1[89][0-9]|20[01]); save .*"
                                       : "The workbook's .* is damaged .*"))
        << one.encoding;
  }
}

TEST(HostileWorkbook, AFormulaIsReadAsOneAndSaysWhatItShows) {
  const auto grids = read_spreadsheet(
      ods(row("",
              "<table:table-cell table:formula=\"of:=WEBSERVICE(&quot;x&quot;)\" "
              "office:value-type=\"string\"><text:p>a</text:p></table:table-cell>")));
  ASSERT_TRUE(grids.has_value());
  EXPECT_EQ(grids->front().rows.front().cells.front(), (Cell{"a", CellKind::Formula}));
}

TEST(HostileWorkbook, WhatIsInACellIsReadAsItIs) {
  const auto grids = read_spreadsheet(
      ods(row("", R"(<table:table-cell office:value-type="float" office:value="1067.0"/>
<table:table-cell office:value-type="date" office:date-value="2026-12-24"/>
<table:table-cell office:value-type="date" office:date-value="2026-12-24T08:30:00"/>
<table:table-cell office:value-type="time" office:time-value="PT08H30M00S"/>
<table:table-cell office:value-type="boolean" office:boolean-value="true"/>
<table:table-cell office:value-type="string"><office:annotation><text:p>no</text:p></office:annotation
><text:p>a<text:s text:c="2"/>b<text:tab/>c</text:p><text:p/><text:p>d</text:p></table:table-cell>)")));
  ASSERT_TRUE(grids.has_value());
  EXPECT_EQ(grids->front().rows.front().cells,
            (std::vector<Cell>{{"1067", CellKind::Number},
                               {"2026-12-24", CellKind::Date},
                               {"2026-12-24T08:30", CellKind::Date},
                               {"08:30", CellKind::Time},
                               {"true", CellKind::Boolean},
                               {"a  b\tc\n\nd", CellKind::Text}}));
}
