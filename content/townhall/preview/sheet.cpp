#include "content/townhall/preview/sheet.h"

namespace townhall::preview {
namespace {

using workbook::Phrase;
using workbook::Voice;

constexpr Phrase kBefore = {"vorher", "before"};
constexpr Phrase kAfter = {"nachher", "after"};
constexpr Phrase kNew = {"Diese Seite gab es vorher nicht.", "There was no such page before."};
constexpr Phrase kSame = {"Keine Seite sieht anders aus.", "No page looks different."};
constexpr Phrase kLeft = {"Nicht verglichen", "Not compared"};
constexpr Phrase kGone = {"Diese Seite gibt es nicht mehr.", "There is no such page any more."};

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    out += c == '&'   ? "&amp;"
           : c == '<' ? "&lt;"
           : c == '>' ? "&gt;"
           : c == '"' ? "&quot;"
                      : std::string(1, c);
  }
  return out;
}

std::string picture(const std::string& file, const std::string& caption,
                    const std::string& otherwise) {
  const std::string inside =
      file.empty() ? "<p>" + escaped(otherwise) + "</p>"
                   : "<img src=\"" + escaped(file) + "\" alt=\"" + escaped(caption) + "\">";
  return "<figure>" + inside + "<figcaption>" + escaped(caption) + "</figcaption></figure>\n";
}

std::string list_of(const std::vector<std::string>& names, Voice voice) {
  if (names.empty()) {
    return "";
  }
  std::string html = "<h2>" + say({kLeft}, voice) + "</h2>\n<ul>\n";
  for (const std::string& name : names) {
    html += "<li>" + escaped(name) + "</li>\n";
  }
  return html + "</ul>\n";
}

}  // namespace

std::string contact_sheet(const std::string& title, const std::vector<Pair>& pairs,
                          const std::vector<std::string>& left_out, Voice voice) {
  std::string html = "<!DOCTYPE html>\n<html lang=\"" +
                     std::string(voice == Voice::German ? "de" : "en") +
                     "\"><head><meta charset=\"utf-8\"><title>" + escaped(title) +
                     "</title>\n<style>body{font:16px sans-serif;margin:1em}section{display:flex;"
                     "gap:1em;margin-bottom:2em}figure{margin:0;flex:1;max-width:32em}"
                     "img{width:100%;border:1px solid #888}</style></head><body>\n<h1>" +
                     escaped(title) + "</h1>\n";
  for (const Pair& pair : pairs) {
    html += "<h2>" + escaped(pair.name) + "</h2>\n<section>\n" +
            picture(pair.before, pair.name + ", " + say({kBefore}, voice), say({kNew}, voice)) +
            picture(pair.after, pair.name + ", " + say({kAfter}, voice), say({kGone}, voice)) +
            "</section>\n";
  }
  if (pairs.empty()) {
    html += "<p>" + say({kSame}, voice) + "</p>\n";
  }
  return html + list_of(left_out, voice) + "</body></html>\n";
}

}  // namespace townhall::preview
