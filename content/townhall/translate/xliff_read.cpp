#include <algorithm>

#include "content/townhall/translate/utf16.h"
#include "content/townhall/translate/xliff.h"
#include "content/townhall/translate/xml_walk.h"
#include "kiosk/base/utf8.h"

namespace townhall::translate {
namespace {

using kiosk::base::Result;

constexpr Phrase kTooLarge = {"{1} hat mehr als 64 MiB; teilen Sie die Datei.",
                              "{1} has more than 64 MiB; divide the file."};
constexpr Phrase kNotUtf8 = {
    "{1}, Zeile {2}: das ist nicht UTF-8. Speichern Sie die Datei in UTF-8.",
    "{1}, line {2}: this is not UTF-8. Save the file in UTF-8."};
constexpr Phrase kDamaged = {
    "{1}, Zeile {2}: das ist kein richtiges XML. Speichern Sie die Datei noch einmal mit dem "
    "Übersetzungsprogramm.",
    "{1}, line {2}: this is not proper XML. Save the file again with the translation program."};
constexpr Phrase kDocumentType = {
    "{1} erklärt einen Dokumenttyp (DOCTYPE), wie es kein Übersetzungsprogramm tut. Exportieren "
    "Sie "
    "eine neue Datei.",
    "{1} declares a document type (DOCTYPE), which no translation program does. Export a new "
    "file."};
constexpr Phrase kNoXliff = {
    "{1} ist keine XLIFF-Datei der Fassung 1.2. Exportieren Sie eine neue.",
    "{1} is no XLIFF file of version 1.2. Export a new one."};
constexpr Phrase kNoHead = {
    "In {1} fehlt bei <file> die Angabe {2}. Exportieren Sie eine neue Datei.",
    "In {1} the element <file> lacks {2}. Export a new file."};
constexpr Phrase kManyFiles = {"In {1} stehen mehrere <file>. Importieren Sie sie einzeln.",
                               "There are several <file> in {1}. Import them one by one."};

// A state that says that somebody must still look (XLIFF 1.2, 3.1.2).
bool is_open_state(const std::string& state) {
  return state == "new" || state.starts_with("needs-");
}

class Reader {
 public:
  Reader(const std::string& bytes, std::string name, Voice voice)
      : walk_(bytes), name_(std::move(name)), voice_(voice) {}

  Result<Exchange> read() {
    if (!walk_.step() || !walk_.starts("xliff") || walk_.attribute("version") != "1.2") {
      return walk_.fault() == XmlWalk::Fault::None ? refusal(kNoXliff) : fault();
    }
    while (walk_.step()) {
      if (walk_.starts("file")) {
        CHECK_OK(take_head());
      } else if (walk_.starts("trans-unit")) {
        take_unit();
      }
    }
    if (walk_.fault() != XmlWalk::Fault::None) {
      return fault();
    }
    if (files_ != 1) {
      return refusal(files_ == 0 ? kNoXliff : kManyFiles);
    }
    return std::move(out_);
  }

 private:
  kiosk::base::Error refusal(const Phrase& phrase, const std::string& part = {}) const {
    return kiosk::base::invalid(say({phrase, {name_, part}}, voice_));
  }

  kiosk::base::Error fault() const {
    return walk_.fault() == XmlWalk::Fault::DocumentType
               ? refusal(kDocumentType)
               : refusal(kDamaged, std::to_string(walk_.line()));
  }

  Result<void> take_head() {
    ++files_;
    for (const auto& [attribute, to] :
         {std::pair("original", &out_.package), std::pair("source-language", &out_.from),
          std::pair("target-language", &out_.to)}) {
      *to = walk_.attribute(attribute);
      if (to->empty()) {
        return refusal(kNoHead, attribute);
      }
    }
    return {};
  }

  void take_unit() {
    Unit unit;
    unit.key = walk_.attribute("id");
    unit.line = walk_.line();
    while (walk_.step() && !walk_.ends("trans-unit")) {
      if (walk_.starts("source")) {
        unit.source = content("source", unit);
      } else if (walk_.starts("target")) {
        unit.fuzzy = is_open_state(walk_.attribute("state"));
        unit.target = content("target", unit);
      } else if (walk_.node() == XmlWalk::Node::Start) {
        walk_.skip();  // notes, and alternatives, which have sources and targets too
      }
    }
    out_.units.push_back(std::move(unit));
  }

  // The text up to the end of the element. <mrk> only marks stretches of it, as segments are.
  std::string content(std::string_view element, Unit& unit) {
    std::string text;
    while (walk_.step() && !walk_.ends(element)) {
      if (walk_.node() == XmlWalk::Node::Text) {
        text += walk_.text();
      } else if (walk_.node() == XmlWalk::Node::Start && holds_code()) {
        text += code(unit);
      } else if (!walk_.starts("mrk") && !walk_.ends("mrk")) {
        unit.has_elements = true;
      }
    }
    return text;
  }

  // Elements around a piece of the text as it was: "**" where a program has taken marks for code
  // (XLIFF 1.2, 2.4). <g>, <x/>, <bx/>, <ex/> stand for something that the file does not have.
  bool holds_code() const {
    return walk_.starts("bpt") || walk_.starts("ept") || walk_.starts("ph") || walk_.starts("it");
  }

  // Only what the source has too: a translator's own bold print would lose its meaning.
  std::string code(Unit& unit) {
    const std::string element(walk_.name());
    std::string code;
    while (walk_.step() && !walk_.ends(element)) {
      if (walk_.node() == XmlWalk::Node::Text) {
        code += walk_.text();
      } else {
        unit.has_elements = true;  // <sub>
      }
    }
    const bool is_new = !unit.source.empty() && unit.source.find(code) == std::string::npos;
    unit.has_elements = unit.has_elements || code.empty() || is_new;
    return code;
  }

  XmlWalk walk_;
  std::string name_;
  Voice voice_;
  std::size_t files_ = 0;
  Exchange out_;
};

}  // namespace

Result<Exchange> read_xliff(const std::string& file, const std::string& name, Voice voice) {
  if (file.size() > kLargestExchange) {
    return kiosk::base::invalid(say({kTooLarge, {name}}, voice));
  }
  const std::optional<std::string> decoded = from_utf16(file);
  const std::string& bytes = decoded ? *decoded : file;
  if (const auto bad = kiosk::base::first_bad_utf8(bytes)) {
    const auto line =
        1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(*bad), '\n');
    return kiosk::base::invalid(say({kNotUtf8, {name, std::to_string(line)}}, voice));
  }
  return Reader(bytes, name, voice).read();
}

}  // namespace townhall::translate
