#include "kiosk/locale/arb_check.h"
#include "tests/locale/fixture.h"

// The translations in i18n/ themselves, not the code.
namespace {

using kiosk::base::DiskFiles;
using kiosk::locale::Language;

const std::string kFolder = WEGWEISER_I18N;

TEST(Translations, AreCompleteInEveryLanguageOfTheTable) {
  const DiskFiles files;
  const auto german = files.read(kFolder + "/de.arb");
  ASSERT_TRUE(german) << german.error().message;
  const auto languages = fixture::languages();
  for (const Language& language : languages.all()) {
    const auto arb = files.read(kFolder + "/" + language.tag + ".arb");
    if (!arb) {
      ADD_FAILURE() << "i18n/" << language.tag << ".arb: " << arb.error().message;
      continue;
    }
    for (const auto& problem : kiosk::locale::check_arb(*german, *arb, language)) {
      ADD_FAILURE() << problem.sentence;
    }
  }
}

TEST(Translations, BelongToLanguagesOfTheTable) {
  const auto names = DiskFiles().list(kFolder);
  ASSERT_TRUE(names) << names.error().message;
  for (const std::string& name : *names) {
    const size_t dot = name.rfind(".arb");
    if (dot != std::string::npos) {
      EXPECT_NE(fixture::languages().find(name.substr(0, dot)), nullptr) << name;
    }
  }
}

}  // namespace
