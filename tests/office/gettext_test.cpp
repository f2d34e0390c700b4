#include <gmock/gmock.h>

#include <cstdlib>
#include <sstream>

#include "content/townhall/translate/translate_commands.h"
#include "tests/support/programs.h"
#include "tests/support/sample.h"

// Real gettext judges what we write for translators of the sample town, and edits it.
namespace {

using test_support::kSample;
using test_support::Scratch;
using testing::HasSubstr;
using townhall::translate::TranslateInput;

constexpr const char* kLanguages[] = {"ar", "de-simple", "en", "fa", "fa-AF", "ku",
                                      "pl", "ru",        "ti", "tr", "uk",    "so"};

class Gettext : public testing::Test {
 protected:
  void SetUp() override {
    if (std::getenv("WEGWEISER_WITHOUT_OFFICE") != nullptr) {
      GTEST_SKIP() << "WITHOUT OFFICE: not judged by gettext.";
    }
  }

  TranslateInput input(const std::string& to) const {
    TranslateInput input;
    input.package.folder = kSample;
    input.package.languages = WEGWEISER_I18N "/languages.json";
    input.po_helper = WEGWEISER_BINARY "/bin/wegweiser-po";
    input.to = to;
    input.file = scratch_ / (to + ".po");
    return input;
  }

  std::string exported(const TranslateInput& input) {
    kiosk::base::DiskFiles files;
    std::ostringstream out;
    const auto done = townhall::translate::run_export(input, files, out);
    EXPECT_TRUE(done.has_value()) << (done ? "" : done.error().message);
    return out.str();
  }

  // What the import of a file says; it writes nothing.
  std::string imported(const std::string& file) {
    TranslateInput one = input("");
    one.file = file;
    one.lang = "en";
    kiosk::base::DiskFiles files;
    std::ostringstream out;
    const auto done = townhall::translate::run_import(one, files, out);
    EXPECT_TRUE(done.has_value()) << (done ? "" : done.error().message);
    return out.str();
  }

  Scratch scratch_;
};

}  // namespace

TEST_F(Gettext, FindsNothingWrongWithAnyExport) {
  for (const char* lang : kLanguages) {
    const TranslateInput one = input(lang);
    EXPECT_THAT(exported(one), HasSubstr("Texte"));
    const auto ended =
        test_support::run_program({"msgfmt", "-c", "-o", scratch_ / "out.mo", one.file});
    EXPECT_EQ(ended.code, 0) << lang;
    EXPECT_EQ(ended.errors, "") << lang << " (gettext is missing? Install section [office] of "
                                << "deploy/packages.txt.)";
  }
}

TEST_F(Gettext, BringsBackWhatItSavedWithoutADifference) {
  const TranslateInput one = input("ar");
  exported(one);
  const std::string merged = scratch_ / "merged.po";
  // As translators' programs do: sorted anew, wrapped otherwise, and merged with our file.
  ASSERT_EQ(test_support::run_program(
                {"msgattrib", "--no-wrap", "--sort-output", "-o", scratch_ / "sorted.po", one.file})
                .code,
            0);
  ASSERT_EQ(test_support::run_program({"msgmerge", "--quiet", "--width=60", "-o", merged,
                                       scratch_ / "sorted.po", one.file})
                .code,
            0);
  EXPECT_THAT(imported(merged), HasSubstr("No difference from the package.\n0 accepted, 0 "
                                          "confirmed, 0 refused, "));
}

TEST_F(Gettext, MarksOfItsOwnAreUnderstood) {
  const TranslateInput one = input("tr");
  exported(one);
  const std::string fuzzy = scratch_ / "fuzzy.po";
  ASSERT_EQ(test_support::run_program({"msgattrib", "--set-fuzzy", "-o", fuzzy, one.file}).code, 0);
  // Nothing was changed in them, so a mark says nothing yet.
  EXPECT_THAT(imported(fuzzy), HasSubstr("0 accepted, 0 confirmed, 0 refused, "));
}
