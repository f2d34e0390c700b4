#include "tests/laws/pairwise.h"

#include <set>

namespace laws {
namespace {

using Pairs = std::set<std::pair<std::string, std::string>>;

Pairs pairs_of(const Visit& visit) {
  const std::vector<std::string> values = factors_of(visit);
  Pairs pairs;
  for (size_t i = 0; i < values.size(); ++i) {
    for (size_t j = i + 1; j < values.size(); ++j) {
      pairs.emplace(values[i], values[j]);
    }
  }
  return pairs;
}

int new_pairs(const Visit& visit, const Pairs& seen) {
  int count = 0;
  for (const auto& pair : pairs_of(visit)) {
    count += seen.count(pair) == 0 ? 1 : 0;
  }
  return count;
}

}  // namespace

std::vector<Form> all_forms() {
  std::vector<Form> forms;
  for (const double size : {1.0, 1.35, 1.75, 2.0}) {
    for (const auto theme :
         {kiosk::ui::ThemeName::Day, kiosk::ui::ThemeName::Contrast, kiosk::ui::ThemeName::Dark}) {
      for (const bool low : {false, true}) {
        for (const char* panel : {"27p", "32p", "24l"}) {
          forms.push_back({size, theme, low, panel});
        }
      }
    }
  }
  return forms;
}

std::vector<std::string> factors_of(const Visit& visit) {
  return {"screen " + visit.screen,
          "language " + visit.lang,
          "size " + std::to_string(visit.form.text_size),
          "theme " + std::string(kiosk::ui::to_string(visit.form.theme)),
          visit.form.low_reach ? "low" : "normal",
          "panel " + visit.form.panel};
}

std::vector<Visit> pairwise(const std::vector<std::string>& screens,
                            const std::vector<std::string>& languages) {
  const std::vector<Form> forms = all_forms();
  std::vector<Visit> visits;
  Pairs seen;
  size_t turn = 0;  // where the search begins, so that equally good forms take turns
  for (const std::string& screen : screens) {
    for (const std::string& lang : languages) {
      Visit best;
      int most = -1;
      for (size_t i = 0; i < forms.size(); ++i) {
        const Visit visit{screen, lang, forms[(i + turn) % forms.size()]};
        const int fresh = new_pairs(visit, seen);
        if (fresh > most) {
          most = fresh;
          best = visit;
        }
      }
      // A step that has no divisor in common with the 72 forms reaches all of them.
      turn += 29;
      seen.merge(pairs_of(best));
      visits.push_back(best);
    }
  }
  return visits;
}

std::vector<Visit> exhaustive(const std::vector<std::string>& screens,
                              const std::vector<std::string>& languages) {
  std::vector<Visit> visits;
  for (const std::string& screen : screens) {
    for (const std::string& lang : languages) {
      for (const Form& form : all_forms()) {
        visits.push_back({screen, lang, form});
      }
    }
  }
  return visits;
}

}  // namespace laws
