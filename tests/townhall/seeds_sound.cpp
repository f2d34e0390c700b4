#include "tests/townhall/seeds.h"

namespace seeds {
namespace {

const Seed kSoundSeeds[] = {
    {"a language without a voice",
     [](PackageBuilder& b) { b.text("fa-AF", kDesk, "name", "دفتر"); }, "voice-missing",
     "texts/fa-AF.json", "", ""},
    {"a sentence without its clip",
     [](PackageBuilder& b) {
       b.text("fa-AF", kDesk, "name", "دفتر");
       b.package["clips"] = {"fa-AF"};
     },
     "clip-missing", "texts/fa-AF.json", kDesk, "name"},
    {"a clip that no text says", [](PackageBuilder& b) { clip(b, "c"); }, "clip-stale",
     "media.json", "media/c", "said"},
    {"an abbreviation that no lexicon knows",
     [](PackageBuilder& b) {
       b.text("de", kDesk, "responsibility", "Hilfe bei Hbl. und Wohngeld");
     },
     "abbreviation-unspoken", kGerman, kDesk, "responsibility"},
    {"a German name in an English text",
     [](PackageBuilder& b) {
       b.text("de", kDesk, "name", "Haus am Bach");
       b.translation("en", "de", kBenefit, "name", "Ask the Haus am Bach");
     },
     "german-name-unspoken", kEnglish, kBenefit, "name"},
    {"a word that no tile holds",
     [](PackageBuilder& b) {
       b.translation("de-simple", "de", "topic/housing", "name", "Grundstücksgenehmigungen");
     },
     "word-too-wide", "texts/de-simple.json", "topic/housing", "name"},
    {"a word that is divided in large letters",
     [](PackageBuilder& b) { b.text("de", "topic/housing", "name", "Kindertagesbetreuung"); },
     "word-divided-when-large", kGerman, "topic/housing", "name"},
    {"a sign that no font has", [](PackageBuilder& b) { description(b, "Wohngeld \U00013000"); },
     "glyph-missing", kGerman, kDesk, "description"},
};

}  // namespace

std::span<const Seed> of_sound_and_room() {
  return kSoundSeeds;
}

}  // namespace seeds
