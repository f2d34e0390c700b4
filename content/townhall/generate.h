#pragma once
#include <string>

#include "kiosk/base/files.h"

namespace townhall {

// An invented package with that many services, in German, English, Arabic and Tigrinya, in the
// canonical form: for benchmarks and tests of growth. The same seed gives the same package. About
// one contact point per four services, twelve services per topic.
kiosk::base::Result<void> write_generated(int services, unsigned seed, const std::string& folder,
                                          kiosk::base::Files& files);

}  // namespace townhall
