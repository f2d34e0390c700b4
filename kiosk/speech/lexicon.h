#pragma once
#include <bitset>
#include <map>
#include <string>
#include <vector>

#include "kiosk/base/files.h"
#include "kiosk/base/result.h"

namespace kiosk::speech {

// The bytes with which texts begin.
using FirstBytes = std::bitset<256>;

// How one language says what is written: the data of i18n/speech/<tag>.json, which i18n/README.md
// describes. Everything may be left out; what is not there is left to the voice.
struct Lexicon {
  std::string lang;
  std::string latin;  // the language of words in Latin letters, in another script

  std::map<std::string, std::string> words;     // "z. B." to "zum Beispiel"; whole words only
  std::map<std::string, std::string> suffixes;  // "str." to "straße": at the end of a word
  std::map<std::string, std::string> signs;     // "§" to "Paragraf"
  std::vector<std::string> closing;             // of `words`: may end a sentence ("usw.")
  std::vector<std::string> names;  // with a capital; other languages quote them: said in this one
  FirstBytes word_begins, suffix_begins, sign_begins;  // of their keys; made from these

  std::map<std::string, std::string> weekdays;  // "Mo" to "Montag"; only where days are listed
  std::string day_range;                        // {from} {until} of weekdays; empty: `range`
  std::map<std::string, std::string> days_from, days_until;  // full names as they stand in it
  std::vector<std::string> months;                           // 12, as said in a date
  std::vector<std::string> days;                             // 31, or none for digits
  std::string date, day_month;                               // {day} {month} {year}
  std::string first_day;                                     // said for day 1 of a date
  std::map<std::string, std::string> years;                  // 1900 to 2100, made by `year_rules`
  std::string year_rules;                                    // "%spellout-ordinal-feminine"

  std::string time, small_minute, full_hour;        // {hour} {minute}
  std::string range, full_range;                    // {from} {until}; the other: two full hours
  std::string time_range;                           // of times; empty: `range`
  std::map<std::string, std::string> full_hours;    // by plural form, instead of `full_hour`
  std::map<std::string, std::string> hours;         // "1" to "una", where it is not the digits
  std::map<std::string, std::string> hours_range;   // the same in ranges; empty: `hours`
  std::vector<std::string> hours_after;             // words before a time that ask for those
  std::vector<std::string> after_time;              // written behind a time, part of it: "Uhr"
  std::vector<std::string> clock_signs;             // between hour and minute, beside : and . ("h")
  std::string money, whole_money, one_euro, cents;  // {euro} {cents}
  // What stands behind a whole number and follows it: "km" to "one" to "{n} kilometre"; "€" too.
  std::map<std::string, std::map<std::string, std::string>> counted;
  std::string decimal, decimal_word, thousands;  // "," "Komma" "."
  std::vector<std::string> digits;               // 10 words
  std::string at, dot, dash, underscore, slash, plus;

  // Ordinals in words: the ending by the noun that follows ("Etage"; "date" = a date in digits),
  // and another by the word before and that ending ("am": "r" becomes "n").
  std::map<std::string, std::string> ordinal_nouns;
  std::map<std::string, std::map<std::string, std::string>> ordinal_after;
  std::string ordinal_rules;  // what stands before "-" and the ending: "%spellout-ordinal"
  std::map<std::string, std::vector<std::string>> ordinals;  // by ending, 1 to 31; made from these

  std::vector<std::string> joints, endings;  // ":" "innen": "Bürger:innen" is said in two words
};

// One lexicon from the text of its file. Refuses it whole at the first field that is unknown or of
// another shape, and names it.
base::Result<Lexicon> parse_lexicon(const std::string& text);

// Those of all languages. Immutable.
class Lexicons {
 public:
  // Reads every .json in `folder` ("i18n/speech").
  static base::Result<Lexicons> load(const base::FileReader& files, const std::string& folder);

  // The lexicon of the tag, or of its language ("de-simple": that of "de"), or an empty one.
  const Lexicon& of(const std::string& tag) const;

  // The names of all lexicons, each with the language that it is said in.
  const std::map<std::string, std::string>& names() const { return names_; }

 private:
  std::map<std::string, Lexicon> all_;
  std::map<std::string, std::string> names_;
  Lexicon none_;
};

}  // namespace kiosk::speech
