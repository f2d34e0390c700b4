// Unicode's own tests, run through our wrappers. Every known difference is listed by line number in
// unicode_differences.txt with its reason; a listed case that passes fails the test too.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "kiosk/text/itemizer.h"
#include "kiosk/text/line_breaker.h"

namespace kiosk::text {

namespace {

constexpr const char* kUnicode = "/usr/share/unicode/";

using LineNumbers = std::set<int>;

// "BidiCharacterTest 123 reason": the differences of one file.
LineNumbers known_differences(const std::string& wanted) {
  std::ifstream in(WEGWEISER_SOURCE "/tests/text/unicode_differences.txt");
  LineNumbers lines;
  for (std::string row; std::getline(in, row);) {
    std::istringstream fields(row);
    std::string file;
    int line = 0;
    if (fields >> file >> line && file == wanted) {
      lines.insert(line);
    }
  }
  return lines;
}

void append_hex(std::u16string& text, const std::string& hex) {
  const auto code = static_cast<char32_t>(std::stoul(hex, nullptr, 16));
  if (code > 0xFFFF) {
    text.push_back(static_cast<char16_t>(0xD7C0 + (code >> 10U)));
    text.push_back(static_cast<char16_t>(0xDC00 + (code & 0x3FFU)));
  } else {
    text.push_back(static_cast<char16_t>(code));
  }
}

std::vector<std::string> split(const std::string& row, char separator) {
  std::vector<std::string> parts;
  std::istringstream in(row);
  for (std::string part; std::getline(in, part, separator);) {
    parts.push_back(part);
  }
  return parts;
}

// Runs `passes` over every case of a file and compares the failures with the list.
template <typename Passes>
void check_file(const std::string& path, const std::string& name, int at_least, Passes passes) {
  std::ifstream in(kUnicode + path);
  ASSERT_TRUE(in) << path << " is missing: install the Debian package unicode-data.";
  LineNumbers failed;
  int number = 0;
  int cases = 0;
  for (std::string row; std::getline(in, row);) {
    ++number;
    if (row.empty() || row.front() == '#') {
      continue;
    }
    ++cases;
    if (!passes(row)) {
      failed.insert(number);
    }
  }
  EXPECT_GE(cases, at_least);
  const LineNumbers known = known_differences(name);
  for (const int line : failed) {
    EXPECT_TRUE(known.contains(line)) << name << " " << line << " differs and is not listed.";
  }
  for (const int line : known) {
    EXPECT_TRUE(failed.contains(line)) << name << " " << line << " is listed but passes.";
  }
}

class BidiCase {
 public:
  bool passes(const std::string& row) {
    const auto fields = split(row, ';');
    std::u16string text;
    std::vector<size_t> first_unit;
    std::istringstream characters(fields.at(0));
    for (std::string hex; characters >> hex;) {
      first_unit.push_back(text.size());
      append_hex(text, hex);
    }
    const auto levels = bidi_.levels(text, fields.at(2) == "1");
    std::vector<int> kept;
    std::vector<std::uint8_t> kept_levels;
    const auto expected = split(fields.at(3), ' ');
    for (size_t i = 0; i < expected.size(); ++i) {
      if (expected[i] == "x") {
        continue;
      }
      if (std::stoi(expected[i]) != levels[first_unit[i]]) {
        return false;
      }
      kept.push_back(static_cast<int>(i));
      kept_levels.push_back(levels[first_unit[i]]);
    }
    std::string order;
    for (const int position : Bidi::visual_order(kept_levels)) {
      order += (order.empty() ? "" : " ") + std::to_string(kept[static_cast<size_t>(position)]);
    }
    return order == (fields.size() > 4 ? fields[4] : "");
  }

 private:
  Bidi bidi_;
};

// "÷ 0020 × 0308 ÷": text and whether a boundary stands before each unit and at the end.
struct BoundaryCase {
  std::u16string text;
  std::set<size_t> boundaries;
};

BoundaryCase parse_boundaries(const std::string& row) {
  BoundaryCase out;
  std::istringstream fields(row.substr(0, row.find('#')));
  for (std::string field; fields >> field;) {
    if (field == "÷") {
      out.boundaries.insert(out.text.size());
    } else if (field != "×") {
      append_hex(out.text, field);
    }
  }
  return out;
}

}  // namespace

TEST(Conformance, BidiLevelsAndOrderAreUnicodesButForTheListedCases) {
  BidiCase bidi;
  check_file("BidiCharacterTest.txt", "BidiCharacterTest", 91700,
             [&](const std::string& row) { return bidi.passes(row); });
}

TEST(Conformance, LineBreaksAreUnicodesButForTheListedCases) {
  LineBreaker breaker;
  check_file("auxiliary/LineBreakTest.txt", "LineBreakTest", 7600, [&](const std::string& row) {
    auto expected = parse_boundaries(row);
    const auto starts = breaker.cluster_starts(expected.text);
    const auto breaks = breaker.breaks(expected.text, {}, starts, "de", true);
    std::set<size_t> found;
    for (size_t at = 1; at < breaks.size(); ++at) {
      if (breaks[at] >= Break::Allowed) {
        found.insert(at);
      }
    }
    return found == expected.boundaries;
  });
}

TEST(Conformance, GraphemeClustersAreUnicodes) {
  LineBreaker breaker;
  check_file("auxiliary/GraphemeBreakTest.txt", "GraphemeBreakTest", 600,
             [&](const std::string& row) {
               auto expected = parse_boundaries(row);
               expected.boundaries.erase(expected.text.size());
               const auto starts = breaker.cluster_starts(expected.text);
               std::set<size_t> found;
               for (size_t at = 0; at < starts.size(); ++at) {
                 if (starts[at] != 0) {
                   found.insert(at);
                 }
               }
               return found == expected.boundaries;
             });
}

}  // namespace kiosk::text
