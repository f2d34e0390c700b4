#include "content/townhall/workbook/csv_read.h"

#include <algorithm>
#include <array>

#include "content/townhall/workbook/file_phrases.h"
#include "content/townhall/workbook/grid_builder.h"
#include "kiosk/base/utf8.h"

namespace townhall::workbook {
namespace {

using kiosk::base::Result;

// What Windows-1252 has at 0x80 to 0x9F; 0 where it has nothing (WHATWG Encoding, index
// windows-1252).
constexpr std::array<char32_t, 32> kCp1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string from_cp1252(const std::string& bytes) {
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool special = byte >= 0x80 && byte < 0xA0;
    const char32_t code = special ? kCp1252[byte - 0x80U] : byte;
    kiosk::base::append_utf8(text, code == 0 && special ? 0xFFFD : code);
  }
  return text;
}

// Of the first line, outside of quotes.
char separator_of(const std::string& text) {
  std::array<std::size_t, 3> counts = {};
  constexpr std::string_view kMarks = ",;\t";
  bool quoted = false;
  for (const char c : text) {
    quoted = c == '"' ? !quoted : quoted;
    if (!quoted && (c == '\n' || c == '\r')) {
      break;
    }
    const std::size_t mark = kMarks.find(c);
    if (!quoted && mark != std::string_view::npos) {
      ++counts[mark];
    }
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  return kMarks[static_cast<std::size_t>(most - counts.begin())];
}

class CsvReader {
 public:
  CsvReader(const std::string& text, char separator) : text_(text), separator_(separator) {}

  Result<Grid> read(const std::string& sheet) {
    CHECK_OK(grids_.begin_sheet(sheet));
    for (std::size_t number = 1; at_ < text_.size(); ++number) {
      grids_.begin_row(number);
      CHECK_OK(line(number));
      CHECK_OK(grids_.end_row(1));
    }
    return std::move(grids_.take().front());
  }

 private:
  Result<void> line(std::size_t number) {
    for (std::size_t column = 0;; ++column) {
      const std::string text = TRY(field(number));
      CHECK_OK(grids_.add(column, 1, {text, CellKind::Text}));
      if (at_ >= text_.size() || text_[at_] != separator_) {
        break;
      }
      ++at_;
    }
    at_ += at_ + 1 < text_.size() && text_[at_] == '\r' && text_[at_ + 1] == '\n' ? 2U : 1U;
    return {};
  }

  bool at_end_of_field() const {
    return at_ >= text_.size() || text_[at_] == separator_ || text_[at_] == '\n' ||
           text_[at_] == '\r';
  }

  Result<std::string> field(std::size_t number) {
    std::string out;
    if (at_ >= text_.size() || text_[at_] != '"') {
      while (!at_end_of_field()) {
        out += text_[at_++];
      }
      return out;
    }
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] != '"') {
        out += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        out += text_[at_++];
      } else {
        break;
      }
    }
    const bool closed = at_ < text_.size();
    ++at_;
    if (!closed || !at_end_of_field()) {
      return in_both({kOpenQuote, {std::to_string(number)}});
    }
    return out;
  }

  const std::string& text_;
  char separator_;
  std::size_t at_ = 0;
  GridBuilder grids_;
};

}  // namespace

Result<CsvSheet> read_csv(const std::string& bytes, const std::string& sheet) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  CsvSheet out;
  std::string text = bytes.starts_with(kMark) ? bytes.substr(kMark.size()) : bytes;
  if (text.find('\0') != std::string::npos) {
    return in_both({kNoCsv});
  }
  out.was_cp1252 = kiosk::base::first_bad_utf8(text).has_value();
  if (out.was_cp1252) {
    text = from_cp1252(text);
  }
  out.grid = TRY(CsvReader(text, separator_of(text)).read(sheet));
  return out;
}

}  // namespace townhall::workbook
