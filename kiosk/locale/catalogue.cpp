#include "kiosk/locale/catalogue.h"

#include <unicode/msgfmt.h>

#include <algorithm>
#include <set>
#include <unordered_map>

#include "kiosk/locale/icu_text.h"
#include "kiosk/locale/message_text.h"

namespace kiosk::locale {
namespace {

// Text arguments are formatted between two private-use characters, so that they can be found
// again in the result; content never carries these (they are not letters of any script).
constexpr char16_t kBegin = 0xF8F0;
constexpr char16_t kEnd = 0xF8F1;
// NOLINTNEXTLINE(misc-misleading-bidirectional): it is what the name says.
constexpr std::string_view kIsolate = "\xE2\x81\xA8";     // U+2068 first strong isolate
constexpr std::string_view kEndIsolate = "\xE2\x81\xA9";  // U+2069 pop directional isolate

// Without arguments, without quoting and without nesting a pattern is its own text.
bool is_plain(const std::string& pattern) {
  return pattern.find_first_of("{}'") == std::string::npos;
}

// An argument's text as it goes into the format: marked by its index.
icu::UnicodeString marked(const std::string& text, size_t index) {
  icu::UnicodeString out;
  out.append(kBegin).append(static_cast<char16_t>(index + 1)).append(to_icu(text)).append(kEnd);
  return out;
}

// Cuts a formatted message at the marks.
std::vector<Piece> cut(const icu::UnicodeString& formatted, std::span<const Argument> arguments) {
  std::vector<Piece> pieces;
  std::int32_t at = 0;
  while (at < formatted.length()) {
    const std::int32_t begin = formatted.indexOf(kBegin, at);
    const std::int32_t end = begin < 0 ? -1 : formatted.indexOf(kEnd, begin);
    const std::int32_t plain_end = end < 0 ? formatted.length() : begin;
    if (plain_end > at) {
      pieces.push_back({to_utf8(formatted.tempSubStringBetween(at, plain_end)), ""});
    }
    if (end < 0) {
      break;
    }
    const size_t index = static_cast<size_t>(formatted.charAt(begin + 1)) - 1;
    pieces.push_back({to_utf8(formatted.tempSubStringBetween(begin + 2, end)),
                      index < arguments.size() ? arguments[index].name : ""});
    at = end + 1;
  }
  return pieces;
}

struct IcuArguments {
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
};

// A pattern, parsed when first used.
struct Message {
  std::unique_ptr<icu::MessageFormat> format;  // nullptr: cannot be parsed
  std::vector<Placeholder> placeholders;
};

bool is_selector(const Message& message, const std::string& name) {
  return std::any_of(
      message.placeholders.begin(), message.placeholders.end(),
      [&](const Placeholder& place) { return place.name == name && place.type == "select"; });
}

// Texts that select a form are compared, not shown, and so not marked.
IcuArguments to_arguments(const Message& message, std::span<const Argument> arguments) {
  IcuArguments out;
  for (size_t index = 0; index < arguments.size(); ++index) {
    const std::string& name = arguments[index].name;
    out.names.push_back(to_icu(name));
    if (const auto* text = std::get_if<std::string>(&arguments[index].value)) {
      out.values.emplace_back(is_selector(message, name) ? to_icu(*text) : marked(*text, index));
    } else {
      out.values.emplace_back(std::get<std::int64_t>(arguments[index].value));
    }
  }
  return out;
}

}  // namespace

struct Catalogue::Impl {
  const Language& language;
  icu::Locale icu_locale;
  std::map<std::string, std::string> messages;
  const Catalogue* next;
  base::Log& log;
  std::unordered_map<std::string, Message> parsed;
  std::set<std::string> warned;

  void warn_once(const std::string& key, const std::string& reason) {
    if (warned.insert(key).second) {
      log.warn("The message " + key + " in " + language.tag + " " + reason);
    }
  }

  const Message& parse(const std::string& key, const std::string& pattern) {
    auto [entry, is_new] = parsed.try_emplace(key);
    Message& message = entry->second;
    if (is_new) {
      UErrorCode status = U_ZERO_ERROR;
      auto format = std::make_unique<icu::MessageFormat>(to_icu(pattern), icu_locale, status);
      if (U_SUCCESS(status) != 0) {
        message.format = std::move(format);
        message.placeholders = placeholders_of(pattern).value_or(std::vector<Placeholder>{});
      }
    }
    return message;
  }

  // ICU shows a placeholder without an argument as "{name}" and does not complain.
  void warn_of_missing(const std::string& key, const Message& message,
                       std::span<const Argument> arguments) {
    for (const Placeholder& place : message.placeholders) {
      const bool given =
          std::any_of(arguments.begin(), arguments.end(),
                      [&](const Argument& argument) { return argument.name == place.name; });
      if (!given) {
        warn_once(key, "needs {" + place.name + "}; pass it");
      }
    }
  }

  // Nothing if the message cannot be formatted with these arguments.
  std::vector<Piece> format(const std::string& key, const std::string& pattern,
                            std::span<const Argument> arguments) {
    const Message& message = parse(key, pattern);
    if (message.format == nullptr) {
      return {};
    }
    warn_of_missing(key, message, arguments);
    const IcuArguments given = to_arguments(message, arguments);
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString formatted;
    message.format->format(given.names.data(), given.values.data(),
                           static_cast<std::int32_t>(given.names.size()), formatted, status);
    return U_SUCCESS(status) != 0 ? cut(formatted, arguments) : std::vector<Piece>{};
  }
};

Catalogue::Catalogue(const Language& language, std::map<std::string, std::string> messages,
                     const Catalogue* next, base::Log& log)
    : impl_(new Impl{
          language, to_locale(language.icu_locale), std::move(messages), next, log, {}, {}}) {}

Catalogue::~Catalogue() = default;
Catalogue::Catalogue(Catalogue&&) noexcept = default;

std::string Catalogue::text(const std::string& key) const {
  return text(key, std::span<const Argument>());
}

std::string Catalogue::text(const std::string& key,
                            std::initializer_list<Argument> arguments) const {
  return text(key, std::span<const Argument>(arguments.begin(), arguments.size()));
}

std::string Catalogue::text(const std::string& key, std::span<const Argument> arguments) const {
  std::string out;
  for (const Piece& piece : pieces(key, arguments)) {
    const bool isolate = impl_->language.rtl && !piece.argument.empty() && !piece.text.empty();
    out += isolate ? std::string(kIsolate) + piece.text + std::string(kEndIsolate) : piece.text;
  }
  return out;
}

std::vector<Piece> Catalogue::pieces(const std::string& key,
                                     std::span<const Argument> arguments) const {
  const auto found = impl_->messages.find(key);
  if (found != impl_->messages.end()) {
    if (is_plain(found->second) && !found->second.empty()) {
      return {{found->second, ""}};
    }
    std::vector<Piece> out = impl_->format(key, found->second, arguments);
    if (!out.empty()) {
      return out;
    }
    impl_->warn_once(key, "cannot be shown; correct it in its ARB file or pass what it needs");
  }
  if (impl_->next != nullptr) {
    return impl_->next->pieces(key, arguments);
  }
  if (found == impl_->messages.end()) {
    impl_->warn_once(key, "does not exist, nor anywhere before; add it to de.arb");
    return {{key, ""}};
  }
  return {{found->second.empty() ? key : found->second, ""}};
}

bool Catalogue::has(const std::string& key) const {
  return impl_->messages.count(key) != 0;
}

std::string Catalogue::language_of(const std::string& key) const {
  if (has(key)) {
    return impl_->language.tag;
  }
  return impl_->next == nullptr ? std::string(kGerman) : impl_->next->language_of(key);
}

}  // namespace kiosk::locale
