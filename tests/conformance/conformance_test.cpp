#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <string>
#include <utility>
#include <vector>

// The statement of conformance with EN 301 549 is made of en301549.json: which clause is met how,
// and which tests prove it.
namespace {

using nlohmann::json;

const std::string kSource = WEGWEISER_SOURCE "/tests/conformance/en301549.json";
const std::string kStatement = WEGWEISER_SOURCE "/deploy/conformance.md";

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

const json& clauses() {
  static const json kAll = json::parse(read(kSource)).at("clauses");
  return kAll;
}

// "Suite.Name" of every test, and "law: name" of every law.
std::set<std::string> known_tests() {
  std::set<std::string> names;
  const std::regex test(R"(TEST(?:_P|_F)?\((\w+),\s*(\w+)\))");
  const std::regex law(R"re(\{"([a-z ]+)", [a-z_]+\})re");
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(WEGWEISER_SOURCE "/tests")) {
    if (entry.path().extension() != ".cpp") {
      continue;
    }
    const std::string text = read(entry.path());
    for (std::sregex_iterator at(text.begin(), text.end(), test), end; at != end; ++at) {
      names.insert((*at)[1].str() + "." + (*at)[2].str());
    }
    const bool laws = entry.path().filename() == "laws.cpp";
    for (std::sregex_iterator at(text.begin(), text.end(), law), end; laws && at != end; ++at) {
      names.insert("law: " + (*at)[1].str());
    }
  }
  return names;
}

std::string result(const std::string& state) {
  if (state == "tested") {
    return "met, tested";
  }
  if (state == "partly") {
    return "met in part";
  }
  if (state == "enclosure") {
    return "needs the real enclosure";
  }
  if (state == "operator") {
    return "needs the town hall";
  }
  return state == "missing" ? "not met yet" : "does not apply";
}

std::string statement() {
  std::string out =
      "# Conformance with EN 301 549 V3.2.1\n\n"
      "What the software of the kiosk does for each clause that applies to a closed terminal, and "
      "which tests prove it. All of them\npass before a version is released. \"Needs the real "
      "enclosure\" is what no software can prove, \"needs the town hall\" what people must do. "
      "This file is made of\n"
      "`tests/conformance/en301549.json` by `tests/conformance`.\n\n"
      "| clause | statement | result | tests |\n| --- | --- | --- | --- |\n";
  for (const json& clause : clauses()) {
    std::string tests;
    for (const json& test : clause.at("tests")) {
      tests += (tests.empty() ? "" : ", ") + test.get<std::string>();
    }
    const std::string note =
        clause.contains("note") ? ". " + clause.at("note").get<std::string>() : "";
    out += "| " + clause.at("clause").get<std::string>() + " " +
           clause.at("title").get<std::string>() + " | " +
           clause.at("statement").get<std::string>() + " | " +
           result(clause.at("state").get<std::string>()) + note + " | " + tests + " |\n";
  }
  return out;
}

TEST(Conformance, NamesOnlyTestsThatExist) {
  const auto known = known_tests();
  ASSERT_GT(known.size(), 200U);
  for (const json& clause : clauses()) {
    for (const json& test : clause.at("tests")) {
      EXPECT_TRUE(known.contains(test.get<std::string>()))
          << clause.at("clause") << " names " << test;
    }
  }
}

TEST(Conformance, CallsNothingTestedThatNoTestProves) {
  const std::set<std::string> states = {"tested",   "partly",  "enclosure",
                                        "operator", "missing", "not applicable"};
  std::set<std::string> seen;
  for (const json& clause : clauses()) {
    const auto state = clause.at("state").get<std::string>();
    EXPECT_TRUE(states.contains(state)) << clause.at("clause") << ": " << state;
    EXPECT_TRUE(state != "tested" || !clause.at("tests").empty()) << clause.at("clause");
    EXPECT_TRUE(state != "partly" || clause.contains("note")) << clause.at("clause");
    EXPECT_TRUE(seen.insert(clause.at("clause").get<std::string>()).second) << clause.at("clause");
  }
}

// The clauses that hold for a closed terminal (reference: accessibility, 1.1 to 1.5), and those of
// which one must say why they do not.
TEST(Conformance, HasALineForEachClauseThatHoldsForAClosedTerminal) {
  const std::vector<std::pair<std::string, int>> families = {
      {"4.2.", 11}, {"5.1.3.", 16}, {"8.3.2.", 6}, {"11.8.", 5}};
  std::vector<std::string> wanted = {
      "5.1.2.1",  "5.1.2.2",  "5.1.4",     "5.1.5",     "5.1.6.1",   "5.1.6.2",   "5.1.7",
      "5.2",      "5.3",      "5.4",       "5.5.1",     "5.5.2",     "5.6.1",     "5.6.2",
      "5.7",      "5.8",      "5.9",       "6",         "7",         "8.1.2",     "8.1.3",
      "8.2.1.1",  "8.2.1.2",  "8.2.2",     "8.3.3",     "8.3.4",     "8.3.5",     "8.3.6",
      "8.4.1",    "8.4.2",    "8.4.3",     "8.5",       "11.1.1.1",  "11.1.2",    "11.1.3.1",
      "11.1.3.2", "11.1.3.3", "11.1.3.4",  "11.1.3.5",  "11.1.4.1",  "11.1.4.2",  "11.1.4.3",
      "11.1.4.4", "11.1.4.5", "11.1.4.10", "11.1.4.11", "11.1.4.12", "11.1.4.13", "11.2.1.1",
      "11.2.1.2", "11.2.1.4", "11.2.2.1",  "11.2.2.2",  "11.2.3.1",  "11.2.4.3",  "11.2.4.4",
      "11.2.4.6", "11.2.4.7", "11.2.5.1",  "11.2.5.2",  "11.2.5.3",  "11.2.5.4",  "11.3.1.1",
      "11.3.2.1", "11.3.2.2", "11.3.3.1",  "11.3.3.2",  "11.3.3.3",  "11.3.3.4",  "11.4.1",
      "11.5.1",   "11.5.2",   "11.6",      "11.7",      "12.1.1",    "12.1.2",    "12.2.2",
      "12.2.3",   "12.2.4"};
  for (const auto& [family, last] : families) {
    for (int i = 1; i <= last; ++i) {
      wanted.push_back(family + std::to_string(i));
    }
  }
  std::set<std::string> stated;
  for (const json& clause : clauses()) {
    stated.insert(clause.at("clause").get<std::string>());
  }
  for (const std::string& clause : wanted) {
    EXPECT_TRUE(stated.contains(clause)) << clause;
  }
}

TEST(Conformance, TheManualNamesTheFiguresOfTheClauses) {
  const std::string manual = read(WEGWEISER_SOURCE "/deploy/README.md");
  for (const char* figure : {"380 mm", "1,220 mm", "1,120 mm", "1,170 mm", "1,015 mm", "760 mm",
                             "430 mm", "22.2 N", "Braille", "65 dBA"}) {
    EXPECT_NE(manual.find(figure), std::string::npos) << figure;
  }
}

TEST(Conformance, TheGuideForVisitorsNamesEachWay) {
  const std::string guide = read(WEGWEISER_SOURCE "/deploy/VISITORS.md");
  for (const char* named :
       {"Text size", "Contrast", "Buttons low", "Leichte Sprache", "Listen", "headphones",
        "bottom left", "With keys", "With a finger", "With one switch", "cannot hear"}) {
    EXPECT_NE(guide.find(named), std::string::npos) << named;
  }
  EXPECT_EQ(guide.find("!["), std::string::npos);  // no picture that somebody could not see
}

TEST(Conformance, IsStatedAsTheTableSays) {
  if (std::getenv("WEGWEISER_UPDATE_GOLDENS") != nullptr && std::getenv("CI") == nullptr) {
    std::ofstream(kStatement, std::ios::binary) << statement();
  }
  EXPECT_EQ(read(kStatement), statement())
      << "Make it anew with WEGWEISER_UPDATE_GOLDENS=1 and read the difference.";
}

}  // namespace
