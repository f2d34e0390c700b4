#include "content/townhall/workbook/numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <optional>

#include "kiosk/base/civil.h"

namespace townhall::workbook {
namespace {

constexpr long kMinutesOfDay = 1440;
// 1900-03-01 and 9999-12-31, counted from 1899-12-30.
constexpr double kFirstSerial = 61;
constexpr double kLastSerial = 2958465;
// 1970-01-01.
constexpr long kUnixSerial = 25569;
constexpr double k1904 = 1462;

std::optional<double> number_of_text(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
    return std::nullopt;
  }
  return value;
}

std::string shortest(double value) {
  std::array<char, 400> buffer{};
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
  return error == std::errc() ? std::string(buffer.data(), end) : std::string();
}

}  // namespace

std::size_t count_of(const std::string& text, std::size_t most) {
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error == std::errc::result_out_of_range) {
    return most;
  }
  return error == std::errc() && count != 0 ? std::min(count, most) : 1;
}

Cell number_cell(const std::string& text) {
  const std::optional<double> value = number_of_text(text);
  return value ? Cell{shortest(*value), CellKind::Number} : Cell{text, CellKind::Text};
}

Cell serial_cell(const std::string& text, SerialKind kind, bool from_1904) {
  const std::optional<double> stored = number_of_text(text);
  if (!stored) {
    return {text, CellKind::Text};
  }
  const double serial = *stored + (from_1904 && kind.has_day ? k1904 : 0);
  const double day = std::floor(serial);
  const long minutes = std::lround((serial - day) * kMinutesOfDay);
  if (!kind.has_day) {
    return serial >= 0 && serial <= 2
               ? Cell{clock(std::lround(serial * kMinutesOfDay)), CellKind::Time}
               : number_cell(text);
  }
  if (serial < kFirstSerial || serial > kLastSerial) {
    return number_cell(text);
  }
  const std::string date =
      kiosk::base::to_string(kiosk::base::civil_from_days(std::lround(day) - kUnixSerial));
  const bool timed = minutes != 0 && minutes < kMinutesOfDay;
  return {timed ? date + "T" + clock(minutes) : date, CellKind::Date};
}

std::string clock(long minutes) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%02ld:%02ld", minutes / 60, minutes % 60);
  return buffer.data();
}

std::string clock_of_duration(std::string_view duration) {
  long hours = 0;
  long minutes = 0;
  if (!duration.starts_with("PT")) {
    return {};
  }
  duration.remove_prefix(2);
  while (!duration.empty()) {
    long number = 0;
    const auto [end, error] =
        std::from_chars(duration.data(), duration.data() + duration.size(), number);
    if (error != std::errc() || end == duration.data() + duration.size() || number > 10000) {
      return {};
    }
    hours = *end == 'H' ? number : hours;
    minutes = *end == 'M' ? number : minutes;
    if (*end != 'H' && *end != 'M') {
      break;  // seconds and their fractions
    }
    duration.remove_prefix(static_cast<std::size_t>(end - duration.data()) + 1);
  }
  return clock(hours * 60 + minutes);
}

}  // namespace townhall::workbook
