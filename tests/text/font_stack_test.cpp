#include "kiosk/text/font_stack.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "kiosk/text/font_manifest.h"
#include "kiosk/text/pictogram.h"
#include "kiosk/text/raster.h"

namespace kiosk::text {

namespace {

FontStack staged() {
  base::DiskFiles files;
  auto stack = FontStack::create(files, WEGWEISER_FONTS);
  EXPECT_TRUE(stack) << stack.error().message;
  return std::move(stack).value();
}

std::string family_for(FontStack& stack, char32_t character, const FaceWish& wish) {
  return stack.faces()[stack.face_for({&character, 1}, wish)].family;
}

constexpr const char* kManifest =
    R"({"faces": [{"family": "A", "file": "A.ttf", "weight": "Regular", "scripts": ["Latn"],
    "languages": [], "scale": 1.0, "pictograms": false}]})";

}  // namespace

TEST(FontStack, NamesTheMissingFontFileInOneSentence) {
  base::MemoryFiles files;
  ASSERT_TRUE(files.write("fonts/manifest.json", kManifest));
  const auto stack = FontStack::create(files, "fonts");
  ASSERT_FALSE(stack);
  EXPECT_EQ(stack.error().message,
            "The font file A.ttf is missing in fonts; build the target wegweiser-fonts again.");
}

TEST(FontStack, RefusesADamagedManifest) {
  base::MemoryFiles files;
  for (const char* bytes : {"", "{", "[]", R"({"faces": []})", R"({"faces": [{"family": 1}]})"}) {
    ASSERT_TRUE(files.write("fonts/manifest.json", bytes));
    const auto stack = FontStack::create(files, "fonts");
    ASSERT_FALSE(stack) << bytes;
    EXPECT_EQ(stack.error().kind, base::ErrorKind::Corrupt);
  }
}

TEST(FontStack, ReadsAManifestWithoutDictionariesAndRefusesADamagedListOfThem) {
  base::MemoryFiles files;
  ASSERT_TRUE(files.write("fonts/manifest.json", kManifest));
  const auto none = read_dictionaries(files, "fonts");
  ASSERT_TRUE(none) << none.error().message;
  EXPECT_TRUE(none->empty());
  for (const char* bytes : {"{", "[]", "[{}]", R"({"dictionaries": 1})",
                            R"({"dictionaries": [{"language": "de", "file": 1}]})"}) {
    ASSERT_TRUE(files.write("fonts/manifest.json", bytes));
    const auto read = read_dictionaries(files, "fonts");
    ASSERT_FALSE(read) << bytes;
    EXPECT_EQ(read.error().kind, base::ErrorKind::Corrupt);
  }
}

TEST(FontStack, PrefersTheScriptsFaceThenAnyThatHasTheCharacter) {
  FontStack stack = staged();
  EXPECT_EQ(family_for(stack, U'a', {"Latn", "de", Weight::Regular}), "Noto Sans");
  EXPECT_EQ(family_for(stack, U'a', {"Ethi", "ti", Weight::Regular}), "Noto Sans");
  EXPECT_EQ(family_for(stack, U'ኣ', {"Ethi", "ti", Weight::Regular}), "Noto Sans Ethiopic");
  EXPECT_EQ(family_for(stack, U'ب', {"Arab", "ar", Weight::Regular}), "Noto Naskh Arabic");
  EXPECT_EQ(family_for(stack, U'ب', {"Arab", "ur", Weight::Regular}), "Noto Nastaliq Urdu");
}

// Signs that the script's own face lacks.
TEST(FontStack, TakesNoFaceOfOtherLanguagesWhereACommonOneHasTheSign) {
  FontStack stack = staged();
  for (const char32_t sign : {U'(', U'·', U'€'}) {
    EXPECT_EQ(family_for(stack, sign, {"Arab", "ar", Weight::Regular}), "Noto Sans");
  }
  EXPECT_EQ(family_for(stack, U'(', {"Arab", "ur", Weight::Regular}), "Noto Nastaliq Urdu");
}

TEST(FontStack, TakesTheFamilyOfTheScriptEvenWhereItHasNoBold) {
  FontStack stack = staged();
  EXPECT_EQ(family_for(stack, U'ⵣ', {"Tfng", "zgh", Weight::Bold}), "Noto Sans Tifinagh");
}

TEST(FontStack, StaysWithinThirtyMegabytesOnDisk) {
  std::uintmax_t bytes = 0;
  for (const auto& file : std::filesystem::directory_iterator(WEGWEISER_FONTS)) {
    bytes += file.is_regular_file() ? file.file_size() : 0;
  }
  EXPECT_LE(bytes, std::uintmax_t{30} * 1000 * 1000);
}

TEST(PictogramFont, FindsPictogramsByNameAndNamesAMissingOne) {
  FontStack stack = staged();
  base::DiskFiles files;
  const auto font = PictogramFont::create(files, WEGWEISER_FONTS, stack);
  ASSERT_TRUE(font) << font.error().message;
  const auto bus = font->find("directions_bus");
  ASSERT_TRUE(bus);
  GlyphRaster raster(stack);
  EXPECT_GT(raster.bitmap(bus->face, bus->glyph_id, 64, 0).width, 30);
  const auto none = font->find("no_such_picture");
  ASSERT_FALSE(none);
  EXPECT_NE(none.error().message.find("no_such_picture"), std::string::npos);
}

TEST(GlyphRaster, DrawsALetterAsTallAsItIsSet) {
  FontStack stack = staged();
  GlyphRaster raster(stack);
  const auto face = stack.face_for(std::u32string(U"H"), {"Latn", "de", Weight::Regular});
  const auto& bitmap = raster.bitmap(face, stack.glyph_of(face, U'H'), 100, 0);
  EXPECT_NEAR(bitmap.height, 71.4, 1.0);
  EXPECT_EQ(bitmap.top, bitmap.height);
  ASSERT_EQ(bitmap.pixels.size(), static_cast<size_t>(bitmap.width * bitmap.height));
  EXPECT_EQ(*std::max_element(bitmap.pixels.begin(), bitmap.pixels.end()), 255);
}

TEST(GlyphRaster, ShiftsByQuartersOfAPixelWithoutChangingTheInk) {
  FontStack stack = staged();
  GlyphRaster raster(stack);
  const auto face = stack.face_for(std::u32string(U"l"), {"Latn", "de", Weight::Regular});
  const auto ink = [&](int quarter) {
    long sum = 0;
    for (const auto pixel : raster.bitmap(face, stack.glyph_of(face, U'l'), 33, quarter).pixels) {
      sum += pixel;
    }
    return sum;
  };
  const auto pixels = raster.bitmap(face, stack.glyph_of(face, U'l'), 33, 0).pixels;
  EXPECT_NE(raster.bitmap(face, stack.glyph_of(face, U'l'), 33, 2).pixels, pixels);
  EXPECT_NEAR(static_cast<double>(ink(2)), static_cast<double>(ink(0)),
              0.02 * static_cast<double>(ink(0)));
}

TEST(GlyphRaster, KeepsToItsLimitAndDrawsEachGlyphOnceBelowIt) {
  FontStack stack = staged();
  GlyphRaster large(stack);
  GlyphRaster small(stack, 20'000);
  const auto face = stack.face_for(std::u32string(U"a"), {"Latn", "de", Weight::Regular});
  for (int round = 0; round < 2; ++round) {
    for (char32_t letter = U'a'; letter <= U'z'; ++letter) {
      large.bitmap(face, stack.glyph_of(face, letter), 60, 0);
      small.bitmap(face, stack.glyph_of(face, letter), 60, 0);
      EXPECT_LE(small.cached_bytes(), 20'000U);
    }
  }
  EXPECT_EQ(large.drawn(), 26);
  EXPECT_GT(small.drawn(), 26);
}

// What a kiosk keeps, design.md "Budgets": memory stops growing after the first screens.
TEST(GlyphRaster, KeepsAtMostThreeMegabytesUnlessToldOtherwise) {
  FontStack stack = staged();
  GlyphRaster raster(stack);
  const auto face = stack.face_for(std::u32string(U"a"), {"Latn", "de", Weight::Regular});
  for (int size = 100; size < 300; size += 4) {
    for (char32_t letter = U'A'; letter <= U'F'; ++letter) {
      raster.bitmap(face, stack.glyph_of(face, letter), static_cast<float>(size), 0);
    }
  }
  EXPECT_GT(raster.cached_bytes(), std::size_t{2} << 20U);
  EXPECT_LE(raster.cached_bytes(), std::size_t{3} << 20U);
}

TEST(GlyphRaster, AnUnknownFaceOrGlyphIsEmpty) {
  FontStack stack = staged();
  GlyphRaster raster(stack);
  EXPECT_TRUE(raster.bitmap(9999, 5, 20, 0).pixels.empty());
  EXPECT_TRUE(raster.bitmap(0, 60000, 20, 0).pixels.empty());
}

}  // namespace kiosk::text
