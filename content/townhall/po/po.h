#pragma once
#include <string>
#include <variant>

#include "content/townhall/translate/unit.h"
#include "kiosk/base/result.h"

// The format of gettext, by its own library, which is GPL-3+: hence only in the helper
// `wegweiser-po`. Not thread-safe, as the library is not.
namespace townhall::po {

using translate::Exchange;
using translate::Unit;

// Why a file is refused as a whole.
struct Fault {
  std::string kind;      // "utf8", "syntax", "header" or "domains"
  std::size_t line = 0;  // 0: none
  std::string detail;    // syntax: the library's words; header: the field that is missing
};

// The same exchange gives the same bytes.
kiosk::base::Result<std::string> write_po(const Exchange& exchange);

// Refuses what is not UTF-8, what the library finds a mistake in, and what does not say which
// package and languages it is of. Messages that are no unit of ours (without msgctxt, with plural
// forms) have an empty key. Notes and `previous` are not read.
std::variant<Exchange, Fault> read_po(const std::string& bytes);

}  // namespace townhall::po
