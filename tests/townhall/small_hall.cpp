#include "tests/townhall/small_hall.h"

namespace test_support {

PackageBuilder small_hall() {
  PackageBuilder builder;
  builder.record("organization", R"({"slug": "town", "kind": "department"})");
  builder.text("de", "organization/town", "name", "Stadt");
  builder.record("place", R"({"slug": "hall", "type": "building", "postcode": "22926", "level": 0,
      "closures": [{"key": "eve", "from": "2026-12-24", "to": "2026-12-24"},
                   {"key": "may", "from": "2027-05-01", "to": "2027-05-01"}]})");
  builder.text("de", "place/hall", "name", "Rathaus");
  builder.record("place", R"({"slug": "room", "type": "room", "parent": "hall"})");
  builder.text("de", "place/room", "name", "Zimmer 1");
  builder.record("contact", R"({"slug": "desk", "kind": "desk", "email": "desk@town.example",
      "place": "room",
      "phones": [{"key": "main", "number": "040 66969-100"},
                 {"key": "fax", "number": "040 66969-101", "type": "fax"}],
      "languages": [{"lang": "de", "mode": "native"}],
      "hours": {"schedules": [{"key": "regular", "on_holiday": "closed", "rules": [
          {"days": ["mo"], "opens": "08:00", "closes": "12:00"}],
          "exceptions": [{"key": "eve", "from": "2026-12-24", "to": "2026-12-24",
                          "kind": "closed"}]}]}})");
  builder.record("notice", R"({"slug": "closed", "severity": "info",
      "valid_from": "2026-11-23T08:00", "valid_until": "2026-11-24T00:00"})");
  builder.text("de", "notice/closed", "title", "Heute geschlossen");
  return builder;
}

}  // namespace test_support
