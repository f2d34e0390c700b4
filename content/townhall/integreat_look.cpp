#include "content/townhall/integreat_look.h"

#include <array>

#include "content/townhall/html_text.h"

namespace townhall {
namespace {

struct Rule {
  std::string_view keyword;  // lower-case, a part of a word
  std::string_view icon;
  int color;
};

// The order decides: what is urgent first, then what is special before what is general ("Inklusion:
// Arbeit" is about inclusion).
constexpr std::array kRules = {
    Rule{"notf", "local_hospital", 3},
    Rule{"notruf", "call", 3},
    Rule{"krise", "call", 3},
    Rule{"gewalt", "call", 3},
    Rule{"behinderung", "accessible", 2},
    Rule{"inklusion", "accessible", 2},
    Rule{"deutsch", "translate", 6},
    Rule{"sprach", "translate", 6},
    Rule{"dolmetsch", "translate", 6},
    Rule{"gesundheit", "local_hospital", 5},
    Rule{"arzt", "local_hospital", 5},
    Rule{"ärzt", "local_hospital", 5},
    Rule{"krankenversicherung", "local_hospital", 5},
    Rule{"schwanger", "family_restroom", 7},
    Rule{"familie", "family_restroom", 7},
    Rule{"kinder", "family_restroom", 7},
    Rule{"jugend", "family_restroom", 7},
    Rule{"senior", "elderly", 7},
    Rule{"ältere", "elderly", 7},
    Rule{"schule", "school", 6},
    Rule{"bildung", "school", 6},
    Rule{"ausbildung", "school", 6},
    Rule{"studi", "school", 6},
    Rule{"beruf", "work", 1},
    Rule{"arbeit", "work", 1},
    Rule{"karriere", "work", 1},
    Rule{"job", "work", 1},
    Rule{"praktik", "work", 1},
    Rule{"wohn", "home", 0},
    Rule{"miet", "home", 0},
    Rule{"asyl", "badge", 2},
    Rule{"aufenthalt", "badge", 2},
    Rule{"einreise", "badge", 2},
    Rule{"einbürgerung", "badge", 2},
    Rule{"ausweis", "badge", 2},
    Rule{"recht", "gavel", 4},
    Rule{"gesetz", "gavel", 4},
    Rule{"finanz", "payments", 4},
    Rule{"geld", "payments", 4},
    Rule{"verkehr", "directions_bus", 1},
    Rule{"mobil", "directions_bus", 1},
    Rule{"engagement", "volunteer_activism", 5},
    Rule{"ehrenamt", "volunteer_activism", 5},
    Rule{"freizeit", "celebration", 5},
    Rule{"kultur", "celebration", 5},
    Rule{"sport", "sports_soccer", 5},
    Rule{"feiertag", "event", 5},
    Rule{"veranstaltung", "event", 5},
    Rule{"verein", "groups", 5},
    Rule{"begegnung", "groups", 5},
    Rule{"beratung", "groups", 5},
    Rule{"alltag", "shopping_cart", 5},
    Rule{"religion", "public", 0},
    Rule{"willkommen", "public", 0},
    Rule{"landkreis", "public", 0},
};

}  // namespace

Look look_of(std::string_view german_title, const Look& otherwise) {
  // Only ASCII is lowered; capital umlauts begin no keyword of the table but these two.
  std::string title = ascii_lower(german_title);
  for (size_t at = title.find("Ä"); at != std::string::npos; at = title.find("Ä")) {
    title.replace(at, std::string_view("Ä").size(), "ä");
  }
  for (const Rule& rule : kRules) {
    if (title.find(rule.keyword) != std::string::npos) {
      return {std::string(rule.icon), rule.color};
    }
  }
  return otherwise;
}

}  // namespace townhall
