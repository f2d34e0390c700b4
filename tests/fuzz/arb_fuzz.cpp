#include <cstddef>
#include <cstdint>
#include <string>

#include "kiosk/base/log.h"
#include "kiosk/locale/arb.h"
#include "kiosk/locale/arb_check.h"
#include "kiosk/locale/catalogue.h"
#include "kiosk/locale/pseudo.h"

// Whatever stands in an ARB file or a language table must be refused or shown, never crash.
namespace {

const char* const kTable = R"({"languages":[{"tag":"de","endonym":"Deutsch","german_name":"Deutsch",
  "icu_locale":"de","script":"Latn","dir":"ltr","iso639":"deu","kind":"written","group":1,
  "fallback":[],"patterns":{"date":"d","date_year":"d","day_month":"d","time":"H:mm"}}]})";

void use(const kiosk::locale::Arb& arb, const kiosk::locale::Languages& languages) {
  kiosk::base::MemoryLog log;
  const kiosk::locale::Catalogue catalogue(*languages.find("qps-plocm"), arb.messages, nullptr,
                                           log);
  for (const auto& [key, message] : arb.messages) {
    static_cast<void>(catalogue.text(key, {{"n", 3}, {"name", "Amt"}}));
    static_cast<void>(kiosk::locale::pseudo_message(message));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto languages = kiosk::locale::Languages::parse(kTable);
  static_cast<void>(kiosk::locale::Languages::parse(bytes));
  const auto arb = kiosk::locale::parse_arb(bytes, "fuzz.arb");
  if (arb) {
    use(*arb, *languages);
    static_cast<void>(kiosk::locale::check_arb(bytes, bytes, *languages->find("de")));
  }
  return 0;
}
