#include "kiosk/store/queries.h"

namespace kiosk::store {

base::Result<int> read_number(const Reader& reader, const Query& query, int column, int low,
                              int high) {
  const std::int64_t value = query.integer(column);
  if (value < low || value > high) {
    return reader.damaged("number " + std::to_string(value) + " out of range");
  }
  return static_cast<int>(value);
}

base::Result<base::Date> read_date(const Reader& reader, const Query& query, int column) {
  const std::optional<base::Date> date = base::parse_date(query.view(column));
  if (!date) {
    return reader.damaged("a date that is none");
  }
  return *date;
}

base::Result<std::optional<base::Date>> read_optional_date(const Reader& reader, const Query& query,
                                                           int column) {
  if (query.is_null(column)) {
    return std::optional<base::Date>();
  }
  return std::optional<base::Date>(TRY(read_date(reader, query, column)));
}

base::Result<base::LocalTime> read_date_time(const Reader& reader, const Query& query, int column) {
  const std::string_view text = query.view(column);
  const std::size_t middle = text.find('T');
  if (middle != std::string_view::npos) {
    const std::optional<base::Date> date = base::parse_date(text.substr(0, middle));
    const std::optional<int> minute = base::parse_minutes(text.substr(middle + 1));
    if (date && minute && *minute < 24 * 60) {
      return base::LocalTime{*date, *minute};
    }
  }
  return reader.damaged("a time that is none");
}

}  // namespace kiosk::store
