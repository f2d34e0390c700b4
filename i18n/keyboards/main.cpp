#include <cstdio>
#include <nlohmann/json.hpp>

#include "i18n/keyboards/rows.h"
#include "kiosk/base/files.h"

// Makes keyboards.json, the on-screen keyboards of all languages, from languages.json and
// xkb-data: wegweiser-keyboards languages.json keyboards.json
namespace keyboards {
namespace {

using kiosk::base::Result;
using nlohmann::json;

Result<json> keyboard_of(const json& language) {
  const std::string tag = language.value("tag", "");
  const std::string name = language.value("keyboard", "");
  if (name.empty()) {
    return kiosk::base::not_found("languages.json: \"keyboard\" of " + tag +
                                  " is missing; name a layout of xkb-data, or \"syllables\".");
  }
  const Alphabet alphabet = TRY(read_alphabet(language.value("icu_locale", "")));
  json keyboard;
  if (name == "syllables") {
    const Syllables syllables = syllable_rows(alphabet);
    keyboard["rows"] = syllables.rows;
    keyboard["forms"] = syllables.forms;
    keyboard["vowels"] = syllables.vowels;
  } else {
    const HardwareLayout layout = TRY(read_layout(name));
    keyboard["rows"] = letter_rows(layout, alphabet);
  }
  return keyboard;
}

Result<void> make(const std::string& table_path, const std::string& out) {
  kiosk::base::DiskFiles files;
  const std::string text = TRY(files.read(table_path));
  const json table = json::parse(text, nullptr, false);
  if (!table.is_object() || !table.contains("languages") || !table["languages"].is_array()) {
    return kiosk::base::corrupt(table_path + " is no language table; take another copy.");
  }
  json made{{"digits", digit_rows()}};
  for (const json& language : table["languages"]) {
    made["keyboards"][language.value("tag", "")] = TRY(keyboard_of(language));
  }
  return files.write(out, made.dump(1) + "\n");
}

}  // namespace
}  // namespace keyboards

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("wegweiser-keyboards: Name the language table and the file to write.\n", stderr);
    return 2;
  }
  const auto made = keyboards::make(argv[1], argv[2]);
  if (!made) {
    std::fprintf(stderr, "wegweiser-keyboards: %s\n", made.error().message.c_str());
    return 1;
  }
  return 0;
}
