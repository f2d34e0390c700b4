#include <algorithm>
#include <set>

#include "content/townhall/check/check.h"
#include "content/townhall/check/names.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/clips.h"
#include "content/townhall/spoken.h"
#include "kiosk/speech/page.h"
#include "kiosk/speech/runs.h"

namespace townhall {
namespace {

using kiosk::locale::VoiceTier;
using nlohmann::json;
using Places = std::vector<Names::Place>;

bool wants_clips(const Canonical& canonical, const std::string& lang) {
  const json& tags = list_of(canonical.package, "clips");
  return std::find(tags.begin(), tags.end(), lang) != tags.end();
}

void check_voice(const TextFile& file, const Listening& listening, bool has_clips,
                 std::size_t sentences, Issues& issues) {
  if (listening.voices.of(file.lang).tier == VoiceTier::None && !has_clips) {
    issues.add(rule("voice-missing"), {file.file, "", ""}, {std::to_string(sentences)});
  }
}

void check_recorded(const Canonical& canonical, const std::vector<Sentence>& sentences,
                    Issues& issues) {
  for (const MissingClip& clip : missing_clips(canonical, sentences)) {
    issues.add(rule("clip-missing"),
               {clip.sentence.file, clip.sentence.record, clip.sentence.field},
               {clip.sentence.words, clip.name});
  }
}

void check_stale(const Canonical& canonical, const std::string& lang,
                 const std::vector<Sentence>& sentences, Issues& issues) {
  for (const json& clip : stale_clips(canonical, lang, sentences)) {
    issues.add(rule("clip-stale"), {"media.json", "media/" + string_of(clip, "slug"), "said"},
               {string_of(clip, "said")});
  }
}

// "Hbl. und": where no lexicon knows an abbreviation, the sentence ends behind it and the next one
// begins with a small letter.
std::string unknown_abbreviation(const Sentence& sentence, const Sentence& next) {
  const char32_t first = kiosk::speech::char_at(next.words, 0);
  constexpr char32_t kBicameral = 0x530;  // Latin, Greek, Cyrillic: scripts with capitals
  const bool goes_on =
      first < kBicameral && kiosk::speech::is_letter(first) && !kiosk::speech::is_upper(first);
  if (!goes_on || next.place != sentence.place + 1 || sentence.record != next.record ||
      sentence.field != next.field || !sentence.words.ends_with('.')) {
    return "";
  }
  const std::string word = kiosk::speech::word_before(sentence.words, sentence.words.size() - 1);
  return word.empty() ? "" : word + ".";
}

void check_abbreviations(const std::vector<Sentence>& sentences, Issues& issues) {
  for (std::size_t i = 0; i + 1 < sentences.size(); ++i) {
    const Sentence& sentence = sentences[i];
    const std::string word = unknown_abbreviation(sentence, sentences[i + 1]);
    if (!word.empty()) {
      issues.add(rule("abbreviation-unspoken"), {sentence.file, sentence.record, sentence.field},
                 {word, sentence.words + " " + sentences[i + 1].words});
    }
  }
}

// Names that stand on doors: what a translation quotes of them is German.
Names german_names(const Canonical& canonical) {
  std::vector<std::string> names;
  const TextFile* german = canonical.text_file("de");
  if (german != nullptr) {
    for (const auto& [record, fields] : german->texts.items()) {
      const std::string kind = split_reference(record).first;
      if (kind == "contact" || kind == "place" || kind == "organization") {
        names.push_back(fields.is_object() ? string_of(fields, "name") : "");
      }
    }
  }
  return Names(std::move(names));
}

std::string with_small_letter(std::string name) {
  constexpr char kSmall = 'a' - 'A';
  const bool is_capital = name.front() >= 'A' && name.front() <= 'Z';
  name.front() = static_cast<char>(name.front() + (is_capital ? kSmall : 0));
  return name;
}

// The names without those that the texts of the language have with a small letter too:
// "information" is as English as it is German.
Names without_words(const Names& names, const TextFile& file) {
  std::set<std::string> left(names.all().begin(), names.all().end());
  std::vector<std::string> small;
  for (const std::string& name : names.all()) {
    if (with_small_letter(name) != name) {
      small.push_back(with_small_letter(name));
    }
  }
  const Names words(std::move(small));
  for (const json& fields : file.texts) {
    for (const json& text : fields) {
      for (const Names::Place& place :
           text.is_string() ? words.in(text.get_ref<const std::string&>()) : Places{}) {
        std::string name = words.all()[place.name];
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
        left.erase(name);
      }
    }
  }
  return Names({left.begin(), left.end()});
}

std::string line_at(const std::string& text, std::size_t at) {
  const std::size_t before = text.rfind('\n', at);
  const std::size_t begin = before == std::string::npos ? 0 : before + 1;
  return text.substr(begin, text.find('\n', at) - begin);
}

// Whether a lexicon has the name, so that it is said in its own language.
bool is_said_right(const std::string& text, const Names::Place& place, std::size_t size,
                   const std::string& lang, const kiosk::speech::Lexicons& lexicons) {
  const auto quoted = kiosk::speech::quoted_name_at(text, place.at, lang, lexicons);
  return quoted && quoted->end >= place.at + size;
}

// What check_name() and check_names() look at of one language.
struct Quoting {
  const TextFile& file;
  const Names& names;
  const kiosk::speech::Lexicons& lexicons;
};

// One a text: who mends it reads the whole.
void check_name(const Quoting& quoting, const Where& where, const std::string& text,
                Issues& issues) {
  Places places = quoting.names.in(text);
  std::erase_if(places, [&](const Names::Place& place) {
    return is_said_right(text, place, quoting.names.all()[place.name].size(), quoting.file.lang,
                         quoting.lexicons);
  });
  const auto first = std::min_element(places.begin(), places.end(),
                                      [](const auto& a, const auto& b) { return a.name < b.name; });
  if (first != places.end()) {
    issues.add(rule("german-name-unspoken"), where,
               {quoting.names.all()[first->name], line_at(text, first->at), quoting.file.lang});
  }
}

void check_names(const TextFile& file, const Names& german, const kiosk::speech::Lexicons& lexicons,
                 Issues& issues) {
  const Names names = without_words(german, file);
  for (const auto& [record, fields] : file.texts.items()) {
    const json none = json::object();
    const json& forms = file.spoken.contains(record) ? file.spoken.at(record) : none;
    for (const auto& [field, value] : fields.items()) {
      if (value.is_string() && !forms.contains(field)) {
        check_name({file, names, lexicons}, {file.file, record, field},
                   value.get_ref<const std::string&>(), issues);
      }
    }
  }
}

}  // namespace

void check_listening(const Canonical& canonical, const Listening& listening, Issues& issues) {
  const Names names = german_names(canonical);
  for (const TextFile& file : canonical.texts) {
    const bool has_clips = wants_clips(canonical, file.lang);
    const std::vector<Sentence> sentences = sentences_of(canonical, file.lang, listening.lexicons);
    check_voice(file, listening, has_clips, sentences.size(), issues);
    check_stale(canonical, file.lang, sentences, issues);
    if (has_clips) {
      check_recorded(canonical, sentences, issues);
    }
    if (listening.voices.of(file.lang).tier == VoiceTier::None) {
      continue;
    }
    check_abbreviations(sentences, issues);
    if (!file.lang.starts_with("de") && listening.lexicons.of(file.lang).latin.empty()) {
      check_names(file, names, listening.lexicons, issues);
    }
  }
}

}  // namespace townhall
