#include "content/townhall/workbook/hours_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "content/townhall/workbook/dates.h"
#include "content/townhall/workbook/hours_tokens.h"
#include "content/townhall/workbook/numbers.h"

namespace townhall::workbook {
namespace {

constexpr int kMidnight = 1440;

constexpr std::array<std::string_view, 7> kWeekdays = {
    "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"};

constexpr Phrase kUnclear = {
    "„{1}“ ist nicht eindeutig. Schreiben Sie zum Beispiel „08:00-12:00, 14:00-18:00“, "
    "„14:00-18:00 nach Termin“, „nach Termin“ oder „geschlossen“.",
    "\"{1}\" is not clear. Write for example \"08:00-12:00, 14:00-18:00\", \"14:00-18:00 nach "
    "Termin\", \"nach Termin\" or \"geschlossen\"."};
constexpr Phrase kBackwards = {
    "„{1}“ endet nicht nach seinem Anfang. Für Zeiten nach Mitternacht schreiben Sie dahinter „am "
    "Folgetag“.",
    "\"{1}\" does not end after it begins. For times past midnight write \"am Folgetag\" behind "
    "it."};
constexpr Phrase kOtherDay = {
    "Die Spalte ist für {1}; „{2}“ nennt einen anderen Tag. Schreiben Sie es in dessen Spalte.",
    "The column is for {1}; \"{2}\" names another day. Write it into the column of that day."};
constexpr Phrase kOverlap = {"„{1}“ und „{2}“ überschneiden sich. Schreiben Sie eine Zeit daraus.",
                             "\"{1}\" and \"{2}\" overlap. Make one time of them."};

std::string in_words(const Stretch& stretch, std::size_t weekday) {
  const bool all_day = stretch.opens == 0 && stretch.closes == kMidnight;
  const bool next_day = stretch.closes > kMidnight;
  std::string words;
  if (!all_day || stretch.mode != "appointment") {
    words = clock(stretch.opens) + "-" + clock(stretch.closes - (next_day ? kMidnight : 0)) +
            (next_day ? " am Folgetag" : "");
  }
  const std::string space = words.empty() ? "" : " ";
  words += stretch.mode == "appointment" ? space + "nach Termin"
           : stretch.mode == "phone"     ? space + "telefonisch"
                                         : "";
  if (stretch.nth != 0) {
    words += stretch.nth < 0 ? " am letzten " : " am " + std::to_string(stretch.nth) + ". ";
    words += std::string(kWeekdays[weekday]) + " im Monat";
  }
  if (stretch.every_weeks > 1) {
    words += " alle " + std::to_string(stretch.every_weeks) + " Wochen ab " +
             german_date(stretch.anchor);
  }
  return words;
}

// Reads one stretch from the words between two commas.
class StretchReader {
 public:
  StretchReader(const std::vector<Token>& tokens, std::size_t weekday)
      : tokens_(tokens), weekday_(weekday) {}

  Understood<Stretch> read(const std::string& words) {
    while (good_ && at_ < tokens_.size()) {
      if (!range() && !ordinal() && !weeks() && !word()) {
        good_ = false;
      }
    }
    if (!other_day_.empty()) {
      return Saying{kOtherDay, {std::string(kWeekdays[weekday_]), words}};
    }
    const bool bare = !has_time_ && stretch_.mode == "appointment" && !next_day_;
    if (bare) {
      stretch_.closes = kMidnight;
    }
    if (!good_ || (!has_time_ && !bare) || (in_month_ && stretch_.nth == 0)) {
      return Saying{kUnclear, {words}};
    }
    stretch_.closes += next_day_ ? kMidnight : 0;
    if (stretch_.closes <= stretch_.opens || stretch_.opens >= kMidnight) {
      return Saying{kBackwards, {words}};
    }
    return stretch_;
  }

 private:
  bool is(std::size_t ahead, TokenKind kind) const {
    return at_ + ahead < tokens_.size() && tokens_[at_ + ahead].kind == kind;
  }

  std::string_view text(std::size_t ahead) const {
    return at_ + ahead < tokens_.size() ? std::string_view(tokens_[at_ + ahead].text)
                                        : std::string_view();
  }

  // 8-12, 08:00-12.30
  bool range() {
    if (has_time_ || !is(0, TokenKind::Number) || !is(1, TokenKind::Dash) ||
        !is(2, TokenKind::Number)) {
      return false;
    }
    const std::optional<int> opens = minutes_of(text(0));
    const std::optional<int> closes = minutes_of(text(2));
    if (!opens || !closes) {
      return false;
    }
    stretch_.opens = *opens;
    stretch_.closes = *closes;
    has_time_ = true;
    at_ += 3;
    return true;
  }

  // 1. Dienstag, letzten Dienstag
  bool ordinal() {
    const long nth = ordinal_of(text(0));
    if (nth == 0 || stretch_.nth != 0 || !is(1, TokenKind::Word)) {
      return false;
    }
    const std::optional<std::size_t> day = weekday_of(text(1));
    if (!day) {
      return false;
    }
    stretch_.nth = nth;
    name_day(*day);
    at_ += 2;
    return true;
  }

  // alle 2 Wochen ab 19.11.2026
  bool weeks() {
    if (text(0) != "alle" || text(2) != "wochen" || text(3) != "ab" || !is(4, TokenKind::Number)) {
      return false;
    }
    const std::string_view number = text(1) == "zwei" ? "2" : text(1);
    long every = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), every);
    const std::optional<std::string> anchor = iso_date(std::string(text(4)));
    if (error != std::errc() || end != number.data() + number.size() || every < 2 || every > 52 ||
        !anchor || stretch_.every_weeks != 1) {
      return false;
    }
    stretch_.every_weeks = every;
    stretch_.anchor = *anchor;
    at_ += 5;
    return true;
  }

  bool word() {
    const std::string_view word = text(0);
    if (!is(0, TokenKind::Word)) {
      return false;
    }
    ++at_;
    if (word == "folgetag") {
      next_day_ = true;
    } else if (word == "monat" || word == "monats") {
      in_month_ = true;
    } else if (const std::optional<std::string_view> mode = mode_of(word)) {
      // Two different ones in one stretch are not clear.
      good_ = !mode_said_ || stretch_.mode == *mode;
      stretch_.mode = *mode;
      mode_said_ = true;
    } else if (const std::optional<std::size_t> day = weekday_of(word)) {
      name_day(*day);
    } else {
      return is_filler(word);
    }
    return true;
  }

  void name_day(std::size_t day) {
    if (day != weekday_) {
      other_day_ = kWeekdays[day];
    }
  }

  const std::vector<Token>& tokens_;
  std::size_t weekday_;
  std::size_t at_ = 0;
  Stretch stretch_;
  std::string_view other_day_;
  bool has_time_ = false;
  bool next_day_ = false;
  bool in_month_ = false;
  bool mode_said_ = false;
  bool good_ = true;
};

bool may_meet(const Stretch& one, const Stretch& other) {
  const bool same_days = one.nth == 0 || other.nth == 0 || one.nth == other.nth;
  return one.mode == other.mode && same_days && one.every_weeks == 1 && other.every_weeks == 1;
}

}  // namespace

std::string hours_in_words(std::vector<Stretch> stretches, std::size_t weekday) {
  std::sort(stretches.begin(), stretches.end(), comes_before);
  std::string words;
  for (const Stretch& stretch : stretches) {
    words += (words.empty() ? "" : ", ") + in_words(stretch, weekday);
  }
  return words.empty() ? "geschlossen" : words;
}

Understood<std::vector<Stretch>> understand_hours(const std::string& words, std::size_t weekday) {
  const std::optional<std::vector<std::vector<Token>>> parts = tokens_of(words);
  std::vector<Stretch> stretches;
  if (!parts || parts->empty()) {
    return Saying{kUnclear, {words}};
  }
  if (parts->size() == 1 && says_closed(parts->front())) {
    return stretches;
  }
  for (const std::vector<Token>& part : *parts) {
    if (says_always(part)) {
      stretches.push_back({0, kMidnight});
      continue;
    }
    Understood<Stretch> stretch = StretchReader(part, weekday).read(words);
    if (auto* problem = std::get_if<Saying>(&stretch)) {
      return std::move(*problem);
    }
    stretches.push_back(std::get<Stretch>(std::move(stretch)));
  }
  std::sort(stretches.begin(), stretches.end(), comes_before);
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (may_meet(stretches[j], stretches[i]) && stretches[i].opens < stretches[j].closes) {
        return Saying{kOverlap, {in_words(stretches[j], weekday), in_words(stretches[i], weekday)}};
      }
    }
  }
  return stretches;
}

}  // namespace townhall::workbook
