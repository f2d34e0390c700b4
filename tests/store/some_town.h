#pragma once
#include <string>

#include "tests/support/searched.h"

// A few services to look for.
namespace test_support {

inline PackageBuilder& service(PackageBuilder& builder, const std::string& slug,
                               const std::string& name) {
  builder.record("service", R"({"slug": ")" + slug + R"(", "contacts": [{"contact": "desk"}]})");
  return builder.text("de", "service/" + slug, "name", name);
}

inline PackageBuilder some_town() {
  PackageBuilder builder;
  service(builder, "waste", "Müllabfuhr anmelden");
  service(builder, "street", "Schaden an der Straße melden");
  service(builder, "certificate", "Wohnberechtigungsschein");
  service(builder, "child", "Kindergeld");
  builder.translation("ar", "de", "service/child", "name", "إعانة الأطفال");
  builder.translation("en", "de", "service/child", "name", "Child benefit");
  builder.text("de", "service/waste", "description", "Wer Kindergeld hat, zahlt weniger.");
  return builder;
}

}  // namespace test_support
