#pragma once
#include <string>

namespace test_support {

// The folder of the sample town's package.
inline const std::string kSample = std::string(WEGWEISER_SOURCE) + "/content/ahrensburg";

}  // namespace test_support
