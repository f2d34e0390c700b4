#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "content/townhall/workbook/hours_words.h"

// Any words in a column of hours are refused with what to write, or mean what our own words for
// them mean.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace townhall::workbook;
  const std::string words(reinterpret_cast<const char*>(data), size);
  const std::size_t weekday = size % 7;
  const auto understood = understand_hours(words, weekday);
  if (const auto* problem = std::get_if<Saying>(&understood)) {
    if (!say(*problem, Voice::German).ends_with('.') &&
        !say(*problem, Voice::German).ends_with("“.")) {
      std::abort();
    }
    return 0;
  }
  const auto& stretches = std::get<std::vector<Stretch>>(understood);
  const auto again = understand_hours(hours_in_words(stretches, weekday), weekday);
  const auto* same = std::get_if<std::vector<Stretch>>(&again);
  if (same == nullptr || *same != stretches) {
    std::abort();
  }
  return 0;
}
