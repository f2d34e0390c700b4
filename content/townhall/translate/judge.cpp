#include "content/townhall/translate/judge.h"

#include <algorithm>

#include "content/townhall/digest.h"
#include "content/townhall/films.h"
#include "content/townhall/marks.h"
#include "content/townhall/records.h"
#include "content/townhall/translation.h"

namespace townhall::translate {
namespace {

TextFile* file_in(Canonical& canonical, const std::string& lang) {
  const auto found = std::find_if(canonical.texts.begin(), canonical.texts.end(),
                                  [&](const TextFile& file) { return file.lang == lang; });
  return found == canonical.texts.end() ? nullptr : &*found;
}

std::string named(const std::string& lang, const FieldKey& field) {
  return lang + " " + key_of(field.record, field.field);
}

// The text in the language of `file` beside its source.
JudgedText judged_text(const Canonical& before, const TextFile& file, const FieldKey& field) {
  const std::string* title = title_of(before, field.record);
  const std::string* source = before.text(file.from, field.record, field.field);
  const std::string* text = before.text(file.lang, field.record, field.field);
  JudgedText judged;
  judged.lang = file.lang;
  judged.key = key_of(field.record, field.field);
  judged.entry = title == nullptr ? std::string() : *title;
  judged.from = file.from;
  judged.source = source == nullptr ? std::string() : *source;
  judged.text = text == nullptr ? std::string() : *text;
  judged.rests_on = standing_of(before, file, field.record, field.field).from_digest;
  return judged;
}

JudgedText judged_film(const Canonical& before, const SignedText& film) {
  const std::string* title = title_of(before, film.text.record);
  const std::string* source = before.text(before.source, film.text.record, film.text.field);
  JudgedText judged;
  judged.lang = kSignLanguage;
  judged.key = key_of(film.text.record, film.text.field);
  judged.entry = title == nullptr ? std::string() : *title;
  judged.from = before.source;
  judged.source = source == nullptr ? std::string() : *source;
  judged.text = film.film;
  judged.rests_on = film.digest;
  return judged;
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
      out.changed.push_back(judged_text(before, *old, field));
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
    out.changed.push_back(judged_text(before, *old, field));
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
    out.changed.push_back(judged_film(before, text));
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
      out.changed.push_back(judged_text(before, file, field));
      out.changed.back().previous = old_text;
    } else {
      ++out.unchanged;
    }
  }
  for (const SignedText& text : signed_texts(before)) {
    const bool is_of_field = text.text.record == field.record && text.text.field == field.field;
    if (is_of_field && text.digest == text_digest(old_text) && old_text != *now) {
      set_film_digest(out.after, text, text_digest(*now));
      out.changed.push_back(judged_film(before, text));
      out.changed.back().previous = old_text;
    }
  }
}

}  // namespace townhall::translate
