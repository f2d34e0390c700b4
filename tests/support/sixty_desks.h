#pragma once
#include <string>

#include "tests/support/package_builder.h"

namespace test_support {

// A small town, large enough that a patch is worth its while: sixty desks, and a name that says of
// which edit it is.
inline PackageBuilder sixty_desks(int edit) {
  PackageBuilder builder;
  builder.record("site", R"({"slug": "foyer"})");
  builder.text("de", "site/foyer", "name", "Foyer");
  builder.text("de", "package/town", "town", "Stadt " + std::to_string(edit));
  for (int i = 0; i < 60; ++i) {
    const std::string slug = "desk-" + std::to_string(i);
    builder.record("contact",
                   R"({"slug": ")" + slug + R"(", "kind": "desk", "email": "a@town.example"})");
    builder.text("de", "contact/" + slug, "name", "Stelle " + std::to_string(i * 7919 % 1000));
    builder.text("de", "contact/" + slug, "responsibility", "Aufgabe " + std::to_string(i));
  }
  return builder;
}

}  // namespace test_support
