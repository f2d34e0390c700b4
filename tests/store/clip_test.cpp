#include <gtest/gtest.h>

#include "tests/support/open_package.h"

namespace {

using kiosk::base::ErrorKind;
using test_support::OpenPackage;
using test_support::PackageBuilder;

PackageBuilder with_clip() {
  PackageBuilder builder;
  builder.record("media", R"({"slug": "clip-1", "file": "1.ogg", "mime": "audio/ogg",
      "licence": "CC0", "lang": "de", "said": "Wohngeld beantragen.", "made": "recorded"})");
  builder.extra_files["media/1.ogg"] = std::string("OggS\0sound", 10);
  return builder;
}

TEST(Clip, IsFoundByItsLanguageAndItsWords) {
  const OpenPackage package(with_clip());
  const auto clip = package->clip("de", "Wohngeld beantragen.");
  ASSERT_TRUE(clip) << clip.error().message;
  EXPECT_EQ(*clip, std::string("OggS\0sound", 10));
  EXPECT_TRUE(*package->has_clips("de"));
}

TEST(Clip, IsNotAnsweredForOtherWordsOrAnotherLanguage) {
  const OpenPackage package(with_clip());
  EXPECT_EQ(package->clip("de", "Wohngeld beantragen").error().kind, ErrorKind::NotFound);
  EXPECT_EQ(package->clip("de-simple", "Wohngeld beantragen.").error().kind, ErrorKind::NotFound);
  EXPECT_EQ(package->clip("de", "").error().kind, ErrorKind::NotFound);
  EXPECT_FALSE(*package->has_clips("de-simple"));
}

TEST(Clip, OfADraftIsNotAnswered) {
  PackageBuilder builder = with_clip();
  builder.records["media"][0]["status"] = "draft";
  const OpenPackage package(builder);
  EXPECT_EQ(package->clip("de", "Wohngeld beantragen.").error().kind, ErrorKind::NotFound);
  EXPECT_FALSE(*package->has_clips("de"));
}

TEST(SpokenForm, IsFoundByWhatIsWritten) {
  PackageBuilder builder;
  builder.files_of("de")["spoken"]["contact/desk"]["name"] = "Die Stelle für Wohngeld";
  builder.text("de", "contact/desk", "description", "Im **Rathaus**.");
  builder.files_of("de")["spoken"]["contact/desk"]["description"] = "Im Rathaus am Markt.";
  const OpenPackage package(builder);
  EXPECT_EQ(*package->spoken_form("de", "Wohngeldstelle"), "Die Stelle für Wohngeld");
  EXPECT_EQ(*package->spoken_form("de", "Im Rathaus."), "Im Rathaus am Markt.");
  EXPECT_EQ(*package->spoken_form("en", "Wohngeldstelle"), "");
  EXPECT_EQ(*package->spoken_form("de", "Wohngeld"), "");
}

}  // namespace
