#pragma once
#include <string>
#include <vector>

#include "tests/laws/findings.h"
#include "tests/laws/view.h"

namespace laws {

// What the laws found in all views.
struct Sweep {
  std::vector<Finding> findings;
  std::vector<std::string> warnings;  // of the log
  size_t views = 0;
  size_t pages = 0;

  std::vector<Finding> of(const std::string& law) const;
};

// All screens that can be reached, in German and the plainest form; the first wall in German and
// every form; of each kind of screen the longest one and the one with most to touch, in every
// language and in forms that cover each other pairwise. With WEGWEISER_ALL=1 these in every form.
// Done once, when first asked for.
const Sweep& sweep();

// The screens that stand for their kinds.
std::vector<std::string> representatives(kiosk::app::Kiosk& kiosk,
                                         const std::vector<std::string>& screens);

// Every screen of the town: its routes, the first language wall and the idle question.
std::vector<std::string> all_screens(kiosk::app::Kiosk& kiosk);

// Every language of the table, and the pseudo-locales.
std::vector<std::string> all_languages(const kiosk::locale::Locales& locales);

}  // namespace laws
