#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <string>

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
  return state == "missing" ? "not met yet" : "does not apply";
}

std::string statement() {
  std::string out =
      "# Conformance with EN 301 549 V3.2.1\n\n"
      "What the software of the kiosk does for each clause that applies to a closed terminal, and "
      "which tests prove it. All of them\npass before a version is released. \"Needs the real "
      "enclosure\" is what no software can prove. This file is made of\n"
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
  const std::set<std::string> states = {"tested", "partly", "enclosure", "missing",
                                        "not applicable"};
  std::set<std::string> seen;
  for (const json& clause : clauses()) {
    const auto state = clause.at("state").get<std::string>();
    EXPECT_TRUE(states.contains(state)) << clause.at("clause") << ": " << state;
    EXPECT_TRUE(state != "tested" || !clause.at("tests").empty()) << clause.at("clause");
    EXPECT_TRUE(state != "partly" || clause.contains("note")) << clause.at("clause");
    EXPECT_TRUE(seen.insert(clause.at("clause").get<std::string>()).second) << clause.at("clause");
  }
}

TEST(Conformance, IsStatedAsTheTableSays) {
  if (std::getenv("WEGWEISER_UPDATE_GOLDENS") != nullptr && std::getenv("CI") == nullptr) {
    std::ofstream(kStatement, std::ios::binary) << statement();
  }
  EXPECT_EQ(read(kStatement), statement())
      << "Make it anew with WEGWEISER_UPDATE_GOLDENS=1 and read the difference.";
}

}  // namespace
