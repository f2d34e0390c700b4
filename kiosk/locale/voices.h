#pragma once
#include <map>
#include <string>
#include <string_view>

#include "kiosk/base/result.h"

namespace kiosk::locale {

// How far a language can be listened to. i18n/README.md says what each rests on.
enum class VoiceTier {
  None,    // no voice, or one that misleads: not offered for listening
  Usable,  // understandable, but stress or vowels are partly guessed: a native listener decides
  Good,    // a plain voice that reads the language's words and numbers right
};

struct Voice {
  VoiceTier tier = VoiceTier::None;
  std::string id;  // of the speech engine: "gmw/de"; empty without a voice

  bool operator==(const Voice&) const = default;
};

// The voices of the languages of i18n/languages.json. Immutable.
class Voices {
 public:
  // Refuses the whole table if a language says nothing about its voice, or something half.
  static base::Result<Voices> parse(const std::string& text);

  // No voice for a tag that the table does not have: never that of a language alike.
  Voice of(std::string_view tag) const;

 private:
  std::map<std::string, Voice, std::less<>> voices_;
};

}  // namespace kiosk::locale
