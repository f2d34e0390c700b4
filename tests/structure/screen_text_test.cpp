#include <gtest/gtest.h>

#include <set>

#include "tests/structure/pattern.h"
#include "tests/structure/source.h"

// What a resident reads comes from i18n/ or from the content, in their language. Screens hold only
// ids, message keys, pictogram names, routes and punctuation.
namespace structure {
namespace {

// Literals that are none of these, each with its reason.
const std::set<std::string> kAllowed = {
    // ISO 15924 codes of scripts, which order the language wall.
    "Latn", "Cyrl", "Arab", "Ethi", "Hans",
};

bool is_id(const std::string& text) {
  return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_./:-") == std::string::npos;
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The bytes of one character of Latin-1 punctuation (U+00A0 to U+00BF) or of the block General
// Punctuation (U+2000 to U+203F) at `at`; 0 for anything else.
size_t punctuation(const std::string& text, size_t at) {
  return text.compare(at, 1, "\xC2") == 0 ? 2 : text.compare(at, 2, "\xE2\x80") == 0 ? 3 : 0;
}

bool has_letter(const std::string& text) {
  for (size_t at = 0; at < text.size();) {
    if (text[at] == '\\') {
      at += 2;  // an escape: "\n"
    } else if (const size_t bytes = punctuation(text, at); bytes > 0) {
      at += bytes;
    } else if (is_ascii_letter(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80) {
      return true;
    } else {
      ++at;
    }
  }
  return false;
}

// Words given straight to a span: {"oder", SpanKind::Prose, ...}, words.prose("oder").
bool is_shown(const std::string& line, const std::string& literal) {
  const std::string quoted = '"' + literal + '"';
  for (const char* before : {"prose(", "number(", "german(", "phone(", "address("}) {
    if (line.find(before + quoted) != std::string::npos) {
      return true;
    }
  }
  return line.find('{' + quoted + ", SpanKind::") != std::string::npos;
}

std::vector<std::string> faults(const Source& source) {
  std::vector<std::string> found;
  for (const Literal& literal : source.literals) {
    const std::string& line = source.lines[static_cast<size_t>(literal.line) - 1];
    const bool shows_word =
        has_letter(literal.text) && (!is_id(literal.text) || is_shown(line, literal.text));
    if (shows_word && !kAllowed.contains(literal.text)) {
      found.push_back(source.path + ":" + std::to_string(literal.line) + ": \"" + literal.text +
                      "\" is text; put it into i18n/de.arb.");
    }
  }
  return found;
}

// True for a message, and for the beginning of one that code completes: "help.size_".
bool begins_message(const std::set<std::string>& messages, const std::string& key) {
  const auto at = messages.lower_bound(key);
  const bool is_open = key.ends_with('_') || key.ends_with('.');
  return at != messages.end() && (is_open ? at->starts_with(key) : *at == key);
}

TEST(Screens, HoldNoTextThatAResidentReads) {
  for (const Source& source : sources_under({"kiosk/app/screens"})) {
    for (const std::string& fault : faults(source)) {
      ADD_FAILURE() << fault;
    }
  }
}

TEST(Screens, AreRefusedWithTextInAnyScript) {
  const Source source =
      scan("kiosk/app/screens/a.cpp",
           "f(\"Zimmer\");\nf(\"öffnen\");\nf(\"go back\");\n"
           "text.push_back(words.prose(\"oder\"));\nText{{\"und\", SpanKind::Prose}};\n"
           "f(\"contact.room\", \"card/open\", \", \", \"• \", \"\\n\", \"\");\n");
  EXPECT_EQ(faults(source).size(), 5U);
}

TEST(Screens, SayOnlyMessagesThatExist) {
  const auto messages = json_names(read("i18n/de.arb"));
  const std::string key = R"([a-z]+(_[a-z]+)*\.[a-z0-9_.]+)";
  int keys = 0;
  for (const Source& source : sources_under({"kiosk/app"})) {
    for (const Literal& literal : source.literals) {
      if (matches(literal.text, key)) {
        ++keys;
        EXPECT_TRUE(begins_message(messages, literal.text))
            << source.path << ":" << literal.line << ": i18n/de.arb has no " << literal.text;
      }
    }
  }
  EXPECT_GT(keys, 50);
}

}  // namespace
}  // namespace structure
