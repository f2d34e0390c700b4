#pragma once
#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/base/log.h"
#include "kiosk/locale/language.h"

namespace kiosk::locale {

// A value for a placeholder. Numbers are needed for plural, texts for everything else.
struct Argument {
  std::string name;
  std::variant<std::string, std::int64_t> value;

  Argument(std::string name_, std::string text) : name(std::move(name_)), value(std::move(text)) {}

  Argument(std::string name_, const char* text)
      : name(std::move(name_)), value(std::string(text)) {}

  Argument(std::string name_, std::int64_t number) : name(std::move(name_)), value(number) {}

  Argument(std::string name_, int number) : name(std::move(name_)), value(std::int64_t{number}) {}
};

// A part of a formatted message: fixed words (argument empty), or the text put in for an argument,
// so that a screen can make a typed span of it.
struct Piece {
  std::string text;
  std::string argument;

  bool operator==(const Piece&) const = default;
};

// The messages of one language. Never fails and never answers with nothing: a key that is missing
// here comes from the next catalogue of the fallback chain; one that is nowhere, or that cannot be
// formatted, is warned of once in the log and shown as its German text or as the key itself.
// Thread-safe: no (messages are parsed when first used).
class Catalogue {
 public:
  // `messages` are ICU MessageFormat patterns by key. `next` (may be nullptr) and `log` must
  // outlive this.
  Catalogue(const Language& language, std::map<std::string, std::string> messages,
            const Catalogue* next, base::Log& log);
  ~Catalogue();
  Catalogue(Catalogue&&) noexcept;
  Catalogue& operator=(Catalogue&&) noexcept = delete;

  std::string text(const std::string& key) const;

  // In right-to-left languages text arguments are put between U+2068 and U+2069 (isolates), so that
  // a room number or a German name cannot reorder the sentence.
  std::string text(const std::string& key, std::initializer_list<Argument> arguments) const;
  std::string text(const std::string& key, std::span<const Argument> arguments) const;

  // The same message in parts, without isolates. Joined, the parts are the message.
  std::vector<Piece> pieces(const std::string& key, std::span<const Argument> arguments) const;

  // True if this language itself, not a fallback, has the key.
  bool has(const std::string& key) const;

  // The tag of the language that text(key) comes from; German for an unknown key.
  std::string language_of(const std::string& key) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk::locale
