#include "kiosk/locale/voices.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

namespace kiosk::locale {
namespace {

using nlohmann::json;

std::string text_at(const json& object, const char* key) {
  const auto found = object.is_object() ? object.find(key) : object.end();
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

std::optional<VoiceTier> tier_named(const std::string& name) {
  if (name == "none") {
    return VoiceTier::None;
  }
  if (name == "usable") {
    return VoiceTier::Usable;
  }
  if (name == "good") {
    return VoiceTier::Good;
  }
  return std::nullopt;
}

// Folder and file in the engine's data: nothing that could climb out of it.
bool is_voice_id(const std::string& id) {
  return !id.empty() && id.size() <= 64 && id.front() != '/' &&
         std::all_of(id.begin(), id.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '-' || c == '/';
         });
}

base::Result<Voice> read_voice(const std::string& tag, const json& entry) {
  const json voice = entry.value("voice", json());
  const auto tier = tier_named(text_at(voice, "tier"));
  const std::string id = text_at(voice, "id");
  if (!tier) {
    return base::corrupt("languages.json: \"voice\" of " + tag +
                         " must have the tier good, usable or none; add it");
  }
  if (*tier == VoiceTier::None ? voice.contains("id") : !is_voice_id(id)) {
    return base::corrupt("languages.json: \"voice\" of " + tag +
                         " must have an id, and none if its tier is none; correct it");
  }
  return Voice{*tier, id};
}

}  // namespace

base::Result<Voices> Voices::parse(const std::string& text) {
  const json root = json::parse(text, nullptr, false);
  if (!root.is_object() || !root.contains("languages") || !root["languages"].is_array()) {
    return base::corrupt(
        "languages.json is not an object with a list \"languages\"; take another copy");
  }
  Voices voices;
  for (const json& entry : root["languages"]) {
    const std::string tag = text_at(entry, "tag");
    if (tag.empty()) {
      return base::corrupt("languages.json: an entry of \"languages\" has no tag; add it");
    }
    voices.voices_[tag] = TRY(read_voice(tag, entry));
  }
  return voices;
}

Voice Voices::of(std::string_view tag) const {
  const auto found = voices_.find(tag);
  return found == voices_.end() ? Voice() : found->second;
}

}  // namespace kiosk::locale
