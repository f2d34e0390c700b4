#include "content/townhall/in_both.h"
#include "content/townhall/translate/xliff.h"
#include "content/townhall/workbook/xml_writer.h"

namespace townhall::translate {
namespace {

using workbook::XmlWriter;

const char* state_of(const Unit& unit) {
  return unit.fuzzy ? "needs-review-translation" : "translated";
}

void write_unit(XmlWriter& xml, const Unit& unit) {
  xml.text("\n").start("trans-unit", {{"id", unit.key}, {"xml:space", "preserve"}});
  if (unit.max_chars != 0) {
    xml.attribute("maxwidth", std::to_string(unit.max_chars)).attribute("size-unit", "char");
  }
  xml.text("\n").leaf("source", {}, unit.source);
  if (!unit.target.empty()) {
    xml.text("\n").leaf("target", {{"state", state_of(unit)}}, unit.target);
  }
  for (const std::string& note : unit.notes) {
    xml.text("\n").leaf("note", {{"from", "developer"}}, note);
  }
  if (!unit.previous.empty()) {
    xml.text("\n").start("alt-trans", {{"alttranstype", "previous-version"}});
    xml.leaf("source", {}, unit.previous).leaf("target", {}, unit.target).end();
  }
  xml.text("\n").end();
}

constexpr Phrase kNoMemory = {"Für die Datei reicht der Speicher nicht; schaffen Sie welchen.",
                              "There is no memory for the file; free some and try again."};

}  // namespace

kiosk::base::Result<std::string> write_xliff(const Exchange& exchange) {
  XmlWriter xml;
  xml.start("xliff", {{"version", "1.2"}, {"xmlns", "urn:oasis:names:tc:xliff:document:1.2"}});
  xml.text("\n").start("file", {{"original", exchange.package},
                                {"source-language", exchange.from},
                                {"target-language", exchange.to},
                                {"datatype", "plaintext"}});
  xml.text("\n").start("body");
  for (const Unit& unit : exchange.units) {
    write_unit(xml, unit);
  }
  xml.text("\n").end().text("\n").end().text("\n");
  std::string bytes = xml.finish();
  if (bytes.empty()) {
    return in_both({kNoMemory}, kiosk::base::ErrorKind::Io);
  }
  return bytes;
}

}  // namespace townhall::translate
