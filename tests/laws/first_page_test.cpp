#include <gtest/gtest.h>

#include "tests/laws/laws.h"

namespace laws {
namespace {

// Pairs do not bring every language together with the largest text on the lowest glass.
TEST(FirstPage, OfTheFinderHasAnAnswerInEveryLanguageInTheLargestText) {
  test_support::Town town;
  kiosk::app::Kiosk kiosk = town.kiosk("24l");
  for (const auto& language : town.locales().languages().all()) {
    Form form;
    form.text_size = 2.0;
    form.panel = "24l";
    const View view = look_at(kiosk, town.typesetter(), {"finder", language.tag, form});
    std::vector<Finding> findings;
    Report report("first page leads on", view.visit, findings);
    first_page_leads_on(view, report);
    EXPECT_EQ(summary(findings), "");
  }
}

}  // namespace
}  // namespace laws
