#include "content/townhall/html_phone.h"

#include <phonenumbers/phonenumbermatch.h>
#include <phonenumbers/phonenumbermatcher.h>
#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>

#include <algorithm>

namespace townhall {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberMatch;
using i18n::phonenumbers::PhoneNumberMatcher;
using i18n::phonenumbers::PhoneNumberUtil;
using i18n::phonenumbers::ShortNumberInfo;

constexpr const char* kRegion = "DE";
constexpr size_t kLongest = 16;     // ITU-T E.164: "+" and 15 digits; the metadata allow more
constexpr size_t kShortDigits = 6;  // 116 116 and the like are the longest

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string digits_of(const std::string& text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), is_digit);
  return out;
}

// The numbers that Germany reserves for the harmonised services (Bundesnetzagentur, 116xxx) are not
// all in libphonenumber's metadata.
bool is_short_code(const std::string& digits) {
  if (digits.size() > kShortDigits || digits.size() < 3) {
    return false;
  }
  if (digits.size() == kShortDigits && digits.starts_with("116")) {
    return true;
  }
  PhoneNumber number;
  const auto& util = *PhoneNumberUtil::GetInstance();
  return util.Parse(digits, kRegion, &number) == PhoneNumberUtil::NO_PARSING_ERROR &&
         ShortNumberInfo().IsValidShortNumberForRegion(number, kRegion);
}

std::string e164(const PhoneNumber& number) {
  std::string out;
  PhoneNumberUtil::GetInstance()->Format(number, PhoneNumberUtil::E164, &out);
  return out;
}

// Where "116 123" or "116123" that begins at `at` ends; 0 if it is none.
size_t harmonised_end(const std::string& text, size_t at) {
  constexpr std::string_view kNoBreak = "\xC2\xA0";
  if (text.compare(at, 3, "116") != 0 || (at > 0 && is_digit(text[at - 1]))) {
    return 0;
  }
  size_t end = at + 3;
  if (end < text.size() && text[end] == ' ') {
    ++end;
  } else if (text.compare(end, kNoBreak.size(), kNoBreak) == 0) {
    end += kNoBreak.size();
  }
  for (int digit = 0; digit < 3; ++digit, ++end) {
    if (end >= text.size() || !is_digit(text[end])) {
      return 0;
    }
  }
  return end < text.size() && is_digit(text[end]) ? 0 : end;
}

void add_harmonised(const std::string& text, std::vector<TextLink>& found) {
  for (size_t at = text.find("116"); at != std::string::npos; at = text.find("116", at + 1)) {
    const size_t end = harmonised_end(text, at);
    const bool taken = std::any_of(found.begin(), found.end(), [&](const TextLink& other) {
      return at < other.end && other.begin < end;
    });
    if (end != 0 && !taken) {
      found.push_back({at, end, "tel:" + digits_of(text.substr(at, end - at))});
    }
  }
}

}  // namespace

std::optional<std::string> dialable(const std::string& number) {
  const std::string digits = digits_of(number);
  if (digits.empty()) {
    return std::nullopt;
  }
  // A short code has no area: "+49116117" is what editors' programs make of it.
  const bool with_country = number.find("+49") != std::string::npos;
  const std::string bare = with_country ? digits.substr(2) : digits;
  if (is_short_code(bare)) {
    return bare;
  }
  const auto& util = *PhoneNumberUtil::GetInstance();
  PhoneNumber parsed;
  if (util.Parse(number, kRegion, &parsed) != PhoneNumberUtil::NO_PARSING_ERROR ||
      !util.IsValidNumber(parsed)) {
    return std::nullopt;
  }
  const std::string out = e164(parsed);
  return out.size() > kLongest ? std::nullopt : std::optional(out);
}

std::vector<TextLink> phones_in(const std::string& text) {
  std::vector<TextLink> found;
  PhoneNumberMatcher matcher(*PhoneNumberUtil::GetInstance(), text, kRegion,
                             PhoneNumberMatcher::VALID, 65535);
  size_t from = 0;
  while (matcher.HasNext()) {
    PhoneNumberMatch match;
    matcher.Next(&match);
    const size_t begin = text.find(match.raw_string(), from);
    if (begin == std::string::npos) {
      continue;
    }
    from = begin + match.raw_string().size();
    const std::string number = e164(match.number());
    if (number.size() <= kLongest) {
      found.push_back({begin, from, "tel:" + number});
    }
  }
  add_harmonised(text, found);
  std::sort(found.begin(), found.end(),
            [](const TextLink& a, const TextLink& b) { return a.begin < b.begin; });
  return found;
}

}  // namespace townhall
