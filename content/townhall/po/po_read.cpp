#include <algorithm>
#include <cstdlib>
#include <memory>

#include "content/townhall/po/memory_file.h"
#include "content/townhall/po/po.h"
#include "content/townhall/po/po_headers.h"
#include "content/townhall/po/po_library.h"
#include "kiosk/base/utf8.h"

namespace townhall::po {
namespace {

std::size_t line_at(const std::string& bytes, std::size_t at) {
  return 1 + static_cast<std::size_t>(
                 std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

struct FreeString {
  void operator()(char* text) const { std::free(text); }
};

std::string header_field(const char* header, const char* name) {
  const std::unique_ptr<char, FreeString> value(po_header_field(header, name));
  return value == nullptr ? std::string() : std::string(value.get());
}

// The lines that begin with msgid, which the library does not tell. An entry for the header too.
std::vector<std::size_t> lines_of_messages(const std::string& bytes) {
  std::vector<std::size_t> lines;
  std::size_t line = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    ++line;
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view words = std::string_view(bytes).substr(at, end - at);
    if (words.starts_with("msgid ") || words.starts_with("msgid\t") ||
        words.starts_with("msgid\"")) {
      lines.push_back(line);
    }
    at = end + 1;
  }
  return lines;
}

std::string text_of(const char* text) {
  return text == nullptr ? std::string() : std::string(text);
}

Unit unit_of(po_message_t message) {
  Unit unit;
  const bool plural = po_message_msgid_plural(message) != nullptr;
  unit.key = plural ? std::string() : text_of(po_message_msgctxt(message));
  unit.source = text_of(po_message_msgid(message));
  unit.target = text_of(po_message_msgstr(message));
  unit.fuzzy = po_message_is_fuzzy(message) != 0;
  return unit;
}

bool is_header(po_message_t message) {
  return po_message_is_obsolete(message) == 0 && po_message_msgctxt(message) == nullptr &&
         *po_message_msgid(message) == 0;
}

void take_units(po_file_t file, const std::string& bytes, Exchange& exchange) {
  const std::vector<std::size_t> lines = lines_of_messages(bytes);
  po_message_iterator_t at = po_message_iterator(file, nullptr);
  std::size_t seen = 0;
  while (po_message_t message = po_next_message(at)) {
    if (po_message_is_obsolete(message) != 0) {
      continue;
    }
    if (!is_header(message)) {
      exchange.units.push_back(unit_of(message));
      exchange.units.back().line = seen < lines.size() ? lines[seen] : 0;
    }
    ++seen;
  }
  po_message_iterator_free(at);
  // Two on a line, or one behind the quotes of another: then no line is certain.
  if (seen != lines.size()) {
    for (Unit& unit : exchange.units) {
      unit.line = 0;
    }
  }
}

// Not by po_file_domain_header, whose answer nobody may free and nobody frees.
std::string header_in(po_file_t file) {
  po_message_iterator_t at = po_message_iterator(file, nullptr);
  std::string header;
  while (po_message_t message = po_next_message(at)) {
    if (is_header(message)) {
      header = text_of(po_message_msgstr(message));
      break;
    }
  }
  po_message_iterator_free(at);
  return header;
}

// The name of a field that is missing, or nothing.
std::string take_header(po_file_t file, Exchange& exchange) {
  const std::string header = header_in(file);
  for (const auto& [field, to] :
       {std::pair(kPoPackage, &exchange.package), std::pair(kPoFrom, &exchange.from),
        std::pair(kPoTo, &exchange.to)}) {
    *to = header_field(header.c_str(), field);
    if (to->empty()) {
      return field;
    }
  }
  return {};
}

// Escapes ("\377") can make what the file itself is not.
const Unit* broken_unit(const Exchange& exchange) {
  for (const Unit& unit : exchange.units) {
    if (kiosk::base::first_bad_utf8(unit.key + unit.source + unit.target)) {
      return &unit;
    }
  }
  return nullptr;
}

std::variant<Exchange, Fault> take(po_file_t file, const std::string& bytes) {
  Exchange exchange;
  const std::string missing = take_header(file, exchange);
  if (!missing.empty()) {
    return Fault{"header", 0, missing};
  }
  const char* const* domains = po_file_domains(file);
  if (domains[0] != nullptr && domains[1] != nullptr) {
    return Fault{"domains", 0, ""};
  }
  take_units(file, bytes, exchange);
  const bool bad_header =
      kiosk::base::first_bad_utf8(exchange.package + exchange.from + exchange.to).has_value();
  const Unit* broken = broken_unit(exchange);
  if (bad_header || broken != nullptr) {
    return Fault{"utf8", bad_header ? 0 : broken->line, ""};
  }
  return exchange;
}

}  // namespace

std::variant<Exchange, Fault> read_po(const std::string& bytes) {
  // A NUL would end the library's strings early.
  const std::size_t bad =
      std::min(kiosk::base::first_bad_utf8(bytes).value_or(std::string::npos), bytes.find('\0'));
  if (bad != std::string::npos) {
    return Fault{"utf8", line_at(bytes, bad), ""};
  }
  MemoryFile memory;
  // Some editors begin a file with a mark (BOM) that gettext refuses.
  const kiosk::base::Result<void> written =
      memory.write(bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes);
  if (!written) {
    return Fault{"syntax", 0, written.error().message};
  }
  std::vector<PoFault> faults;
  const PoFile file(read_po_file(memory.path(), faults));
  if (!faults.empty() || file.get() == nullptr) {
    const PoFault first = faults.empty() ? PoFault{} : faults.front();
    return Fault{"syntax", first.line,
                 kiosk::base::first_bad_utf8(first.reason) ? "" : first.reason};
  }
  return take(file.get(), bytes);
}

}  // namespace townhall::po
