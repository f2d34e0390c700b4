#pragma once
#include <string>

namespace golden {

// Whether goldens are to be written rather than compared: WEGWEISER_UPDATE_GOLDENS=1. In CI that is
// refused with a test failure, and they are compared.
bool updates();

// The bytes of tests/golden/<path>. A missing file fails the test and names the command that makes
// it; nothing is made silently. When updating, `bytes` are written first.
std::string expected(const std::string& path, const std::string& bytes);

}  // namespace golden
