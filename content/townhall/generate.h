#pragma once
#include <string>

#include "kiosk/base/files.h"

namespace townhall {

// What an invented package shall be like.
struct GeneratorPlan {
  int services = 200;  // 1 to 1,000,000
  unsigned seed = 1;
  int languages = 4;  // 1 to kMostLanguages, in the order of generate_words.h
  int words = 12;     // different ones in each language, 12 to 100,000; see generate_words.h
  // So many services, at most every fourth, have another teaser and a longer description in all
  // languages, and 1 + 2/5 as many contact points another hour; a tenth as many services are new
  // and a twenty-fifth are gone. All else is as without it: the package of the day before.
  int edited = 0;
};

// Writes it in the canonical form: for benchmarks and tests of growth. The same plan gives the same
// package. About one contact point per four services, twelve services per topic. Invalid: the plan.
kiosk::base::Result<void> write_generated(const GeneratorPlan& plan, const std::string& folder,
                                          kiosk::base::Files& files);

}  // namespace townhall
