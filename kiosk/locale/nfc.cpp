#include "kiosk/locale/nfc.h"

#include <unicode/normalizer2.h>

#include <cassert>

#include "kiosk/locale/icu_text.h"

namespace kiosk::locale {

namespace {

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  assert(U_SUCCESS(status));  // its data are part of the library
  return *nfc;
}

}  // namespace

std::string to_nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString normal = nfc().normalize(to_icu(text), status);
  assert(U_SUCCESS(status));
  return to_utf8(normal);
}

bool is_nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const bool normal = nfc().isNormalizedUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), status);
  assert(U_SUCCESS(status));
  return normal;
}

}  // namespace kiosk::locale
