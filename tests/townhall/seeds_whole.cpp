#include "tests/townhall/seeds.h"

namespace seeds {
namespace {

void question(PackageBuilder& b, const std::string& answers) {
  b.record("question", R"({"slug": "q", "answers": )" + answers + "}");
  b.text("de", "question/q", "name", "Worum geht es?");
  b.package["finder"] = "q";
}

void many_entries(PackageBuilder& b) {
  for (int i = 0; i < 12; ++i) {
    const std::string slug = "c" + std::to_string(i);
    b.record("contact", R"({"slug": ")" + slug + R"(", "kind": "desk", "email": "a@b.example"})");
    b.text("de", "contact/" + slug, "name", "Amt");
    b.records["topic"][0]["entries"].push_back("contact/" + slug);
  }
}

const Seed kWholeSeeds[] = {
    {"a topic without entries",
     [](PackageBuilder& b) { b.records["topic"][0]["entries"] = nlohmann::json::array(); },
     "list-empty", "topics.json", "topic/housing", "entries"},
    {"a topic with fourteen entries", [](PackageBuilder& b) { many_entries(b); }, "list-long",
     "topics.json", "topic/housing", "entries"},
    {"a topic in itself",
     [](PackageBuilder& b) { b.records["topic"][0]["entries"].push_back("topic/housing"); },
     "tree-circle", "topics.json", "topic/housing", "entries"},
    {"a topic in two places", [](PackageBuilder& b) { b.package["start"].push_back("housing"); },
     "topic-twice", "package.json", "", "start"},
    {"a topic in no place",
     [](PackageBuilder& b) {
       b.record("topic", R"({"slug": "lost", "entries": ["contact/desk"]})");
     },
     "topic-nowhere", "topics.json", "topic/lost", ""},
    {"an entry that stands twice",
     [](PackageBuilder& b) { b.records["topic"][0]["entries"].push_back("contact/desk"); },
     "entry-twice", "topics.json", "topic/housing", "entries"},
    {"two that belong to one another",
     [](PackageBuilder& b) {
       b.record("organization", R"({"slug": "a", "kind": "county", "parent": "b"})");
       b.record("organization", R"({"slug": "b", "kind": "county", "parent": "a"})");
     },
     "parent-circle", "organizations.json", "organization/a", "parent"},
    {"a question that nothing leads to",
     [](PackageBuilder& b) {
       question(
           b,
           R"([{"key": "a", "among": ["contact/desk"]}, {"key": "b", "among": ["contact/desk"]}])");
       b.package.erase("finder");
     },
     "question-nowhere", "questions.json", "question/q", ""},
    {"a question that leads to itself",
     [](PackageBuilder& b) {
       question(b, R"([{"key": "a", "next": "q"}, {"key": "b", "among": ["contact/desk"]}])");
     },
     "finder-long", "package.json", "", "finder"},
    {"a question with one answer",
     [](PackageBuilder& b) { question(b, R"([{"key": "a", "among": ["contact/desk"]}])"); },
     "answers-count", "questions.json", "question/q", "answers"},
    {"an answer that every question has",
     [](PackageBuilder& b) {
       question(
           b,
           R"([{"key": "a", "among": ["contact/desk"]}, {"key": "any", "among": ["contact/desk"]}])");
     },
     "answer-key", "questions.json", "question/q", "answers.any"},
    {"two answers of one key",
     [](PackageBuilder& b) {
       question(
           b,
           R"([{"key": "a", "among": ["contact/desk"]}, {"key": "a", "among": ["contact/desk"]}])");
     },
     "answer-key", "questions.json", "question/q", "answers.a"},
    {"an answer that leads twice",
     [](PackageBuilder& b) {
       question(
           b,
           R"([{"key": "a", "next": "q", "among": ["contact/desk"]}, {"key": "b", "among": ["contact/desk"]}])");
     },
     "answer-leads-twice", "questions.json", "question/q", "answers.a"},
    {"an answer that leads to nobody",
     [](PackageBuilder& b) {
       question(
           b,
           R"([{"key": "a", "among": ["contact/desk"], "speaking": ["ar"]}, {"key": "b", "among": ["contact/desk"]}])");
     },
     "answer-dead-end", "questions.json", "question/q", "answers.a"},
    {"a wall with a language that there is not",
     [](PackageBuilder& b) { b.record("site", R"({"slug": "s", "wall": ["xx"]})"); }, "tag-unknown",
     "sites.json", "site/s", "wall"},
    {"a wall with one language twice",
     [](PackageBuilder& b) { b.record("site", R"({"slug": "s", "wall": ["de", "de"]})"); },
     "wall-language-twice", "sites.json", "site/s", "wall"},
    {"only here and never here",
     [](PackageBuilder& b) {
       b.record("site", R"({"slug": "s"})");
       b.records["service"][0]["sites"] = {{"only", {"s"}}, {"never", {"s"}}};
     },
     "sites-only-and-never", kServices, kBenefit, "sites"},
    {"only at a site that there is not",
     [](PackageBuilder& b) {
       b.records["service"][0]["sites"] = {{"only", {"nowhere"}}};
     },
     "site-unknown", kServices, kBenefit, "sites.only"},
    {"a word for the search that stands twice",
     [](PackageBuilder& b) {
       b.extra_files["search_words.json"] =
           R"([{"entity": "contact/desk", "lang": "de", "word": "Amt"}, {"entity": "contact/desk", "lang": "de", "word": "Amt"}])";
     },
     "search-word-twice", "search_words.json", kDesk, "Amt"},
    {"a crisis with a slip in it",
     [](PackageBuilder& b) {
       b.record("term", R"({"slug": "s", "taxonomy": "life-situation", "code": "crises"})");
     },
     "situation-code", "terms.json", "term/s", "code"},
    {"white on grey", [](PackageBuilder& b) { b.package["brand_color"] = "#777777"; },
     "brand-contrast", "package.json", "", "brand_ink"},
    {"a pictogram that there is not",
     [](PackageBuilder& b) { b.icons = std::set<std::string>{"house"}; }, "icon-unknown",
     "topics.json", "topic/housing", "icon"},
};

}  // namespace

std::span<const Seed> of_the_whole() {
  return kWholeSeeds;
}

}  // namespace seeds
