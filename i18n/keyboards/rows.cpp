#include "i18n/keyboards/rows.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <set>

namespace keyboards {
namespace {

std::string utf8(char32_t c) {
  std::string out;
  icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(out);
  return out;
}

// Letters in their own right: "º" is a small o, a ligature is two letters.
bool is_letter(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  const auto type =
      static_cast<UDecompositionType>(u_getIntPropertyValue(point, UCHAR_DECOMPOSITION_TYPE));
  return c != 0 && u_isalpha(point) != 0 && u_tolower(point) == point &&
         (type == U_DT_NONE || type == U_DT_CANONICAL);
}

bool is_mark(char32_t c) {
  return u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

bool is_ascii_letter(char32_t c) {
  return c >= 'a' && c <= 'z';
}

class Collector {
 public:
  explicit Collector(const Alphabet& alphabet) : alphabet_(alphabet) {}

  // What a key types without a shift, if the language uses it.
  void add_plain(const Key& key, std::vector<std::string>& row) {
    const char32_t c = key.empty() ? 0 : key.front();
    // Marks above letters are keys of their own where a layout has them without a shift (Vietnamese
    // tones).
    const bool wanted = (is_letter(c) && (alphabet_.has(c) || is_ascii_letter(c))) ||
                        (c >= 0x300 && c < 0x370 && is_mark(c));
    if (wanted && seen_.insert(c).second) {
      row.push_back(utf8(c));
    }
  }

  // What it types with one, if the alphabet cannot do without.
  void add_shifted(const Key& key, std::vector<std::string>& row) {
    for (const char32_t c : key) {
      if (is_letter(c) && alphabet_.own.count(c) > 0 && seen_.insert(c).second) {
        row.push_back(utf8(c));
      }
    }
  }

 private:
  const Alphabet& alphabet_;
  std::set<char32_t> seen_;
};

// From the lowest row upwards, so that rows become equally long and neighbours stay together.
void add_below(const std::vector<std::string>& letters, Rows& rows) {
  size_t count = letters.size();
  for (const auto& row : rows) {
    count += row.size();
  }
  while (count > rows.size() * kLongestRow) {
    rows.emplace_back();
  }
  const size_t width = (count + rows.size() - 1) / rows.size();
  auto row = rows.rbegin();
  for (const std::string& letter : letters) {
    while (row + 1 != rows.rend() && row->size() >= width) {
      ++row;
    }
    row->push_back(letter);
  }
}

}  // namespace

Rows letter_rows(const HardwareLayout& layout, const Alphabet& alphabet) {
  Collector collector(alphabet);
  Rows rows;
  for (const auto& row : layout.rows) {
    rows.emplace_back();
    for (const Key& key : row) {
      collector.add_plain(key, rows.back());
    }
  }
  std::vector<std::string> more;
  for (const Key& key : layout.number_row) {
    collector.add_plain(key, more);
  }
  for (const auto& row : layout.rows) {
    for (const Key& key : row) {
      collector.add_shifted(key, more);
    }
  }
  for (const Key& key : layout.number_row) {
    collector.add_shifted(key, more);
  }
  add_below(more, rows);
  return rows;
}

Syllables syllable_rows(const Alphabet& alphabet) {
  constexpr char32_t kSeries = 8;
  constexpr char32_t kGlottal = 0x12A0;  // አ: its forms are the vowels alone
  // A consonant with "w" has five forms; they are reached from the consonant, whose series stands
  // before it.
  constexpr size_t kFormsWithW = 5;
  std::map<char32_t, std::vector<std::string>> series;
  for (const char32_t c : alphabet.own) {
    series[c / kSeries * kSeries].push_back(utf8(c));
  }
  std::vector<std::vector<std::string>> consonants;
  Syllables syllables;
  for (const auto& [base, forms] : series) {
    if (forms.size() <= kFormsWithW && !consonants.empty()) {
      consonants.back().insert(consonants.back().end(), forms.begin(), forms.end());
    } else {
      consonants.push_back(forms);
    }
    if (base == kGlottal) {
      syllables.vowels = forms.front();
    }
  }
  const size_t row_count = (consonants.size() + kLongestRow - 1) / kLongestRow;
  const size_t width = row_count == 0 ? 1 : (consonants.size() + row_count - 1) / row_count;
  for (const auto& forms : consonants) {
    if (syllables.rows.empty() || syllables.rows.back().size() == width) {
      syllables.rows.emplace_back();
    }
    syllables.rows.back().push_back(forms.front());
    syllables.forms[forms.front()] = forms;
  }
  return syllables;
}

Rows digit_rows() {
  return {{"1", "2", "3", "4", "5"}, {"6", "7", "8", "9", "0"}, {"-", ".", ",", "/", "+"}};
}

}  // namespace keyboards
