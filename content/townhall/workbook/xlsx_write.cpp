#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>
#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/lsan_interface.h>
#endif

#include <array>

#include "content/townhall/workbook/file_phrases.h"
#include "content/townhall/workbook/formats.h"
#include "content/townhall/workbook/look.h"

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
  lxw_format* prose;
};

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
                format(look::kInk, kNoFill, false)};
    format_set_font_size(formats_.title, look::kTitlePoints);
    format_set_font_size(formats_.prose, look::kPoints + 1);
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
      format_set_border(made, LXW_BORDER_THIN);
      format_set_border_color(made, 0xB5B5B5);
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
    const std::size_t first = sheet.prose ? 0 : 1;
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
      for (std::size_t at = 0; at < sheet.rows[row].size(); ++at) {
        cell(out, sheet, {row_of(row + first), column_of(at)});
      }
    }
    worksheet_set_landscape(out);
    worksheet_set_paper(out, 8);  // A3
    worksheet_fit_to_pages(out, 1, 0);
    if (sheet.hidden) {
      worksheet_hide(out);
    } else if (!sheet.prose) {
      worksheet_freeze_panes(out, 1, 1);
      worksheet_repeat_rows(out, 0, 0);
      worksheet_autofilter(out, 0, 0, row_of(sheet.rows.size()),
                           column_of(sheet.columns.size() - 1));
    }
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
      worksheet_set_column_opt(out, column_of(at), column_of(at), column.width, formats_.cell,
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
    lxw_format* format = sheet.prose       ? (row == 0 ? formats_.title : formats_.prose)
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
