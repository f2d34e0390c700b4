#include "content/townhall/po/memory_file.h"
#include "content/townhall/po/po.h"
#include "content/townhall/po/po_headers.h"
#include "content/townhall/po/po_library.h"

namespace townhall::po {
namespace {

using kiosk::base::Result;

// gettext writes regions and scripts behind an underscore: fa_AF, zh_Hans.
std::string gettext_tag(std::string tag) {
  const std::size_t dash = tag.find('-');
  if (dash != std::string::npos) {
    tag[dash] = '_';
  }
  return tag;
}

std::string header_of(const Exchange& exchange) {
  std::string header;
  const auto add = [&](const std::string& name, const std::string& value) {
    header += name + ": " + value + "\n";
  };
  add("Project-Id-Version", "Wegweiser " + exchange.package);
  add("PO-Revision-Date", exchange.date + " 00:00+0000");
  add("Last-Translator", "Wegweiser");
  add("Language-Team", exchange.to);
  add("Language", gettext_tag(exchange.to));
  add("MIME-Version", "1.0");
  add("Content-Type", "text/plain; charset=UTF-8");
  add("Content-Transfer-Encoding", "8bit");
  add(kPoPackage, exchange.package);
  add(kPoFrom, exchange.from);
  add(kPoTo, exchange.to);
  return header;
}

po_message_t message_of(const Unit& unit) {
  po_message_t message = po_message_create();
  po_message_set_msgctxt(message, unit.key.c_str());
  po_message_set_msgid(message, unit.source.c_str());
  po_message_set_msgstr(message, unit.target.c_str());
  std::string notes;
  for (const std::string& note : unit.notes) {
    notes += note + "\n";
  }
  po_message_set_extracted_comments(message, notes.c_str());
  if (unit.fuzzy) {
    po_message_set_fuzzy(message, 1);
  }
  if (!unit.previous.empty()) {
    po_message_set_prev_msgctxt(message, unit.key.c_str());
    po_message_set_prev_msgid(message, unit.previous.c_str());
  }
  return message;
}

void fill(po_file_t file, const Exchange& exchange) {
  po_message_iterator_t at = po_message_iterator(file, nullptr);
  po_message_t header = po_message_create();
  po_message_set_msgid(header, "");
  po_message_set_msgstr(header, header_of(exchange).c_str());
  po_message_insert(at, header);
  for (const Unit& unit : exchange.units) {
    po_message_insert(at, message_of(unit));
  }
  po_message_iterator_free(at);
}

}  // namespace

Result<std::string> write_po(const Exchange& exchange) {
  const PoFile file(po_file_create());
  fill(file.get(), exchange);
  MemoryFile memory;
  std::vector<PoFault> faults;
  write_po_file(file.get(), memory.path(), faults);
  if (!faults.empty()) {
    return kiosk::base::io_error("gettext's library cannot write the file: " +
                                 faults.front().reason + "; free some memory and try again.");
  }
  return memory.read();
}

}  // namespace townhall::po
