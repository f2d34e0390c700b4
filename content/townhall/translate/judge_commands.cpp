#include <algorithm>
#include <map>

#include "content/townhall/films.h"
#include "content/townhall/history/approval.h"
#include "content/townhall/history/history_commands.h"
#include "content/townhall/package.h"
#include "content/townhall/translate/collect.h"
#include "content/townhall/translate/interface_commands.h"
#include "content/townhall/translate/judge.h"
#include "content/townhall/translate/old_texts.h"
#include "content/townhall/translate/refusals.h"
#include "content/townhall/translate/save.h"
#include "content/townhall/translate/translate_commands.h"

namespace townhall::translate {
namespace {

using kiosk::base::Files;
using kiosk::base::Result;

constexpr Phrase kNoLanguage = {
    "Sagen Sie mit --to, für welche Sprache das gilt (mehrere nacheinander).",
    "Say with --to for which language (several one after another)."};
// How many, of which languages, which texts.
constexpr Phrase kApproved = {"{1} {1:Text|Texte} freigegeben ({2}): {3}",
                              "{1} {1:text|texts} approved ({2}): {3}"};
constexpr Phrase kReviewed = {"{1} {1:Text|Texte} geprüft ({2}): {3}",
                              "{1} {1:text|texts} reviewed ({2}): {3}"};
constexpr Phrase kStillCorrect = {"{1} {1:Text stimmt|Texte stimmen} noch ({2}): {3}",
                                  "{1} {1:text is|texts are} still correct ({2}): {3}"};
constexpr Phrase kSmallEdit = {
    "{1} {1:Übersetzung gilt|Übersetzungen gelten} nach einer kleinen Änderung weiter: {3}",
    "{1} {1:translation holds|translations hold} after a small edit: {3}"};
constexpr Phrase kNoChange = {
    "Die Änderung steht nicht im Verlauf des Pakets (log); niemand weiß, was vorher da stand. "
    "Sagen "
    "Sie es mit still-correct für jede Sprache.",
    "The change is not in the package's history (log), so nobody knows what was there before. Say "
    "it with still-correct for each language."};

constexpr Phrase kFilmsNotApproved = {
    "Gebärdenfilme haben keinen Stand der Freigabe; sagen Sie mit still-correct, dass sie stimmen.",
    "Films in sign language are not approved one by one; say with still-correct that they are "
    "right."};

// What one command says of the fields chosen in one language.
using Judge = void (*)(const TranslateInput& input, const Canonical& before,
                       const std::string& lang, const std::vector<FieldKey>& fields, Judged& out);

// Where commands read, write and speak.
struct Stage {
  Files& files;
  std::ostream& out;
};

struct Judging {
  std::string command;
  Phrase what;
  Judge judge;
  bool approves = false;
};

// The first of the texts, each once: enough to find the change again in the log.
std::string some_of(const Judged& judged) {
  constexpr std::size_t kNamed = 3;
  std::vector<std::string> keys;
  for (const JudgedText& text : judged.changed) {
    if (std::find(keys.begin(), keys.end(), text.key) == keys.end()) {
      keys.push_back(text.key);
    }
    if (keys.size() > kNamed) {
      keys.back() = "…";
      break;
    }
  }
  return joined(keys);
}

Saving saving_of(const TranslateInput& input, const Judging& judging, const Judged& judged) {
  Saving saving{
      input.package.folder, judging.command,
      Saying{judging.what,
             {std::to_string(judged.changed.size()), joined(input.languages), some_of(judged)}},
      input.author};
  saving.author.voice = voice_of(input.lang);
  saving.approval = judging.approves;
  saving.emergency = judging.approves ? input.reason : std::string();
  return saving;
}

// Says what was judged, and writes it if that was asked for.
Result<void> finish(const Saving& saving, bool yes, const Canonical& before, const Judged& judged,
                    Stage stage) {
  const Voice voice = saving.author.voice;
  report(judged, voice, stage.out);
  if (!judged.changed.empty() && yes) {
    CHECK_OK(save(stage.files, saving, before, judged.after, stage.out));
  } else if (!judged.changed.empty()) {
    stage.out << say({kSayYes}, voice) << '\n';
  }
  if (!judged.refused.empty()) {
    return kiosk::base::invalid(
        say({kSomeRefused, {std::to_string(judged.refused.size())}}, voice));
  }
  return {};
}

// A package that no interrupted change left half done.
Result<Canonical> begin(const TranslateInput& input, Stage stage) {
  const Voice voice = voice_of(input.lang);
  CHECK_OK(history::settle_and_say(stage.files, input.package.folder, voice, stage.out));
  return read_package(stage.files, input.package.folder, voice, stage.out);
}

// What the source was when a text was translated, where the history of the package knows it.
void add_previous(const TranslateInput& input, const Files& files, Judged& judged) {
  std::map<std::string, OldText> by_language;
  for (JudgedText& text : judged.changed) {
    if (!text.previous.empty() || text.rests_on.empty()) {
      continue;
    }
    const auto known = by_language.try_emplace(
        text.from, old_texts({files, input.package.folder, text.from, voice_of(input.lang)}));
    text.previous = known.first->second(text.key, text.rests_on);
  }
}

// Films have no texts of their own: what is chosen are the texts that they sign.
Result<void> judge_language(const TranslateInput& input, const Judging& judging,
                            const Canonical& before, const std::string& lang, Judged& judged) {
  const Voice voice = voice_of(input.lang);
  if (lang == kSignLanguage && judging.approves) {
    return kiosk::base::invalid(say({kFilmsNotApproved}, voice));
  }
  if (lang == kSignLanguage) {
    films_still_correct(before, TRY(selected(before, before.source, input.selection, voice)),
                        judged);
    return {};
  }
  CHECK_OK(translated_from(before, lang, voice));
  const std::vector<FieldKey> fields = TRY(selected(before, lang, input.selection, voice));
  judging.judge(input, before, lang, fields, judged);
  return {};
}

Result<void> run(const TranslateInput& input, const Judging& judging, Stage stage) {
  const Voice voice = voice_of(input.lang);
  const Canonical before = TRY(begin(input, stage));
  if (input.languages.empty()) {
    return kiosk::base::invalid(say({kNoLanguage}, voice));
  }
  Judged judged;
  judged.after = before;
  for (const std::string& lang : input.languages) {
    CHECK_OK(judge_language(input, judging, before, lang, judged));
  }
  add_previous(input, stage.files, judged);
  return finish(saving_of(input, judging, judged), input.yes, before, judged, stage);
}

// Who wrote translations does not approve them, where the town asks for four eyes.
Result<void> may_approve(const TranslateInput& input, const Files& files) {
  history::Author author = input.author;
  author.voice = voice_of(input.lang);
  std::vector<std::string> paths;
  for (const std::string& lang : input.languages) {
    paths.push_back("texts/" + lang + ".json");
  }
  return history::may_approve(files, input.package.folder, author, paths, input.reason);
}

}  // namespace

Result<void> run_approve(const TranslateInput& input, Files& files, std::ostream& out) {
  CHECK_OK(history::with_reason(input.emergency, input.reason, voice_of(input.lang)));
  if (input.interface) {
    return interface_approve(input, files, out);
  }
  if (input.yes) {
    CHECK_OK(may_approve(input, files));
  }
  const Judge judge = [](const TranslateInput& asked, const Canonical& before,
                         const std::string& lang, const std::vector<FieldKey>& fields,
                         Judged& judged) { approve(before, lang, fields, asked.state, judged); };
  const Phrase what = input.state == "reviewed" ? kReviewed : kApproved;
  return run(input, {"translate approve", what, judge, true}, {files, out});
}

Result<void> run_still_correct(const TranslateInput& input, Files& files, std::ostream& out) {
  if (input.interface) {
    return interface_still_correct(input, files, out);
  }
  const Judge judge = [](const TranslateInput& /*asked*/, const Canonical& before,
                         const std::string& lang, const std::vector<FieldKey>& fields,
                         Judged& judged) { still_correct(before, lang, fields, judged); };
  return run(input, {"translate still-correct", kStillCorrect, judge}, {files, out});
}

Result<void> run_small_edit(const TranslateInput& input, Files& files, std::ostream& out) {
  const Voice voice = voice_of(input.lang);
  if (input.interface) {
    return interface_small_edit(input, files, out);
  }
  const Canonical before = TRY(begin(input, {files, out}));
  Judged judged;
  judged.after = before;
  for (const FieldKey& field : TRY(selected(before, before.source, input.selection, voice))) {
    const std::string& now = *before.text(before.source, field.record, field.field);
    const std::string old =
        TRY(text_before({files, input.package.folder, before.source, voice}, field, now));
    if (old.empty()) {
      judged.refused.push_back({key_of(field.record, field.field), {kNoChange}});
    } else {
      small_edit(before, field, old, judged);
    }
  }
  const Judging judging{"translate small-edit", kSmallEdit, nullptr};
  return finish(saving_of(input, judging, judged), input.yes, before, judged, {files, out});
}

}  // namespace townhall::translate
