#include "kiosk/locale/arb_check.h"

#include "tests/locale/fixture.h"

namespace {

using kiosk::locale::Languages;
using kiosk::locale::Problem;

const std::string kHead = R"({"@@locale":"TAG","@@x-how":"machine","@@x-state":"unreviewed",)";

// The sentences about a translation, joined by line feeds.
std::string problems(const std::string& tag, const std::string& messages) {
  static const Languages languages = fixture::languages();
  std::string arb = kHead + messages + "}";
  arb.replace(arb.find("TAG"), 3, tag);
  std::string out;
  for (const Problem& problem :
       kiosk::locale::check_arb(fixture::kGermanArb, arb, *languages.find(tag))) {
    out += (out.empty() ? "" : "\n") + problem.sentence;
  }
  return out;
}

// A translation into English with the message "room" replaced.
std::string problems_of_room(const std::string& room) {
  return problems("en", R"("greeting":"Hello","room":")" + room +
                            R"(","found":"{count, plural, one {# hit} other {# hits}}")");
}

TEST(CheckArb, AcceptsACompleteTranslation) {
  EXPECT_EQ(problems_of_room("Room {room}"), "");
  EXPECT_EQ(problems_of_room("{room}"), "");
}

TEST(CheckArb, AcceptsTheGermanFileAgainstItself) {
  EXPECT_TRUE(kiosk::locale::check_arb(fixture::kGermanArb, fixture::kGermanArb,
                                       *fixture::languages().find("de"))
                  .empty());
}

TEST(CheckArb, NamesMissingAndExtraKeys) {
  EXPECT_EQ(problems("en", R"("room":"Room {room}","more":"x",
                              "found":"{count, plural, one {a} other {b}}")"),
            "en.arb: greeting is missing; translate it from \"Guten Tag\"\n"
            "en.arb: more does not exist in de.arb; remove it");
}

TEST(CheckArb, NamesMissingAndExtraPlaceholders) {
  EXPECT_EQ(problems_of_room("Room {raum}"),
            "en.arb: room lacks the placeholder {room}; put it in as in de.arb\n"
            "en.arb: room has the placeholder {raum}, which de.arb has not; remove it");
  EXPECT_EQ(problems_of_room("Room {room, number}"),
            "en.arb: room must use {room} as it is, as in de.arb");
}

TEST(CheckArb, NamesThePluralFormsThatTheLanguageNeeds) {
  const std::string rest = R"("greeting":"g","room":"{room}",)";
  EXPECT_EQ(problems("ar", rest + R"("found":"{count, plural, one {a} other {b}}")"),
            "ar.arb: found lacks the plural form few, many, two, zero of {count}; add it");
  EXPECT_EQ(problems("pl", rest + R"("found":"{count, plural, one {a} few {b} other {c}}")"),
            "pl.arb: found lacks the plural form many of {count}; add it");
  EXPECT_EQ(problems("fr", rest + R"("found":"{count, plural, one {a} other {b}}")"), "");
  EXPECT_EQ(problems("vi", rest + R"("found":"{count} a")"), "");
  EXPECT_EQ(problems("tr", rest + R"("found":"{count} a")"),
            "tr.arb: found must use {count} as \"plural\", as in de.arb");
  EXPECT_EQ(problems("tr", rest + R"("found":"{count, plural, one {a} few {b} other {c}}")"),
            "tr.arb: found has the plural form few of {count}, which the language does not know; "
            "remove it");
}

TEST(CheckArb, RefusesWhatCannotBeRead) {
  EXPECT_EQ(problems_of_room("Room {room"),
            "en.arb: room cannot be read as a message; look for a brace without its partner, or "
            "a plural without \"other\"");
  EXPECT_EQ(problems("en", "oops"),
            "en.arb is not a JSON object; look for a missing comma or quotation mark");
  EXPECT_EQ(problems("en", R"("greeting":7)"),
            "en.arb: greeting must be a text; put it in quotation marks");
  EXPECT_EQ(problems("en", R"("greeting":"a","greeting":"b")"),
            "en.arb: greeting stands there twice; remove one");
}

TEST(CheckArb, FindsCharactersThatDoHarm) {
  EXPECT_EQ(problems_of_room("The town's {room}"),
            "en.arb: room holds an ASCII apostrophe, which hides placeholders; write \u2019 "
            "(U+2019)");
  EXPECT_EQ(problems_of_room("Cafe\\u0301 {room}"),
            "en.arb: room is not in Unicode normal form C; save it with composed letters");
  EXPECT_EQ(problems_of_room("\\u202e{room}"),
            "en.arb: room holds the character U+202E, which is not allowed; remove it");
  EXPECT_EQ(problems_of_room("\\u0663 {room}"),
            "en.arb: room holds digits other than 0 to 9; write 0 to 9, as on door signs and "
            "phones");
  EXPECT_EQ(problems_of_room("{room} "),
            "en.arb: room begins or ends with a space where de.arb does not; remove it");
  EXPECT_EQ(problems_of_room(" \\u00a0"), "en.arb: room is empty; translate it");
}

TEST(CheckArb, ChecksWhatTheFileSaysAboutItself) {
  const auto found = kiosk::locale::check_arb(
      R"({"@@locale":"de","a":"x"})", R"({"@@locale":"fr","a":"x","@a":{"description":"d"}})",
      *fixture::languages().find("en"));
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[0].sentence, "en.arb: @@locale is \"fr\"; write \"en\"");
  EXPECT_EQ(found[1].sentence, "en.arb: @@x-how must be human or machine");
  EXPECT_EQ(found[2].sentence, "en.arb: @@x-state must be unreviewed, reviewed or approved");
  EXPECT_EQ(found[3].sentence, "en.arb: @a belongs into de.arb only; remove it");
}

TEST(CheckArb, WantsADescriptionOfEveryGermanMessage) {
  const std::string german =
      R"({"@@locale":"de","@@x-how":"human","@@x-state":"reviewed","a":"x","@b":{}})";
  const auto found = kiosk::locale::check_arb(german, german, *fixture::languages().find("de"));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].key, "a");
  EXPECT_EQ(found[1].sentence, "de.arb: @b describes a key that does not exist; remove it");
}

}  // namespace
