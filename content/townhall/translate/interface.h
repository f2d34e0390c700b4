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

// The files of a folder; without origins/<tag>.json nothing is known of any message. Not found, or
// corrupt.
kiosk::base::Result<InterfaceTexts> read_interface(const kiosk::base::FileReader& files,
                                                   const std::string& folder,
                                                   const std::string& lang);

kiosk::base::Result<void> write_origins(const std::string& folder, const std::string& lang,
                                        const nlohmann::json& origins, kiosk::base::Files& files);

Exchange collect_interface(const InterfaceTexts& texts, Voice voice);

struct ImportedInterface {
  nlohmann::json translation;
  nlohmann::json origins;
  Imported units;  // without a package
};

// Every translation that is there rests on the present German.
nlohmann::json all_still_correct(const InterfaceTexts& texts, std::size_t& changed);

// `how`: human or machine. Invalid as take_in().
kiosk::base::Result<ImportedInterface> take_in_interface(const InterfaceTexts& texts,
                                                         const Exchange& returned,
                                                         const std::string& how, Voice voice);

}  // namespace townhall::translate
