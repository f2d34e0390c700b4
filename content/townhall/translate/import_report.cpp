#include <ostream>

#include "content/townhall/quote.h"
#include "content/townhall/translate/import.h"

namespace townhall::translate {
namespace {

constexpr Phrase kAccepted = {"Angenommen: {1}: {2} → {3}", "accepted: {1}: {2} → {3}"};
constexpr Phrase kConfirmed = {"Bestätigt: {1}: {2} stimmt noch.",
                               "confirmed: {1}: {2} is still right."};
constexpr Phrase kRefused = {"Abgelehnt: {1}: {2}: {3}", "refused: {1}: {2}: {3}"};
constexpr Phrase kDoubted = {"Warnung: {1}: {2}: {3}", "warning: {1}: {2}: {3}"};
constexpr Phrase kLine = {"{1}, Zeile {2}", "{1}, line {2}"};
constexpr Phrase kMore = {"… und {1} weitere.", "... and {1} more."};
constexpr Phrase kEmpty = {"(fehlt)", "(missing)"};
constexpr Phrase kQuoted = {"„{1}“", "\"{1}\""};
constexpr Phrase kCounts = {
    "{1} angenommen, {2} bestätigt, {3} abgelehnt, {4} unverändert, {5} noch nicht übersetzt.",
    "{1} accepted, {2} confirmed, {3} refused, {4} unchanged, {5} not translated yet."};
constexpr Phrase kNothing = {"Kein Unterschied zum Paket.", "No difference from the package."};

// Somebody reads them all; a whole new language is read in the package.
constexpr std::size_t kShown = 40;
constexpr std::size_t kShortened = 80;  // letters of a text in a line

std::string quoted(const std::string& text, Voice voice) {
  if (text.empty()) {
    return say({kEmpty}, voice);
  }
  return say({kQuoted, {isolated(shortened(text, kShortened))}}, voice);
}

void print_taken(const std::vector<Taken>& all, Phrase phrase, Voice voice, std::ostream& out) {
  for (std::size_t i = 0; i < all.size() && i < kShown; ++i) {
    out << say({phrase, {all[i].key, quoted(all[i].from, voice), quoted(all[i].to, voice)}}, voice)
        << '\n';
  }
  if (all.size() > kShown) {
    out << say({kMore, {std::to_string(all.size() - kShown)}}, voice) << '\n';
  }
}

struct File {
  const std::string& name;
  Voice voice;
};

void print_reasons(const std::vector<Refusal>& all, const Phrase& phrase, const File& file,
                   std::ostream& out) {
  for (const Refusal& one : all) {
    const std::string place =
        one.line == 0 ? file.name : say({kLine, {file.name, std::to_string(one.line)}}, file.voice);
    out << say({phrase, {place, one.key, say(one.why, file.voice)}}, file.voice) << '\n';
  }
}

}  // namespace

void report(const Imported& imported, const std::string& name, Voice voice, std::ostream& out) {
  print_taken(imported.accepted, kAccepted, voice, out);
  print_taken(imported.confirmed, kConfirmed, voice, out);
  print_reasons(imported.doubted, kDoubted, {name, voice}, out);
  print_reasons(imported.refused, kRefused, {name, voice}, out);
  if (imported.accepted.empty() && imported.confirmed.empty() && imported.refused.empty()) {
    out << say({kNothing}, voice) << '\n';
  }
  out << say({kCounts,
              {std::to_string(imported.accepted.size()), std::to_string(imported.confirmed.size()),
               std::to_string(imported.refused.size()), std::to_string(imported.unchanged),
               std::to_string(imported.untranslated)}},
             voice)
      << '\n';
}

}  // namespace townhall::translate
