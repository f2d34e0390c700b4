#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kiosk/base/clock.h"

namespace kiosk::base {

// A page of metrics in the text format of Prometheus (0.0.4). Names, units and types after its
// conventions: base units, _total for counters, moments as seconds since 1970. What is not known is
// left out.
class Exposition {
 public:
  // Before the series of a family; `type` is "gauge" or "counter".
  void begin(const std::string& name, const std::string& type, const std::string& help);

  // A series is a name, with labels if it has any.
  void add(const std::string& series, std::int64_t value);

  // A family of one series.
  void gauge(const std::string& name, const std::string& help, std::optional<std::int64_t> value);
  void moment(const std::string& name, const std::string& help,
              const std::optional<UnixSeconds>& moment);

  std::string text() && { return std::move(text_); }

 private:
  std::string text_;
};

// As it must stand between the quotes of a label.
std::string label_text(const std::string& value);

}  // namespace kiosk::base
