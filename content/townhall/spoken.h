#pragma once
#include <optional>
#include <string>
#include <vector>

#include "content/townhall/canonical.h"

// What a package says about how its texts are spoken.
namespace townhall {

// What an editor wrote down to be said for a text.
struct SpokenForm {
  std::string file;
  std::string record;
  std::string field;
  std::string lang;
  std::string written;  // as a screen shows it
  std::string words;
};

// Those of one language whose text is there and is said as one. Empty for a file without any.
std::vector<SpokenForm> spoken_forms(const Canonical& canonical, const TextFile& file);

// A text as a screen shows it in one piece: a Markdown text only if it is a single paragraph.
std::optional<std::string> as_one(const std::string& text, bool markdown);

// Whether the field of "kind/slug" is written in Markdown; nothing if there is no such field.
std::optional<bool> is_markdown(const std::string& record, const std::string& field);

// A media record that is the recording of a sentence.
bool is_clip(const nlohmann::json& record);

}  // namespace townhall
