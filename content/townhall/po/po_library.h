#pragma once
#include <gettext-po.h>

#include <string>
#include <vector>

// Inside po_read.cpp and po_write.cpp: libgettextpo, which answers by callbacks without data of
// their own.
namespace townhall::po {

struct PoFault {
  std::size_t line = 0;  // 0: none
  std::string reason;    // the library's own words
};

// Frees what the library made; may hold nothing.
class PoFile {
 public:
  explicit PoFile(po_file_t file) : file_(file) {}

  PoFile(const PoFile&) = delete;
  PoFile& operator=(const PoFile&) = delete;

  ~PoFile();

  po_file_t get() const { return file_; }

 private:
  po_file_t file_;
};

// Errors go to `faults`; warnings (a header without a translator's name) are left out. Nothing is
// printed, and a fatal error ends the call, not the program.
po_file_t read_po_file(const std::string& path, std::vector<PoFault>& faults);
void write_po_file(po_file_t file, const std::string& path, std::vector<PoFault>& faults);

}  // namespace townhall::po
