#include "content/townhall/translate/interface.h"

#include <set>

#include "content/townhall/digest.h"
#include "content/townhall/strict_json.h"
#include "content/townhall/translate/unit_check.h"
#include "kiosk/locale/arb_check.h"
#include "kiosk/locale/nfc.h"

namespace townhall::translate {
namespace {

using kiosk::base::Result;
using nlohmann::json;

constexpr const char* kSources = "sources";
constexpr const char* kMarks = "marks";

constexpr Phrase kNoObject = {"{1} ist keine ARB-Datei; suchen Sie ein fehlendes Komma.",
                              "{1} is no ARB file; look for a missing comma."};
constexpr Phrase kNoLanguage = {"„{1}“ steht nicht in {2}. Nehmen Sie eine andere Sprache.",
                                "\"{1}\" is not in {2}. Take another language."};
constexpr Phrase kIsGerman = {"Deutsch ist die Quelle. Nennen Sie eine andere Sprache.",
                              "German is the source. Name another language."};
constexpr Phrase kPattern = {
    "ICU MessageFormat: {…} bleiben, wie sie sind; bei plural stehen alle Formen Ihrer Sprache.",
    "ICU MessageFormat: {…} stay as they are; plural has all forms of your language."};
constexpr Phrase kNotInterface = {
    "Die Datei hat keine Texte der Oberfläche, sondern die des Pakets „{1}“. Lassen Sie --ui weg.",
    "The file has no texts of the interface but those of the package \"{1}\". Leave out --ui."};
constexpr Phrase kOtherLanguages = {
    "Die Datei geht von {1} nach {2}; übersetzt wird von de nach {3}. Exportieren Sie eine neue.",
    "The file goes from {1} to {2}; what is translated goes from de to {3}. Export a new one."};
constexpr Phrase kNoSuchMessage = {
    "Diesen Text gibt es nicht mehr. Exportieren Sie eine neue Datei.",
    "There is no such text any more. Export a new file."};
constexpr Phrase kTwice = {"Dieser Text steht zweimal in der Datei. Löschen Sie einen davon.",
                           "This text is twice in the file. Delete one of them."};
constexpr Phrase kOtherText = {
    "Übersetzt wurde ein anderer Text: in der Datei steht „{1}“, in de.arb inzwischen „{2}“. "
    "Exportieren Sie neu und übersetzen Sie diesen.",
    "Another text was translated: the file has \"{1}\", de.arb by now \"{2}\". Export anew and "
    "translate that one."};
constexpr Phrase kUnfinished = {
    "Die Übersetzung ist noch als unfertig (fuzzy) gekennzeichnet. Nehmen Sie das Zeichen weg, "
    "wenn "
    "sie stimmt.",
    "The translation is still marked as unfinished (fuzzy). Remove the mark once it is right."};
constexpr Phrase kElements = {
    "Im Text stehen Elemente, die dieses Format nicht hat. Exportieren "
    "Sie neu.",
    "There are elements in the text, which this format does not have. "
    "Export anew."};
constexpr Phrase kCheckSays = {"Die Prüfung lehnt das ab: {1}", "The check refuses this: {1}"};

std::string text_in(const json& object, const std::string& key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string inner_text(const json& object, const char* outer, const std::string& key) {
  const auto found = object.find(outer);
  return found != object.end() && found->is_object() ? text_in(*found, key) : std::string();
}

std::string origins_path(const std::string& folder, const std::string& lang) {
  return folder + "/origins/" + lang + ".json";
}

Result<json> read_arb(const kiosk::base::FileReader& files, const std::string& path) {
  json document = json::parse(TRY(files.read(path)), nullptr, false);
  if (!document.is_object()) {
    return kiosk::base::corrupt(say({kNoObject, {path}}, Voice::English));
  }
  return document;
}

Unit unit_of(const InterfaceTexts& texts, const std::string& key, Voice voice) {
  Unit unit;
  unit.key = key;
  unit.source = text_in(texts.german, key);
  unit.target = text_in(texts.translation, key);
  const std::string digest = inner_text(texts.origins, kSources, key);
  unit.fuzzy = !unit.target.empty() && !digest.empty() && digest != text_digest(unit.source);
  unit.notes = {inner_text(texts.german, ("@" + key).c_str(), "description")};
  if (unit.source.find('{') != std::string::npos) {
    unit.notes.push_back(say({kPattern}, voice));
  }
  return unit;
}

// What the check of the catalogues says of one message; empty: nothing.
std::string problem_of(const InterfaceTexts& texts, const Unit& unit) {
  const auto one = [&](const std::string& tag, const std::string& message) {
    return json{
        {"@@locale", tag}, {"@@x-how", "human"}, {"@@x-state", "reviewed"}, {unit.key, message}}
        .dump();
  };
  for (const kiosk::locale::Problem& problem : kiosk::locale::check_arb(
           one("de", unit.source), one(texts.language.tag, unit.target), texts.language)) {
    if (problem.key == unit.key) {
      return problem.sentence;
    }
  }
  return {};
}

class InterfaceImport {
 public:
  InterfaceImport(const InterfaceTexts& texts, const std::string& how, Voice voice)
      : texts_(texts), how_(how), voice_(voice) {
    out_.translation = texts.translation;
    out_.origins = texts.origins;
    out_.units.to = texts.language.tag;
  }

  ImportedInterface take(const Exchange& returned) {
    for (const Unit& unit : returned.units) {
      take_unit(unit);
    }
    return std::move(out_);
  }

 private:
  void refuse(const Unit& unit, Saying why) {
    out_.units.refused.push_back({unit.line, unit.key, std::move(why)});
  }

  void take_unit(const Unit& returned) {
    const Unit known = unit_of(texts_, returned.key, voice_);
    if (known.source.empty() || returned.key.starts_with("@")) {
      refuse(returned, {kNoSuchMessage});
    } else if (!seen_.insert(returned.key).second) {
      refuse(returned, {kTwice});
    } else if (returned.has_elements) {
      refuse(returned, {kElements});
    } else if (returned.target.empty()) {
      ++out_.units.untranslated;
    } else if (returned.target == known.target && (returned.fuzzy || !known.fuzzy)) {
      ++out_.units.unchanged;
    } else if (returned.source != known.source) {
      refuse(returned, {kOtherText, {returned.source, known.source}});
    } else if (returned.fuzzy) {
      refuse(returned, {kUnfinished});
    } else {
      accept(returned, known);
    }
  }

  void accept(const Unit& returned, const Unit& known) {
    Unit unit = returned;
    unit.target = kiosk::locale::to_nfc(returned.target);
    const std::string problem = problem_of(texts_, unit);
    if (!problem.empty()) {
      refuse(unit, {kCheckSays, {problem}});
      return;
    }
    out_.origins[kSources][unit.key] = text_digest(unit.source);
    if (unit.target == known.target) {
      out_.units.confirmed.push_back({unit.key, known.target, unit.target});
      return;
    }
    out_.translation[unit.key] = unit.target;
    mark(unit.key);
    out_.units.accepted.push_back({unit.key, known.target, unit.target});
  }

  // What is new was read by nobody yet.
  void mark(const std::string& key) {
    const json& file = texts_.translation;
    const bool as_file =
        text_in(file, "@@x-how") == how_ && text_in(file, "@@x-state") == "unreviewed";
    if (!as_file) {
      out_.origins[kMarks][key] = how_ + " unreviewed";
    } else if (out_.origins.contains(kMarks)) {
      out_.origins[kMarks].erase(key);
    }
  }

  const InterfaceTexts& texts_;
  const std::string& how_;
  Voice voice_;
  std::set<std::string> seen_;
  ImportedInterface out_;
};

}  // namespace

Result<InterfaceTexts> read_interface(const kiosk::base::FileReader& files,
                                      const std::string& folder, const std::string& lang) {
  const std::string table = folder + "/languages.json";
  const std::string rows = TRY(files.read(table));
  const auto languages = TRY(kiosk::locale::Languages::parse(rows));
  const kiosk::locale::Language* language = languages.find(lang);
  if (language == nullptr || lang == kiosk::locale::kGerman) {
    return kiosk::base::invalid(language == nullptr
                                    ? say({kNoLanguage, {lang, table}}, Voice::English)
                                    : say({kIsGerman}, Voice::English));
  }
  InterfaceTexts texts;
  texts.language = *language;
  texts.german = TRY(read_arb(files, folder + "/de.arb"));
  texts.translation = TRY(read_arb(files, folder + "/" + lang + ".arb"));
  texts.origins = json::object();
  const Result<json> origins = read_arb(files, origins_path(folder, lang));
  if (origins) {
    texts.origins = *origins;
  } else if (origins.error().kind != kiosk::base::ErrorKind::NotFound) {
    return origins.error();
  }
  return texts;
}

Result<void> write_origins(const std::string& folder, const std::string& lang, const json& origins,
                           kiosk::base::Files& files) {
  CHECK_OK(files.make_folder(folder + "/origins"));
  return files.write(origins_path(folder, lang), print_json(origins));
}

json all_still_correct(const InterfaceTexts& texts, std::size_t& changed) {
  json origins = texts.origins;
  changed = 0;
  for (const auto& [key, message] : texts.german.items()) {
    if (!key.starts_with("@") && message.is_string() && !text_in(texts.translation, key).empty()) {
      const std::string digest = text_digest(message.get<std::string>());
      changed += inner_text(origins, kSources, key) == digest ? 0U : 1U;
      origins[kSources][key] = digest;
    }
  }
  return origins;
}

Exchange collect_interface(const InterfaceTexts& texts, Voice voice) {
  Exchange exchange;
  exchange.package = kInterface;
  exchange.from = kiosk::locale::kGerman;
  exchange.to = texts.language.tag;
  exchange.date = "2026-01-01";  // catalogues have none
  for (const auto& [key, message] : texts.german.items()) {
    if (!key.starts_with("@")) {
      exchange.units.push_back(unit_of(texts, key, voice));
    }
  }
  return exchange;
}

Result<ImportedInterface> take_in_interface(const InterfaceTexts& texts, const Exchange& returned,
                                            const std::string& how, Voice voice) {
  if (returned.package != kInterface) {
    return kiosk::base::invalid(say({kNotInterface, {returned.package}}, voice));
  }
  if (returned.from != kiosk::locale::kGerman || returned.to != texts.language.tag) {
    return kiosk::base::invalid(
        say({kOtherLanguages, {returned.from, returned.to, texts.language.tag}}, voice));
  }
  return InterfaceImport(texts, how, voice).take(returned);
}

}  // namespace townhall::translate
