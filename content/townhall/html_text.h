#pragma once
#include <string>
#include <string_view>

namespace townhall {

// Text of a web page as content may carry it: NFC, no controls, no bidi marks (the renderer
// isolates by kind), no soft hyphens, no zero-width spaces (they would split words for the search);
// joiners stay, because Persian is written with them. Any white space becomes one kind: ' ', but
// U+2028 and U+2029 become '\n'. U+00A0 stays only beside a digit or a section sign ("5 km", "§
// 5"), elsewhere it would glue words into lines that cannot be broken in large text. `text` must be
// well-formed.
std::string clean_characters(std::string_view text);

// The same on one line, without space at its ends and never two spaces in a row: for titles.
std::string clean_line(std::string_view text);

// Without the C0 controls that stop an HTML parser (U+0000) or mean nothing to it.
std::string without_controls(std::string_view text);

// "%C3%A4" to "ä"; a percent sign that starts no pair of digits stays. The result may be ill-formed
// UTF-8, then the text is given back as it came.
std::string percent_decoded(std::string_view text);

std::string ascii_lower(std::string_view text);

// Without the spaces, line ends and no-break spaces at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace townhall
