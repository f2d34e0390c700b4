#include "content/townhall/integreat_report.h"

#include <algorithm>

namespace townhall {
namespace {

constexpr Phrase kImported = {"Übernommen:", "Imported:"};
constexpr Phrase kToLookAt = {"Bitte ansehen (die ersten zehn Stellen jeder Art):",
                              "To look at (the first ten places of each kind):"};

constexpr Phrase kKinds[] = {
    {"Themen", "topics"},
    {"Artikel", "articles"},
    {"Wörter für die Suche", "search words"},
    {"abgeleitet, bitte prüfen", "derived, please check"},
    {"Seite sagt, dass es sie in ihrer Sprache nicht gibt",
     "page says that it is not available in its language"},
    {"Text ohne deutschen Text, weggelassen", "text without a German one, left out"},
    {"Seite ohne deutsche Seite, weggelassen", "page without a German one, left out"},
    {"zweite Seite in derselben Sprache, weggelassen", "second page in one language, left out"},
    {"übergeordnete Seite fehlt, ganz oben eingehängt", "parent page missing, put at the top"},
    {"übergeordnete Seiten gehen im Kreis, ganz oben eingehängt",
     "parents run in a circle, put at the top"},
    {"mehr als zwei Stufen von Überschriften", "more than two ranks of headings"},
    {"zerrissene E-Mail-Adresse zusammengesetzt", "torn mail address put together"},
    {"Telefonnummer und ihr Verweis sind verschieden", "phone differs from its link"},
    {"Verweis auf eine Nummer, die man nicht wählen kann", "phone link cannot be dialled"},
    {"Betreff an einem E-Mail-Verweis", "subject of a mail link"},
    {"E-Mail-Adresse und ihr Verweis sind verschieden", "mail address differs from its link"},
    {"Telefonnummer mit einem E-Mail-Verweis", "phone number with a mail link"},
    {"E-Mail-Verweis ohne gültige Adresse", "mail link without a valid address"},
    {"Verweis auf eine Seite, die nicht übernommen ist", "link to a page that is not imported"},
    {"Adresse ohne Rechnernamen weggelassen", "address without a host left out"},
    {"http-Verweis als Worte behalten", "http link kept as words"},
    {"Verweis anderer Art als Worte behalten", "link of another kind kept as words"},
};

std::string named(const std::string& kind, Voice voice) {
  const auto* known = std::find_if(std::begin(kKinds), std::end(kKinds),
                                   [&kind](const Phrase& phrase) { return phrase.en == kind; });
  return known == std::end(kKinds) ? kind : say({*known}, voice);
}

// "pages, de" and "links, https" are counted by what follows the comma.
std::string counted(const std::string& what, Voice voice) {
  for (const auto& [german, english] :
       {std::pair("Seiten, ", "pages, "), std::pair("Verweise, ", "links, ")}) {
    if (voice == Voice::German && what.starts_with(english)) {
      return german + what.substr(std::string_view(english).size());
    }
  }
  return named(what, voice);
}

}  // namespace

void ImportReport::count(const std::string& what, size_t number) {
  counts_[what] += number;
}

void ImportReport::find(const std::string& kind, const std::string& place,
                        const std::string& detail) {
  constexpr size_t kShown = 10;
  Kind& entry = kinds_[kind];
  ++entry.number;
  if (entry.first.size() < kShown) {
    entry.first.push_back(detail.empty() ? place : place + ": " + detail);
  }
}

size_t ImportReport::found(const std::string& kind) const {
  const auto entry = kinds_.find(kind);
  return entry == kinds_.end() ? 0 : entry->second.number;
}

void ImportReport::write(std::ostream& out, Voice voice) const {
  out << say({kImported}, voice) << '\n';
  for (const auto& [what, number] : counts_) {
    out << "  " << counted(what, voice) << ": " << number << '\n';
  }
  if (kinds_.empty()) {
    return;
  }
  out << say({kToLookAt}, voice) << '\n';
  for (const auto& [kind, entry] : kinds_) {
    out << "  " << named(kind, voice) << ": " << entry.number << '\n';
    for (const std::string& place : entry.first) {
      out << "    " << place << '\n';
    }
  }
}

}  // namespace townhall
