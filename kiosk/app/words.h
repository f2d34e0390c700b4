#pragma once
#include <initializer_list>
#include <string>
#include <vector>

#include "kiosk/directory/localized_text.h"
#include "kiosk/locale/locales.h"
#include "kiosk/ui/node.h"

namespace kiosk::app {

// A typed value for a placeholder of a message.
struct Put {
  std::string name;
  ui::Span span;
};

struct Count {
  std::string name;
  int number = 0;
};

// Messages and typed values of one language, as spans: what is a time stays a time, so that the
// renderer can isolate it and the voice can read it.
class Words {
 public:
  // `locales` must outlive this.
  Words(const locale::Locales& locales, const std::string& lang);

  // The same in another language.
  Words in(const std::string& lang) const { return {*locales_, lang}; }

  const std::string& lang() const { return lang_; }

  const locale::Formats& formats() const { return *formats_; }

  const locale::Language& language() const { return *language_; }

  // For keyboards of this and other languages.
  const locale::Locales& locales() const { return *locales_; }

  const locale::Languages& languages() const { return *languages_; }

  ui::Text say(const std::string& key) const;
  ui::Text say(const std::string& key, std::initializer_list<Put> values,
               std::initializer_list<Count> counts = {}) const;

  // The words of `say` without spans, for names inside other texts.
  std::string plain(const std::string& key) const;

  // A content text in the language it really is in.
  ui::Text text(const directory::LocalizedText& text, bool strong = false) const;

  ui::Span time(int minute) const;
  ui::Span time_range(int from, int until) const;
  static ui::Span phone(const std::string& display);
  static ui::Span number(const std::string& text);
  static ui::Span german(const std::string& text);   // a German name
  static ui::Span address(const std::string& text);  // as on an envelope
  ui::Span prose(const std::string& text) const;
  ui::Text separated(const std::vector<ui::Text>& parts) const;  // with list.separator

 private:
  const locale::Locales* locales_;
  std::string lang_;
  const locale::Languages* languages_;
  const locale::Language* language_;
  const locale::Catalogue* catalogue_;
  const locale::Formats* formats_;
};

}  // namespace kiosk::app
