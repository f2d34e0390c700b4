#pragma once
#include <type_traits>

#include "kiosk/sync/outcome.h"

namespace townhall {

// What kiosk::sync says, as the town hall's errors: TRY(plain(sync::parse_json(bytes))).
template <typename T>
kiosk::base::Result<T> plain(kiosk::sync::Outcome<T> outcome) {
  if (!outcome.has_value()) {
    return kiosk::sync::to_error(outcome.error());
  }
  if constexpr (std::is_void_v<T>) {
    return {};
  } else {
    return std::move(outcome).value();
  }
}

}  // namespace townhall
