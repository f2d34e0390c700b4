#pragma once
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "content/townhall/build.h"
#include "content/townhall/check/check.h"
#include "content/townhall/digest.h"
#include "content/townhall/kinds.h"

namespace test_support {

using nlohmann::json;

inline const std::vector<townhall::LanguageRow>& languages() {
  static const std::vector<townhall::LanguageRow> kRows = {
      {"ar", "العربية", true, {"ar", "en", "de"}},
      {"de", "Deutsch", false, {"de"}},
      {"en", "English", false, {"en", "de"}},
      {"fa", "فارسی", true, {"fa", "en", "de"}},
      {"fa-AF", "دری", true, {"fa-AF", "fa", "en", "de"}},
  };
  return kRows;
}

// A package in the canonical form that is right as it stands: one desk, one service, one topic.
// Tests add to it or spoil it.
class PackageBuilder {
 public:
  PackageBuilder() {
    package = json::parse(R"({"id": "town", "namespace": "6f1c2f0e-7d3a-4b59-9a41-2c8e5d0b7a63",
        "schema_version": 1, "content_version": 7, "content_date": "2026-11-23",
        "source_lang": "de", "region": "DE-SH", "brand_color": "#0B5563", "brand_ink": "#FFFFFF",
        "start": ["housing"], "sample": true})");
    text("de", "package/town", "town", "Musterstadt");
    record("topic", R"({"slug": "housing", "icon": "home", "color": 2,
        "entries": ["service/benefit", "contact/desk"]})");
    text("de", "topic/housing", "name", "Wohnen");
    record("contact", R"({"slug": "desk", "kind": "desk", "email": "desk@town.example"})");
    text("de", "contact/desk", "name", "Wohngeldstelle");
    text("de", "contact/desk", "responsibility", "Wohngeld");
    record("service", R"({"slug": "benefit", "contacts": [{"contact": "desk"}]})");
    text("de", "service/benefit", "name", "Wohngeld beantragen");
  }

  // Adds a record, or replaces that with the same slug.
  PackageBuilder& record(const std::string& kind, const std::string& json_text) {
    const json added = json::parse(json_text);
    for (json& known : records[kind]) {
      if (known.at("slug") == added.at("slug")) {
        known = added;
        return *this;
      }
    }
    records[kind].push_back(added);
    return *this;
  }

  PackageBuilder& text(const std::string& lang, const std::string& name, const std::string& field,
                       const std::string& value) {
    files_of(lang)["texts"][name][field] = value;
    return *this;
  }

  // A text translated from the present text in `from`.
  PackageBuilder& translation(const std::string& lang, const std::string& from,
                              const std::string& name, const std::string& field,
                              const std::string& value) {
    const std::string source = texts.at(from).at("texts").at(name).at(field);
    files_of(lang)["from"] = from;
    files_of(lang)["digests"][name][field] = townhall::text_digest(source);
    return text(lang, name, field, value);
  }

  json& files_of(const std::string& lang) {
    json& file = texts[lang];
    if (file.is_null()) {
      file = {{"lang", lang}, {"how", "human"}, {"state", "approved"}, {"texts", json::object()}};
    }
    return file;
  }

  kiosk::base::MemoryFiles files() const {
    kiosk::base::MemoryFiles out;
    put(out, "p/package.json", package.dump());
    for (const auto& [kind, list] : records) {
      put(out, "p/" + std::string(townhall::find_kind(kind)->file), json(list).dump());
    }
    for (const auto& [lang, file] : texts) {
      put(out, "p/texts/" + lang + ".json", file.dump());
    }
    for (const auto& [name, bytes] : extra_files) {
      put(out, "p/" + name, bytes);
    }
    return out;
  }

  townhall::Canonical canonical() const {
    townhall::Issues found;
    return townhall::read_canonical(files(), "p", found);
  }

  townhall::Issues issues() const {
    townhall::Issues found;
    const kiosk::base::MemoryFiles disk = files();
    const townhall::Canonical canonical = townhall::read_canonical(disk, "p", found);
    townhall::check(canonical, {languages(), icons}, found);
    return found;
  }

  // The bytes of the revision; a test failure if the package is wrong.
  std::string bytes() const { return built().bytes; }

  townhall::Built built(std::size_t media_within = SIZE_MAX) const {
    townhall::Issues found;
    const kiosk::base::MemoryFiles disk = files();
    const townhall::Canonical canonical = townhall::read_canonical(disk, "p", found);
    townhall::check(canonical, {languages(), icons}, found);
    std::ostringstream problems;
    townhall::print(found, problems);
    EXPECT_EQ(found.errors(), 0U) << problems.str();
    const auto built = townhall::build_revision(canonical, languages(), media_within);
    EXPECT_TRUE(built.has_value()) << (built ? "" : built.error().message);
    return built ? *built : townhall::Built();
  }

  json package;
  std::map<std::string, std::vector<json>> records;  // by kind
  std::map<std::string, json> texts;                 // by language
  std::map<std::string, std::string> extra_files;    // by path in the folder
  std::optional<std::set<std::string>> icons;

 private:
  static void put(kiosk::base::MemoryFiles& disk, const std::string& path,
                  const std::string& bytes) {
    EXPECT_TRUE(disk.write(path, bytes).has_value()) << path;
  }
};

}  // namespace test_support
