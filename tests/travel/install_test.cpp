#include <gmock/gmock.h>

#include "tests/support/programs.h"
#include "tests/support/sample.h"

// What `cmake --install` puts into place for a town hall (deploy/README.md) works from there.
using test_support::Ended;
using test_support::kSample;
using test_support::run_program;
using test_support::Scratch;
using testing::HasSubstr;

namespace {

Ended install(const Scratch& scratch) {
  return run_program({"/usr/bin/env", "DESTDIR=" + (scratch / "root"), "cmake", "--install",
                      WEGWEISER_BINARY, "--component", "townhall", "--prefix", "/usr/local"});
}

Ended export_po(const Scratch& scratch) {
  return run_program({scratch / "root/usr/local/bin/wegweiser-townhall", "translate", "export",
                      kSample, "--to", "ar", "--format", "po", "--out", scratch / "ar.po"});
}

// As the kiosk draws it, which the town hall starts.
Ended draw_page(const Scratch& scratch) {
  return run_program({scratch / "root/usr/local/bin/wegweiser-townhall", "preview",
                      "contact/wohngeldstelle", "--lang", "ar", "--folder", kSample, "--out",
                      scratch / "page.png"});
}

}  // namespace

TEST(Install, GivesATownHallProgramsThatFindEachOtherAndTheirData) {
  const Scratch scratch;
  const Ended installed = install(scratch);
  ASSERT_EQ(installed.code, 0) << installed.errors;
  const Ended exported = export_po(scratch);
  EXPECT_EQ(exported.code, 0) << exported.errors;
  EXPECT_THAT(scratch.read("ar.po"), HasSubstr("msgctxt \"service/wohngeld/name\""));
  // Its own table of languages, not that of the build.
  scratch.write("root/usr/local/share/wegweiser/i18n/languages.json", "{");
  const Ended refused = export_po(scratch);
  EXPECT_EQ(refused.code, 1);
  EXPECT_THAT(refused.errors, HasSubstr("languages.json"));
}

TEST(Install, DrawsPagesWithTheFontsAndWordsThatWereInstalled) {
  const Scratch scratch;
  ASSERT_EQ(install(scratch).code, 0);
  const Ended drawn = draw_page(scratch);
  ASSERT_EQ(drawn.code, 0) << drawn.errors;
  EXPECT_EQ(scratch.read("page.png").substr(1, 3), "PNG");
  scratch.write("root/usr/local/share/wegweiser/fonts/manifest.json", "{");
  EXPECT_THAT(draw_page(scratch).errors, HasSubstr("manifest.json"));
}
