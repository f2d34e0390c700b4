#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "content/townhall/commands.h"
#include "content/townhall/html_phone.h"
#include "content/townhall/html_text.h"
#include "content/townhall/integreat.h"
#include "kiosk/base/files.h"
#include "kiosk/base/utf8.h"
#include "kiosk/directory/markdown.h"

// The pages of a real district, if they lie beside the source tree; they are not part of it.
namespace townhall {
namespace {

using kiosk::base::DiskFiles;
using kiosk::base::MemoryFiles;
using nlohmann::json;

const std::string kFolder = std::string(WEGWEISER_SOURCE) + "/../shared/data/integreat-lkaugsburg/";

// Letters and digits of the page in order, by rules of its own: tags out, entities decoded.
std::string letters(const std::string& text) {
  std::string out;
  for (const char c : clean_characters(text)) {
    const bool mark = static_cast<unsigned char>(c) < 0x80 && std::isalnum(c) == 0;
    if (!mark) {
      out += c;
    }
  }
  const std::string no_break = "\u00A0";
  for (size_t at = out.find(no_break); at != std::string::npos; at = out.find(no_break)) {
    out.erase(at, no_break.size());
  }
  return out;
}

std::string decoded(const std::string& html) {
  static const std::map<std::string, std::string> kNamed = {
      {"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"nbsp", " "}};
  std::string out;
  bool tag = false;
  for (size_t at = 0; at < html.size(); ++at) {
    const size_t end = html[at] == '&' ? html.find(';', at) : std::string::npos;
    const std::string name = end < at + 9 ? html.substr(at + 1, end - at - 1) : "";
    if (html[at] == '<' || (tag && html[at] == '>')) {
      tag = html[at] == '<';
    } else if (!tag && name.starts_with("#")) {
      const auto code = static_cast<char32_t>(std::stoul(name.substr(1)));
      kiosk::base::append_utf8(out, code);
      at = end;
    } else if (!tag && kNamed.contains(name)) {
      out += kNamed.at(name);
      at = end;
    } else if (!tag) {
      out += html[at];
    }
  }
  return out;
}

struct ImportedDistrict {
  MemoryFiles files;
  std::map<std::string, json> pages;  // by language
};

// Imported once for all tests: the pages are 4 MB. Empty where there are none.
const ImportedDistrict& imported() {
  static const ImportedDistrict kept = [] {
    ImportedDistrict made;
    const DiskFiles disk;
    for (const std::string lang : {"de", "en"}) {
      if (const auto bytes = disk.read(kFolder + "pages." + lang + ".json")) {
        made.pages[lang] = json::parse(*bytes);
        EXPECT_TRUE(made.files.write("pages." + lang + ".json", *bytes));
      }
    }
    if (made.pages.size() == 2) {
      std::ostringstream report;
      const auto done =
          import_integreat({{"pages.de.json", "pages.en.json"}, "out"}, made.files, report);
      EXPECT_TRUE(done) << done.error().message;
    }
    return made;
  }();
  return kept;
}

class RealData : public testing::Test {
 protected:
  void SetUp() override {
    if (imported().pages.size() != 2) {
      GTEST_SKIP() << kFolder << " is not there";
    }
  }

  static json file(const std::string& name) {
    const auto bytes = imported().files.read("out/" + name);
    return bytes ? json::parse(*bytes) : json();
  }

  static const json& pages(const std::string& lang) { return imported().pages.at(lang); }
};

// Without the addresses that the import shows behind words: " (http://...)".
std::string without_shown(std::string words) {
  for (size_t at = words.find(" (http://"); at != std::string::npos;
       at = words.find(" (http://", at)) {
    const size_t end = words.rfind(')', words.find(' ', at + 1));
    words.erase(at, end + 1 - at);
  }
  return words;
}

TEST_F(RealData, EveryPageIsReachedFromHome) {
  std::map<std::string, json> entries;
  const json topics = file("topics.json");
  for (const json& topic : topics) {
    entries["topic/" + topic["slug"].get<std::string>()] = topic["entries"];
  }
  std::vector<std::string> open;
  const json package = file("package.json");
  for (const json& slug : package["start"]) {
    open.push_back("topic/" + slug.get<std::string>());
  }
  std::set<std::string> reached;
  while (!open.empty()) {
    const std::string at = open.back();
    open.pop_back();
    ASSERT_TRUE(reached.insert(at).second || at.starts_with("article/")) << at;
    for (const json& next : entries[at]) {
      open.push_back(next);
    }
  }
  std::set<std::string> paths;
  for (const std::string kind : {"topic", "article"}) {
    const json records = file(kind + "s.json");
    for (const json& one : records) {
      EXPECT_TRUE(reached.contains(kind + "/" + one["slug"].get<std::string>())) << one;
      paths.insert(one["origin_id"].get<std::string>());
    }
  }
  EXPECT_EQ(paths.size(), pages("de").size());
}

TEST_F(RealData, AllTextIsCleanMarkdownAndAllNumbersDial) {
  for (const std::string lang : {"de", "en"}) {
    const json texts = file("texts/" + lang + ".json");
    for (const auto& [entity, fields] : texts["texts"].items()) {
      const auto read = kiosk::directory::parse_markdown(fields.value("body", ""));
      EXPECT_TRUE(read.problems.empty()) << lang << " " << entity << " " << read.problems.front();
      for (const auto& block : read.blocks) {
        for (const auto& item : block.inlines) {
          if (item.target.starts_with("tel:")) {
            EXPECT_EQ(dialable(item.target.substr(4)), item.target.substr(4)) << entity;
          }
        }
      }
    }
  }
}

// The letters of a page from its last label of search words on, if nothing stands there but those
// words, some of them twice; else nothing.
std::string search_line(const json& words, const std::string& entity, const std::string& page) {
  std::vector<std::string> all;
  for (const json& word : words) {
    if (word["lang"] == "de" && word["entity"] == entity) {
      all.push_back(letters(word["word"]));
    }
  }
  std::sort(all.begin(), all.end(),
            [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  for (const std::string label : {"Schlagworte", "Stichworte", "Suchbegriffe"}) {
    const size_t at = page.rfind(label);
    std::string rest = at == std::string::npos || all.empty() ? "?" : page.substr(at);
    rest.erase(0, rest == "?" ? 0 : label.size());
    for (const std::string& word : all) {
      for (size_t begin = rest.find(word); begin != std::string::npos; begin = rest.find(word)) {
        rest.erase(begin, word.size());
      }
    }
    if (rest.empty()) {
      return page.substr(at);
    }
  }
  return {};
}

TEST_F(RealData, NoLetterIsLostAndNoneAddedButShownAddresses) {
  std::map<std::string, std::string> bodies;
  std::map<std::string, std::string> slugs;
  const json searched = file("search_words.json");
  const json german = file("texts/de.json")["texts"];
  const json articles = file("articles.json");
  for (const json& article : articles) {
    const auto slug = article["slug"].get<std::string>();
    bodies[article["origin_id"]] = german["article/" + slug].value("body", "");
    slugs[article["origin_id"]] = slug;
  }
  for (const json& page : pages("de")) {
    auto path = page["path"].get<std::string>();
    path.pop_back();
    std::string words;
    for (const auto& block : kiosk::directory::parse_markdown(bodies[path]).blocks) {
      words += kiosk::directory::plain_text(block.inlines) + "\n";
    }
    const std::string content = letters(decoded(page["content"].get<std::string>()));
    EXPECT_EQ(
        letters(without_shown(words)) + search_line(searched, "article/" + slugs[path], content),
        content)
        << path;
  }
}

// So many of the 238 German pages end in such a line.
TEST_F(RealData, LinesOfSearchWordsAreTakenFromThePages) {
  std::set<std::string> german;
  const json words = file("search_words.json");
  for (const json& word : words) {
    if (word["lang"] == "de") {
      german.insert(word["entity"]);
    }
  }
  EXPECT_EQ(german.size(), 157U);
  const json texts = file("texts/de.json")["texts"];
  for (const auto& [entity, fields] : texts.items()) {
    EXPECT_EQ(fields.value("body", "").find("Schlagworte:"), std::string::npos) << entity;
  }
}

TEST_F(RealData, ChecksWithoutErrorsAndBuilds) {
  MemoryFiles files = imported().files;
  const auto table = DiskFiles().read(WEGWEISER_I18N "/languages.json");
  ASSERT_TRUE(table && files.write("languages.json", *table));
  std::ostringstream out;
  EXPECT_TRUE(run_build({"out", "languages.json", ""}, "out.db", files, out)) << out.str();
}

TEST_F(RealData, TakenInAgainNoByteChanges) {
  MemoryFiles again = imported().files;
  std::ostringstream report;
  IntegreatInput input = {{"pages.de.json", "pages.en.json"}, "out"};
  input.yes = true;
  ASSERT_TRUE(import_integreat(input, again, report));
  EXPECT_FALSE(again.list("out/history"));
  EXPECT_EQ(*again.read("out/texts/de.json"), *imported().files.read("out/texts/de.json"));
}

TEST_F(RealData, TwiceTheSameFilesGiveTheSameBytes) {
  MemoryFiles again = imported().files;
  std::ostringstream report;
  ASSERT_TRUE(import_integreat({{"pages.en.json", "pages.de.json"}, "twice"}, again, report));
  for (const std::string name : {"package.json", "topics.json", "articles.json", "texts/de.json"}) {
    EXPECT_EQ(*again.read("twice/" + name), *again.read("out/" + name)) << name;
  }
}

}  // namespace
}  // namespace townhall
