#include "content/townhall/translate/judge.h"

#include <algorithm>
#include <ostream>

#include "content/townhall/digest.h"
#include "content/townhall/films.h"
#include "content/townhall/marks.h"
#include "content/townhall/translation.h"

namespace townhall::translate {
namespace {

constexpr Phrase kChanged = {"Neuer Stand: {1}", "new state: {1}"};
constexpr Phrase kRefused = {"Abgelehnt: {1}: {2}", "refused: {1}: {2}"};
constexpr Phrase kMore = {"… und {1} weitere.", "... and {1} more."};
constexpr Phrase kCounts = {"{1} mit neuem Stand, {2} abgelehnt, {3} unverändert.",
                            "{1} with a new state, {2} refused, {3} unchanged."};

constexpr std::size_t kShown = 40;

TextFile* file_in(Canonical& canonical, const std::string& lang) {
  const auto found = std::find_if(canonical.texts.begin(), canonical.texts.end(),
                                  [&](const TextFile& file) { return file.lang == lang; });
  return found == canonical.texts.end() ? nullptr : &*found;
}

std::string named(const std::string& lang, const FieldKey& field) {
  return lang + " " + key_of(field.record, field.field);
}

}  // namespace

void approve(const Canonical& before, const std::string& lang, const std::vector<FieldKey>& fields,
             const std::string& state, Judged& out) {
  const TextFile* old = before.text_file(lang);
  TextFile* file = file_in(out.after, lang);
  for (const FieldKey& field : fields) {
    Mark mark = mark_of(*old, field.record, field.field);
    if (standing_of(before, *old, field.record, field.field).outdated) {
      out.refused.push_back({named(lang, field), {kSourceChanged}});
    } else if (mark.state == state) {
      ++out.unchanged;
    } else {
      mark.state = state;
      set_mark(*file, field.record, field.field, mark);
      out.changed.push_back(named(lang, field));
    }
  }
}

void still_correct(const Canonical& before, const std::string& lang,
                   const std::vector<FieldKey>& fields, Judged& out) {
  const TextFile* old = before.text_file(lang);
  TextFile* file = file_in(out.after, lang);
  for (const FieldKey& field : fields) {
    const std::string* source = before.text(old->from, field.record, field.field);
    if (source == nullptr) {
      out.refused.push_back({named(lang, field), {kNoSource}});
      continue;
    }
    const std::string digest = text_digest(*source);
    if (standing_of(before, *old, field.record, field.field).from_digest == digest) {
      ++out.unchanged;
      continue;
    }
    file->digests[field.record][field.field] = digest;
    out.changed.push_back(named(lang, field));
  }
}

void films_still_correct(const Canonical& before, const std::vector<FieldKey>& fields,
                         Judged& out) {
  for (const SignedText& text : signed_texts(before)) {
    const bool is_chosen = std::any_of(fields.begin(), fields.end(), [&](const FieldKey& field) {
      return field.record == text.text.record && field.field == text.text.field;
    });
    if (!is_chosen) {
      continue;
    }
    if (film_state(before, text) == FilmState::Current) {
      ++out.unchanged;
      continue;
    }
    const std::string* now = before.text(before.source, text.text.record, text.text.field);
    set_film_digest(out.after, text, text_digest(*now));
    out.changed.push_back(named(kSignLanguage, text.text));
  }
}

void small_edit(const Canonical& before, const FieldKey& field, const std::string& old_text,
                Judged& out) {
  const std::string* now = before.text(before.source, field.record, field.field);
  if (now == nullptr) {
    return;
  }
  for (TextFile& file : out.after.texts) {
    if (file.from != before.source ||
        before.text(file.lang, field.record, field.field) == nullptr) {
      continue;
    }
    const std::string rests_on = standing_of(before, file, field.record, field.field).from_digest;
    if (rests_on == text_digest(old_text) && old_text != *now) {
      file.digests[field.record][field.field] = text_digest(*now);
      out.changed.push_back(named(file.lang, field));
    } else {
      ++out.unchanged;
    }
  }
  for (const SignedText& text : signed_texts(before)) {
    const bool is_of_field = text.text.record == field.record && text.text.field == field.field;
    if (is_of_field && text.digest == text_digest(old_text) && old_text != *now) {
      set_film_digest(out.after, text, text_digest(*now));
      out.changed.push_back(named(kSignLanguage, field));
    }
  }
}

void report(const Judgement& judged, Voice voice, std::ostream& out) {
  for (std::size_t i = 0; i < judged.changed.size() && i < kShown; ++i) {
    out << say({kChanged, {judged.changed[i]}}, voice) << '\n';
  }
  if (judged.changed.size() > kShown) {
    out << say({kMore, {std::to_string(judged.changed.size() - kShown)}}, voice) << '\n';
  }
  for (const auto& [name, why] : judged.refused) {
    out << say({kRefused, {name, say(why, voice)}}, voice) << '\n';
  }
  out << say({kCounts,
              {std::to_string(judged.changed.size()), std::to_string(judged.refused.size()),
               std::to_string(judged.unchanged)}},
             voice)
      << '\n';
}

}  // namespace townhall::translate
