#include "content/townhall/generate.h"

#include <array>
#include <nlohmann/json.hpp>
#include <random>
#include <vector>

#include "content/townhall/digest.h"
#include "content/townhall/strict_json.h"

namespace townhall {
namespace {

using kiosk::base::Result;
using nlohmann::json;

// Words of each language are drawn from short lists: realistic in length and script, not in sense.
struct Vocabulary {
  std::string_view tag;
  std::array<std::string_view, 12> words;
};

constexpr std::array<Vocabulary, 4> kVocabularies{{
    {"de",
     {"Wohnung", "Antrag", "Beratung", "Bescheid", "Familie", "Schule", "Arbeit", "Kurs", "Hilfe",
      "Termin", "Ausweis", "Unterlagen"}},
    {"en",
     {"housing", "request", "advice", "notice", "family", "school", "work", "course", "help",
      "appointment", "card", "papers"}},
    {"ar",
     {"سكن", "طلب", "استشارة", "قرار", "عائلة", "مدرسة", "عمل", "دورة", "مساعدة", "موعد", "بطاقة",
      "أوراق"}},
    {"ti",
     {"ቤት", "ሕቶ", "ምኽሪ", "ውሳነ", "ስድራ", "ቤት-ትምህርቲ", "ስራሕ", "ኮርስ", "ሓገዝ", "ቆጸራ", "ካርድ", "ሰነዳት"}},
}};

constexpr int kServicesPerContact = 4;
constexpr int kEntriesPerTopic = 12;

class Generator {
 public:
  Generator(int services, unsigned seed) : services_(services), random_(seed) {}

  Result<void> write(const std::string& folder, kiosk::base::Files& files) {
    make_house();
    make_contacts();
    make_services();
    make_topics();
    CHECK_OK(files.make_folder(folder + "/texts"));
    for (const auto& [name, document] : documents_) {
      CHECK_OK(files.write(folder + "/" + name, print_json(document)));
    }
    for (const Vocabulary& vocabulary : kVocabularies) {
      const std::string tag(vocabulary.tag);
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

  void text(const std::string& record, const std::string& field, int words) {
    std::string source;
    for (const Vocabulary& vocabulary : kVocabularies) {
      const std::string tag(vocabulary.tag);
      std::string value;
      for (int i = 0; i < words; ++i) {
        value += i == 0 ? "" : " ";
        value += vocabulary.words[static_cast<std::size_t>(draw(12))];
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
        json::array({{{"slug", "foyer"}, {"place", "house"}, {"wall", {"de", "en", "ar", "ti"}}}});
    text("site/foyer", "name", 2);
  }

  int contacts() const { return services_ / kServicesPerContact + 1; }

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

  void make_services() {
    json records = json::array();
    for (int i = 0; i < services_; ++i) {
      const std::string slug = "service-" + std::to_string(i);
      json desks = json::array();
      desks.push_back({{"contact", "desk-" + std::to_string(draw(contacts()))}});
      records.push_back({{"slug", slug}, {"organization", "town"}, {"contacts", desks}});
      text("service/" + slug, "name", 2);
      text("service/" + slug, "teaser", 8);
      text("service/" + slug, "description", 60);
      text("service/" + slug, "procedure", 30);
    }
    documents_["services.json"] = records;
  }

  // A tree whose leaves hold the services: as wide on every level as a screen shows.
  void make_topics() {
    std::vector<std::string> level;
    for (int i = 0; i < services_; ++i) {
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

  int services_;
  std::mt19937 random_;
  std::map<std::string, json> documents_;
  std::map<std::string, json> texts_;
  std::map<std::string, json> digests_;
};

}  // namespace

Result<void> write_generated(int services, unsigned seed, const std::string& folder,
                             kiosk::base::Files& files) {
  if (services < 1 || services > 1'000'000) {
    return kiosk::base::invalid("The number of services must be between 1 and 1000000.");
  }
  return Generator(services, seed).write(folder, files);
}

}  // namespace townhall
