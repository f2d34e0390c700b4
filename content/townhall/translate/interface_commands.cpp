#include "content/townhall/translate/interface_commands.h"

#include <algorithm>
#include <functional>

#include "content/townhall/history/history_commands.h"
#include "content/townhall/json_rewrite.h"
#include "content/townhall/strict_json.h"
#include "content/townhall/translate/exchange_file.h"
#include "content/townhall/translate/interface_judge.h"
#include "content/townhall/translate/open_texts.h"
#include "content/townhall/translate/refusals.h"
#include "content/townhall/translate/select.h"

namespace townhall::translate {
namespace {

using kiosk::base::Files;
using kiosk::base::Result;
using nlohmann::json;

constexpr Phrase kNoLanguage = {
    "Sagen Sie mit --to, für welche Sprache das gilt (mehrere nacheinander).",
    "Say with --to for which language (several one after another)."};
constexpr Phrase kNotTranslated = {
    "In „{1}“ wird die Oberfläche nicht übersetzt. Nehmen Sie eine ihrer Sprachen: {2}.",
    "The interface is not translated into \"{1}\". Take one of its languages: {2}."};
constexpr Phrase kWritten = {"Geschrieben: {1}", "written: {1}"};
constexpr Phrase kImported = {"{1} {1:Text|Texte} der Oberfläche in „{2}“ aus {3}.",
                              "{1} {1:text|texts} of the interface into \"{2}\" from {3}."};
constexpr Phrase kApproved = {"{1} {1:Text|Texte} der Oberfläche freigegeben oder geprüft.",
                              "{1} {1:text|texts} of the interface approved or reviewed."};
constexpr Phrase kStillCorrect = {"{1} {1:Text|Texte} der Oberfläche {1:stimmt|stimmen} noch.",
                                  "{1} {1:text|texts} of the interface {1:is|are} still correct."};
constexpr Phrase kSmallEdit = {
    "{1} {1:Text|Texte} der Oberfläche {1:gilt|gelten} nach einer kleinen Änderung weiter.",
    "{1} {1:text|texts} of the interface {1:holds|hold} after a small edit."};
constexpr Phrase kNoBefore = {
    "Keine Aufzeichnung weiß, was vorher in de.arb stand. Geben Sie die alte Datei mit --before "
    "an; aus git: git show HEAD:i18n/de.arb > alt.arb.",
    "No record knows what was in de.arb before. Name the old file with --before; from git: git "
    "show HEAD:i18n/de.arb > old.arb."};

// Where commands read, write and speak.
struct Stage {
  Files& files;
  std::ostream& out;
};

// A change of files of the folder, found by a command and not written yet.
struct Finding {
  const char* command;
  Saying what;
  std::vector<history::FileChange> changes;
};

Result<void> add_file(const TranslateInput& input, const Files& files, const std::string& path,
                      const std::function<std::string(const std::string&)>& after, Finding& found) {
  const auto before = TRY(history::read_if_there(files, input.package.folder + "/" + path));
  found.changes.push_back({path, before, after(before.value_or(""))});
  return {};
}

Result<void> add_origins(const TranslateInput& input, const Files& files, const std::string& lang,
                         const json& origins, Finding& found) {
  return add_file(
      input, files, origins_path(lang), [&](const std::string&) { return print_json(origins); },
      found);
}

// With --yes as one revision of the folder's history; without it only says so.
Result<void> write_if_yes(const TranslateInput& input, const Finding& found, Stage stage) {
  const Voice voice = voice_of(input.lang);
  if (!input.yes) {
    stage.out << say({kSayYes}, voice) << '\n';
    return {};
  }
  history::Author author = input.author;
  author.voice = voice;
  const history::Change change{found.command, found.what, found.changes};
  const history::Revision revision =
      TRY(history::record(stage.files, input.package.folder, author, change));
  for (const history::Entry& entry : revision.files) {
    stage.out << say({kWritten, {input.package.folder + "/" + entry.path}}, voice) << '\n';
  }
  history::say_recorded(revision, voice, stage.out);
  return {};
}

// What a command says of the chosen messages of one language.
using Judge = std::function<Result<void>(const InterfaceTexts&, json& origins, Judgement&)>;

Result<void> judge_all(const TranslateInput& input, const std::vector<std::string>& languages,
                       Finding found, const Judge& judge, Stage stage) {
  const Voice voice = voice_of(input.lang);
  Judgement judged;
  for (const std::string& lang : languages) {
    const InterfaceTexts texts =
        TRY(read_interface(stage.files, input.package.folder, lang, voice));
    json origins = texts.origins;
    CHECK_OK(judge(texts, origins, judged));
    if (origins != texts.origins) {
      CHECK_OK(add_origins(input, stage.files, lang, origins, found));
    }
  }
  report(judged, voice, stage.out);
  if (!judged.changed.empty()) {
    found.what.parts = {std::to_string(judged.changed.size())};
    CHECK_OK(write_if_yes(input, found, stage));
  }
  if (!judged.refused.empty()) {
    return kiosk::base::invalid(
        say({kSomeRefused, {std::to_string(judged.refused.size())}}, voice));
  }
  return {};
}

// Of languages that the command names.
Result<void> judge_named(const TranslateInput& input, const Finding& found, const Judge& judge,
                         Stage stage) {
  const Voice voice = voice_of(input.lang);
  CHECK_OK(history::settle_and_say(stage.files, input.package.folder, voice, stage.out));
  if (input.languages.empty()) {
    return kiosk::base::invalid(say({kNoLanguage}, voice));
  }
  return judge_all(input, input.languages, found, judge, stage);
}

Result<std::vector<std::string>> chosen(const TranslateInput& input, const InterfaceTexts& texts) {
  return selected_messages(translated_keys(texts), texts.language.tag, input.selection,
                           voice_of(input.lang));
}

// A language that has no file yet lacks all of its messages.
Result<InterfaceTexts> read_or_empty(const TranslateInput& input, const Files& files,
                                     const std::string& lang) {
  const Voice voice = voice_of(input.lang);
  Result<InterfaceTexts> texts = read_interface(files, input.package.folder, lang, voice);
  if (texts || texts.error().kind != kiosk::base::ErrorKind::NotFound) {
    return texts;
  }
  InterfaceTexts none;
  none.german = TRY(read_catalogue(files, input.package.folder + "/de.arb", voice));
  none.translation = none.origins = json::object();
  return none;
}

}  // namespace

Result<void> interface_status(const TranslateInput& input, Files& files, std::ostream& out) {
  const Voice voice = voice_of(input.lang);
  CHECK_OK(history::settle_and_say(files, input.package.folder, voice, out));
  const std::vector<std::string> languages = TRY(interface_languages(files, input.package.folder));
  if (!input.to.empty() && std::count(languages.begin(), languages.end(), input.to) == 0) {
    return kiosk::base::invalid(say({kNotTranslated, {input.to, joined(languages)}}, voice));
  }
  Matrix matrix;
  std::vector<OpenText> open;
  for (const std::string& lang : languages) {
    const InterfaceTexts texts = TRY(read_or_empty(input, files, lang));
    for (const std::string& key : message_keys(texts)) {
      const State state = state_of(texts, key);
      ++matrix[lang][key][static_cast<std::size_t>(state)];
      if (lang == input.to && state != State::Current) {
        open.push_back({state, key, "", about_message(texts, key)});
      }
    }
  }
  say_status(input, matrix, open, out);
  return {};
}

Result<Exchange> interface_export(const TranslateInput& input, const Files& files) {
  const Voice voice = voice_of(input.lang);
  return collect_interface(TRY(read_interface(files, input.package.folder, input.to, voice)),
                           voice);
}

Result<void> interface_import(const TranslateInput& input, Files& files, std::ostream& out) {
  const Voice voice = voice_of(input.lang);
  CHECK_OK(history::settle_and_say(files, input.package.folder, voice, out));
  const Exchange returned = TRY(read_exchange(input, files, voice));
  const InterfaceTexts texts = TRY(read_interface(files, input.package.folder, returned.to, voice));
  const std::string how = input.how == "human" ? "human" : "machine";
  const ImportedInterface imported = TRY(take_in_interface(texts, returned, how, voice));
  report(imported.units, exchange_name(input), voice, out);
  if (imported.units.changes()) {
    const std::size_t count = imported.units.accepted.size() + imported.units.confirmed.size();
    Finding found{"translate import",
                  {kImported, {std::to_string(count), returned.to, exchange_name(input)}},
                  {}};
    const auto rewritten = [&](const std::string& before) {
      return rewrite_json(before, imported.translation);
    };
    CHECK_OK(add_file(input, files, returned.to + ".arb", rewritten, found));
    CHECK_OK(add_origins(input, files, returned.to, imported.origins, found));
    CHECK_OK(write_if_yes(input, found, {files, out}));
  }
  return verdict_on(imported.units.refused.size(), voice);
}

Result<void> interface_approve(const TranslateInput& input, Files& files, std::ostream& out) {
  const Judge judge = [&](const InterfaceTexts& texts, json& origins,
                          Judgement& judged) -> Result<void> {
    approve(texts, TRY(chosen(input, texts)), input.state, origins, judged);
    return {};
  };
  return judge_named(input, {"translate approve", {kApproved}, {}}, judge, {files, out});
}

Result<void> interface_still_correct(const TranslateInput& input, Files& files, std::ostream& out) {
  const Judge judge = [&](const InterfaceTexts& texts, json& origins,
                          Judgement& judged) -> Result<void> {
    still_correct(texts, TRY(chosen(input, texts)), origins, judged);
    return {};
  };
  return judge_named(input, {"translate still-correct", {kStillCorrect}, {}}, judge, {files, out});
}

Result<void> interface_small_edit(const TranslateInput& input, Files& files, std::ostream& out) {
  const Voice voice = voice_of(input.lang);
  CHECK_OK(history::settle_and_say(files, input.package.folder, voice, out));
  if (input.before.empty()) {
    return kiosk::base::invalid(say({kNoBefore}, voice));
  }
  const json old_german = TRY(read_catalogue(files, input.before, voice));
  std::vector<std::string> languages;
  for (const std::string& lang : TRY(interface_languages(files, input.package.folder))) {
    if (files.size(input.package.folder + "/" + lang + ".arb")) {
      languages.push_back(lang);  // others have nothing that could stay as it is
    }
  }
  const Judge judge = [&](const InterfaceTexts& texts, json& origins,
                          Judgement& judged) -> Result<void> {
    const std::vector<std::string> keys =
        TRY(selected_messages(message_keys(texts), "de", input.selection, voice));
    small_edit(texts, keys, old_german, origins, judged);
    return {};
  };
  return judge_all(input, languages, {"translate small-edit", {kSmallEdit}, {}}, judge,
                   {files, out});
}

}  // namespace townhall::translate
