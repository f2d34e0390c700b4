#include "kiosk/text/font_manifest.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace kiosk::text {

namespace {

base::Error damaged(const std::string& path) {
  return base::corrupt("The font list " + path +
                       " is damaged; build the target wegweiser-fonts again.");
}

bool is_face(const nlohmann::json& entry) {
  const auto is_string = [&](const char* key) {
    return entry.contains(key) && entry.at(key).is_string();
  };
  const auto is_list = [&](const char* key) {
    return entry.contains(key) && entry.at(key).is_array() &&
           std::all_of(entry.at(key).begin(), entry.at(key).end(),
                       [](const auto& item) { return item.is_string(); });
  };
  return entry.is_object() && is_string("family") && is_string("file") && is_string("weight") &&
         is_list("scripts") && is_list("languages") && entry.contains("scale") &&
         entry.at("scale").is_number() && entry.contains("pictograms") &&
         entry.at("pictograms").is_boolean();
}

bool is_dictionary(const nlohmann::json& entry) {
  return entry.is_object() && entry.contains("language") && entry.at("language").is_string() &&
         entry.contains("file") && entry.at("file").is_string();
}

FaceInfo to_face(const nlohmann::json& entry, const std::string& folder) {
  FaceInfo face;
  face.family = entry.at("family");
  face.path = folder + "/" + entry.at("file").get<std::string>();
  face.weight = entry.at("weight") == "Bold" ? Weight::Bold : Weight::Regular;
  face.scripts = entry.at("scripts");
  face.languages = entry.at("languages");
  face.scale = entry.at("scale");
  face.pictograms = entry.at("pictograms");
  return face;
}

}  // namespace

base::Result<std::vector<FaceInfo>> read_manifest(const base::FileReader& files,
                                                  const std::string& folder) {
  const std::string path = folder + "/manifest.json";
  const std::string bytes = TRY(files.read(path));
  const auto names = TRY(files.list(folder));
  const auto json = nlohmann::json::parse(bytes, nullptr, false);
  if (!json.is_object() || !json.contains("faces") || !json.at("faces").is_array()) {
    return damaged(path);
  }
  std::vector<FaceInfo> faces;
  for (const auto& entry : json.at("faces")) {
    if (!is_face(entry)) {
      return damaged(path);
    }
    const std::string file = entry.at("file");
    if (!std::binary_search(names.begin(), names.end(), file)) {
      return base::not_found("The font file " + file + " is missing in " + folder +
                             "; build the target wegweiser-fonts again.");
    }
    faces.push_back(to_face(entry, folder));
  }
  const bool any_text =
      std::any_of(faces.begin(), faces.end(), [](const auto& face) { return !face.pictograms; });
  if (!any_text || faces.size() > 0xFFFF) {
    return damaged(path);
  }
  return faces;
}

base::Result<std::vector<DictionaryInfo>> read_dictionaries(const base::FileReader& files,
                                                            const std::string& folder) {
  const std::string path = folder + "/manifest.json";
  const std::string bytes = TRY(files.read(path));
  const auto json = nlohmann::json::parse(bytes, nullptr, false);
  if (!json.is_object()) {
    return damaged(path);
  }
  const auto list =
      json.contains("dictionaries") ? json.at("dictionaries") : nlohmann::json::array();
  if (!list.is_array() || !std::all_of(list.begin(), list.end(), is_dictionary)) {
    return damaged(path);
  }
  std::vector<DictionaryInfo> dictionaries;
  for (const auto& entry : list) {
    dictionaries.push_back({entry.at("language").get<std::string>(),
                            folder + "/" + entry.at("file").get<std::string>()});
  }
  return dictionaries;
}

}  // namespace kiosk::text
