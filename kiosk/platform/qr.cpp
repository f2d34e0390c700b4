#include "kiosk/platform/qr.h"

#include <qrencode.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace kiosk::platform {

namespace {

constexpr int kLeastModulePx = 2;

using Code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

// ASCII is split into the densest modes. Anything else is marked as UTF-8 (ECI designator 26):
// without it readers guess, and take Ethiopic for Japanese.
Code encode_text(const std::string& text, QRecLevel level) {
  constexpr unsigned kUtf8 = 26;
  const bool ascii = std::all_of(text.begin(), text.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) {
    return {QRcode_encodeString(text.c_str(), 0, level, QR_MODE_8, 1), &QRcode_free};
  }
  const std::unique_ptr<QRinput, decltype(&QRinput_free)> input(QRinput_new2(0, level),
                                                                &QRinput_free);
  const std::vector<unsigned char> bytes(text.begin(), text.end());
  if (input == nullptr || QRinput_appendECIheader(input.get(), kUtf8) != 0 ||
      QRinput_append(input.get(), QR_MODE_8, static_cast<int>(bytes.size()), bytes.data()) != 0) {
    return {nullptr, &QRcode_free};
  }
  return {QRcode_encodeInput(input.get()), &QRcode_free};
}

std::optional<QrCode> encode_at(const std::string& payload, int side_px, QRecLevel level) {
  const Code made = encode_text(payload, level);
  if (made == nullptr) {
    return std::nullopt;
  }
  QrCode code;
  code.side = made->width;
  code.module_px = side_px / (code.side + 2 * kQuietModules);
  if (code.module_px < kLeastModulePx) {
    return std::nullopt;
  }
  const auto modules = static_cast<size_t>(code.side) * static_cast<size_t>(code.side);
  code.dark.reserve(modules);
  for (size_t i = 0; i < modules; ++i) {
    code.dark.push_back((made->data[i] & 1U) != 0);
  }
  return code;
}

}  // namespace

base::Result<QrCode> encode_qr(const std::string& payload, int side_px) {
  if (payload.empty() || payload.find('\0') != std::string::npos) {
    return base::invalid(
        "A QR code was asked for without text or with a zero byte in it; give it a web address or "
        "a short text.");
  }
  for (const QRecLevel level : {QR_ECLEVEL_M, QR_ECLEVEL_L}) {
    if (auto code = encode_at(payload, side_px, level)) {
      return std::move(*code);
    }
  }
  return base::invalid("A QR code of " + std::to_string(payload.size()) +
                       " bytes does not fit into a square of " + std::to_string(side_px) +
                       " pixels; shorten its address or text.");
}

}  // namespace kiosk::platform
