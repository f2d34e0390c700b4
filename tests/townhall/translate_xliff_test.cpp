#include "content/townhall/translate/xliff.h"

#include <gmock/gmock.h>

#include "tests/townhall/translator.h"

// Files for agencies: the same core as PO, so here is only what the format itself can have wrong.
using test_support::PackageBuilder;
using test_support::Translator;
using testing::HasSubstr;

namespace {

PackageBuilder town(const std::string& german = "Wohngeld beantragen") {
  PackageBuilder builder;
  builder.translation("ar", "de", "service/benefit", "name", "طلب إعانة السكن");
  builder.text("de", "service/benefit", "name", german);
  builder.text("de", "service/benefit", "description", "Zeile < 1 & \"2\"\n\nZeile 3");
  return builder;
}

Translator sent(const PackageBuilder& builder = town()) {
  Translator translator(builder, "xliff");
  translator.send("ar");
  return translator;
}

// What the import says of the file with `bytes` in place of its head.
std::string said_of(const std::string& bytes) {
  Translator translator = sent();
  translator.put_file(bytes);
  const auto before = translator.package();
  std::string said = translator.import(true);
  EXPECT_EQ(translator.package(), before);
  return said;
}

constexpr const char* kHead = R"(<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"
  ><file original="town" source-language="de" target-language="ar" datatype="plaintext"><body>)";
constexpr const char* kTail = "</body></file></xliff>";

}  // namespace

TEST(TranslateXliff, SaysWhereLengthAndState) {
  const Translator translator = sent(town("Wohngeld neu beantragen"));
  EXPECT_THAT(translator.file(),
              HasSubstr("id=\"service/benefit/name\" xml:space=\"preserve\" maxwidth=\"90\" "
                        "size-unit=\"char\""));
  EXPECT_THAT(translator.file(), HasSubstr("<target state=\"needs-review-translation\">"));
  EXPECT_THAT(translator.file(), HasSubstr("<note from=\"developer\">Service: name"));
}

TEST(TranslateXliff, TakesATranslationWithBreaksAndMarkup) {
  Translator translator = sent();
  translator.edit("Zeile &lt; 1", "</source>",
                  "</source><target state=\"translated\">سطر &lt; 1 &amp; \"2\"\n\nسطر "
                  "3</target>");
  EXPECT_THAT(translator.import(true), HasSubstr("1 accepted, 0 confirmed, 0 refused"));
  EXPECT_EQ(translator.text("ar", "service/benefit", "description"), "سطر < 1 & \"2\"\n\nسطر 3");
}

TEST(TranslateXliff, RefusesSwappedSourceAndTarget) {
  Translator translator = sent();
  translator.edit("<file", "source-language=\"de\" target-language=\"ar\"",
                  "source-language=\"ar\" target-language=\"de\"");
  EXPECT_THAT(translator.import(true), HasSubstr("Source and translation are swapped"));
  Translator units = sent();
  units.edit("Wohngeld beantragen", "Wohngeld beantragen", "X");
  units.edit("<source>X", "طلب إعانة السكن", "Wohngeld beantragen");
  units.edit("<source>X", "X", "طلب إعانة السكن");
  EXPECT_THAT(units.import(true), HasSubstr("Another text was translated"));
}

TEST(TranslateXliff, RefusesEntitiesThatExpandOrReadFiles) {
  const std::string unit =
      "<trans-unit id=\"service/benefit/name\"><source>Wohngeld beantragen</source>"
      "<target>&x;</target></trans-unit>";
  const std::string body = std::string(kHead) + unit + kTail;
  EXPECT_THAT(said_of("<!DOCTYPE xliff [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + body),
              HasSubstr("declares a document type"));
  EXPECT_THAT(said_of("<!DOCTYPE xliff [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x "
                      "\"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" +
                      body),
              HasSubstr("declares a document type"));
  EXPECT_THAT(said_of("<!DOCTYPE xliff SYSTEM \"http://town.example/x.dtd\">" + body),
              HasSubstr("declares a document type"));
  EXPECT_THAT(said_of(body), HasSubstr("this is not proper XML"));
}

TEST(TranslateXliff, RefusesElementsInTheTextButNotMarkedStretches) {
  const std::string before =
      std::string(kHead) +
      "<trans-unit id=\"service/benefit/name\"><source>Wohngeld beantragen</source><target>";
  const std::string after = std::string("</target></trans-unit>") + kTail;
  EXPECT_THAT(said_of(before + "<x id=\"1\"/>إعانة" + after), HasSubstr("There are elements in"));
  Translator translator = sent();
  translator.put_file(before + "<mrk mtype=\"seg\" mid=\"1\">إعانة</mrk> السكن" + after);
  EXPECT_THAT(translator.import(true), HasSubstr("1 accepted"));
  EXPECT_EQ(translator.text("ar", "service/benefit"), "إعانة السكن");
}

TEST(TranslateXliff, DoesNotTakeAnAlternativeForTheTranslation) {
  Translator translator = sent();
  translator.put_file(std::string(kHead) +
                      "<trans-unit id=\"service/benefit/name\"><source>Wohngeld "
                      "beantragen</source><alt-trans><source>Wohngeld</source><target>إعانة"
                      "</target></alt-trans></trans-unit>" +
                      kTail);
  EXPECT_THAT(translator.import(true),
              HasSubstr("0 accepted, 0 confirmed, 0 refused, 0 unchanged, 1 not"));
}

TEST(TranslateXliff, RefusesWholeFilesThatAreNotOurs) {
  EXPECT_THAT(said_of("no xml"), HasSubstr("line 1: this is not proper XML"));
  EXPECT_THAT(said_of(""), HasSubstr("this is not proper XML"));
  EXPECT_THAT(said_of(kHead), HasSubstr("this is not proper XML"));
  EXPECT_THAT(said_of("<xliff>\n\xFF\xFE"), HasSubstr("line 2: this is not UTF-8"));
  EXPECT_THAT(said_of("<xliff version=\"2.0\"/>"), HasSubstr("no XLIFF file of version 1.2"));
  EXPECT_THAT(said_of("<html/>"), HasSubstr("no XLIFF file of version 1.2"));
  EXPECT_THAT(
      said_of("<xliff version=\"1.2\"><file original=\"town\" source-language=\"de\"/></xliff>"),
      HasSubstr("lacks target-language"));
  const std::string file =
      "<file original=\"town\" source-language=\"de\" target-language=\"ar\"/>";
  EXPECT_THAT(said_of("<xliff version=\"1.2\">" + file + file + "</xliff>"),
              HasSubstr("several <file>"));
}
