#pragma once
#include <nlohmann/json.hpp>

#include "content/townhall/translate/import.h"
#include "kiosk/locale/language.h"

// The words of the interface (i18n/<tag>.arb): the same files for translators, the same refusals.
namespace townhall::translate {

inline constexpr const char* kInterface = "ui";  // in place of a package's id

// Two ARB files as JSON, and origins/<tag>.json, which the kiosk does not need: "sources" has the
// digest of the German message that each message was translated from, "marks" how a message came to
// be if it is not as "@@x-how" and "@@x-state" of its file say ("human unreviewed").
struct InterfaceTexts {
  nlohmann::json german;
  nlohmann::json translation;
  nlohmann::json origins;
  kiosk::locale::Language language;
};

// The files of a folder; without origins/<tag>.json nothing is known of any message. Not found,
// corrupt, or Invalid: German, or a language that is not in languages.json.
kiosk::base::Result<InterfaceTexts> read_interface(const kiosk::base::FileReader& files,
                                                   const std::string& folder,
                                                   const std::string& lang, Voice voice);

// In the folder: "origins/tr.json".
inline std::string origins_path(const std::string& lang) {
  return "origins/" + lang + ".json";
}

// An ARB file as JSON; corrupt if it is none.
kiosk::base::Result<nlohmann::json> read_catalogue(const kiosk::base::FileReader& files,
                                                   const std::string& path, Voice voice);

// The languages that are translated into: all of languages.json but German, in its order.
kiosk::base::Result<std::vector<std::string>> interface_languages(
    const kiosk::base::FileReader& files, const std::string& folder);

// What the German catalogue says of a message, or empty.
std::string about_message(const InterfaceTexts& texts, const std::string& key);

// The message, or empty; the digest of the German it was translated from, or empty.
std::string message_of(const nlohmann::json& catalogue, const std::string& key);
std::string source_digest(const InterfaceTexts& texts, const std::string& key);

void set_source(nlohmann::json& origins, const std::string& key, const std::string& german);

// How a message came to be ("human" or "machine") and how far it is ("unreviewed", "reviewed",
// "approved"), by its own mark or else its file's. A mark that is the file's own is not kept.
Mark message_mark(const InterfaceTexts& texts, const std::string& key);
void set_message_mark(const InterfaceTexts& texts, nlohmann::json& origins, const std::string& key,
                      const Mark& mark);

Exchange collect_interface(const InterfaceTexts& texts, Voice voice);

struct ImportedInterface {
  nlohmann::json translation;
  nlohmann::json origins;
  Imported units;  // without a package
};

// `how`: human or machine. Invalid as take_in().
kiosk::base::Result<ImportedInterface> take_in_interface(const InterfaceTexts& texts,
                                                         const Exchange& returned,
                                                         const std::string& how, Voice voice);

}  // namespace townhall::translate
