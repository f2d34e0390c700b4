#include "content/townhall/commands.h"

#include "content/townhall/answering.h"
#include "content/townhall/check/page.h"
#include "content/townhall/check/report.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/history/approval.h"
#include "content/townhall/history/history_commands.h"
#include "content/townhall/language_table.h"
#include "content/townhall/strict_json.h"
#include "content/townhall/translation.h"
#include "kiosk/base/log.h"
#include "kiosk/text/typesetter.h"

namespace townhall {
namespace {

using kiosk::base::Error;
using kiosk::base::FileReader;
using kiosk::base::Result;
using nlohmann::json;

constexpr Phrase kNoIcons = {"Die Liste der Piktogramme {1} ist kein JSON; berichtigen Sie sie.",
                             "The list of pictograms {1} is not JSON; correct it."};
constexpr history::Phrase kNoSource = {
    "{1} sagt nicht, aus welcher Sprache übersetzt wurde; ergänzen Sie den Schlüssel „from“.",
    "{1} does not say from which language it was translated; add the key \"from\"."};
constexpr history::Phrase kDigestsAdded = {"{1} {1:Prüfsumme|Prüfsummen} in {2} ergänzt.",
                                           "{1} {1:digest|digests} added to {2}."};
constexpr history::Phrase kStamped = {
    "Bei {2} {2:Übersetzung|Übersetzungen} ({1}) festgehalten, von welchem Text sie "
    "{2:stammt|stammen}.",
    "Noted of {2} {2:translation|translations} ({1}) of which text {2:it is|they are}."};

// A list of names, or an object whose keys are the names.
Result<std::set<std::string>> read_icons(const FileReader& files, const std::string& path,
                                         Voice voice) {
  Issues issues;
  const std::optional<json> document = parse_strict(TRY(files.read(path)), path, issues);
  if (!document || issues.errors() != 0) {
    return kiosk::base::invalid(townhall::say({kNoIcons, {path}}, voice));
  }
  std::set<std::string> names;
  for (const auto& [key, value] : document->items()) {
    names.insert(document->is_object() || !value.is_string() ? key : value.get<std::string>());
  }
  return names;
}

// The lexicons lie beside the language table; a table alone is checked without them.
Result<std::shared_ptr<const Listening>> read_listening(const FileReader& files,
                                                        const std::string& table) {
  const std::size_t slash = table.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : table.substr(0, slash + 1);
  if (!files.list(folder + "speech")) {
    return std::shared_ptr<const Listening>();
  }
  auto listening = std::make_shared<Listening>();
  listening->lexicons = TRY(kiosk::speech::Lexicons::load(files, folder + "speech"));
  const std::string text = TRY(files.read(table));
  listening->voices = TRY(kiosk::locale::Voices::parse(text));
  return std::shared_ptr<const Listening>(std::move(listening));
}

// A history that is broken or in the middle of a change stops a package: it may be half of one.
void look_at_history(const FileReader& files, const std::string& folder, Issues& issues) {
  const auto known = history::read_history(files, folder, Voice::German);
  if (!known) {
    const auto english = history::read_history(files, folder, Voice::English);
    issues.add(rule("history-broken"), {"history", "", ""},
               {{known.error().message, english.error().message}});
  } else if (const auto said = history::interrupted(files, folder)) {
    issues.add(rule("history-broken"), {"history", "", ""},
               {{say(*said, Voice::German), say(*said, Voice::English)}});
  } else if (const auto approved = history::is_approved(files, folder, Voice::German); !approved) {
    const auto english = history::is_approved(files, folder, Voice::English);
    issues.add(rule("change-unapproved"), {history::kApprovalFile, "", ""},
               {{approved.error().message, english.error().message}});
  }
}

// What a missing glyph is for the kiosk's log is a finding here.
struct Measuring {
  kiosk::base::MemoryLog log;
  std::unique_ptr<kiosk::text::Typesetter> typesetter;
};

constexpr Phrase kCounts = {"{1} Fehler, {2} {2:Warnung|Warnungen}, {3} {3:Hinweis|Hinweise}\n",
                            "{1} {1:error|errors}, {2} {2:warning|warnings}, {3} {3:hint|hints}\n"};
constexpr Phrase kHasErrors = {
    "Das Paket in {1} hat {2} Fehler; berichtigen Sie {2:ihn|sie} und prüfen Sie noch einmal.",
    "The package in {1} has {2} {2:error|errors}; correct {2:it|them} and check again."};

std::string say(const Phrase& phrase, const std::vector<std::string>& parts, Voice voice) {
  return fill_in(voice == Voice::German ? phrase.de : phrase.en, parts);
}

// Invalid if there is an error.
Result<void> verdict(const Issues& issues, const CheckInput& input) {
  if (issues.errors() == 0) {
    return {};
  }
  return kiosk::base::invalid(
      say(kHasErrors, {input.folder, std::to_string(issues.errors())}, input.voice));
}

void print_all(const Issues& issues, Voice voice, std::ostream& out) {
  print(issues, out, voice);
  out << say(kCounts,
             {std::to_string(issues.errors()), std::to_string(issues.warnings()),
              std::to_string(issues.count(Level::Hint))},
             voice);
}

Result<json> parse_document(const std::string& text, const std::string& path, Voice voice) {
  Issues issues;
  std::optional<json> document = parse_strict(text, path, issues);
  if (!document) {
    return kiosk::base::invalid(issues.all().front().finding.sentence(voice) + " (" + path + ")");
  }
  return std::move(*document);
}

}  // namespace

Result<CheckOptions> read_check_options(const CheckInput& input, const FileReader& files) {
  CheckOptions options;
  options.languages = TRY(read_languages(files, input.languages));
  if (!input.icons.empty()) {
    options.icons = TRY(read_icons(files, input.icons, input.voice));
  }
  options.listening = TRY(read_listening(files, input.languages));
  if (!input.fonts.empty()) {
    auto measuring = std::make_shared<Measuring>();
    measuring->typesetter =
        TRY(kiosk::text::Typesetter::create(files, input.fonts, measuring->log));
    options.measurer = {measuring, measuring->typesetter.get()};
  }
  return options;
}

Result<void> run_check(const CheckInput& input, const CheckAnswer& answer,
                       kiosk::base::Files& files, std::ostream& out) {
  const CheckOptions options = TRY(read_check_options(input, files));
  Issues issues;
  const Canonical canonical = read_canonical(files, input.folder, issues);
  check(canonical, options, issues);
  look_at_history(files, input.folder, issues);
  const auto counts = count_translations(canonical);
  if (answer.json) {
    out << report_json(canonical, issues, counts);
  } else {
    print(counts, out, input.voice);
    print_all(issues, input.voice, out);
  }
  if (!answer.page.empty()) {
    const auto languages = TRY(read_language_table(files, input.languages));
    CHECK_OK(files.write(answer.page, report_page(canonical, issues, input.voice, languages)));
  }
  return verdict(issues, input);
}

Result<Checked> build_checked(const CheckInput& input, const FileReader& files, std::ostream& out,
                              std::size_t media_within) {
  const CheckOptions options = TRY(read_check_options(input, files));
  Issues issues;
  const Canonical canonical = read_canonical(files, input.folder, issues);
  check(canonical, options, issues);
  look_at_history(files, input.folder, issues);
  print_all(issues, input.voice, out);
  CHECK_OK(verdict(issues, input));
  Checked checked;
  checked.package = string_of(canonical.package, "id");
  checked.built = TRY(build_revision(canonical, options.languages, media_within));
  return checked;
}

Result<void> run_build(const CheckInput& input, const std::string& out_file,
                       kiosk::base::Files& files, std::ostream& out) {
  CHECK_OK(history::is_approved(files, input.folder, input.voice));
  const Checked checked = TRY(build_checked(input, files, out));
  CHECK_OK(files.write(out_file, checked.built.bytes));
  print(checked.built, out, input.voice);
  return {};
}

Result<void> run_stamp(const std::string& folder, const std::string& lang,
                       const history::Author& author, kiosk::base::Files& files,
                       std::ostream& out) {
  CHECK_OK(history::settle_and_say(files, folder, author.voice, out));
  Issues issues;
  const Canonical canonical = read_canonical(files, folder, issues);
  const TextFile* file = canonical.text_file(lang);
  if (issues.errors() != 0 || file == nullptr) {
    print(issues, out, author.voice);
    return kiosk::base::invalid(say({kNoTexts, {lang, folder}}, author.voice));
  }
  if (file->from.empty()) {
    return kiosk::base::invalid(say({kNoSource, {file->file}}, author.voice));
  }
  const std::string path = folder + "/" + file->file;
  const std::string text = TRY(files.read(path));
  const json document = TRY(parse_document(text, path, author.voice));
  std::size_t added = 0;
  const json result = stamped(canonical, *file, document, added);
  const std::string count = std::to_string(added);
  out << say({kDigestsAdded, {count, path}}, author.voice) << '\n';
  if (added != 0) {
    const history::Change change{
        "stamp", {kStamped, {lang, count}}, {{file->file, text, print_json(result)}}, {}};
    history::say_recorded(TRY(history::record(files, folder, author, change)), author.voice, out);
  }
  return {};
}

}  // namespace townhall
