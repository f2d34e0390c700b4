#pragma once
#include <array>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "content/townhall/commands.h"
#include "kiosk/base/files.h"
#include "tests/support/sample.h"
#include "tests/support/searched.h"

namespace test_support {

// The languages in which the sample is written out.
inline constexpr std::array<const char*, 6> kSampleLanguages{"de", "en", "uk", "ar", "tr", "fa"};

inline nlohmann::json sample_file(const std::string& name) {
  const kiosk::base::DiskFiles files;
  const auto bytes = files.read(kSample + "/" + name);
  EXPECT_TRUE(bytes.has_value()) << (bytes ? "" : bytes.error().message);
  return bytes ? nlohmann::json::parse(*bytes) : nlohmann::json();
}

// "service/wohngeld" and so on: what a resident can be brought to, one kind after the other.
inline std::vector<std::string> sample_entities(const std::vector<std::string>& kinds) {
  std::vector<std::string> all;
  for (const std::string& kind : kinds) {
    for (const nlohmann::json& record : sample_file(kind + "s.json")) {
      all.push_back(kind + "/" + record["slug"].get<std::string>());
    }
  }
  return all;
}

inline std::string entity_of(const kiosk::directory::SearchHit& hit) {
  constexpr std::array<const char*, 5> kKinds{"topic/", "article/", "service/", "contact/",
                                              "event/"};
  return kKinds.at(static_cast<std::size_t>(hit.kind)) + hit.slug;
}

// The sample town and the search over it, made once for a program.
inline const Searched& searched_sample() {
  static const Searched kTown([] {
    const kiosk::base::DiskFiles files;
    std::ostringstream out;
    const auto checked =
        townhall::build_checked({kSample, WEGWEISER_I18N "/languages.json", ""}, files, out);
    EXPECT_TRUE(checked.has_value()) << out.str();
    return checked ? checked->built.bytes : std::string();
  }());
  return kTown;
}

}  // namespace test_support
