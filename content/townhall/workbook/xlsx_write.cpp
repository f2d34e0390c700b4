#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>
#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/lsan_interface.h>
#endif

#include <algorithm>
#include <array>

#include "content/townhall/workbook/file_phrases.h"
#include "content/townhall/workbook/formats.h"
#include "content/townhall/workbook/look.h"
#include "kiosk/base/utf8.h"

namespace townhall::workbook {
namespace {

using kiosk::base::Result;

// libxlsxwriter 1.1.4 never frees the formula of a list (some 20 bytes for each column with one):
// LeakSanitizer looks away for just that call.
class LeakOfLibrary {
 public:
#if defined(__SANITIZE_ADDRESS__)
  LeakOfLibrary() {
    __lsan_disable();
  }

  ~LeakOfLibrary() {
    __lsan_enable();
  }
#else
  LeakOfLibrary() {}

  ~LeakOfLibrary() {}
#endif
  LeakOfLibrary(const LeakOfLibrary&) = delete;
  LeakOfLibrary& operator=(const LeakOfLibrary&) = delete;
};

// libxlsxwriter writes to a path; this one lies in memory.
class MemoryFile {
 public:
  MemoryFile() : file_(memfd_create("workbook", MFD_CLOEXEC)) {}

  ~MemoryFile() {
    if (file_ >= 0) {
      close(file_);
    }
  }

  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  bool good() const { return file_ >= 0; }

  std::string path() const { return "/proc/self/fd/" + std::to_string(file_); }

  std::string bytes() const {
    std::string all;
    std::array<char, 1U << 16U> chunk{};
    for (ssize_t got = 0;
         (got = pread(file_, chunk.data(), chunk.size(), static_cast<off_t>(all.size()))) > 0;) {
      all.append(chunk.data(), static_cast<std::size_t>(got));
    }
    return all;
  }

 private:
  int file_;
};

constexpr unsigned kNoFill = 0x1000000;

struct Formats {
  lxw_format* head;
  lxw_format* head_required;
  lxw_format* cell;
  lxw_format* required;
  lxw_format* key;
  lxw_format* title;
  lxw_format* headline;
  lxw_format* prose;
  lxw_format* below;  // what staff add
};

// In points: a line of the font of our cells, and what Excel allows.
constexpr double kLineHeight = 13.8;
constexpr double kTallest = 409;

// About how many lines a text takes in a column.
std::size_t lines_of(const std::string& text, int width) {
  const std::size_t fit = std::max<std::size_t>(static_cast<std::size_t>(width), 1);
  std::size_t lines = 0;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t to = std::min(text.find('\n', from), text.size());
    const std::size_t length = kiosk::base::code_point_count(text.substr(from, to - from));
    lines += std::max<std::size_t>((length + fit - 1) / fit, 1);
    from = to + 1;
  }
  return lines;
}

class XlsxWriter {
 public:
  XlsxWriter(const std::vector<Sheet>& sheets, const std::string& path)
      : sheets_(sheets), book_(workbook_new(path.c_str())) {}

  // Whether all was written.
  bool write() {
    if (book_ == nullptr) {
      return false;
    }
    lxw_doc_properties properties = {};
    // Not the moment: 2020-01-01, so that the same sheets give the same bytes.
    properties.created = 1577836800;
    workbook_set_properties(book_, &properties);
    formats_ = {format(look::kHeadInk, look::kHeadFill, true),
                format(look::kRequiredInk, look::kRequiredFill, true),
                format(look::kInk, kNoFill, false),
                format(look::kInk, look::kRequiredCell, false),
                format(look::kKeyInk, look::kKeyCell, false),
                format(look::kHeadFill, kNoFill, true),
                format(look::kInk, kNoFill, true),
                format(look::kInk, kNoFill, false),
                format(look::kInk, kNoFill, false)};
    format_set_font_size(formats_.title, look::kTitlePoints);
    format_set_font_size(formats_.headline, look::kHeadlinePoints);
    format_set_font_size(formats_.prose, look::kProsePoints);
    for (lxw_format* one :
         {formats_.head, formats_.head_required, formats_.cell, formats_.required, formats_.key}) {
      format_set_border(one, LXW_BORDER_THIN);
      format_set_border_color(one, look::kGrid);
    }
    for (const Sheet& sheet : sheets_) {
      this->sheet(sheet);
    }
    return workbook_close(book_) == LXW_NO_ERROR && good_;
  }

 private:
  lxw_format* format(unsigned ink, unsigned fill, bool bold) {
    lxw_format* made = workbook_add_format(book_);
    format_set_num_format(made, "@");
    format_set_text_wrap(made);
    format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    format_set_font_name(made, look::kFont);
    format_set_font_size(made, look::kPoints);
    format_set_font_color(made, ink);
    if (bold) {
      format_set_bold(made);
    }
    if (fill != kNoFill) {
      format_set_bg_color(made, fill);
    }
    return made;
  }

  static lxw_row_t row_of(std::size_t row) { return static_cast<lxw_row_t>(row); }

  static lxw_col_t column_of(std::size_t column) { return static_cast<lxw_col_t>(column); }

  void sheet(const Sheet& sheet) {
    lxw_worksheet* out = workbook_add_worksheet(book_, sheet.name.c_str());
    if (out == nullptr) {
      good_ = false;
      return;
    }
    columns(out, sheet);
    if (!sheet.prose && !sheet.hidden) {
      make_room_for_headings(out, sheet);
    }
    const std::size_t first = sheet.prose ? 0 : 1;
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
      for (std::size_t at = 0; at < sheet.rows[row].size(); ++at) {
        cell(out, sheet, {row_of(row + first), column_of(at)});
      }
      make_room(out, sheet, row);
    }
    page(out, sheet);
    if (sheet.hidden) {
      worksheet_hide(out);
    } else if (!sheet.prose) {
      worksheet_freeze_panes(out, 1, 1);
      worksheet_repeat_rows(out, 0, 0);
      worksheet_autofilter(out, 0, 0, row_of(sheet.rows.size()),
                           column_of(sheet.columns.size() - 1));
    }
  }

  // As wide as the sheet: A3 across for rows, A4 upright for prose.
  static void page(lxw_worksheet* out, const Sheet& sheet) {
    worksheet_set_paper(out, sheet.prose ? 9 : 8);
    if (!sheet.prose) {
      worksheet_set_landscape(out);
    }
    worksheet_fit_to_pages(out, 1, 0);
  }

  static void set_lines(lxw_worksheet* out, std::size_t row, std::size_t lines) {
    if (lines > 1) {
      worksheet_set_row(out, row_of(row),
                        std::min(kTallest, kLineHeight * static_cast<double>(lines)), nullptr);
    }
  }

  // Bold letters are wider, and the arrow of the filter lies over the last of them.
  static void make_room_for_headings(lxw_worksheet* out, const Sheet& sheet) {
    constexpr int kTaken = 2;
    std::size_t lines = 1;
    for (const Column& column : sheet.columns) {
      lines = std::max(lines, column.hidden ? 1 : lines_of(column.heading, column.width - kTaken));
    }
    set_lines(out, 0, lines);
  }

  // Excel finds the height of a row by itself, LibreOffice does not in a file of this library.
  static void make_room(lxw_worksheet* out, const Sheet& sheet, std::size_t row) {
    std::size_t lines = 1;
    for (std::size_t at = 0; !sheet.prose && !sheet.hidden && at < sheet.columns.size(); ++at) {
      const Column& column = sheet.columns[at];
      lines = std::max(lines, column.hidden ? 1 : lines_of(sheet.rows[row][at], column.width));
    }
    set_lines(out, row + 1, lines);
  }

  struct Place {
    lxw_row_t row;
    lxw_col_t column;
  };

  void columns(lxw_worksheet* out, const Sheet& sheet) {
    for (std::size_t at = 0; at < sheet.columns.size(); ++at) {
      const Column& column = sheet.columns[at];
      lxw_row_col_options options = {};
      options.hidden = column.hidden ? 1 : 0;
      worksheet_set_column_opt(out, column_of(at), column_of(at), column.width, formats_.below,
                               &options);
      if (sheet.prose) {
        continue;
      }
      write(out, {0, column_of(at)}, column.heading,
            column.required ? formats_.head_required : formats_.head);
      if (!column.choices.sheet.empty()) {
        list(out, sheet, at);
      }
    }
  }

  void list(lxw_worksheet* out, const Sheet& sheet, std::size_t at) {
    const Choices& choices = sheet.columns[at].choices;
    const std::string column = column_name(choices.column);
    std::string range = "='" + choices.sheet + "'!$" + column + "$2:$" + column + "$" +
                        std::to_string(choices.count + 1);
    std::string title = "Bitte aus der Liste wählen";
    lxw_data_validation validation = {};
    validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    validation.value_formula = range.data();
    validation.error_title = title.data();
    const LeakOfLibrary looking_away;
    good_ = worksheet_data_validation_range(out, 1, column_of(at),
                                            row_of(sheet.rows.size() + kSpareRows), column_of(at),
                                            &validation) == LXW_NO_ERROR &&
            good_;
  }

  void cell(lxw_worksheet* out, const Sheet& sheet, Place place) {
    const std::size_t row = place.row - (sheet.prose ? 0U : 1U);
    const Column& column = sheet.columns[place.column];
    const bool headline = sheet.headlines.count(row) != 0;
    lxw_format* format = sheet.prose       ? (row == 0   ? formats_.title
                                              : headline ? formats_.headline
                                                         : formats_.prose)
                         : column.key      ? formats_.key
                         : column.required ? formats_.required
                                           : formats_.cell;
    write(out, place, sheet.rows[row][place.column], format);
  }

  void write(lxw_worksheet* out, Place place, const std::string& text, lxw_format* format) {
    const lxw_error error =
        text.empty() ? worksheet_write_blank(out, place.row, place.column, format)
                     : worksheet_write_string(out, place.row, place.column, text.c_str(), format);
    good_ = error == LXW_NO_ERROR && good_;
  }

  const std::vector<Sheet>& sheets_;
  lxw_workbook* book_;  // freed by workbook_close
  Formats formats_ = {};
  bool good_ = true;
};

}  // namespace

Result<std::string> write_xlsx(const std::vector<Sheet>& sheets) {
  const MemoryFile file;
  if (!file.good() || !XlsxWriter(sheets, file.path()).write()) {
    return in_both({kNotXlsx});
  }
  return file.bytes();
}

}  // namespace townhall::workbook
