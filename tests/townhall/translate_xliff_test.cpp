#include "content/townhall/translate/xliff.h"

#include <gmock/gmock.h>

#include "kiosk/base/utf8.h"
#include "tests/townhall/translator.h"

// Files for agencies: the same core as PO, so here is only what the format itself can have wrong.
using test_support::PackageBuilder;
using test_support::Translator;
using testing::HasSubstr;

namespace {

PackageBuilder town_with_arabic(const std::string& german = "Wohngeld beantragen") {
  PackageBuilder builder;
  builder.translation("ar", "de", "service/benefit", "name", "طلب إعانة السكن");
  builder.text("de", "service/benefit", "name", german);
  builder.text("de", "service/benefit", "description", "Zeile < 1 & \"2\"\n\nZeile 3");
  return builder;
}

Translator sent_as_xliff(const PackageBuilder& builder = town_with_arabic()) {
  Translator translator(builder, "xliff");
  translator.send("ar");
  return translator;
}

// What the import says of the file with `bytes` in place of its head.
std::string said_of_xliff(const std::string& bytes) {
  Translator translator = sent_as_xliff();
  translator.put_file(bytes);
  const auto before = translator.package();
  std::string said = translator.import(true);
  EXPECT_EQ(translator.package(), before);
  return said;
}

constexpr const char* kXliffHead =
    R"(<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"
  ><file original="town" source-language="de" target-language="ar" datatype="plaintext"><body>)";
constexpr const char* kXliffTail = "</body></file></xliff>";

}  // namespace

TEST(TranslateXliff, SaysWhereLengthAndState) {
  const Translator translator = sent_as_xliff(town_with_arabic("Wohngeld neu beantragen"));
  EXPECT_THAT(translator.file(),
              HasSubstr("id=\"service/benefit/name\" xml:space=\"preserve\" maxwidth=\"90\" "
                        "size-unit=\"char\""));
  EXPECT_THAT(translator.file(), HasSubstr("<target state=\"needs-review-translation\">"));
  EXPECT_THAT(translator.file(), HasSubstr("<note from=\"developer\">Service: name"));
}

TEST(TranslateXliff, TakesATranslationWithBreaksAndMarkup) {
  Translator translator = sent_as_xliff();
  translator.edit("Zeile &lt; 1", "</source>",
                  "</source><target state=\"translated\">سطر &lt; 1 &amp; \"2\"\n\nسطر "
                  "3</target>");
  EXPECT_THAT(translator.import(true), HasSubstr("1 accepted, 0 confirmed, 0 refused"));
  EXPECT_EQ(translator.text("ar", "service/benefit", "description"), "سطر < 1 & \"2\"\n\nسطر 3");
}

TEST(TranslateXliff, RefusesSwappedSourceAndTarget) {
  Translator translator = sent_as_xliff();
  translator.edit("<file", "source-language=\"de\" target-language=\"ar\"",
                  "source-language=\"ar\" target-language=\"de\"");
  EXPECT_THAT(translator.import(true), HasSubstr("Source and translation are swapped"));
  Translator units = sent_as_xliff();
  units.edit("Wohngeld beantragen", "Wohngeld beantragen", "X");
  units.edit("<source>X", "طلب إعانة السكن", "Wohngeld beantragen");
  units.edit("<source>X", "X", "طلب إعانة السكن");
  EXPECT_THAT(units.import(true), HasSubstr("Another text was translated"));
}

TEST(TranslateXliff, RefusesEntitiesThatExpandOrReadFiles) {
  const std::string unit =
      "<trans-unit id=\"service/benefit/name\"><source>Wohngeld beantragen</source>"
      "<target>&x;</target></trans-unit>";
  const std::string body = std::string(kXliffHead) + unit + kXliffTail;
  EXPECT_THAT(said_of_xliff("<!DOCTYPE xliff [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + body),
              HasSubstr("declares a document type"));
  EXPECT_THAT(said_of_xliff("<!DOCTYPE xliff [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x "
                            "\"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" +
                            body),
              HasSubstr("declares a document type"));
  EXPECT_THAT(said_of_xliff("<!DOCTYPE xliff SYSTEM \"http://town.example/x.dtd\">" + body),
              HasSubstr("declares a document type"));
  EXPECT_THAT(said_of_xliff(body), HasSubstr("this is not proper XML"));
}

TEST(TranslateXliff, RefusesElementsInTheTextButNotMarkedStretches) {
  const std::string before =
      std::string(kXliffHead) +
      "<trans-unit id=\"service/benefit/name\"><source>Wohngeld beantragen</source><target>";
  const std::string after = std::string("</target></trans-unit>") + kXliffTail;
  EXPECT_THAT(said_of_xliff(before + "<x id=\"1\"/>إعانة" + after),
              HasSubstr("There are elements in"));
  Translator translator = sent_as_xliff();
  translator.put_file(before + "<mrk mtype=\"seg\" mid=\"1\">إعانة</mrk> السكن" + after);
  EXPECT_THAT(translator.import(true), HasSubstr("1 accepted"));
  EXPECT_EQ(translator.text("ar", "service/benefit"), "إعانة السكن");
}

TEST(TranslateXliff, ReadsWhatAnAgencysProgramSaved) {
  // Another prefix, elements of its own, segments in source and target, and CDATA.
  Translator translator = sent_as_xliff();
  translator.put_file(
      "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      "<x:xliff version=\"1.2\" xmlns:x=\"urn:oasis:names:tc:xliff:document:1.2\" "
      "xmlns:tool=\"urn:tool\">\n"
      "<x:file original=\"town\" source-language=\"de\" target-language=\"ar\" "
      "datatype=\"plaintext\"><x:header><tool:target>not this</tool:target></x:header><x:body>\n"
      "<x:group><x:trans-unit id=\"service/benefit/name\" tool:locked=\"false\">\n"
      "<x:source>Wohngeld beantragen</x:source>\n"
      "<x:seg-source><x:mrk mtype=\"seg\" mid=\"1\">Wohngeld</x:mrk> "
      "<x:mrk mtype=\"seg\" mid=\"2\">beantragen</x:mrk></x:seg-source>\n"
      "<x:target><x:mrk mtype=\"seg\" mid=\"1\"><![CDATA[إعانة]]></x:mrk> "
      "<x:mrk mtype=\"seg\" mid=\"2\">السكن<!-- seen --></x:mrk></x:target>\n"
      "<tool:target>nor this</tool:target></x:trans-unit></x:group></x:body></x:file></x:xliff>");
  EXPECT_THAT(translator.import(true), HasSubstr("1 accepted, 0 confirmed, 0 refused"));
  EXPECT_EQ(translator.text("ar", "service/benefit"), "إعانة السكن");
}

TEST(TranslateXliff, ReadsUtf16InBothOrders) {
  for (const bool big : {false, true}) {
    for (const bool mark : {false, true}) {
      Translator translator = sent_as_xliff();
      translator.edit("<source>Wohngeld beantragen", "طلب إعانة السكن", "طلب 😀 السكن");
      std::string wide = mark ? (big ? "\xFE\xFF" : "\xFF\xFE") : "";
      const std::string& file = translator.file();
      for (std::size_t at = 0; at < file.size();) {
        char32_t c = kiosk::base::next_code_point(file, at);
        std::vector<char32_t> units = {c};
        if (c > 0xFFFF) {
          c -= 0x10000;
          units = {0xD800 + c / 0x400, 0xDC00 + c % 0x400};
        }
        for (const char32_t unit : units) {
          const char high = static_cast<char>(unit / 256);
          const char low = static_cast<char>(unit % 256);
          wide += big ? std::string{high, low} : std::string{low, high};
        }
      }
      translator.put_file(wide);
      EXPECT_THAT(translator.import(true), HasSubstr("1 accepted, 0 confirmed, 0 refused"));
      EXPECT_EQ(translator.text("ar", "service/benefit"), "طلب 😀 السكن");
    }
  }
}

TEST(TranslateXliff, RefusesHalfAUtf16FileWithItsPlace) {
  EXPECT_THAT(said_of_xliff(std::string("\xFF\xFE<\0x\0", 6)),
              HasSubstr("line 1: this is not proper XML"));
  EXPECT_THAT(said_of_xliff(std::string("\xFF\xFE<", 3)), HasSubstr("line 1: this is not UTF-8"));
  EXPECT_THAT(said_of_xliff(std::string("\xFF\xFE<\0\x00\xD8>\0", 8)),
              HasSubstr("line 1: this is not UTF-8"));
}

TEST(TranslateXliff, TakesPiecesOfTheTextThatAProgramTookForCode) {
  PackageBuilder builder = town_with_arabic();
  builder.text("de", "service/benefit", "description", "Ein **fettes** Wort");
  Translator translator = sent_as_xliff(builder);
  const std::string before = std::string(kXliffHead) +
                             "<trans-unit id=\"service/benefit/description\"><source>Ein <bpt "
                             "id=\"1\">**</bpt>fettes<ept id=\"1\">**</ept> Wort</source><target>";
  const std::string after = std::string("</target></trans-unit>") + kXliffTail;
  translator.put_file(before + "كلمة <bpt id=\"1\">**</bpt>عريضة<ept id=\"1\">**</ept>" + after);
  EXPECT_THAT(translator.import(true), HasSubstr("1 accepted, 0 confirmed, 0 refused"));
  EXPECT_EQ(translator.text("ar", "service/benefit", "description"), "كلمة **عريضة**");
  // Code that the source does not have, code without content, and code that stands for another.
  for (const char* lost : {"<bpt id=\"1\">&lt;b&gt;</bpt>", "<ph id=\"2\"/>", "<g id=\"1\">ك</g>",
                           "<ph id=\"2\">**<sub>ك</sub></ph>", "<x id=\"3\"/>"}) {
    translator.put_file(before + "كلمة جديدة " + lost + after);
    EXPECT_THAT(translator.import(true), HasSubstr("There are elements in")) << lost;
  }
}

TEST(TranslateXliff, DoesNotTakeAnAlternativeForTheTranslation) {
  Translator translator = sent_as_xliff();
  translator.put_file(std::string(kXliffHead) +
                      "<trans-unit id=\"service/benefit/name\"><source>Wohngeld "
                      "beantragen</source><alt-trans><source>Wohngeld</source><target>إعانة"
                      "</target></alt-trans></trans-unit>" +
                      kXliffTail);
  EXPECT_THAT(translator.import(true),
              HasSubstr("0 accepted, 0 confirmed, 0 refused, 0 unchanged, 1 not"));
}

TEST(TranslateXliff, RefusesWholeFilesThatAreNotOurs) {
  EXPECT_THAT(said_of_xliff("no xml"), HasSubstr("line 1: this is not proper XML"));
  EXPECT_THAT(said_of_xliff(""), HasSubstr("this is not proper XML"));
  EXPECT_THAT(said_of_xliff(kXliffHead), HasSubstr("this is not proper XML"));
  EXPECT_THAT(said_of_xliff("<xliff>\n\xFF\xFE"), HasSubstr("line 2: this is not UTF-8"));
  EXPECT_THAT(said_of_xliff("<xliff version=\"2.0\"/>"), HasSubstr("no XLIFF file of version 1.2"));
  EXPECT_THAT(said_of_xliff("<html/>"), HasSubstr("no XLIFF file of version 1.2"));
  EXPECT_THAT(
      said_of_xliff(
          "<xliff version=\"1.2\"><file original=\"town\" source-language=\"de\"/></xliff>"),
      HasSubstr("lacks target-language"));
  const std::string file =
      "<file original=\"town\" source-language=\"de\" target-language=\"ar\"/>";
  EXPECT_THAT(said_of_xliff("<xliff version=\"1.2\">" + file + file + "</xliff>"),
              HasSubstr("several <file>"));
}
