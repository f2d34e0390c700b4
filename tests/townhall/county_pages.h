#pragma once
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "content/townhall/integreat.h"
#include "kiosk/base/files.h"

// Pages of an invented county, and packages made of them in memory.
namespace test_support {

using kiosk::base::MemoryFiles;
using nlohmann::json;
using townhall::Voice;

json page(const std::string& lang, const std::string& name, const std::string& parent, int order,
          const std::string& other_lang = "", const std::string& other = "");

// "wohnen" with "miete" and "kaution" below it, and "amt".
json german_pages();

// Of "wohnen", and one without a German page.
json english_pages();

struct Imported {
  MemoryFiles files;
  std::string report;
  std::string error;
};

// Into the folder "out".
Imported import_pages(const json& german, const json& english, Voice voice = Voice::English);

json file(const Imported& made, const std::string& name);

// Null if there is none.
json record(const json& all, const std::string& slug);

// The record to be changed.
json& record_in(json& all, const std::string& slug);

// A package at which editors work between two imports.
class County {
 public:
  County() : made(import_pages(german_pages(), english_pages())) {}

  // Changes a file of the package as by hand.
  void edit(const std::string& name, const std::function<void(json&)>& change);

  // The pages by language, taken in again; those of `german` and `english` if none are named.
  void take_again(const std::vector<std::string>& languages = {"de", "en"});

  json in(const std::string& name) const { return file(made, name); }

  // "de", "article/amt", "body"
  json text(const std::string& lang, const std::string& entity, const std::string& field) const;

  bool says(const std::string& words) const { return made.report.find(words) != std::string::npos; }

  // As an editor removes an article below "wohnen".
  void remove_article(const std::string& slug);

  // All files but the history.
  std::map<std::string, std::string> bytes() const;

  Imported made;
  json german = german_pages();
  json english = english_pages();
  townhall::IntegreatInput input = {
      {}, "out", {"Redaktion", std::chrono::seconds(1'764'149'400), Voice::English}, true};
};

}  // namespace test_support
