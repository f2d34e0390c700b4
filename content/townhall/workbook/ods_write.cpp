#include "content/townhall/workbook/archive.h"
#include "content/townhall/workbook/formats.h"
#include "content/townhall/workbook/ods_styles.h"
#include "content/townhall/workbook/xml_writer.h"

namespace townhall::workbook {
namespace {

using kiosk::base::Result;

constexpr const char* kMimetype = "application/vnd.oasis.opendocument.spreadsheet";
constexpr const char* kVersion = "1.3";

void declare_namespaces(XmlWriter& xml) {
  constexpr const char* kSpaces[] = {"office", "table", "text", "style", "number", "config"};
  for (const char* space : kSpaces) {
    xml.attribute((std::string("xmlns:") + space).c_str(),
                  "urn:oasis:names:tc:opendocument:xmlns:" +
                      std::string(std::string_view(space) == "number" ? "datastyle" : space) +
                      ":1.0");
  }
  xml.attribute("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0");
  xml.attribute("xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0");
  xml.attribute("xmlns:of", "urn:oasis:names:tc:opendocument:xmlns:of:1.2");
  xml.attribute("office:version", kVersion);
}

// A line; white space that XML would lose is named.
void write_line(XmlWriter& xml, const std::string& line) {
  xml.start("text:p");
  std::string plain;
  const auto flush = [&] {
    if (!plain.empty()) {
      xml.text(plain);
    }
    plain.clear();
  };
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool edge = plain.empty() || plain.back() == ' ' || i + 1 == line.size();
    if (line[i] == '\t' || (line[i] == ' ' && edge)) {
      flush();
      xml.leaf(line[i] == '\t' ? "text:tab" : "text:s");
    } else {
      plain += line[i];
    }
  }
  flush();
  xml.end();
}

std::string validation_name(std::size_t sheet, std::size_t column) {
  return "list-" + std::to_string(sheet) + "-" + std::to_string(column);
}

class ContentWriter {
 public:
  explicit ContentWriter(const std::vector<Sheet>& sheets) : sheets_(sheets) {}

  std::string write() {
    xml_.start("office:document-content");
    declare_namespaces(xml_);
    xml_.start("office:font-face-decls");
    xml_.leaf("style:font-face",
              {{"style:name", "Liberation Sans"}, {"svg:font-family", "'Liberation Sans'"}});
    xml_.end();
    write_styles(xml_, sheets_);
    xml_.start("office:body").start("office:spreadsheet");
    validations();
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      sheet(i);
    }
    filters();
    return xml_.finish();
  }

 private:
  void validations() {
    xml_.start("table:content-validations");
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      for (std::size_t at = 0; at < sheets_[i].columns.size(); ++at) {
        const Choices& choices = sheets_[i].columns[at].choices;
        if (choices.sheet.empty()) {
          continue;
        }
        const std::string column = column_name(choices.column);
        xml_.start("table:content-validation",
                   {{"table:name", validation_name(i, at)},
                    {"table:condition", "of:cell-content-is-in-list([$'" + choices.sheet + "'.$" +
                                            column + "$2:.$" + column + "$" +
                                            std::to_string(choices.count + 1) + "])"},
                    {"table:allow-empty-cell", "true"},
                    {"table:base-cell-address", "'" + sheets_[i].name + "'." + place_name(2, at)}});
        xml_.leaf("table:error-message", {{"table:display", "true"},
                                          {"table:message-type", "stop"},
                                          {"table:title", "Bitte aus der Liste wählen"}});
        xml_.end();
      }
    }
    xml_.end();
  }

  void sheet(std::size_t index) {
    const Sheet& sheet = sheets_[index];
    const char* style = sheet.hidden ? "sheet-hidden" : sheet.prose ? "sheet-prose" : "sheet";
    xml_.start("table:table", {{"table:name", sheet.name}, {"table:style-name", style}});
    for (const Column& column : sheet.columns) {
      xml_.start("table:table-column",
                 {{"table:style-name", "width-" + std::to_string(column.width)},
                  {"table:default-cell-style-name", "cell"}});
      if (column.hidden) {
        xml_.attribute("table:visibility", "collapse");
      }
      xml_.end();
    }
    if (!sheet.prose) {
      heading(sheet);
    }
    for (const std::vector<std::string>& row : sheet.rows) {
      this->row(index, row);
    }
    if (!sheet.prose && !sheet.hidden) {
      spare_rows(index);
    }
    xml_.end();
  }

  void heading(const Sheet& sheet) {
    xml_.start("table:table-header-rows").start("table:table-row", {{"table:style-name", "row"}});
    for (const Column& column : sheet.columns) {
      cell(column.required ? "head-required" : "head", column.heading, {});
    }
    xml_.end().end();
  }

  void row(std::size_t index, const std::vector<std::string>& cells) {
    const Sheet& sheet = sheets_[index];
    xml_.start("table:table-row", {{"table:style-name", "row"}});
    for (std::size_t at = 0; at < cells.size(); ++at) {
      const Column& column = sheet.columns[at];
      const char* style = sheet.prose       ? prose_style(sheet, cells)
                          : column.key      ? "cell-key"
                          : column.required ? "cell-required"
                                            : "cell";
      cell(style, cells[at], list_of_cell(index, at));
    }
    xml_.end();
  }

  static const char* prose_style(const Sheet& sheet, const std::vector<std::string>& cells) {
    const auto row = static_cast<std::size_t>(&cells - sheet.rows.data());
    return row == 0 ? "title" : sheet.headlines.count(row) != 0 ? "headline" : "prose";
  }

  std::string list_of_cell(std::size_t index, std::size_t at) const {
    const bool listed = !sheets_[index].columns[at].choices.sheet.empty();
    return listed ? validation_name(index, at) : std::string();
  }

  void spare_rows(std::size_t index) {
    xml_.start("table:table-row", {{"table:style-name", "row"},
                                   {"table:number-rows-repeated", std::to_string(kSpareRows)}});
    for (std::size_t at = 0; at < sheets_[index].columns.size(); ++at) {
      cell("cell", {}, list_of_cell(index, at));
    }
    xml_.end();
  }

  void cell(const char* style, const std::string& text, const std::string& validation) {
    xml_.start("table:table-cell", {{"table:style-name", style}});
    if (!validation.empty()) {
      xml_.attribute("table:content-validation-name", validation);
    }
    if (!text.empty()) {
      xml_.attribute("office:value-type", "string");
      for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find('\n', from), text.size());
        write_line(xml_, text.substr(from, to - from));
        from = to + 1;
      }
    }
    xml_.end();
  }

  // Buttons in the headings, by which clerks look for rows.
  void filters() {
    xml_.start("table:database-ranges");
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      const Sheet& sheet = sheets_[i];
      if (!sheet.prose && !sheet.hidden) {
        const std::string name = "'" + sheet.name + "'.";
        xml_.leaf(
            "table:database-range",
            {{"table:name", "__Anonymous_Sheet_DB__" + std::to_string(i)},
             {"table:target-range-address",
              name + "A1:" + name + place_name(sheet.rows.size() + 1, sheet.columns.size() - 1)},
             {"table:display-filter-buttons", "true"}});
      }
    }
    xml_.end();
  }

  const std::vector<Sheet>& sheets_;
  XmlWriter xml_;
};

void item(XmlWriter& xml, const char* name, const char* type, const std::string& value) {
  xml.leaf("config:config-item", {{"config:name", name}, {"config:type", type}}, value);
}

// What of a sheet stands still: its heading and its first column.
std::string settings(const std::vector<Sheet>& sheets) {
  XmlWriter xml;
  xml.start("office:document-settings");
  declare_namespaces(xml);
  xml.start("office:settings");
  xml.start("config:config-item-set", {{"config:name", "ooo:view-settings"}});
  xml.start("config:config-item-map-indexed", {{"config:name", "Views"}});
  xml.start("config:config-item-map-entry");
  item(xml, "ViewId", "string", "view1");
  xml.start("config:config-item-map-named", {{"config:name", "Tables"}});
  for (const Sheet& sheet : sheets) {
    xml.start("config:config-item-map-entry", {{"config:name", sheet.name}});
    if (!sheet.prose) {
      item(xml, "HorizontalSplitMode", "short", "2");
      item(xml, "HorizontalSplitPosition", "int", "1");
      item(xml, "PositionRight", "int", "1");
      item(xml, "VerticalSplitMode", "short", "2");
      item(xml, "VerticalSplitPosition", "int", "1");
      item(xml, "PositionBottom", "int", "1");
      item(xml, "ActiveSplitRange", "short", "3");
    }
    xml.end();
  }
  xml.end();
  item(xml, "ActiveTable", "string", sheets.empty() ? std::string() : sheets.front().name);
  return xml.finish();
}

struct Page {
  const char* layout;
  const char* master;
  const char* width;
  const char* height;
  const char* orientation;
};

// As wide as the sheet: A3 across for rows, A4 upright for prose.
constexpr Page kPages[] = {{"across", "Default", "42cm", "29.7cm", "landscape"},
                           {"upright", "Upright", "21cm", "29.7cm", "portrait"}};

std::string page_styles() {
  XmlWriter xml;
  xml.start("office:document-styles");
  declare_namespaces(xml);
  xml.start("office:automatic-styles");
  for (const Page& page : kPages) {
    xml.start("style:page-layout", {{"style:name", page.layout}});
    xml.leaf("style:page-layout-properties", {{"fo:page-width", page.width},
                                              {"fo:page-height", page.height},
                                              {"style:print-orientation", page.orientation},
                                              {"fo:margin", "1cm"},
                                              {"style:scale-to-X", "1"},
                                              {"style:scale-to-Y", "0"}});
    xml.end();
  }
  xml.end();
  xml.start("office:master-styles");
  for (const Page& page : kPages) {
    xml.leaf("style:master-page",
             {{"style:name", page.master}, {"style:page-layout-name", page.layout}});
  }
  return xml.finish();
}

std::string manifest() {
  XmlWriter xml;
  xml.start("manifest:manifest",
            {{"xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"},
             {"manifest:version", kVersion}});
  xml.leaf("manifest:file-entry", {{"manifest:full-path", "/"},
                                   {"manifest:version", kVersion},
                                   {"manifest:media-type", kMimetype}});
  for (const char* part : {"content.xml", "styles.xml", "settings.xml"}) {
    xml.leaf("manifest:file-entry",
             {{"manifest:full-path", part}, {"manifest:media-type", "text/xml"}});
  }
  return xml.finish();
}

}  // namespace

Result<std::string> write_ods(const std::vector<Sheet>& sheets) {
  return pack({{"mimetype", kMimetype},
               {"content.xml", ContentWriter(sheets).write()},
               {"styles.xml", page_styles()},
               {"settings.xml", settings(sheets)},
               {"META-INF/manifest.xml", manifest()}});
}

}  // namespace townhall::workbook
