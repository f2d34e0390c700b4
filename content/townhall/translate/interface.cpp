#include "content/townhall/translate/interface.h"

#include <set>

#include "content/townhall/digest.h"
#include "content/townhall/language_table.h"
#include "content/townhall/strict_json.h"
#include "content/townhall/translate/refusals.h"
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
constexpr Phrase kNoOrigins = {
    "In {1} müssen „sources“ und „marks“ Objekte sein; holen Sie die Datei aus git zurück.",
    "In {1} \"sources\" and \"marks\" must be objects; get the file back from git."};
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
constexpr Phrase kOtherText = {
    "Übersetzt wurde ein anderer Text: in der Datei steht „{1}“, in de.arb inzwischen „{2}“. "
    "Exportieren Sie neu und übersetzen Sie diesen.",
    "Another text was translated: the file has \"{1}\", de.arb by now \"{2}\". Export anew and "
    "translate that one."};
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

Result<kiosk::locale::Languages> read_table(const kiosk::base::FileReader& files,
                                            const std::string& folder) {
  return read_language_table(files, folder + "/languages.json");
}

Unit unit_of(const InterfaceTexts& texts, const std::string& key, Voice voice) {
  Unit unit;
  unit.key = key;
  unit.source = text_in(texts.german, key);
  unit.target = text_in(texts.translation, key);
  const std::string digest = source_digest(texts, key);
  unit.fuzzy = !unit.target.empty() && !digest.empty() && digest != text_digest(unit.source);
  unit.notes = {about_message(texts, key)};
  if (unit.source.find('{') != std::string::npos) {
    unit.notes.push_back(say({kPattern}, voice));
  }
  return unit;
}

// The words of a pattern of MessageFormat are English in every language, so that it is not judged.
Foreign foreign_in_message(const std::string& message, const std::string& lang) {
  return message.find('{') == message.npos ? foreign_in(message, lang) : Foreign{};
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
      refuse(returned, {kNoSuchText});
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
    const Foreign foreign = foreign_in_message(unit.target, texts_.language.tag);
    out_.units.tongue.add(foreign);
    if (auto fault = fault_of_language({unit, kiosk::locale::kGerman, foreign})) {
      refuse(unit, std::move(*fault));
      return;
    }
    const std::string problem = problem_of(texts_, unit);
    if (!problem.empty()) {
      refuse(unit, {kCheckSays, {problem}});
      return;
    }
    if (auto doubt = doubt_of_language(foreign)) {
      out_.units.doubted.push_back({unit.line, unit.key, std::move(*doubt)});
    }
    set_source(out_.origins, unit.key, unit.source);
    if (unit.target == known.target) {
      out_.units.confirmed.push_back({unit.key, known.target, unit.target});
      return;
    }
    out_.translation[unit.key] = unit.target;
    // What is new was read by nobody yet.
    set_message_mark(texts_, out_.origins, unit.key, {how_, "unreviewed"});
    out_.units.accepted.push_back({unit.key, known.target, unit.target});
  }

  const InterfaceTexts& texts_;
  const std::string& how_;
  Voice voice_;
  std::set<std::string> seen_;
  ImportedInterface out_;
};

}  // namespace

Result<json> read_catalogue(const kiosk::base::FileReader& files, const std::string& path,
                            Voice voice) {
  json document = json::parse(TRY(files.read(path)), nullptr, false);
  if (!document.is_object()) {
    return kiosk::base::corrupt(say({kNoObject, {path}}, voice));
  }
  return document;
}

Result<InterfaceTexts> read_interface(const kiosk::base::FileReader& files,
                                      const std::string& folder, const std::string& lang,
                                      Voice voice) {
  const auto languages = TRY(read_table(files, folder));
  const kiosk::locale::Language* language = languages.find(lang);
  if (language == nullptr || lang == kiosk::locale::kGerman) {
    return kiosk::base::invalid(language == nullptr
                                    ? say({kNoLanguage, {lang, folder + "/languages.json"}}, voice)
                                    : say({kIsGerman}, voice));
  }
  InterfaceTexts texts;
  texts.language = *language;
  texts.german = TRY(read_catalogue(files, folder + "/de.arb", voice));
  texts.translation = TRY(read_catalogue(files, folder + "/" + lang + ".arb", voice));
  texts.origins = json::object();
  const Result<json> origins = read_catalogue(files, folder + "/" + origins_path(lang), voice);
  if (origins) {
    texts.origins = *origins;
    if (!texts.origins.value(kSources, json::object()).is_object() ||
        !texts.origins.value(kMarks, json::object()).is_object()) {
      return kiosk::base::corrupt(say({kNoOrigins, {folder + "/" + origins_path(lang)}}, voice));
    }
  } else if (origins.error().kind != kiosk::base::ErrorKind::NotFound) {
    return origins.error();
  }
  return texts;
}

Result<std::vector<std::string>> interface_languages(const kiosk::base::FileReader& files,
                                                     const std::string& folder) {
  const auto languages = TRY(read_table(files, folder));
  std::vector<std::string> tags;
  for (const kiosk::locale::Language& language : languages.all()) {
    if (language.tag != kiosk::locale::kGerman) {
      tags.push_back(language.tag);
    }
  }
  return tags;
}

std::string about_message(const InterfaceTexts& texts, const std::string& key) {
  return inner_text(texts.german, ("@" + key).c_str(), "description");
}

std::string message_of(const json& catalogue, const std::string& key) {
  return key.starts_with("@") ? std::string() : text_in(catalogue, key);
}

std::string source_digest(const InterfaceTexts& texts, const std::string& key) {
  return inner_text(texts.origins, kSources, key);
}

void set_source(json& origins, const std::string& key, const std::string& german) {
  origins[kSources][key] = text_digest(german);
}

Mark message_mark(const InterfaceTexts& texts, const std::string& key) {
  const std::string own = inner_text(texts.origins, kMarks, key);
  const std::size_t blank = own.find(' ');
  if (blank == std::string::npos) {
    return {text_in(texts.translation, "@@x-how"), text_in(texts.translation, "@@x-state")};
  }
  return {own.substr(0, blank), own.substr(blank + 1)};
}

void set_message_mark(const InterfaceTexts& texts, json& origins, const std::string& key,
                      const Mark& mark) {
  const Mark of_file = {text_in(texts.translation, "@@x-how"),
                        text_in(texts.translation, "@@x-state")};
  if (mark != of_file) {
    origins[kMarks][key] = mark.how + " " + mark.state;
  } else if (origins.contains(kMarks)) {
    origins[kMarks].erase(key);
  }
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
  ImportedInterface imported = InterfaceImport(texts, how, voice).take(returned);
  CHECK_OK(refuse_other_language(imported.units, voice));
  return imported;
}

}  // namespace townhall::translate
