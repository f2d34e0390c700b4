#pragma once
#include <gtest/gtest.h>

#include <string>

#include "kiosk/base/files.h"
#include "kiosk/base/log.h"
#include "kiosk/locale/locales.h"

// The real language table, with three messages in place of the real ones.
namespace fixture {

inline const char* const kGermanArb = R"({
  "@@locale": "de", "@@x-how": "human", "@@x-state": "reviewed",
  "greeting": "Guten Tag", "@greeting": {"description": "Says hello."},
  "room": "Zimmer {room}", "@room": {"description": "A room number."},
  "found": "{count, plural, one {# Treffer} other {# Treffer}}",
  "@found": {"description": "Search results."}
})";

inline std::string table_json() {
  return kiosk::base::DiskFiles().read(WEGWEISER_I18N "/languages.json").value();
}

inline kiosk::locale::Languages languages() {
  return kiosk::locale::Languages::parse(table_json()).value();
}

// A folder i18n/ in memory.
inline kiosk::base::MemoryFiles files() {
  kiosk::base::MemoryFiles files;
  EXPECT_TRUE(files.write("i18n/languages.json", table_json()));
  EXPECT_TRUE(files.write("i18n/de.arb", kGermanArb));
  return files;
}

}  // namespace fixture
