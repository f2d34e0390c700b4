#include "content/townhall/workbook/dates.h"

#include <array>
#include <charconv>
#include <string_view>

#include "content/townhall/workbook/numbers.h"
#include "kiosk/base/civil.h"

namespace townhall::workbook {
namespace {

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" ,T");
  const std::size_t last = text.find_last_not_of(" ,");
  return first == std::string_view::npos ? std::string()
                                         : std::string(text.substr(first, last - first + 1));
}

// Digits alone, at most `most` of them.
std::optional<int> digits(std::string_view text, std::size_t most) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool right = error == std::errc() && end == text.data() + text.size() &&
                     text.size() <= most && !text.empty() && text.front() != '-';
  return right ? std::optional<int>(value) : std::nullopt;
}

// "23.11.2026" cut at its points; nothing if it has not two.
struct DayText {
  std::string_view day;
  std::string_view month;
  std::string_view year;
};

std::string_view without_blank(std::string_view text) {
  text.remove_prefix(text.starts_with(' ') ? 1 : 0);
  return text;
}

std::optional<DayText> cut(std::string_view text) {
  const std::size_t first = text.find('.');
  const std::size_t second = first == std::string_view::npos ? first : text.find('.', first + 1);
  if (second == std::string_view::npos) {
    return std::nullopt;
  }
  return DayText{text.substr(0, first), without_blank(text.substr(first + 1, second - first - 1)),
                 without_blank(text.substr(second + 1))};
}

std::optional<int> year_of(std::string_view text) {
  constexpr int kLastClear = 49;
  const std::optional<int> year = digits(text, 4);
  if (year && text.size() == 2) {
    return *year <= kLastClear ? std::optional<int>(2000 + *year) : std::nullopt;
  }
  return text.size() == 4 ? year : std::nullopt;
}

}  // namespace

std::string german_date(const std::string& iso) {
  const std::optional<kiosk::base::Date> date = kiosk::base::parse_date(iso.substr(0, 10));
  if (!date) {
    return iso;
  }
  std::string out = iso.substr(8, 2) + "." + iso.substr(5, 2) + "." + iso.substr(0, 4);
  return iso.size() == 16 ? out + " " + iso.substr(11) : out;
}

std::optional<std::string> iso_date(const std::string& text) {
  if (kiosk::base::parse_date(text)) {
    return text;
  }
  const std::optional<DayText> parts = cut(text);
  if (!parts) {
    return std::nullopt;
  }
  const std::optional<int> day = digits(parts->day, 2);
  const std::optional<int> month = digits(parts->month, 2);
  const std::optional<int> year = year_of(parts->year);
  if (!day || !month || !year) {
    return std::nullopt;
  }
  const std::string iso = kiosk::base::to_string({*year, *month, *day});
  return kiosk::base::parse_date(iso) ? std::optional<std::string>(iso) : std::nullopt;
}

bool lacks_year(const std::string& text) {
  const std::optional<DayText> parts = cut(text);
  const bool unclear =
      parts && (parts->year.empty() || (parts->year.size() == 2 && !year_of(parts->year)));
  // In a leap year each day exists that exists in any.
  return unclear && iso_date(std::string(parts->day) + "." + std::string(parts->month) + ".2028");
}

std::optional<std::string> iso_moment(const std::string& text) {
  const std::size_t between = text.find_first_of(" ,T");
  if (between == std::string::npos) {
    return std::nullopt;
  }
  const std::optional<std::string> date = iso_date(text.substr(0, between));
  const std::optional<std::string> time = iso_clock(trimmed(text.substr(between)));
  if (!date || !time || *time >= "24:00") {
    return std::nullopt;
  }
  return *date + "T" + *time;
}

std::optional<std::string> iso_clock(const std::string& text) {
  std::string_view all = text;
  for (const std::string_view behind : {"Uhr", "uhr", " "}) {
    while (all.ends_with(behind)) {
      all.remove_suffix(behind.size());
    }
  }
  const std::size_t mark = all.find_first_of(":.");
  const std::optional<int> hour = digits(all.substr(0, mark), 2);
  const std::optional<int> minute =
      mark == std::string_view::npos ? std::optional<int>(0) : digits(all.substr(mark + 1), 2);
  const bool short_minute = mark != std::string_view::npos && all.size() - mark != 3;
  if (!hour || !minute || short_minute || *minute > 59 || *hour * 60 + *minute > 2880) {
    return std::nullopt;
  }
  return clock(*hour * 60 + *minute);
}

}  // namespace townhall::workbook
