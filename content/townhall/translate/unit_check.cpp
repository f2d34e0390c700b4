#include "content/townhall/translate/unit_check.h"

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/directory/markdown.h"

namespace townhall::translate {
namespace {

constexpr Phrase kForbidden = {
    "Darin ist ein verbotenes Steuerzeichen ({1}). Löschen Sie es; die Richtung der Schrift "
    "besorgt das Gerät.",
    "It holds a forbidden control character ({1}). Delete it; the kiosk sees to the direction."};
constexpr Phrase kUnbalanced = {
    "Ein Richtungszeichen (U+2066 bis U+2069) hat kein Gegenstück. Löschen Sie es; die Richtung "
    "der Schrift besorgt das Gerät.",
    "A direction mark (U+2066 to U+2069) has no counterpart. Delete it; the kiosk sees to the "
    "direction."};
constexpr Phrase kTooLong = {
    "Sie hat {1} Zeichen, höchstens {2} passen auf den Bildschirm. Kürzen "
    "Sie sie.",
    "It has {1} characters, at most {2} fit the screen. Shorten it."};
constexpr Phrase kCopy = {
    "Das ist unverändert der Text der Quelle („{1}“). Übersetzen Sie ihn oder lassen Sie das Feld "
    "leer.",
    "This is the text of the source (\"{1}\") unchanged. Translate it or leave the field empty."};
constexpr Phrase kGermanCopy = {
    "Das ist unverändert der deutsche Text. Übersetzen Sie ihn oder lassen Sie das Feld leer.",
    "This is the German text unchanged. Translate it or leave the field empty."};
constexpr Phrase kOtherScript = {
    "Sie ist nicht in der Schrift der Zielsprache. Übersetzen Sie sie, oder nehmen Sie die Datei "
    "der "
    "richtigen Sprache.",
    "It is not in the script of the target language. Translate it, or take the file of the right "
    "language."};
constexpr Phrase kOtherScriptOf = {
    "Sie ist nicht in der Schrift der Zielsprache und sieht nach „{1}“ aus. Übersetzen Sie sie, "
    "oder nehmen Sie die Datei der richtigen Sprache.",
    "It is not in the script of the target language and looks like \"{1}\". Translate it, or take "
    "the file of the right language."};
constexpr Phrase kOtherLanguage = {
    "Sie sieht nach „{1}“ aus, nicht nach der Zielsprache. Übersetzen Sie sie, oder nehmen Sie die "
    "Datei der richtigen Sprache.",
    "It looks like \"{1}\", not like the target language. Translate it, or take the file of the "
    "right language."};
constexpr Phrase kDoubtful = {
    "Sie könnte in „{1}“ sein und nicht in der Zielsprache. Sehen Sie nach, ob sie stimmt.",
    "It might be in \"{1}\" and not in the target language. See whether it is right."};
constexpr Phrase kPhoneMissing = {
    "Die Telefonnummer {1} fehlt oder ist verändert. Schreiben Sie sie so, wie sie in der Quelle "
    "steht.",
    "The telephone number {1} is missing or changed. Write it as it is in the source."};
constexpr Phrase kPhoneNew = {
    "Die Telefonnummer {1} steht nicht in der Quelle. Nehmen Sie die aus der Quelle.",
    "The telephone number {1} is not in the source. Take that of the source."};
constexpr Phrase kAddressMissing = {
    "{1} fehlt oder ist verändert. Adressen und Ziele von Verweisen bleiben, wie sie sind.",
    "{1} is missing or changed. Addresses and targets of links stay as they are."};
constexpr Phrase kAddressNew = {
    "{1} steht nicht in der Quelle. Adressen und Ziele von Verweisen bleiben, wie sie sind.",
    "{1} is not in the source. Addresses and targets of links stay as they are."};
constexpr Phrase kBraceMissing = {
    "Der Platzhalter {1} fehlt oder ist verändert. Schreiben Sie ihn so, wie er in der Quelle "
    "steht.",
    "The placeholder {1} is missing or changed. Write it as it is in the source."};
constexpr Phrase kBraceNew = {"{1} steht nicht in der Quelle. Nehmen Sie es heraus.",
                              "{1} is not in the source. Take it out."};
constexpr Phrase kNameMissing = {
    "Der Name „{1}“ fehlt oder ist verändert. Schreiben Sie ihn so, wie er auf den Schildern "
    "steht.",
    "The name \"{1}\" is missing or changed. Write it as it is on the signs."};
constexpr Phrase kMarkdown = {"Die Auszeichnung stimmt nicht: {1}", "The marks are not right: {1}"};

// Shorter texts may be the same in both languages ("E-Mail"), and names of any length.
constexpr std::size_t kLongestSame = 24;

std::string code_point_name(char32_t c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string name = "U+";
  for (int shift = 12; shift >= 0; shift -= 4) {
    name += kDigits[(c >> shift) & 0xF];
  }
  return name;
}

// Isolates must be closed in their paragraph (UAX #9, BD9).
bool isolates_balance(const std::string& text) {
  int open = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = kiosk::base::next_code_point(text, at);
    if (c >= 0x2066 && c <= 0x2068) {
      ++open;
    } else if (c == 0x2069) {
      --open;
    }
    if (open < 0 || (c == '\n' && open != 0)) {
      return false;
    }
  }
  return open == 0;
}

using Pieces = std::vector<Protected>;

// The first piece of `some` that `others` lack.
const Protected* first_missing(const Pieces& some, const Pieces& others) {
  const auto found = std::find_if(some.begin(), some.end(), [&](const Protected& piece) {
    return std::none_of(others.begin(), others.end(),
                        [&](const Protected& other) { return other.same == piece.same; });
  });
  return found == some.end() ? nullptr : &*found;
}

// In a script that runs the other way a number may touch letters, where libphonenumber's matcher
// does not see it.
bool has_piece(const std::string& text, const Protected& piece) {
  return text.find(piece.shown) != std::string::npos;
}

struct Differing {
  bool may_lack = false;
  Phrase missing;
  Phrase added;
};

std::optional<Saying> difference(const Unit& unit, Pieces (*pieces_of)(const std::string&),
                                 const Differing& words) {
  Pieces source = pieces_of(unit.source);
  const Pieces target = pieces_of(unit.target);
  if (const Protected* added = first_missing(target, source)) {
    return Saying{words.added, {added->shown}};
  }
  if (words.may_lack) {
    return std::nullopt;
  }
  std::erase_if(source, [&](const Protected& piece) { return has_piece(unit.target, piece); });
  if (const Protected* missing = first_missing(source, target)) {
    return Saying{words.missing, {missing->shown}};
  }
  return std::nullopt;
}

std::optional<Saying> fault_of_text(const Unit& unit) {
  if (const auto forbidden = kiosk::base::forbidden_character(unit.target)) {
    return Saying{kForbidden, {code_point_name(*forbidden)}};
  }
  if (!isolates_balance(unit.target)) {
    return Saying{kUnbalanced};
  }
  const std::size_t length = kiosk::base::code_point_count(unit.target);
  if (unit.max_chars != 0 && length > unit.max_chars) {
    return Saying{kTooLong, {std::to_string(length), std::to_string(unit.max_chars)}};
  }
  return std::nullopt;
}

// "Rathausplatz 3" is an address; "am Rathausplatz" may be put into words.
bool names_a_house(const std::string& text, const std::string& street) {
  const std::size_t at = text.find(street + " ");
  const std::size_t number = at == std::string::npos ? at : at + street.size() + 1;
  return number < text.size() && text[number] >= '1' && text[number] <= '9';
}

std::optional<Saying> fault_of_names(const Unit& unit, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    if (names_a_house(unit.source, name) && unit.target.find(name) == std::string::npos) {
      return Saying{kNameMissing, {name}};
    }
  }
  return std::nullopt;
}

std::optional<Saying> fault_of_marks(const Unit& unit) {
  const kiosk::directory::Markdown after = kiosk::directory::parse_markdown(unit.target);
  if (!after.problems.empty() && kiosk::directory::parse_markdown(unit.source).problems.empty()) {
    return Saying{kMarkdown, {after.problems.front()}};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Saying> fault_of_language(const CheckedTongue& checked) {
  const Unit& unit = checked.unit;
  const bool is_long =
      kiosk::base::code_point_count(unit.target) > kLongestSame && !unit.key.ends_with("name");
  if (!checked.retold && unit.target == unit.source && (is_long || checked.foreign.found())) {
    return checked.from == "de" ? Saying{kGermanCopy} : Saying{kCopy, {std::string(checked.from)}};
  }
  if (checked.foreign.script) {
    return checked.foreign.language.empty() ? Saying{kOtherScript}
                                            : Saying{kOtherScriptOf, {checked.foreign.language}};
  }
  return checked.foreign.found() && checked.foreign.sure
             ? std::optional(Saying{kOtherLanguage, {checked.foreign.language}})
             : std::nullopt;
}

std::optional<Saying> doubt_of_language(const Foreign& foreign) {
  return foreign.found() && !foreign.sure ? std::optional(Saying{kDoubtful, {foreign.language}})
                                          : std::nullopt;
}

void Tongue::add(const Foreign& one) {
  told += one.told ? 1U : 0U;
  if (one.script || !one.leaning.empty()) {
    ++foreign;
    ++like[one.leaning];
  }
}

std::string Tongue::most_like() const {
  const auto most = std::max_element(
      like.begin(), like.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == like.end() ? std::string() : most->first;
}

std::optional<Saying> fault_in(const CheckedUnit& checked) {
  const Unit& unit = checked.unit;
  if (auto fault = fault_of_text(unit)) {
    return fault;
  }
  if (auto fault = difference(unit, braces_of, {false, kBraceMissing, kBraceNew})) {
    return fault;
  }
  if (auto fault = difference(unit, phones_of, {checked.retold, kPhoneMissing, kPhoneNew})) {
    return fault;
  }
  if (auto fault = difference(unit, addresses_of, {checked.retold, kAddressMissing, kAddressNew})) {
    return fault;
  }
  if (auto fault = checked.retold ? std::nullopt : fault_of_names(unit, checked.names)) {
    return fault;
  }
  return checked.markdown ? fault_of_marks(unit) : std::nullopt;
}

}  // namespace townhall::translate
