#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "kiosk/base/utf8.h"
#include "kiosk/locale/graphemes.h"
#include "kiosk/locale/keyboards.h"

// Whatever stands in keyboards.json is refused, or every key of it is a letter.
namespace {

void use(const kiosk::locale::Keyboards& keyboards) {
  for (const char* tag : {"de", "ti", ""}) {
    const kiosk::locale::Keyboard& keyboard = keyboards.of(tag);
    for (const auto& row : keyboard.rows) {
      for (const std::string& key : row) {
        if (key.empty() || kiosk::base::first_bad_utf8(key)) {
          std::abort();
        }
        static_cast<void>(keyboard.forms_of(key));
        static_cast<void>(kiosk::locale::without_last_grapheme(key));
      }
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (const auto keyboards = kiosk::locale::Keyboards::parse(bytes)) {
    use(*keyboards);
  }
  return 0;
}
