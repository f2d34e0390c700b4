#pragma once

// How our sheets look, in both formats. Each pair of colours has a contrast of at least 7:1.
namespace townhall::workbook::look {

inline constexpr unsigned kHeadInk = 0xFFFFFF;
inline constexpr unsigned kHeadFill = 0x0B5563;
inline constexpr unsigned kRequiredInk = 0x1F1F1F;
inline constexpr unsigned kRequiredFill = 0xFFD54A;
inline constexpr unsigned kRequiredCell = 0xFFF8DC;
inline constexpr unsigned kKeyInk = 0x3A3A3A;
inline constexpr unsigned kKeyCell = 0xE8E8E8;
inline constexpr unsigned kInk = 0x1F1F1F;

inline constexpr const char* kFont = "Liberation Sans";
inline constexpr int kPoints = 10;
inline constexpr int kTitlePoints = 16;
inline constexpr int kHeadlinePoints = 12;
inline constexpr int kProsePoints = 11;
inline constexpr unsigned kGrid = 0xB5B5B5;

}  // namespace townhall::workbook::look
