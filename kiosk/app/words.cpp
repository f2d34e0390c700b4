#include "kiosk/app/words.h"

#include <algorithm>

#include "kiosk/base/utf8.h"

namespace kiosk::app {

using ui::Span;
using ui::SpanKind;
using ui::Text;

namespace {

// Letters, all of them Latin (up to U+024F, Latin Extended-B).
bool is_latin(const std::string& text) {
  bool letters = false;
  size_t at = 0;
  while (at < text.size()) {
    const char32_t c = base::next_code_point(text, at);
    const bool punctuation = c >= 0x2000 && c < 0x2070;
    if (c >= 0x250 && !punctuation) {
      return false;
    }
    letters = letters || (c | 0x20U) - 'a' < 26;
  }
  return letters;
}

}  // namespace

Words::Words(const locale::Locales& locales, const std::string& lang)
    : locales_(&locales),
      lang_(locales.language(lang).tag),
      languages_(&locales.languages()),
      language_(&locales.language(lang)),
      catalogue_(&locales.catalogue(lang)),
      formats_(&locales.formats(lang)) {}

Text Words::say(const std::string& key) const {
  return {{catalogue_->text(key), SpanKind::Prose, catalogue_->language_of(key), false}};
}

Text Words::say(const std::string& key, std::initializer_list<Put> values,
                std::initializer_list<Count> counts) const {
  std::vector<locale::Argument> arguments;
  for (const Put& value : values) {
    arguments.emplace_back(value.name, value.span.text);
  }
  for (const Count& count : counts) {
    arguments.emplace_back(count.name, count.number);
  }
  const std::string own = catalogue_->language_of(key);
  Text text;
  for (const locale::Piece& piece : catalogue_->pieces(key, arguments)) {
    const auto* value = std::find_if(values.begin(), values.end(),
                                     [&](const Put& put) { return put.name == piece.argument; });
    if (value != values.end()) {
      text.push_back(value->span);
    } else if (!piece.text.empty()) {
      text.push_back({piece.text, SpanKind::Prose, own, false});
    }
  }
  return text;
}

std::string Words::plain(const std::string& key) const {
  return catalogue_->text(key);
}

Text Words::text(const directory::LocalizedText& text, bool strong) const {
  if (text.empty()) {
    return {};
  }
  const locale::Language* language = languages_->find(text.lang);
  const bool foreign_script = language != nullptr && language->script != "Latn";
  // A proper name that a translation left as it is: "Peter-Rantzau-Haus" in a Ukrainian text.
  const bool left_german = foreign_script && is_latin(text.text);
  return {{text.text, SpanKind::Prose, left_german ? "de" : text.lang, strong}};
}

Span Words::time(int minute) const {
  return {formats_->time(minute), SpanKind::Time, lang_, false};
}

Span Words::time_range(int from, int until) const {
  return {formats_->time_range(from, until), SpanKind::Time, lang_, false};
}

Span Words::phone(const std::string& display) {
  return {display, SpanKind::Phone, "de", false};
}

Span Words::number(const std::string& text) {
  return {text, SpanKind::Number, "de", false};
}

Span Words::german(const std::string& text) {
  return {text, SpanKind::Name, "de", false};
}

Span Words::address(const std::string& text) {
  return {text, SpanKind::Address, "de", false};
}

Span Words::prose(const std::string& text) const {
  return {text, SpanKind::Prose, lang_, false};
}

Text Words::separated(const std::vector<Text>& parts) const {
  Text joined;
  for (const Text& part : parts) {
    if (part.empty()) {
      continue;
    }
    if (!joined.empty()) {
      joined.push_back(prose(catalogue_->text("list.separator")));
    }
    joined.insert(joined.end(), part.begin(), part.end());
  }
  return joined;
}

}  // namespace kiosk::app
