#include <gtest/gtest.h>

#include "content/townhall/check/words.h"
#include "content/townhall/records.h"
#include "content/townhall/tongues/learn.h"
#include "content/townhall/translate/unit_check.h"
#include "kiosk/base/files.h"
#include "kiosk/locale/language.h"

// The property that holds for every file of texts we have: it is taken for what it is, and refused
// as anything else. What the program learnt of twelve of these languages it learnt from the
// catalogues alone; the texts of the sample are new to it.
using townhall::Foreign;
using townhall::foreign_in;
using townhall::Where;
using townhall::translate::Tongue;

namespace {

// By the tag of the language.
using TextsByFile = std::map<std::string, std::vector<std::string>>;

std::vector<std::string> tags() {
  const auto rows = kiosk::base::DiskFiles().read(WEGWEISER_I18N "/languages.json");
  const auto languages = kiosk::locale::Languages::parse(rows.value_or(""));
  EXPECT_TRUE(languages.has_value());
  std::vector<std::string> out;
  for (const kiosk::locale::Language& language : languages->all()) {
    out.push_back(language.tag);
  }
  return out;
}

TextsByFile catalogues() {
  TextsByFile files;
  for (const std::string& tag : tags()) {
    const auto bytes = kiosk::base::DiskFiles().read(WEGWEISER_I18N "/" + tag + ".arb");
    const nlohmann::json catalogue = nlohmann::json::parse(bytes.value_or("{}"));
    for (const auto& [key, message] : catalogue.items()) {
      if (!key.starts_with("@")) {
        files[tag].push_back(townhall::words_of_message(message.get<std::string>()));
      }
    }
  }
  return files;
}

// Names of offices are quoted rather than translated, and are not judged.
TextsByFile sample() {
  townhall::Issues issues;
  const townhall::Canonical canonical = townhall::read_canonical(
      kiosk::base::DiskFiles(), WEGWEISER_SOURCE "/content/ahrensburg", issues);
  TextsByFile files;
  each_text(canonical, [&](const townhall::TextFile& file, const Where& where, const auto&,
                           const std::string& text) {
    if (!is_name_on_door(where)) {
      files[file.lang].push_back(text);
    }
  });
  return files;
}

// The pairs that cannot be told apart, and why.
bool is_one_language(const std::string& one, const std::string& other) {
  // Leichte Sprache is German, and Dari the Persian of Afghanistan: the same letters and, but for
  // some of them, the same words.
  return townhall::primary(one) == townhall::primary(other);
}

Tongue tongue_of(const std::vector<std::string>& texts, const std::string& claimed) {
  constexpr std::size_t kEnough = 200;  // of a large file; they lie all over it
  const std::size_t step = texts.size() / kEnough + 1;
  Tongue tongue;
  for (std::size_t i = 0; i < texts.size(); i += step) {
    tongue.add(foreign_in(texts[i], claimed));
  }
  return tongue;
}

void expect_refused_as_all_others(const TextsByFile& files) {
  for (const auto& [tag, texts] : files) {
    for (const std::string& claimed : tags()) {
      const Tongue tongue = tongue_of(texts, claimed);
      EXPECT_EQ(tongue.is_other(), !is_one_language(tag, claimed))
          << tag << " as " << claimed << ": " << tongue.foreign << " of " << tongue.told;
      if (tongue.is_other()) {
        EXPECT_EQ(tongue.most_like(), townhall::primary(tag)) << tag << " as " << claimed;
      }
    }
  }
}

void expect_no_text_is_foreign(const TextsByFile& files) {
  for (const auto& [tag, texts] : files) {
    for (const std::string& text : texts) {
      const Foreign foreign = foreign_in(text, tag);
      EXPECT_FALSE(foreign.found()) << tag << " looks like " << foreign.language << ": " << text;
    }
  }
}

}  // namespace

TEST(TongueOfFiles, NoTextOfACatalogueIsTakenForAnotherLanguage) {
  const TextsByFile files = catalogues();
  EXPECT_GE(files.size(), 24U);
  expect_no_text_is_foreign(files);
}

TEST(TongueOfFiles, NoTextOfTheSampleIsTakenForAnotherLanguage) {
  const TextsByFile files = sample();
  EXPECT_GE(files.size(), 12U);
  expect_no_text_is_foreign(files);
}

TEST(TongueOfFiles, ACatalogueIsRefusedAsAnyOtherLanguageAndSaysWhichItIs) {
  expect_refused_as_all_others(catalogues());
}

TEST(TongueOfFiles, AFileOfTheSampleIsRefusedAsAnyOtherLanguageAndSaysWhichItIs) {
  expect_refused_as_all_others(sample());
}
