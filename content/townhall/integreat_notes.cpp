#include "content/townhall/integreat_notes.h"

namespace townhall {
namespace {

struct Notes {
  const char* imprint;
  const char* licences;
  const char* privacy;
  const char* place;
  const char* greeting;
};

// %T is the town, %D the date. They go to the desk of the town's editors, who put their own there.
constexpr Notes kGerman = {
    "## Impressum\n\nDie Texte dieses Wegweisers stammen aus Integreat, %T, Stand %D. "
    "Verantwortlich "
    "für sie ist %T.",
    "## Lizenzen\n\nTexte: Integreat, %T, [CC BY 4.0]"
    "(https://creativecommons.org/licenses/by/4.0/deed.de). Die Form wurde für den Wegweiser "
    "geändert; Bilder wurden nicht übernommen.",
    "## Datenschutz\n\nDieses Gerät speichert nichts über Sie. Es zählt Seiten, keine Menschen.",
    "Standort des Wegweisers",
    "Willkommen",
};

constexpr Notes kEnglish = {
    "## Imprint\n\nThe texts of this kiosk come from Integreat, %T, as of %D. %T is responsible "
    "for "
    "them.",
    "## Licences\n\nTexts: Integreat, %T, [CC BY 4.0]"
    "(https://creativecommons.org/licenses/by/4.0/deed.en). Their form was changed for this kiosk; "
    "pictures were not taken over.",
    "## Privacy\n\nThis device stores nothing about you. It counts pages, not people.",
    "Place of this kiosk",
    "Welcome",
};

std::string filled(const char* pattern, const std::string& town, const std::string& date) {
  std::string out;
  for (const char* at = pattern; *at != '\0'; ++at) {
    if (*at == '%' && (at[1] == 'T' || at[1] == 'D')) {
      ++at;
      out += *at == 'T' ? town : date;
    } else {
      out += *at;
    }
  }
  return out;
}

}  // namespace

Texts integreat_notes(const std::string& lang, const std::string& package_id,
                      const std::string& town, const std::string& content_date) {
  if (lang != "de" && lang != "en") {
    return {};
  }
  const Notes& notes = lang == "de" ? kGerman : kEnglish;
  Texts out;
  auto& package = out["package/" + package_id];
  package["town"] = town;
  package["imprint"] = filled(notes.imprint, town, content_date);
  package["licences"] = filled(notes.licences, town, content_date);
  package["privacy"] = filled(notes.privacy, town, content_date);
  out["place/kiosk"]["name"] = notes.place;
  out["site/kiosk"] = {{"name", notes.place}, {"greeting", notes.greeting}};
  return out;
}

}  // namespace townhall
