#pragma once
#include <string>
#include <vector>

namespace kiosk::text {

// What a piece of text is. Everything but Prose is isolated from the text around it, so that no
// neighbour can reorder it, and is kept on one line where one line can hold it.
enum class SpanKind { Prose, Phone, Email, Url, Time, Money, Number, Name, Address };

// Phone, Time, Money, Number, Url and Email are laid out left to right in every language; Name and
// Address in the direction of their own `lang`.
struct Span {
  std::string text;  // well-formed UTF-8, NFC; '\n' is a forced line break
  SpanKind kind = SpanKind::Prose;
  std::string lang;  // BCP 47; empty = the paragraph's language
  bool strong = false;
  bool marked = false;  // underlined: what a search matched

  bool operator==(const Span&) const = default;
};

using Text = std::vector<Span>;

}  // namespace kiosk::text
