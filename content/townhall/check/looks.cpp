#include <algorithm>
#include <charconv>
#include <cmath>

#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/records.h"

namespace townhall {
namespace {

using nlohmann::json;

// Text on the brand colour, as all text of the day theme (design: 7:1 or better).
constexpr double kLeastContrast = 7.0;

double linear(int channel) {
  const double value = channel / 255.0;
  return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

// Relative luminance, WCAG 2.1; nothing if `color` is not "#RRGGBB".
std::optional<double> luminance(const std::string& color) {
  if (color.size() != 7) {
    return std::nullopt;
  }
  double sum = 0;
  const double weights[] = {0.2126, 0.7152, 0.0722};
  for (std::size_t i = 0; i < 3; ++i) {
    int channel = 0;
    const char* begin = color.data() + 1 + 2 * i;
    if (std::from_chars(begin, begin + 2, channel, 16).ptr != begin + 2) {
      return std::nullopt;
    }
    sum += weights[i] * linear(channel);
  }
  return sum;
}

void check_brand(const json& package, Issues& issues) {
  const auto one = luminance(string_of(package, "brand_color"));
  const auto other = luminance(string_of(package, "brand_ink"));
  if (!one || !other) {
    return;  // reported by its shape
  }
  const double contrast = (std::max(*one, *other) + 0.05) / (std::min(*one, *other) + 0.05);
  if (contrast < kLeastContrast) {
    issues.add(rule("brand-contrast"), {"package.json", "", "brand_ink"});
  }
}

}  // namespace

void check_looks(const Canonical& canonical, const CheckOptions& options, Issues& issues) {
  check_brand(canonical.package, issues);
  if (!options.icons) {
    return;
  }
  for (const Kind& kind : kinds()) {
    each_record(canonical, kind.name, [&](const json& record, const Where& where) {
      const std::string icon = string_of(record, "icon");
      if (!icon.empty() && options.icons->count(icon) == 0) {
        issues.add(rule("icon-unknown"), at_field(where, "icon"), {icon});
      }
    });
  }
}

}  // namespace townhall
