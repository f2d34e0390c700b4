#include "content/townhall/workbook/xlsx_parts.h"

#include <charconv>
#include <map>

#include "content/townhall/workbook/file_phrases.h"
#include "content/townhall/workbook/grid_builder.h"
#include "content/townhall/workbook/part_reader.h"
#include "kiosk/base/utf8.h"

namespace townhall::workbook {
namespace {

using kiosk::base::Result;

constexpr const char* kRelations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* kStrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

// Targets by id; relative to xl/.
Result<std::map<std::string, std::string>> read_relations(const Archive& archive) {
  std::map<std::string, std::string> targets;
  std::optional<Part> part = archive.part("xl/_rels/workbook.xml.rels");
  if (!part) {
    return targets;
  }
  PartReader xml(std::move(*part), "workbook.xml.rels");
  while (xml.step()) {
    if (xml.starts("Relationship")) {
      std::string target = xml.attribute("Target");
      target = target.starts_with('/') ? target.substr(1) : "xl/" + target;
      targets[xml.attribute("Id")] = std::move(target);
    }
  }
  CHECK_OK(xml.verdict());
  return targets;
}

// Whether a number format shows days or times: letters outside of quotes, brackets and escapes.
// Part 1, 18.8.31.
SerialKind kind_of_code(const std::string& code) {
  SerialKind kind;
  char inside = 0;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (inside != 0) {
      inside = c == inside ? '\0' : inside;
    } else if (c == '"' || c == '[') {
      // [h] counts hours, [Red] is a colour, [$-407] a language.
      kind.has_time = kind.has_time || code.compare(i, 2, "[h") == 0;
      inside = c == '[' ? ']' : '"';
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else {
      kind.has_day = kind.has_day || c == 'd' || c == 'D' || c == 'y' || c == 'Y';
      kind.has_time = kind.has_time || c == 'h' || c == 'H' || c == 's' || c == 'S';
    }
  }
  return kind;
}

// Part 1, 18.8.30: formats that have no code in the file.
SerialKind kind_of_builtin(std::size_t id) {
  const bool day = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 ||
                   (id >= 50 && id <= 58);
  const bool time = (id >= 18 && id <= 22) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47);
  return {day, time};
}

std::size_t index_of(const std::string& text) {
  std::size_t index = 0;
  std::from_chars(text.data(), text.data() + text.size(), index);
  return index;
}

}  // namespace

Result<Contents> read_contents(const Archive& archive) {
  const std::map<std::string, std::string> targets = TRY(read_relations(archive));
  std::optional<Part> part = archive.part("xl/workbook.xml");
  if (!part) {
    return in_both({kNoXlsx});
  }
  Contents contents;
  PartReader xml(std::move(*part), "workbook.xml");
  while (xml.step() && contents.sheets.size() <= kMostSheets) {
    if (xml.starts("sheet")) {
      std::string id = xml.attribute("id", kRelations);
      id = id.empty() ? xml.attribute("id", kStrictRelations) : id;
      const auto target = targets.find(id);
      if (target != targets.end()) {
        contents.sheets.push_back({xml.attribute("name"), target->second});
      }
    } else if (xml.starts("workbookPr")) {
      const std::string flag = xml.attribute("date1904");
      contents.from_1904 = flag == "1" || flag == "true";
    }
  }
  CHECK_OK(xml.verdict());
  return contents;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned code = 0;
    if (text.compare(i, 2, "_x") == 0 && i + 6 < text.size() && text[i + 6] == '_' &&
        std::from_chars(text.data() + i + 2, text.data() + i + 6, code, 16).ptr ==
            text.data() + i + 6 &&
        code != 0 && (code < 0xD800 || code > 0xDFFF)) {
      kiosk::base::append_utf8(out, code);
      i += 6;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string read_rich_text(XmlReader& xml) {
  std::string text;
  const int outer = xml.depth();
  bool inside = false;
  while (xml.step() && !xml.ends_at(outer) && text.size() <= kMostText) {
    if (xml.starts("rPh")) {
      xml.skip();
    } else if (xml.starts("t")) {
      inside = true;
    } else if (xml.ends("t")) {
      inside = false;
    } else if (inside && xml.is_text()) {
      text += xml.text();
    }
  }
  return unescaped(text);
}

Result<std::vector<std::string>> read_shared_strings(const Archive& archive) {
  std::vector<std::string> strings;
  std::optional<Part> part = archive.part("xl/sharedStrings.xml");
  if (!part) {
    return strings;
  }
  PartReader xml(std::move(*part), "sharedStrings.xml");
  std::size_t bytes = 0;
  while (xml.step()) {
    if (xml.starts("si")) {
      strings.push_back(read_rich_text(xml));
      bytes += strings.back().size();
      if (strings.size() > kMostCells || bytes > kMostText) {
        return in_both({kTextTooLarge});
      }
    }
  }
  CHECK_OK(xml.verdict());
  return strings;
}

Result<std::vector<SerialKind>> read_styles(const Archive& archive) {
  std::vector<SerialKind> kinds;
  std::optional<Part> part = archive.part("xl/styles.xml");
  if (!part) {
    return kinds;
  }
  std::map<std::size_t, SerialKind> own;
  PartReader xml(std::move(*part), "styles.xml");
  bool inside = false;
  while (xml.step()) {
    if (xml.starts("numFmt")) {
      own[index_of(xml.attribute("numFmtId"))] = kind_of_code(xml.attribute("formatCode"));
    } else if (xml.name() == "cellXfs") {
      inside = xml.starts("cellXfs");
    } else if (inside && xml.starts("xf") && kinds.size() < kMostCells) {
      const std::size_t id = index_of(xml.attribute("numFmtId"));
      const auto found = own.find(id);
      kinds.push_back(found == own.end() ? kind_of_builtin(id) : found->second);
    }
  }
  CHECK_OK(xml.verdict());
  return kinds;
}

}  // namespace townhall::workbook
