#include "content/townhall/check/page.h"

#include <algorithm>

#include "content/townhall/check/words.h"
#include "content/townhall/quote.h"
#include "content/townhall/records.h"
#include "content/townhall/text_path.h"
#include "content/townhall/translate/shown_where.h"
#include "content/townhall/workbook/field_place.h"
#include "kiosk/locale/formats.h"

namespace townhall {
namespace {

using kiosk::locale::Languages;

constexpr Phrase kTitle = {"Prüfung der Inhalte", "Check of the content"};
constexpr Phrase kDated = {"Paket {1}, Stand {2}.", "Package {1} of {2}."};
constexpr Phrase kSums = {"{1} Fehler, {2} {2:Warnung|Warnungen}, {3} {3:Hinweis|Hinweise}",
                          "{1} {1:error|errors}, {2} {2:warning|warnings}, {3} {3:hint|hints}"};
constexpr Phrase kMeaning = {
    "Mit einem Fehler kann nichts veröffentlicht werden. Bei einer Warnung erfährt jemand etwas "
    "Falsches oder kommt nicht weiter. Ein Hinweis sagt, was besser sein könnte.",
    "With an error nothing can be published. With a warning somebody is told something wrong, or "
    "cannot go on. A hint says what could be better."};
constexpr Phrase kNothing = {"Alles in Ordnung: Es ist nichts zu tun.",
                             "All is well: there is nothing to do."};
constexpr Phrase kPackage = {"Das ganze Paket", "The package as a whole"};
constexpr Phrase kSheet = {"Blatt „{1}“", "Sheet \"{1}\""};
constexpr Phrase kColumn = {", Spalte „{1}“", ", column \"{1}\""};
constexpr Phrase kTranslation = {"Sprache {1} ({2}): {3}", "Language {1} ({2}): {3}"};
constexpr Phrase kOverview = {"Übersicht", "Overview"};

// Black on white and dark colours on it, each above 7:1; the level is a word, never a colour alone.
constexpr const char* kStyle =
    "body{font:1.1rem/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 "
    "1rem;color:#111;background:#fff}"
    "h1{font-size:1.8rem}h2{font-size:1.25rem;margin:2rem 0 .5rem;border-top:2px solid "
    "#555;padding-top:1rem}"
    "ul{padding:0;list-style:none}li{margin:.8rem 0;padding-left:.8rem;border-left:.4rem solid}"
    ".error{border-color:#8b0000}.warning{border-color:#7a4a00}.hint{border-color:#0b4f6c}"
    "b{display:inline-block;margin-right:.5rem}.error b{color:#8b0000}.warning b{color:#6b4000}"
    ".hint b{color:#0b4f6c}.where{display:block;color:#333;font-size:1rem}"
    "blockquote{margin:.3rem 0;padding:.3rem .8rem;background:#f3f3f3}"
    "code{font-size:.9rem;color:#444}a{color:#0b3d91}"
    "@media print{a{color:inherit;text-decoration:none}}";

std::string say(const Phrase& phrase, Voice voice, const std::vector<std::string>& parts = {}) {
  return fill_in(voice == Voice::German ? phrase.de : phrase.en, parts);
}

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

struct Entry {
  std::string record;  // empty: the package as a whole
  std::vector<const Issue*> issues;

  Level worst() const { return issues.front()->level(); }
};

std::vector<Entry> entries_of(const Issues& issues) {
  std::map<std::string, std::vector<const Issue*>> by_record;
  for (const Issue& issue : issues.all()) {
    by_record[issue.where.record].push_back(&issue);
  }
  std::vector<Entry> entries;
  for (auto& [record, list] : by_record) {
    std::stable_sort(list.begin(), list.end(),
                     [](const Issue* a, const Issue* b) { return a->level() < b->level(); });
    entries.push_back({record, std::move(list)});
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.worst() < b.worst(); });
  return entries;
}

class Page {
 public:
  Page(const Canonical& canonical, const Issues& issues, Voice voice, const Languages& languages)
      : canonical_(canonical), issues_(issues), voice_(voice), languages_(languages) {}

  std::string write() {
    const std::string title = say(kTitle, voice_);
    out_ = "<!DOCTYPE html>\n<html lang=\"" + std::string(voice_ == Voice::German ? "de" : "en") +
           "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
           "content=\"width=device-width\">\n<title>" +
           title + "</title>\n<style>" + kStyle + "</style>\n</head>\n<body>\n<main>\n<h1>" +
           title + "</h1>\n";
    head();
    const std::vector<Entry> entries = entries_of(issues_);
    contents(entries);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      entry(entries[i], i);
    }
    return out_ + "</main>\n</body>\n</html>\n";
  }

 private:
  void paragraph(const std::string& text) { out_ += "<p>" + escaped(text) + "</p>\n"; }

  void head() {
    paragraph(say(kDated, voice_, {string_of(canonical_.package, "id"), content_date()}));
    paragraph(issues_.all().empty() ? say(kNothing, voice_) : sums());
    if (!issues_.all().empty()) {
      paragraph(say(kMeaning, voice_));
    }
  }

  // As one reads it in a letter; as it is written where that is no day, or the table has no such
  // language.
  std::string content_date() const {
    const std::string written = string_of(canonical_.package, "content_date");
    const auto date = kiosk::base::parse_date(written);
    const auto* language = languages_.find(voice_ == Voice::German ? "de" : "en");
    return date && language != nullptr
               ? kiosk::locale::Formats(*language, languages_).date_with_year(*date)
               : written;
  }

  std::string sums() const {
    return say(kSums, voice_,
               {std::to_string(issues_.errors()), std::to_string(issues_.warnings()),
                std::to_string(issues_.count(Level::Hint))});
  }

  // Links to what is more than a hint; the hints follow below them.
  void contents(const std::vector<Entry>& entries) {
    if (entries.empty() || entries.front().worst() == Level::Hint) {
      return;
    }
    const std::string overview = say(kOverview, voice_);
    out_ += "<nav aria-label=\"" + overview + "\">\n<h2>" + overview + "</h2>\n<ol>\n";
    for (std::size_t i = 0; i < entries.size() && entries[i].worst() != Level::Hint; ++i) {
      out_ += "<li style=\"border:0;list-style:decimal inside;margin:.2rem 0\"><a href=\"#e" +
              std::to_string(i) + "\">" + escaped(heading(entries[i])) + "</a> (" +
              level_name(entries[i].worst(), voice_) + ")</li>\n";
    }
    out_ += "</ol>\n</nav>\n";
  }

  // "Kontaktstelle „Wohngeldstelle“ (wohngeldstelle)"
  std::string heading(const Entry& entry) const {
    const auto [kind, slug] = split_reference(entry.record);
    if (slug.empty()) {
      return entry.record.empty() ? say(kPackage, voice_) : entry.record;
    }
    const Part word = kind_word(kind);
    std::string text = voice_ == Voice::German ? word.de : word.en;
    const std::string* title = title_of(canonical_, entry.record);
    return title == nullptr ? text + " " + slug : text + " „" + *title + "“ (" + slug + ")";
  }

  void entry(const Entry& entry, std::size_t number) {
    out_ += "<section aria-labelledby=\"e" + std::to_string(number) + "\">\n<h2 id=\"e" +
            std::to_string(number) + "\">" + escaped(heading(entry)) + "</h2>\n<ul>\n";
    for (const Issue* issue : entry.issues) {
      out_ += "<li class=\"" + level_name(issue->level(), Voice::English) + "\"><b>" +
              level_name(issue->level(), voice_) + "</b>" +
              escaped(issue->finding.sentence(voice_)) + "\n<span class=\"where\">" +
              escaped(place(*issue)) + " <code>" + std::string(issue->finding.rule->code) +
              "</code></span>" + quoted_text(*issue, translated_into(*issue)) + "</li>\n";
    }
    out_ += "</ul>\n</section>\n";
  }

  // A translator has no workbook: the language, the field in plain words, and the text itself.
  std::string place_of_translation(const Issue& issue, const std::string& lang) const {
    const auto* language = languages_.find(lang);
    const std::string name = language == nullptr       ? lang
                             : voice_ == Voice::German ? language->german_name
                                                       : language->endonym;
    return say(kTranslation, voice_,
               {isolated(name), lang,
                translate::field_in_words({issue.where.record, issue.where.field}, voice_)});
  }

  std::string quoted_text(const Issue& issue, const std::string& lang) const {
    constexpr std::size_t kShown = 300;  // letters: enough to know the text again
    const std::string* text = canonical_.text(lang, issue.where.record, issue.where.field);
    if (text == nullptr) {
      return "";
    }
    const auto* language = languages_.find(lang);
    const std::string direction = language != nullptr && language->rtl ? "rtl" : "ltr";
    return "<blockquote lang=\"" + escaped(lang) + "\" dir=\"" + direction + "\">" +
           escaped(shortened(*text, kShown)) + "</blockquote>";
  }

  // The language of a text that is a translation; empty: it is about something else.
  std::string translated_into(const Issue& issue) const {
    const std::string lang = language_of_texts(issue.where.file);
    return lang == canonical_.source || issue.where.record.empty() ? std::string() : lang;
  }

  std::string place(const Issue& issue) const {
    const std::string translation = translated_into(issue);
    if (!translation.empty()) {
      return place_of_translation(issue, translation);
    }
    const auto found = workbook::field_place(issue.where.record, issue.where.field);
    std::string text;
    if (found) {
      text = say(kSheet, voice_, {found->sheet});
      text += found->heading.empty() ? "" : say(kColumn, voice_, {found->heading});
      text += found->key.empty() ? "" : ", " + found->key;
    } else {
      text = issue.where.file + (issue.where.field.empty() ? "" : ": " + issue.where.field);
    }
    return text;
  }

  const Canonical& canonical_;
  const Issues& issues_;
  Voice voice_;
  const Languages& languages_;
  std::string out_;
};

}  // namespace

std::string report_page(const Canonical& canonical, const Issues& issues, Voice voice,
                        const Languages& languages) {
  return Page(canonical, issues, voice, languages).write();
}

}  // namespace townhall
