#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "kiosk/base/utf8.h"
#include "tests/laws/laws.h"

// Each word is said by the right voice, and numbers keep their order in every direction.
namespace laws {

using kiosk::ui::Frame;
using kiosk::ui::Node;
using kiosk::ui::Role;
using kiosk::ui::Span;
using kiosk::ui::SpanKind;
using kiosk::ui::TextCommand;

namespace {

enum class Script { None, Latin, Cyrillic, Arabic, Ethiopic, Han };

Script script_of(char32_t c) {
  if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0x24F) ||
      (c >= 0x1E00 && c <= 0x1EFF)) {
    return Script::Latin;
  }
  if (c >= 0x400 && c <= 0x52F) {
    return Script::Cyrillic;
  }
  if ((c >= 0x620 && c <= 0x64A) || (c >= 0x671 && c <= 0x6D3)) {
    return Script::Arabic;
  }
  if (c >= 0x1200 && c <= 0x139F) {
    return Script::Ethiopic;
  }
  return c >= 0x3400 && c <= 0x9FFF ? Script::Han : Script::None;
}

// Of the languages of i18n/languages.json that are not written in Latin letters.
Script script_of(const std::string& lang) {
  static const std::map<std::string, Script> kScripts = {
      {"ar", Script::Arabic},   {"fa", Script::Arabic},   {"fa-AF", Script::Arabic},
      {"ps", Script::Arabic},   {"ckb", Script::Arabic},  {"qps-plocm", Script::Arabic},
      {"ru", Script::Cyrillic}, {"uk", Script::Cyrillic}, {"bg", Script::Cyrillic},
      {"ti", Script::Ethiopic}, {"am", Script::Ethiopic}, {"zh-Hans", Script::Han}};
  const auto found = kScripts.find(lang);
  return found == kScripts.end() ? Script::Latin : found->second;
}

std::map<Script, int> scripts_in(const std::string& text) {
  std::map<Script, int> count;
  for (size_t at = 0; at < text.size();) {
    const Script script = script_of(kiosk::base::next_code_point(text, at));
    if (script != Script::None) {
      ++count[script];
    }
  }
  return count;
}

bool is_words(const Span& span) {
  return span.kind == SpanKind::Prose || span.kind == SpanKind::Name ||
         span.kind == SpanKind::Address;
}

template <typename Look>
void for_each_span(const View& view, const Look& look) {
  for (const Node* node : shown_nodes(view)) {
    for (const auto* text : {&node->name, &node->detail}) {
      for (const Span& span : *text) {
        look(*node, span);
      }
    }
  }
}

bool is_said(const View& view, const std::string& node, const std::string& lang,
             const std::string& words) {
  std::string said;
  for (const Frame& page : view.pages) {
    for (const auto& utterance : page.utterances) {
      if (utterance.node == node && utterance.lang == lang) {
        said += letters(utterance.spoken);
      }
    }
  }
  return said.find(words) != std::string::npos;
}

// Of a run of digits: the bytes of the paragraph's text.
struct Digits {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

bool is_ltr(const Span& span) {
  return span.kind == SpanKind::Phone || span.kind == SpanKind::Time ||
         span.kind == SpanKind::Money || span.kind == SpanKind::Number;
}

void check_line(const TextCommand& text, const kiosk::text::Line& line, const Digits& digits,
                Report& report) {
  std::map<std::uint32_t, float> at;  // by byte: the x of its glyph
  for (const auto& glyph : line.glyphs) {
    const bool within = glyph.cluster >= digits.begin && glyph.cluster < digits.end;
    const char c = within ? text.paragraph->text[glyph.cluster] : ' ';
    if (c >= '0' && c <= '9') {
      at.emplace(glyph.cluster, glyph.x);
    }
  }
  float last = -1e9F;
  for (const auto& [byte, x] : at) {
    if (x <= last) {
      const std::string all = text.paragraph->text.substr(digits.begin, digits.end - digits.begin);
      return report(text.node, "the digits of \"" + all + "\" do not run left to right");
    }
    last = x;
  }
}

}  // namespace

void languages_are_told(const View& view, Report& report) {
  for_each_span(view, [&](const Node& node, const Span& span) {
    const std::string words = letters(span.text);
    const std::string& lang = span.lang.empty() ? view.visit.lang : span.lang;
    if (node.role == Role::Header || node.role == Role::Clock) {
      return;  // they give up words where there is no room
    }
    if (!words.empty() && !is_said(view, node.id, lang, words)) {
      report(node.id, "\"" + span.text + "\" is not said in \"" + lang + "\"");
    }
  });
}

void scripts_fit_languages(const View& view, Report& report) {
  for_each_span(view, [&](const Node& node, const Span& span) {
    if (view.visit.lang == kiosk::locale::kPseudoRtl) {
      return;  // it mirrors the letters of messages only, those of German names among them
    }
    const std::string& lang = span.lang.empty() ? view.visit.lang : span.lang;
    const auto count = scripts_in(span.text);
    const int own = count.count(script_of(lang)) > 0 ? count.at(script_of(lang)) : 0;
    int others = 0;
    for (const auto& [script, letters_of] : count) {
      others += script == script_of(lang) || script == Script::Latin ? 0 : letters_of;
    }
    const bool latin_only = own == 0 && count.count(Script::Latin) > 0 &&
                            script_of(lang) != Script::Latin && count.at(Script::Latin) > 2;
    if (is_words(span) && (others > 0 || latin_only)) {
      report(node.id, "\"" + span.text + "\" is said to be in \"" + lang + "\"");
    }
  });
}

void digits_run_on(const View& view, Report& report) {
  std::map<std::string, std::set<std::string>> wanted;
  for_each_span(view, [&](const Node& node, const Span& span) {
    if (is_ltr(span)) {
      wanted[node.id].insert(span.text);
    }
  });
  for (const Frame& page : view.pages) {
    for (const auto& command : page.commands) {
      const auto* text = std::get_if<TextCommand>(&command);
      if (text == nullptr || wanted.count(text->node) == 0) {
        continue;
      }
      for (const std::string& number : wanted[text->node]) {
        const size_t begin = text->paragraph->text.find(number);
        for (size_t n = text->first; begin != std::string::npos && n < text->last; ++n) {
          check_line(*text, text->paragraph->lines[n],
                     {static_cast<std::uint32_t>(begin),
                      static_cast<std::uint32_t>(begin + number.size())},
                     report);
        }
      }
    }
  }
}

}  // namespace laws
