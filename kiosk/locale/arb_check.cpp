#include "kiosk/locale/arb_check.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "kiosk/base/utf8.h"
#include "kiosk/locale/arb.h"
#include "kiosk/locale/message_text.h"
#include "kiosk/locale/nfc.h"
#include "kiosk/locale/plural_forms.h"

namespace kiosk::locale {
namespace {

// Digits other than 0 to 9: numbers are to match door signs and phone keys.
bool has_other_digits(const std::string& text) {
  for (size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    if (c > 0x7F && u_isdigit(static_cast<UChar32>(c)) != 0) {
      return true;
    }
  }
  return false;
}

std::string code_point_name(char32_t c) {
  std::string digits;
  for (int shift = 20; shift >= 0; shift -= 4) {
    const auto digit = static_cast<size_t>((c >> shift) & 0xF);
    if (digit != 0 || !digits.empty() || shift < 16) {
      digits += std::string_view("0123456789ABCDEF")[digit];
    }
  }
  return "U+" + digits;
}

std::string joined(const std::set<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    out += (out.empty() ? "" : ", ") + word;
  }
  return out;
}

std::set<std::string> names_of(const std::vector<Placeholder>& placeholders) {
  std::set<std::string> names;
  for (const Placeholder& place : placeholders) {
    names.insert("{" + place.name + "}");
  }
  return names;
}

std::set<std::string> without(const std::set<std::string>& all, const std::set<std::string>& some) {
  std::set<std::string> out;
  std::set_difference(all.begin(), all.end(), some.begin(), some.end(),
                      std::inserter(out, out.end()));
  return out;
}

// Collects the problems of one file.
class Check {
 public:
  Check(const Arb& german, const Arb& arb, const Language& language)
      : german_(german),
        arb_(arb),
        language_(language),
        needed_(needed_plural_forms(language)),
        known_(known_plural_forms(language)) {}

  std::vector<Problem> run() {
    check_file();
    for (const auto& [key, message] : german_.messages) {
      const auto found = arb_.messages.find(key);
      if (found == arb_.messages.end()) {
        add(key, "is missing; translate it from \"" + message + "\"");
      } else {
        check_message(key, message, found->second);
      }
    }
    for (const auto& entry : arb_.messages) {
      if (german_.messages.count(entry.first) == 0) {
        add(entry.first, "does not exist in de.arb; remove it");
      }
    }
    return std::move(problems_);
  }

 private:
  void add(const std::string& key, const std::string& reason) {
    const std::string file = language_.tag + ".arb: ";
    problems_.push_back({key, file + (key.empty() ? "" : key + " ") + reason});
  }

  void check_file() {
    if (arb_.locale != language_.tag) {
      add("", "@@locale is \"" + arb_.locale + "\"; write \"" + language_.tag + "\"");
    }
    if (arb_.how != "human" && arb_.how != "machine") {
      add("", "@@x-how must be human or machine");
    }
    if (arb_.state != "unreviewed" && arb_.state != "reviewed" && arb_.state != "approved") {
      add("", "@@x-state must be unreviewed, reviewed or approved");
    }
    if (language_.tag == kGerman) {
      check_descriptions();
    } else if (!arb_.descriptions.empty()) {
      add("@" + arb_.descriptions.begin()->first, "belongs into de.arb only; remove it");
    }
  }

  void check_descriptions() {
    for (const auto& entry : arb_.messages) {
      const auto found = arb_.descriptions.find(entry.first);
      if (found == arb_.descriptions.end() || found->second.empty()) {
        add(entry.first, "has no description; say for translators where it stands and what for");
      }
    }
    for (const auto& entry : arb_.descriptions) {
      if (arb_.messages.count(entry.first) == 0) {
        add("@" + entry.first, "describes a key that does not exist; remove it");
      }
    }
  }

  void check_message(const std::string& key, const std::string& german, const std::string& text) {
    if (german.empty() || text.find_first_not_of(" \n\u00A0") == std::string::npos) {
      add(key, "is empty; translate it");
      return;
    }
    check_characters(key, text);
    if ((text.front() == ' ' && german.front() != ' ') ||
        (text.back() == ' ' && german.back() != ' ')) {
      add(key, "begins or ends with a space where de.arb does not; remove it");
    }
    const auto placeholders = placeholders_of(text);
    if (!placeholders) {
      add(key,
          "cannot be read as a message; look for a brace without its partner, or a plural "
          "without \"other\"");
      return;
    }
    const auto expected = placeholders_of(german);
    if (expected) {
      compare(key, *expected, *placeholders);
    }
    for (const Placeholder& place : *placeholders) {
      check_forms(key, place);
    }
  }

  void check_characters(const std::string& key, const std::string& text) {
    if (const auto forbidden = base::forbidden_character(text)) {
      add(key, "holds the character " + code_point_name(*forbidden) +
                   ", which is not allowed; "
                   "remove it");
    }
    if (text.find('\'') != std::string::npos) {
      add(key, "holds an ASCII apostrophe, which hides placeholders; write \u2019 (U+2019)");
    }
    if (to_nfc(text) != text) {
      add(key, "is not in Unicode normal form C; save it with composed letters");
    }
    if (has_other_digits(text)) {
      add(key, "holds digits other than 0 to 9; write 0 to 9, as on door signs and phones");
    }
  }

  void compare(const std::string& key, const std::vector<Placeholder>& german,
               const std::vector<Placeholder>& translated) {
    const auto missing = without(names_of(german), names_of(translated));
    const auto extra = without(names_of(translated), names_of(german));
    if (!missing.empty()) {
      add(key, "lacks the placeholder " + joined(missing) + "; put it in as in de.arb");
    }
    if (!extra.empty()) {
      add(key, "has the placeholder " + joined(extra) + ", which de.arb has not; remove it");
    }
    for (const Placeholder& place : german) {
      compare_type(key, place, translated);
    }
  }

  // Only a language in which every number takes the same form may drop a plural.
  void compare_type(const std::string& key, const Placeholder& german,
                    const std::vector<Placeholder>& translated) {
    const auto same =
        std::find_if(translated.begin(), translated.end(), [&](const Placeholder& place) {
          return place.name == german.name &&
                 (place.type == german.type || (german.type == "plural" && needed_.size() == 1) ||
                  (german.type.empty() && place.type == "plural"));
        });
    if (same == translated.end() && names_of(translated).count("{" + german.name + "}") != 0) {
      add(key, "must use {" + german.name + "} as " +
                   (german.type.empty() ? "it is" : "\"" + german.type + "\"") + ", as in de.arb");
    } else if (same != translated.end() && german.type == "select" && same->forms != german.forms) {
      add(key, "must have the same forms of {" + german.name + ", select} as de.arb, in its order");
    }
  }

  void check_forms(const std::string& key, const Placeholder& place) {
    if (place.type != "plural") {
      return;
    }
    std::set<std::string> forms;
    for (const std::string& form : place.forms) {
      if (form.front() != '=') {
        forms.insert(form);
      }
    }
    const auto missing = without(needed_, forms);
    const auto extra = without(forms, known_);
    if (!missing.empty()) {
      add(key, "lacks the plural form " + joined(missing) + " of {" + place.name + "}; add it");
    }
    if (!extra.empty()) {
      add(key, "has the plural form " + joined(extra) + " of {" + place.name +
                   "}, which the language does not know; remove it");
    }
  }

  const Arb& german_;
  const Arb& arb_;
  const Language& language_;
  const std::set<std::string> needed_;
  const std::set<std::string> known_;
  std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> check_arb(const std::string& german_arb, const std::string& arb,
                               const Language& language) {
  const auto german = parse_arb(german_arb, "de.arb");
  if (!german) {
    return {{"", german.error().message}};
  }
  const auto translated = parse_arb(arb, language.tag + ".arb");
  if (!translated) {
    return {{"", translated.error().message}};
  }
  return Check(*german, *translated, language).run();
}

}  // namespace kiosk::locale
