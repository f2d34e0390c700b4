#include <gmock/gmock.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "content/townhall/history/record.h"
#include "tests/support/programs.h"
#include "tests/support/sample.h"

using kiosk::base::DiskFiles;
using test_support::Ended;
using test_support::kSample;
using test_support::run_program;
using test_support::Scratch;
using testing::HasSubstr;

namespace {

const std::string kTownhall = WEGWEISER_BINARY "/bin/wegweiser-townhall";
const std::string kKiosk = WEGWEISER_BINARY "/bin/wegweiser-kiosk";

Ended preview(std::vector<std::string> more) {
  more.insert(more.begin(), {kTownhall, "preview"});
  return run_program(more);
}

// A recorded change of a German text.
bool change_text(const std::string& folder, const std::string& record, const std::string& field,
                 const std::string& text) {
  namespace history = townhall::history;
  DiskFiles files;
  const std::string before = files.read(folder + "/texts/de.json").value_or("");
  auto texts = nlohmann::json::parse(before);
  texts["texts"][record][field] = text;
  const auto recorded = history::record(
      files, folder, {"Redaktion", std::chrono::seconds(0), history::Voice::German},
      {"test", {{"Geändert.", "Changed."}}, {{"texts/de.json", before, texts.dump(2)}}});
  return recorded.has_value();
}

// Of a PNG file, from its header.
int height_of(const std::string& png) {
  int height = 0;
  for (std::size_t i = 20; i < 24 && i < png.size(); ++i) {
    height = height * 256 + static_cast<unsigned char>(png[i]);
  }
  return height;
}

}  // namespace

// The page is built from a part of the package: it must be the very picture that the whole gives.
TEST(Preview, IsThePictureThatTheKioskShowsOfTheWholePackage) {
  const Scratch scratch;
  const std::string db = scratch / "town.db";
  ASSERT_EQ(run_program({kTownhall, "build", kSample, "--out", db}).code, 0);
  const std::vector<std::pair<std::string, std::string>> pages = {
      {"contact/wohngeldstelle", "ar"}, {"service/wohngeld", "de"}, {"topic/wohnen", "uk"}};
  for (const auto& [route, lang] : pages) {
    const Ended drawn = preview(
        {route, "--folder", kSample, "--lang", lang, "--out", scratch / "a.png", "--panel", "24l"});
    ASSERT_EQ(drawn.code, 0) << route << ": " << drawn.errors << drawn.output;
    const Ended shot = run_program({kKiosk, "shot", "--content", db, "--screen", route, "--locale",
                                    lang, "--out", scratch / "b.png", "--panel", "24l"});
    ASSERT_EQ(shot.code, 0) << shot.errors;
    EXPECT_EQ(scratch.read("a.png"), scratch.read("b.png")) << route << " " << lang;
  }
}

TEST(Preview, SaysThatThereIsNoSuchPageAndWritesNothing) {
  const Scratch scratch;
  const Ended ended =
      preview({"contact/nobody", "--folder", kSample, "--lang", "de", "--out", scratch / "a.png"});
  EXPECT_EQ(ended.code, 1);
  EXPECT_THAT(ended.errors, HasSubstr("contact/nobody"));
  EXPECT_EQ(scratch.read("a.png"), "none");
}

TEST(Preview, OfAChangeShowsItsPagesBeforeAndAfter) {
  const Scratch scratch;
  const std::string folder = scratch / "town";
  std::filesystem::copy(kSample, folder, std::filesystem::copy_options::recursive);
  ASSERT_TRUE(change_text(folder, "contact/wohngeldstelle", "name", "Neuer Name"));
  const Ended ended = preview({"--all", "--folder", folder, "--out", scratch / "sheet", "--panel",
                               "24l", "--answer", "en"});
  ASSERT_EQ(ended.code, 0) << ended.errors;
  EXPECT_THAT(ended.output, HasSubstr("pages are touched"));
  const std::string html = scratch.read("sheet/index.html");
  EXPECT_THAT(
      html,
      HasSubstr("<h2>contact &quot;Neuer Name&quot; in German (contact/wohngeldstelle)</h2>"));
  EXPECT_THAT(html, HasSubstr("001-before.png"));
  EXPECT_NE(scratch.read("sheet/001-before.png"), "none");
  EXPECT_NE(scratch.read("sheet/001-before.png"), scratch.read("sheet/001-after.png"));
}

// What stands on the second page of a screen is looked at as well.
TEST(Preview, OfAChangeBelowTheFirstPageShowsIt) {
  const Scratch scratch;
  const std::string folder = scratch / "town";
  std::filesystem::copy(kSample, folder, std::filesystem::copy_options::recursive);
  std::string body;
  for (int i = 0; i < 40; ++i) {
    body += "Ein Absatz, der Platz braucht.\n\n";
  }
  ASSERT_TRUE(change_text(folder, "article/muell-trennen", "body", body + "So war es."));
  ASSERT_TRUE(change_text(folder, "article/muell-trennen", "body", body + "So ist es."));
  const Ended ended =
      preview({"--all", "--folder", folder, "--out", scratch / "sheet", "--answer", "en"});
  ASSERT_EQ(ended.code, 0) << ended.errors;
  EXPECT_THAT(
      scratch.read("sheet/index.html"),
      HasSubstr("<h2>article &quot;Müll trennen&quot; in German (article/muell-trennen)</h2>"));
}

TEST(Preview, DrawsAnyPageOfAScreenOrAll) {
  const Scratch scratch;
  const auto drawn = [&](std::vector<std::string> more) {
    const std::string png = scratch / "a.png";
    more.insert(more.begin(), {"service/wohngeld", "--folder", kSample, "--lang", "de",
                               "--text-size", "2.0", "--out", png});
    const Ended ended = preview(more);
    EXPECT_EQ(ended.code, 0) << ended.errors;
    return scratch.read("a.png");
  };
  const std::string first = drawn({});
  const std::string second = drawn({"--page", "2"});
  const std::string all = drawn({"--all-pages"});
  EXPECT_NE(first, second);
  EXPECT_GT(height_of(all), 2 * height_of(first) - 1);
  EXPECT_EQ(height_of(all) % height_of(first), 0);
}
