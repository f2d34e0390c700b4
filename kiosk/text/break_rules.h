#pragma once
#include <cstddef>
#include <string_view>

namespace kiosk::text {

// Whether a break that UAX #14 allows before text[at] (0 < at < size) would tear apart what an
// office writes as one: "§ 5", "z. B.", "5 €", "12 Uhr", "Nr. 4", "10–12", "Mo.–Fr.", "1. Stock",
// "23. November", "Zimmer 104" where the number is typed.
bool belongs_together(std::u16string_view text, std::size_t at);

}  // namespace kiosk::text
