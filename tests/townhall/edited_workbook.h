#pragma once
#include <functional>
#include <string>

namespace test_support {

// The file with one of its parts as `edit` makes it of what it was. All that readers look at stays.
std::string with_part(const std::string& bytes, const std::string& part,
                      const std::function<std::string(const std::string&)>& edit);

// The file with a formula in the cell whose text is `text`, which must stand just once in it. What
// the office program last computed, and shows, is `shown`.
std::string with_formula(const std::string& bytes, const std::string& text,
                         const std::string& shown);

}  // namespace test_support
