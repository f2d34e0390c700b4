#include "tests/townhall/county_pages.h"

#include <algorithm>
#include <sstream>

namespace test_support {

json page(const std::string& lang, const std::string& name, const std::string& parent, int order,
          const std::string& other_lang, const std::string& other) {
  const std::string root = "/lkmuster/" + lang + "/";
  json out = {
      {"id", order},
      {"path", root + name + "/"},
      {"url", "https://cms.example/lkmuster/" + lang + "/" + name + "/"},
      {"title", lang + " " + name},
      {"last_updated", "2026-01-0" + std::to_string(order) + "T10:00:00.000+01:00"},
      {"content", "<p>Text " + name + " 12345 Ort</p>"},
      {"parent", {{"id", 99}, {"path", parent.empty() ? json() : json(root + parent + "/")}}},
      {"order", order},
      {"available_languages", json::object()}};
  if (!other.empty()) {
    out["available_languages"][other_lang] = {
        {"path", "/lkmuster/" + other_lang + "/" + other + "/"}};
  }
  return out;
}

json german_pages() {
  return {page("de", "wohnen", "", 2, "en", "living"), page("de", "miete", "wohnen", 4),
          page("de", "kaution", "wohnen", 3, "de-si", "pfand"), page("de", "amt", "", 1)};
}

json english_pages() {
  return {page("en", "living", "", 2, "de", "wohnen"), page("en", "alone", "", 5)};
}

Imported import_pages(const json& german, const json& english, Voice voice) {
  Imported out;
  EXPECT_TRUE(out.files.write("de.json", german.dump()));
  EXPECT_TRUE(out.files.write("en.json", english.dump()));
  std::ostringstream report;
  townhall::history::Author author;
  author.voice = voice;
  const auto done =
      townhall::import_integreat({{"de.json", "en.json"}, "out", author}, out.files, report);
  out.error = done ? "" : done.error().message;
  out.report = report.str();
  return out;
}

json file(const Imported& made, const std::string& name) {
  const auto bytes = made.files.read("out/" + name);
  EXPECT_TRUE(bytes) << name;
  return bytes ? json::parse(*bytes) : json();
}

json record(const json& all, const std::string& slug) {
  for (const json& one : all) {
    if (one.at("slug") == slug) {
      return one;
    }
  }
  return {};
}

json& record_in(json& all, const std::string& slug) {
  for (json& one : all) {
    if (one.at("slug") == slug) {
      return one;
    }
  }
  ADD_FAILURE() << "no " << slug;
  return all;
}

void County::edit(const std::string& name, const std::function<void(json&)>& change) {
  json document = in(name);
  change(document);
  EXPECT_TRUE(made.files.write("out/" + name, document.dump(2) + "\n"));
}

void County::take_again(const std::vector<std::string>& languages) {
  EXPECT_TRUE(made.files.write("de.json", german.dump()));
  EXPECT_TRUE(made.files.write("en.json", english.dump()));
  input.page_files.clear();
  for (const std::string& lang : languages) {
    input.page_files.push_back(lang + ".json");
  }
  std::ostringstream report;
  const auto done = townhall::import_integreat(input, made.files, report);
  made.error = done ? "" : done.error().message;
  made.report = report.str();
}

json County::text(const std::string& lang, const std::string& entity,
                  const std::string& field) const {
  return in("texts/" + lang + ".json")
      .at("texts")
      .value(entity, json::object())
      .value(field, json());
}

void County::remove_article(const std::string& slug) {
  edit("articles.json", [&](json& all) {
    json left = json::array();
    for (const json& one : all) {
      if (one.at("slug") != slug) {
        left.push_back(one);
      }
    }
    all = left;
  });
  edit("texts/de.json", [&](json& de) { de["texts"].erase("article/" + slug); });
  edit("topics.json", [&](json& all) {
    json& entries = record_in(all, "wohnen").at("entries");
    entries.erase(std::find(entries.begin(), entries.end(), "article/" + slug));
  });
}

std::map<std::string, std::string> County::bytes() const {
  std::map<std::string, std::string> out;
  for (const std::string folder : {"out", "out/texts"}) {
    for (const std::string& name : made.files.list(folder).value_or({})) {
      if (name.back() != '/') {
        out[folder + "/" + name] = *made.files.read(folder + "/" + name);
      }
    }
  }
  return out;
}

}  // namespace test_support
