#include "kiosk/locale/locales.h"

#include "kiosk/base/utf8.h"
#include "kiosk/locale/pseudo.h"
#include "tests/locale/fixture.h"

namespace {

using kiosk::base::MemoryFiles;
using kiosk::base::MemoryLog;
using kiosk::locale::Locales;

// Counts what is read, to see that nothing is read before it is needed.
class CountingFiles final : public kiosk::base::FileReader {
 public:
  explicit CountingFiles(const MemoryFiles& files) : files_(files) {}

  kiosk::base::Result<std::string> read(const std::string& path) const override {
    paths.push_back(path);
    return files_.read(path);
  }

  kiosk::base::Result<std::vector<std::string>> list(const std::string& folder) const override {
    return files_.list(folder);
  }

  kiosk::base::Result<std::uint64_t> size(const std::string& path) const override {
    return files_.size(path);
  }

  kiosk::base::Result<std::string> read_part(const std::string& path, std::uint64_t offset,
                                             std::size_t most) const override {
    paths.push_back(path);
    return files_.read_part(path, offset, most);
  }

  mutable std::vector<std::string> paths;

 private:
  const MemoryFiles& files_;
};

TEST(Locales, ReadALanguageWhenItIsFirstAskedFor) {
  MemoryFiles memory = fixture::files();
  ASSERT_TRUE(memory.write("i18n/en.arb", R"({"@@locale":"en","greeting":"Hello"})"));
  const CountingFiles files(memory);
  MemoryLog log;
  const auto locales = Locales::load(files, "i18n", log);
  ASSERT_TRUE(locales) << locales.error().message;
  const std::vector<std::string> at_start{"i18n/languages.json", "i18n/de.arb"};
  EXPECT_EQ(files.paths, at_start);
  EXPECT_EQ(locales->catalogue("en").text("greeting"), "Hello");
  EXPECT_EQ(locales->catalogue("en").text("room", {{"room", "7"}}), "Zimmer 7");
  EXPECT_EQ(files.paths.size(), 3U);
  EXPECT_EQ(&locales->catalogue("en"), &locales->catalogue("en"));
  EXPECT_TRUE(log.warnings().empty());
}

TEST(Locales, SpeakTheFallbackOfALanguageWithoutMessagesAndWarnOnce) {
  MemoryFiles files = fixture::files();
  ASSERT_TRUE(files.write("i18n/en.arb", R"({"@@locale":"en","greeting":"Hello"})"));
  MemoryLog log;
  const auto locales = Locales::load(files, "i18n", log);
  ASSERT_TRUE(locales);
  EXPECT_EQ(locales->catalogue("ku").text("greeting"), "Hello");
  EXPECT_EQ(locales->catalogue("ku").language_of("greeting"), "en");
  EXPECT_EQ(locales->catalogue("ku").language_of("room"), "de");
  ASSERT_EQ(log.warnings().size(), 1U);
  EXPECT_EQ(log.warnings()[0].rfind("The messages in ku are not shown: ", 0), 0U);
}

TEST(Locales, SpeakGermanForATagThatNobodyKnows) {
  const MemoryFiles files = fixture::files();
  MemoryLog log;
  const auto locales = Locales::load(files, "i18n", log);
  ASSERT_TRUE(locales);
  EXPECT_EQ(locales->catalogue("xx").text("greeting"), "Guten Tag");
  EXPECT_EQ(locales->formats("xx").weekday(1), "Montag");
  EXPECT_EQ(log.warnings().size(), 1U);
}

TEST(Locales, RefuseToStartWithoutTableOrGerman) {
  MemoryLog log;
  MemoryFiles files = fixture::files();
  ASSERT_TRUE(files.write("i18n/de.arb", R"({"@@locale":"en"})"));
  EXPECT_EQ(Locales::load(files, "i18n", log).error().message,
            "de.arb: @@locale is \"en\"; write \"de\"");
  ASSERT_TRUE(files.remove("i18n/de.arb"));
  EXPECT_FALSE(Locales::load(files, "i18n", log));
  EXPECT_FALSE(Locales::load(MemoryFiles(), "i18n", log));
}

TEST(Locales, MakePseudoLanguagesFromGerman) {
  const MemoryFiles files = fixture::files();
  MemoryLog log;
  const auto locales = Locales::load(files, "i18n", log);
  ASSERT_TRUE(locales);
  EXPECT_EQ(locales->catalogue("qps-ploc").text("greeting"), "[Ĝûţéñ Ţàĝ ööö]");
  EXPECT_EQ(locales->catalogue("qps-plocm").text("room", {{"room", "104"}}),
            "زيممهر \u2068104\u2069");
  EXPECT_TRUE(locales->language("qps-plocm").rtl);
  EXPECT_TRUE(log.warnings().empty());
}

TEST(PseudoMessage, KeepsSyntaxAndGrowsByTwoFifths) {
  const std::string pattern = "{count, plural, one {# Tag bis {date}} other {# Tage}}";
  const std::string pseudo = kiosk::locale::pseudo_message(pattern);
  EXPECT_EQ(pseudo.rfind("[{count, plural, one {# Ţàĝ ƀîš {date}} other {# Ţàĝé}}", 0), 0U);
  const std::string words = "Wobei können wir helfen?";
  const size_t length = kiosk::base::code_point_count(words);
  EXPECT_GE(kiosk::base::code_point_count(kiosk::locale::pseudo_message(words)) * 10, length * 14);
}

}  // namespace
