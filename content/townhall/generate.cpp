#include "content/townhall/generate.h"

#include <nlohmann/json.hpp>
#include <random>
#include <vector>

#include "content/townhall/digest.h"
#include "content/townhall/generate_words.h"
#include "content/townhall/strict_json.h"

namespace townhall {
namespace {

using kiosk::base::Result;
using nlohmann::json;

constexpr int kServicesPerContact = 4;
constexpr int kEntriesPerTopic = 12;

class Generator {
 public:
  explicit Generator(const GeneratorPlan& plan) : plan_(plan), random_(plan.seed) {
    for (int language = 0; language < plan.languages; ++language) {
      words_.emplace_back(static_cast<std::size_t>(language), plan.words);
    }
  }

  Result<void> write(const std::string& folder, kiosk::base::Files& files) {
    make_house();
    make_contacts();
    make_services();
    make_topics();
    edit();
    CHECK_OK(files.make_folder(folder + "/texts"));
    for (const auto& [name, document] : documents_) {
      CHECK_OK(files.write(folder + "/" + name, print_json(document)));
    }
    for (const Words& words : words_) {
      const std::string tag(words.tag());
      json file = {{"lang", tag}, {"how", "machine"}, {"state", "draft"}, {"texts", texts_[tag]}};
      if (tag != "de") {
        file["from"] = "de";
        file["digests"] = digests_[tag];
      }
      CHECK_OK(files.write(folder + "/texts/" + tag + ".json", print_json(file)));
    }
    return {};
  }

 private:
  int draw(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

  void text(const std::string& record, const std::string& field, int count) {
    for (const Words& words : words_) {
      texts_[std::string(words.tag())][record][field] = "";
    }
    add_words(record, field, count);
  }

  // To the end of the text in all languages.
  void add_words(const std::string& record, const std::string& field, int count) {
    std::string source;
    for (const Words& words : words_) {
      const std::string tag(words.tag());
      auto value = texts_[tag][record][field].get<std::string>();
      for (int i = 0; i < count; ++i) {
        value += value.empty() ? "" : " ";
        value += words.draw(random_);
      }
      texts_[tag][record][field] = value;
      if (tag == "de") {
        source = text_digest(value);
      } else {
        digests_[tag][record][field] = source;
      }
    }
  }

  void make_house() {
    documents_["package.json"] = {{"id", "generated"},
                                  {"namespace", "0f0f2a7e-3b52-4e5e-9d4b-5b1f3c2d1e00"},
                                  {"schema_version", 1},
                                  {"content_version", 1},
                                  {"content_date", "2026-11-23"},
                                  {"source_lang", "de"},
                                  {"region", "DE-SH"},
                                  {"brand_color", "#0B5563"},
                                  {"brand_ink", "#FFFFFF"},
                                  {"sample", true}};
    text("package/generated", "town", 1);
    documents_["organizations.json"] = json::array({{{"slug", "town"}, {"kind", "department"}}});
    text("organization/town", "name", 2);
    json places = json::array(
        {{{"slug", "house"}, {"type", "building"}, {"street", "Musterweg"}, {"house_number", "1"}},
         {{"slug", "floor"}, {"type", "floor"}, {"parent", "house"}, {"level", 1}}});
    text("place/house", "name", 1);
    text("place/floor", "floor_label", 1);
    for (int i = 0; i < contacts(); ++i) {
      places.push_back({{"slug", "room-" + std::to_string(i)},
                        {"type", "room"},
                        {"parent", "floor"},
                        {"door_sign", std::to_string(100 + i)}});
      text("place/room-" + std::to_string(i), "directions", 8);
    }
    documents_["places.json"] = places;
    documents_["sites.json"] =
        json::array({{{"slug", "foyer"}, {"place", "house"}, {"wall", tags()}}});
    text("site/foyer", "name", 2);
  }

  std::vector<std::string> tags() const {
    std::vector<std::string> tags;
    for (const Words& words : words_) {
      tags.emplace_back(words.tag());
    }
    return tags;
  }

  int contacts() const { return plan_.services / kServicesPerContact + 1; }

  static json hours() {
    const json morning = {
        {"days", {"mo", "tu", "we", "th", "fr"}}, {"opens", "08:00"}, {"closes", "12:00"}};
    const json evening = {{"days", {"th"}}, {"opens", "14:00"}, {"closes", "18:00"}};
    const json schedule = {{"key", "regular"}, {"rules", {morning, evening}}};
    return {{"schedules", json::array({schedule})}};
  }

  void make_contacts() {
    json records = json::array();
    for (int i = 0; i < contacts(); ++i) {
      const std::string slug = "desk-" + std::to_string(i);
      const json phone = {{"key", "main"},
                          {"number", "040 66969-" + std::to_string(100 + i % 900)}};
      records.push_back({{"slug", slug},
                         {"kind", "desk"},
                         {"organization", "town"},
                         {"place", "room-" + std::to_string(i)},
                         {"phones", json::array({phone})},
                         {"languages", json::array({{{"lang", "de"}, {"mode", "native"}}})},
                         {"hours", hours()},
                         {"sample", true}});
      text("contact/" + slug, "name", 2);
      text("contact/" + slug, "responsibility", 4);
      text("contact/" + slug, "description", 40);
    }
    documents_["contacts.json"] = records;
  }

  json service(const std::string& slug) {
    json desks = json::array();
    desks.push_back({{"contact", "desk-" + std::to_string(draw(contacts()))}});
    text("service/" + slug, "name", 2);
    text("service/" + slug, "teaser", 8);
    text("service/" + slug, "description", 60);
    text("service/" + slug, "procedure", 30);
    return {{"slug", slug}, {"organization", "town"}, {"contacts", desks}};
  }

  void make_services() {
    json records = json::array();
    for (int i = 0; i < plan_.services; ++i) {
      records.push_back(service("service-" + std::to_string(i)));
    }
    documents_["services.json"] = records;
  }

  // A tree whose leaves hold the services: as wide on every level as a screen shows.
  void make_topics() {
    std::vector<std::string> level;
    for (int i = 0; i < plan_.services; ++i) {
      level.push_back("service/service-" + std::to_string(i));
    }
    json topics = json::array();
    while (level.size() > static_cast<std::size_t>(kEntriesPerTopic) || topics.empty()) {
      std::vector<std::string> above;
      for (std::size_t at = 0; at < level.size(); at += kEntriesPerTopic) {
        const std::size_t end = std::min(level.size(), at + kEntriesPerTopic);
        const std::string slug = "topic-" + std::to_string(topics.size());
        topics.push_back({{"slug", slug},
                          {"color", topics.size() % 8},
                          {"entries", std::vector<std::string>(
                                          level.begin() + static_cast<std::ptrdiff_t>(at),
                                          level.begin() + static_cast<std::ptrdiff_t>(end))}});
        text("topic/" + slug, "name", 2);
        above.push_back("topic/" + slug);
      }
      level = above;
    }
    json start = json::array();
    for (const std::string& topic : level) {
      start.push_back(topic.substr(6));
    }
    documents_["package.json"]["start"] = start;
    documents_["topics.json"] = topics;
  }

  // A day's work at the town hall, after all else was drawn: so the rest is the package without it.
  void edit() {
    if (plan_.edited == 0) {
      return;
    }
    const int step = plan_.services / plan_.edited;
    for (int i = 0; i < plan_.edited; ++i) {
      const std::string record = "service/service-" + std::to_string(i * step);
      text(record, "teaser", 8);
      add_words(record, "description", 8);
    }
    const int desks = 1 + plan_.edited * 2 / 5;
    for (int i = 0; i < desks; ++i) {
      json& desk = documents_["contacts.json"].at(static_cast<std::size_t>(contacts() / desks) *
                                                  static_cast<std::size_t>(i));
      desk["hours"]["schedules"][0]["rules"][0]["closes"] = "12:30";
    }
    for (int i = 0; i < plan_.edited / 10; ++i) {
      const std::string slug = "new-service-" + std::to_string(i);
      documents_["services.json"].push_back(service(slug));
      documents_["topics.json"][static_cast<std::size_t>(i)]["entries"].push_back("service/" +
                                                                                  slug);
    }
    // The last first: they are found by their place.
    for (int i = plan_.edited / 25; i > 0; --i) {
      remove_service(static_cast<std::size_t>(i * step - 1));
    }
  }

  // The i-th of the first topics' services.
  void remove_service(std::size_t i) {
    const std::string record = "service/service-" + std::to_string(i);
    documents_["services.json"].erase(i);
    json& entries = documents_["topics.json"][i / kEntriesPerTopic]["entries"];
    entries.erase(i % kEntriesPerTopic);
    for (const std::string& tag : tags()) {
      texts_[tag].erase(record);
      if (tag != "de") {
        digests_[tag].erase(record);
      }
    }
  }

  GeneratorPlan plan_;
  std::vector<Words> words_;
  std::mt19937 random_;
  std::map<std::string, json> documents_;
  std::map<std::string, json> texts_;
  std::map<std::string, json> digests_;
};

Result<void> check(const GeneratorPlan& plan) {
  if (plan.services < 1 || plan.services > 1'000'000) {
    return kiosk::base::invalid("The number of services must be between 1 and 1000000.");
  }
  if (plan.languages < 1 || plan.languages > static_cast<int>(kMostLanguages)) {
    return kiosk::base::invalid("The number of languages must be between 1 and " +
                                std::to_string(kMostLanguages) + ".");
  }
  if (plan.words < kRealWords || plan.words > 100'000) {
    return kiosk::base::invalid("The number of words must be between 12 and 100000.");
  }
  if (plan.edited < 0 || plan.edited * 4 > plan.services) {
    return kiosk::base::invalid("At most every fourth service can be edited.");
  }
  return {};
}

}  // namespace

Result<void> write_generated(const GeneratorPlan& plan, const std::string& folder,
                             kiosk::base::Files& files) {
  CHECK_OK(check(plan));
  return Generator(plan).write(folder, files);
}

}  // namespace townhall
