#include <ostream>
#include <sstream>

#include "content/townhall/films.h"
#include "content/townhall/quote.h"
#include "content/townhall/translate/judge.h"
#include "content/townhall/translate/shown_where.h"

namespace townhall::translate {
namespace {

constexpr Phrase kEntry = {"„{1}“ ({2}), {3}:", "\"{1}\" ({2}), {3}:"};
constexpr Phrase kNameless = {"{1}, {2}:", "{1}, {2}:"};
constexpr Phrase kMessages = {"Oberfläche, {1}:", "Interface, {1}:"};
constexpr Phrase kField = {"  {1}/{2} {3} [{4}]", "  {1}/{2} {3} [{4}]"};
constexpr Phrase kMessage = {"  {1}/{2} [{4}] {3}", "  {1}/{2} [{4}] {3}"};
constexpr Phrase kLabel = {"      {1}: ", "      {1}: "};
constexpr Phrase kLabelBefore = {"      {1} (vorher): ", "      {1} (before): "};
constexpr Phrase kRefused = {"Abgelehnt: {1}: {2}", "refused: {1}: {2}"};
constexpr Phrase kCounts = {"{1} mit neuem Stand, {2} abgelehnt, {3} unverändert.",
                            "{1} with a new state, {2} refused, {3} unchanged."};

bool is_message(const JudgedText& text) {
  return split_key(text.key).record.empty();
}

std::string heading_of(const JudgedText& text, Voice voice) {
  if (is_message(text)) {
    return say({kMessages, {text.lang}}, voice);
  }
  const std::string record = split_key(text.key).record;
  return text.entry.empty() ? say({kNameless, {record, text.lang}}, voice)
                            : say({kEntry, {isolated(text.entry), record, text.lang}}, voice);
}

// All lines of the text below each other, each in order for itself.
void print_text(const std::string& label, const std::string& text, std::ostream& out) {
  std::istringstream lines(text);
  std::string before = label;
  for (std::string line; std::getline(lines, line);) {
    out << before << isolated(line) << '\n';
    before.assign(label.size(), ' ');
  }
}

void print_one(const JudgedText& text, const std::string& number, const std::string& of,
               Voice voice, std::ostream& out) {
  const std::string about =
      is_message(text) ? text.about : field_in_words(split_key(text.key), voice);
  out << say({is_message(text) ? kMessage : kField, {number, of, about, text.key}}, voice) << '\n';
  if (!text.previous.empty() && text.previous != text.source) {
    print_text(say({kLabelBefore, {text.from}}, voice), text.previous, out);
  }
  print_text(say({kLabel, {text.from}}, voice), text.source, out);
  print_text(say({kLabel, {text.lang}}, voice), text.text, out);
}

}  // namespace

void report(const Judgement& judged, Voice voice, std::ostream& out) {
  const std::string count = std::to_string(judged.changed.size());
  std::string heading;
  for (std::size_t i = 0; i < judged.changed.size(); ++i) {
    const std::string now = heading_of(judged.changed[i], voice);
    if (now != heading) {
      out << now << '\n';
      heading = now;
    }
    print_one(judged.changed[i], std::to_string(i + 1), count, voice, out);
  }
  for (const auto& [name, why] : judged.refused) {
    out << say({kRefused, {name, say(why, voice)}}, voice) << '\n';
  }
  out << say({kCounts,
              {count, std::to_string(judged.refused.size()), std::to_string(judged.unchanged)}},
             voice)
      << '\n';
}

}  // namespace townhall::translate
