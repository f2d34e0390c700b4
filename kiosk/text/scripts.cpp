#include <unicode/uchar.h>

#include <algorithm>

#include "kiosk/text/itemizer.h"
#include "kiosk/text/utf16.h"

namespace kiosk::text {

namespace {

// Nesting deeper than this is not language (UAX #9 BD16 uses the same bound).
constexpr size_t kMaxBrackets = 63;

UScriptCode merged(UScriptCode script) {
  switch (static_cast<int>(script)) {
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_KATAKANA_OR_HIRAGANA:
    case USCRIPT_BOPOMOFO:
      return USCRIPT_HAN;
    default:
      return script;
  }
}

UScriptCode script_of(UChar32 character) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(character, &status);
  return U_SUCCESS(status) ? merged(script) : USCRIPT_COMMON;
}

bool takes_neighbour(UScriptCode script) {
  return script == USCRIPT_COMMON || script == USCRIPT_INHERITED || script == USCRIPT_UNKNOWN;
}

// Walks through a text once, remembering the script at hand and the open brackets.
class ScriptResolver {
 public:
  UScriptCode next(UChar32 character) {
    const auto type = u_getIntPropertyValue(character, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
    UScriptCode script = script_of(character);
    if (type == U_BPT_CLOSE) {
      script = close(character);
    } else if (takes_neighbour(script) || shared_with_current(character)) {
      script = current_;
    }
    if (type == U_BPT_OPEN && open_.size() < kMaxBrackets) {
      open_.push_back({u_getBidiPairedBracket(character), script});
    }
    if (!takes_neighbour(script)) {
      current_ = script;
    }
    return script;
  }

  void forget() {
    current_ = USCRIPT_COMMON;
    open_.clear();
  }

  UScriptCode current() const { return current_; }

 private:
  struct Bracket {
    UChar32 closing;
    UScriptCode script;
  };

  UScriptCode close(UChar32 character) {
    for (size_t depth = open_.size(); depth > 0; --depth) {
      if (open_[depth - 1].closing == character) {
        const UScriptCode script = open_[depth - 1].script;
        open_.resize(depth - 1);
        return takes_neighbour(script) ? current_ : script;
      }
    }
    return current_;
  }

  bool shared_with_current(UChar32 character) const {
    return !takes_neighbour(current_) && uscript_hasScript(character, current_) != 0;
  }

  UScriptCode current_ = USCRIPT_COMMON;
  std::vector<Bracket> open_;
};

}  // namespace

std::vector<UScriptCode> resolve_scripts(std::u16string_view text,
                                         std::span<const std::uint32_t> fresh_starts) {
  std::vector<UScriptCode> scripts(text.size(), USCRIPT_COMMON);
  ScriptResolver resolver;
  size_t fresh = 0;
  size_t unresolved = 0;  // what stands before the first real script takes that script
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    if (fresh < fresh_starts.size() && fresh_starts[fresh] == start) {
      resolver.forget();
      unresolved = start;
      ++fresh;
    }
    const auto character = static_cast<UChar32>(next_utf16(text, at));
    const bool was_common = takes_neighbour(resolver.current());
    const UScriptCode script = resolver.next(character);
    std::fill(scripts.begin() + static_cast<std::ptrdiff_t>(start),
              scripts.begin() + static_cast<std::ptrdiff_t>(at), script);
    if (was_common && !takes_neighbour(resolver.current())) {
      std::fill(scripts.begin() + static_cast<std::ptrdiff_t>(unresolved),
                scripts.begin() + static_cast<std::ptrdiff_t>(start), script);
    }
  }
  return scripts;
}

}  // namespace kiosk::text
