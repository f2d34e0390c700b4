#include "tests/townhall/seeds.h"

namespace seeds {
namespace {

const Seed kTranslationSeeds[] = {
    {"a translation that is too long",
     [](PackageBuilder& b) {
       b.text("de", kBenefit, "teaser", "Geld");
       b.translation("en", "de", kBenefit, "teaser", std::string(121, 'x'));
     },
     "translation-too-long", kEnglish, kBenefit, "teaser"},
    {"a translation of nothing",
     [](PackageBuilder& b) { b.text("en", kDesk, "description", "Help"); },
     "translation-of-nothing", kEnglish, kDesk, "description"},
    {"a number for digests", [](PackageBuilder& b) { b.files_of("en")["digests"][kDesk] = 1; },
     "digests-form", kEnglish, kDesk, "digests"},
    {"a digest of no text",
     [](PackageBuilder& b) { b.files_of("en")["digests"][kDesk]["name"] = "0123456789abcdef"; },
     "digest-of-no-text", kEnglish, kDesk, "digests.name"},
    {"a digest of one sign",
     [](PackageBuilder& b) {
       b.translation("en", "de", kDesk, "name", "Desk");
       b.files_of("en")["digests"][kDesk]["name"] = "x";
     },
     "digest-form", kEnglish, kDesk, "digests.name"},
    {"translated by magic", [](PackageBuilder& b) { b.files_of("en")["how"] = "magic"; },
     "how-unknown", kEnglish, "", "how"},
    {"a state that there is not", [](PackageBuilder& b) { b.files_of("en")["state"] = "fine"; },
     "state-unknown", kEnglish, "", "state"},
    {"a language that there is not", [](PackageBuilder& b) { b.files_of("xx"); },
     "language-unknown", "texts/xx.json", "", "lang"},
    {"a source that is translated", [](PackageBuilder& b) { b.files_of("de")["from"] = "en"; },
     "source-translated", kGerman, "", "from"},
    {"translated from nothing", [](PackageBuilder& b) { b.files_of("en")["from"] = "fa"; },
     "translated-from-nothing", kEnglish, "", "from"},
    {"translated from one another",
     [](PackageBuilder& b) {
       b.files_of("en")["from"] = "fa";
       b.files_of("fa")["from"] = "en";
     },
     "translated-in-circle", kEnglish, "", "from"},
    {"a number for marks", [](PackageBuilder& b) { b.files_of("en")["marks"][kDesk] = 1; },
     "marks-form", kEnglish, kDesk, "marks"},
    {"a mark of no text",
     [](PackageBuilder& b) { b.files_of("en")["marks"][kDesk]["name"] = "human approved"; },
     "mark-of-no-text", kEnglish, kDesk, "marks.name"},
    {"a mark of one word",
     [](PackageBuilder& b) { b.files_of("de")["marks"][kDesk]["name"] = "approved"; }, "mark-form",
     kGerman, kDesk, "marks.name"},
};

}  // namespace

std::span<const Seed> of_translations() {
  return kTranslationSeeds;
}

}  // namespace seeds
