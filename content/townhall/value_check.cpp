#include "content/townhall/value_check.h"

#include <algorithm>
#include <charconv>

#include "content/townhall/canonical.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/shape_check.h"
#include "kiosk/base/civil.h"

namespace townhall {
namespace {

using nlohmann::json;

constexpr std::string_view kHexDigits = "0123456789abcdefABCDEF";

bool all_of(std::string_view text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == std::string_view::npos;
}

bool is_color(const std::string& text) {
  return text.size() == 7 && text[0] == '#' && all_of(text.substr(1), kHexDigits);
}

bool is_uuid(const std::string& text) {
  bool right = text.size() == 36;
  for (std::size_t i = 0; right && i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    right = dash ? text[i] == '-' : kHexDigits.find(text[i]) != std::string_view::npos;
  }
  return right;
}

bool is_language(const std::string& text) {
  return text.size() >= 2 && text.size() <= 35 && text.front() != '-' && text.back() != '-' &&
         all_of(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
}

bool is_date_time(const std::string& text) {
  const std::size_t middle = text.find('T');
  return middle != std::string::npos && kiosk::base::parse_date(text.substr(0, middle)) &&
         kiosk::base::parse_minutes(text.substr(middle + 1)).value_or(1440) < 1440;
}

std::pair<long, long> range_of(std::string_view detail) {
  long low = 0;
  long high = 0;
  const std::size_t space = detail.find(' ');
  std::from_chars(detail.data(), detail.data() + space, low);
  std::from_chars(detail.data() + space + 1, detail.data() + detail.size(), high);
  return {low, high};
}

using Problem = std::optional<Finding>;

Problem unless(bool right, const Rule& broken, std::vector<Part> parts = {}) {
  return right ? Problem() : Problem(Finding{&broken, std::move(parts)});
}

Problem number_problem(const json& value, const Field& field) {
  const bool whole = field.type == Type::Integer;
  if (whole ? !value.is_number_integer() : !value.is_number()) {
    return Finding{whole ? &rule("must-be-whole-number") : &rule("must-be-number")};
  }
  const auto [low, high] = range_of(field.detail);
  const double number = value.get<double>();
  return unless(number >= static_cast<double>(low) && number <= static_cast<double>(high),
                rule("number-out-of-range"), {std::to_string(low), std::to_string(high)});
}

Problem text_problem(const std::string& text, const Field& field) {
  switch (field.type) {
    case Type::Date:
      return unless(kiosk::base::parse_date(text).has_value(), rule("must-be-day"));
    case Type::DateTime:
      return unless(is_date_time(text), rule("must-be-moment"));
    case Type::Minutes:
      return unless(kiosk::base::parse_minutes(text).has_value(), rule("must-be-time"));
    case Type::Code:
      return unless(is_word_of(field.detail, text), rule("code-unknown"),
                    {text, std::string(field.detail)});
    case Type::Key:
      return unless(is_slug(text), rule("slug-form"));
    case Type::Url:
      return unless(is_https_url(text) && text.size() <= kLongestCode, rule("url-invalid"));
    case Type::Email:
      return unless(is_email(text), rule("email-invalid"));
    case Type::Color:
      return unless(is_color(text), rule("color-form"));
    case Type::Uuid:
      return unless(is_uuid(text), rule("uuid-form"));
    case Type::Language:
      return unless(is_language(text), rule("language-form"));
    case Type::String:
      return unless(!text.empty(), rule("value-empty"));
    case Type::Integer:
    case Type::Number:
    case Type::Boolean:
    case Type::Reference:
    case Type::AnyReference:
    case Type::Object:
    case Type::ReferenceOrObject:
    case Type::Anything:
      break;
  }
  return std::nullopt;
}

}  // namespace

bool is_word_of(std::string_view codes, std::string_view code) {
  while (!codes.empty()) {
    const std::size_t space = std::min(codes.find(' '), codes.size());
    if (codes.substr(0, space) == code) {
      return true;
    }
    codes.remove_prefix(std::min(space + 1, codes.size()));
  }
  return false;
}

bool is_https_url(const std::string& url) {
  constexpr std::string_view kScheme = "https://";
  // What browsers and servers of every kind take.
  constexpr std::size_t kLongest = 2000;
  if (!url.starts_with(kScheme) || url.size() > kLongest ||
      url.find_first_of(" \n\"<>\\") != std::string::npos) {
    return false;
  }
  const std::string host =
      url.substr(kScheme.size(), url.find_first_of("/?#", kScheme.size()) - kScheme.size());
  return host.find('.') != std::string::npos && host.find('@') == std::string::npos &&
         host.front() != '.' && host.back() != '.';
}

bool is_email(const std::string& address) {
  const std::size_t at = address.find('@');
  // RFC 5321, 4.5.3.1: 64 octets before, 254 in all.
  if (at == std::string::npos || at == 0 || at > 64 || address.size() > 254 ||
      address.find('@', at + 1) != std::string::npos ||
      address.find_first_of(" \n,;<>\"()") != std::string::npos) {
    return false;
  }
  const std::string domain = address.substr(at + 1);
  return domain.find('.') != std::string::npos && domain.front() != '.' && domain.back() != '.' &&
         domain.find("..") == std::string::npos;
}

std::optional<Finding> value_problem(const json& value, const Field& field) {
  if (field.type == Type::Integer || field.type == Type::Number) {
    return number_problem(value, field);
  }
  if (field.type == Type::Boolean) {
    return unless(value.is_boolean(), rule("must-be-yes-or-no"));
  }
  if (!value.is_string()) {
    return Finding{&rule("must-be-text")};
  }
  return text_problem(value.get_ref<const std::string&>(), field);
}

}  // namespace townhall
