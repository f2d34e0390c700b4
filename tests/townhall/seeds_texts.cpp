#include "tests/townhall/seeds.h"

namespace seeds {
namespace {

void simple(PackageBuilder& b, const char* text) {
  b.translation("de-simple", "de", "contact/desk", "responsibility", text);
}

const Seed kTextSeeds[] = {
    {"a number that the table does not have",
     [](PackageBuilder& b) { description(b, "Rufen Sie an: 040 66969-199."); },
     "number-not-in-table", kGerman, kDesk, "description"},
    {"another number behind one that the table has",
     [](PackageBuilder& b) { description(b, "Tel. 040 66969-100, abends 040 66969-177."); },
     "number-not-in-table", kGerman, kDesk, "description"},
    {"a translation that is the German text",
     [](PackageBuilder& b) {
       description(b, "Wir helfen Ihnen bei allen Fragen zum Wohngeld.");
       b.translation("en", "de", kDesk, "description",
                     "Wir helfen Ihnen bei allen Fragen zum Wohngeld.");
     },
     "text-not-translated", "texts/en.json", kDesk, "description"},
    {"English in the Arabic column",
     [](PackageBuilder& b) {
       description(b, "Wir helfen.");
       b.translation("ar", "de", kDesk, "description", "We help you with all your questions.");
     },
     "text-in-wrong-script", "texts/ar.json", kDesk, "description"},
    {"Arabic in the English column",
     [](PackageBuilder& b) {
       description(b, "Wir helfen.");
       b.translation("en", "de", kDesk, "description",
                     "نحن نساعدك في جميع الأسئلة حول السكن والدعم");
     },
     "text-in-wrong-script", "texts/en.json", kDesk, "description"},
    {"English in the German column",
     [](PackageBuilder& b) {
       description(b, "Here you can apply for help with your rent and the cost of heating.");
     },
     "text-in-wrong-language", kGerman, kDesk, "description"},
    {"an isolate that is never closed",
     [](PackageBuilder& b) {
       description(b,
                   "Zimmer \u2068"
                   "12 im Rathaus");
     },
     "isolates-unbalanced", kGerman, kDesk, "description"},
    {"a closed isolate that was never opened",
     [](PackageBuilder& b) { description(b, "Zimmer 12\u2069 im Rathaus"); }, "isolates-unbalanced",
     kGerman, kDesk, "description"},
    {"an override of direction",
     [](PackageBuilder& b) {
       description(b,
                   "a\u202E"
                   "b");
     },
     "character-forbidden", kGerman, kDesk, "description"},
    {"HTML", [](PackageBuilder& b) { description(b, "Bitte <b>pünktlich</b> kommen."); },
     "html-in-text", kGerman, kDesk, "description"},
    {"a link to nothing", [](PackageBuilder& b) { description(b, "[hier](contact/none)"); },
     "link-broken", kGerman, kDesk, "description"},
    {"stars without their partners", [](PackageBuilder& b) { description(b, "**Achtung"); },
     "markdown-unreadable", kGerman, kDesk, "description"},
    {"a long sentence in Leichte Sprache",
     [](PackageBuilder& b) {
       simple(b, "Hier bekommen Sie Geld für Ihre Miete und auch Hilfe beim Antrag und Rat.");
     },
     "simple-sentence-long", "texts/de-simple.json", kDesk, "responsibility"},
    {"an abbreviation in Leichte Sprache",
     [](PackageBuilder& b) { simple(b, "Sie brauchen Papiere, z. B. den Ausweis."); },
     "simple-abbreviation", "texts/de-simple.json", kDesk, "responsibility"},
    {"a long word in Leichte Sprache",
     [](PackageBuilder& b) { simple(b, "Hier ist die Wohngeldbewilligungsstelle."); },
     "simple-compound", "texts/de-simple.json", kDesk, "responsibility"},
    {"no alternative for a picture",
     [](PackageBuilder& b) { b.texts["de"]["texts"]["media/m"].erase("alt"); }, "text-missing",
     kGerman, "media/m", "alt"},
    {"the name of a file for an alternative",
     [](PackageBuilder& b) { b.text("de", "media/m", "alt", "m.png"); }, "alternative-says-nothing",
     kGerman, "media/m", "alt"},
    {"a legal text by a machine",
     [](PackageBuilder& b) {
       b.text("de", "package/town", "imprint", "Impressum");
       b.translation("en", "de", "package/town", "imprint", "Imprint");
       b.files_of("en")["how"] = "machine";
     },
     "legal-by-machine", "texts/en.json", "package/town", "imprint"},
    {"a teaser that is too long",
     [](PackageBuilder& b) { b.text("de", "service/benefit", "teaser", std::string(121, 'x')); },
     "text-too-long", kGerman, "service/benefit", "teaser"},
    {"a text of no record", [](PackageBuilder& b) { b.text("de", "contact/none", "name", "x"); },
     "text-of-no-record", kGerman, "contact/none", ""},
    {"no texts in the source language",
     [](PackageBuilder& b) {
       b.texts.erase("de");
       b.text("en", kDesk, "name", "Desk");
     },
     "source-missing", "texts", "", ""},
    {"a number for the texts of a record",
     [](PackageBuilder& b) { b.files_of("de")["texts"][kDesk] = 1; }, "texts-of-record-form",
     kGerman, kDesk, ""},
    {"a text that this kind has not", [](PackageBuilder& b) { b.text("de", kDesk, "nome", "Amt"); },
     "text-unknown", kGerman, kDesk, "nome"},
    {"a number for a text",
     [](PackageBuilder& b) { b.files_of("de")["texts"][kDesk]["description"] = 1; },
     "text-not-quoted", kGerman, kDesk, "description"},
    {"a note on no telephone",
     [](PackageBuilder& b) { b.text("de", kDesk, "phone.x.note", "abends"); }, "text-of-no-part",
     kGerman, kDesk, "phone.x.note"},
    {"a text of spaces", [](PackageBuilder& b) { description(b, " "); }, "text-empty", kGerman,
     kDesk, "description"},
    {"a text without an end",
     [](PackageBuilder& b) { description(b, std::string(20001, 'x').c_str()); }, "text-endless",
     kGerman, kDesk, "description"},
    {"a link that no code holds",
     [](PackageBuilder& b) {
       description(b, ("[hier](https://town.example/" + std::string(300, 'x') + ")").c_str());
     },
     "link-long", kGerman, kDesk, "description"},
    {"words to say in two lines",
     [](PackageBuilder& b) { b.files_of("de")["spoken"][kDesk]["name"] = "Amt\nfür Wohngeld"; },
     "spoken-form", kGerman, kDesk, "spoken.name"},
    {"words to say for no text",
     [](PackageBuilder& b) { b.files_of("de")["spoken"][kDesk]["description"] = "Amt"; },
     "spoken-of-no-text", kGerman, kDesk, "spoken.description"},
    {"words to say for two paragraphs",
     [](PackageBuilder& b) {
       description(b, "Erstens.\n\nZweitens.");
       b.files_of("de")["spoken"][kDesk]["description"] = "Amt";
     },
     "spoken-of-many-paragraphs", kGerman, kDesk, "spoken.description"},
    {"a number for words to say", [](PackageBuilder& b) { b.files_of("de")["spoken"][kDesk] = 1; },
     "spoken-texts-form", kGerman, kDesk, "spoken"},
    {"one text said in two ways",
     [](PackageBuilder& b) {
       b.text("de", kBenefit, "name", "Wohngeld");
       b.files_of("de")["spoken"][kDesk]["responsibility"] = "Wohn Geld";
       b.files_of("de")["spoken"][kBenefit]["name"] = "Won Geld";
     },
     "spoken-differs", kGerman, kBenefit, "spoken.name"},
    {"a clip that says a space", [](PackageBuilder& b) { clip(b, "c")["said"] = " Amt"; },
     "clip-words", "media.json", "media/c", "said"},
    {"a clip in no language", [](PackageBuilder& b) { clip(b, "c")["lang"] = "xx"; },
     "clip-language", "media.json", "media/c", "lang"},
    {"a clip that is a picture", [](PackageBuilder& b) { clip(b, "c")["mime"] = "image/png"; },
     "clip-format", "media.json", "media/c", "mime"},
    {"a picture with a language", [](PackageBuilder& b) { b.records["media"][0]["lang"] = "de"; },
     "clip-keys-without-clip", "media.json", "media/m", "lang"},
    {"the same words in two clips",
     [](PackageBuilder& b) {
       clip(b, "c");
       clip(b, "d");
     },
     "clip-twice", "media.json", "media/d", "said"},
};

}  // namespace

std::span<const Seed> of_texts() {
  return kTextSeeds;
}

}  // namespace seeds
