#include <algorithm>
#include <set>

#include "content/townhall/check.h"
#include "content/townhall/clips.h"
#include "content/townhall/spoken.h"
#include "kiosk/speech/page.h"

namespace townhall {
namespace {

using kiosk::locale::VoiceTier;
using nlohmann::json;

bool wants_clips(const Canonical& canonical, const std::string& lang) {
  const json& tags = list_of(canonical.package, "clips");
  return std::find(tags.begin(), tags.end(), lang) != tags.end();
}

void check_voice(const TextFile& file, const Listening& listening, bool has_clips,
                 std::size_t sentences, Issues& issues) {
  if (listening.voices.of(file.lang).tier == VoiceTier::None && !has_clips) {
    issues.warning({file.file, "", ""},
                   "There is no voice for this language, so nobody can listen to it; record its " +
                       std::to_string(sentences) +
                       " sentences and name the language in package.json under \"clips\".");
  }
}

void check_recorded(const Canonical& canonical, const std::vector<Sentence>& sentences,
                    Issues& issues) {
  for (const MissingClip& clip : missing_clips(canonical, sentences)) {
    issues.warning({clip.sentence.file, clip.sentence.record, clip.sentence.field},
                   "There is no clip of \"" + clip.sentence.words + "\"; record it as " +
                       clip.name + ".wav and add it with \"clips\".");
  }
}

void check_stale(const Canonical& canonical, const std::string& lang,
                 const std::vector<Sentence>& sentences, Issues& issues) {
  for (const json& clip : stale_clips(canonical, lang, sentences)) {
    issues.warning({"media.json", "media/" + string_of(clip, "slug"), "said"},
                   "No text says \"" + string_of(clip, "said") +
                       "\" any more, so the clip is never played; \"clips\" drops it.");
  }
}

// "Hbl. und": where no lexicon knows an abbreviation, the sentence ends behind it and the next one
// begins with a small letter.
std::string unknown_abbreviation(const Sentence& sentence, const Sentence& next) {
  const char32_t first = kiosk::speech::char_at(next.words, 0);
  constexpr char32_t kBicameral = 0x530;  // Latin, Greek, Cyrillic: scripts with capitals
  const bool goes_on =
      first < kBicameral && kiosk::speech::is_letter(first) && !kiosk::speech::is_upper(first);
  if (!goes_on || sentence.record != next.record || sentence.field != next.field ||
      !sentence.words.ends_with('.')) {
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
      issues.warning({sentence.file, sentence.record, sentence.field},
                     "\"" + word + "\" in \"" + sentence.words + " " + sentences[i + 1].words +
                         "\" has no spoken form; write it out, add \"spoken\" to the text, or "
                         "put it into i18n/speech.");
    }
  }
}

// Names that stand on doors: what a translation quotes of them is German.
std::set<std::string> german_names(const Canonical& canonical) {
  constexpr std::size_t kShortest = 8;  // bytes: shorter ones are words of other languages too
  std::set<std::string> names;
  const TextFile* german = canonical.text_file("de");
  if (german != nullptr) {
    for (const auto& [record, fields] : german->texts.items()) {
      const std::string kind = split_reference(record).first;
      const std::string name = fields.is_object() ? string_of(fields, "name") : "";
      if ((kind == "contact" || kind == "place" || kind == "organization") &&
          name.size() >= kShortest) {
        names.insert(name);
      }
    }
  }
  return names;
}

bool is_word(const std::string& text, std::size_t at, std::size_t size) {
  return kiosk::speech::is_word_start(text, at) && kiosk::speech::is_word_end(text, at + size);
}

void check_names(const TextFile& file, const std::set<std::string>& names, Issues& issues) {
  for (const auto& [record, fields] : file.texts.items()) {
    const json none = json::object();
    const json& forms = file.spoken.contains(record) ? file.spoken.at(record) : none;
    for (const auto& [field, value] : fields.items()) {
      const std::string text = value.is_string() ? value.get<std::string>() : "";
      const auto quoted = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
        const std::size_t at = text.find(name);
        return at != std::string::npos && is_word(text, at, name.size());
      });
      if (quoted != names.end() && !forms.contains(field)) {
        issues.warning({file.file, record, field},
                       "The German name \"" + *quoted + "\" has no language tag in \"" +
                           text.substr(0, text.find('\n')) + "\" and is said by the rules of " +
                           file.lang + "; add \"spoken\" to the text, or a clip.");
      }
    }
  }
}

}  // namespace

void check_listening(const Canonical& canonical, const Listening& listening, Issues& issues) {
  const std::set<std::string> names = german_names(canonical);
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
      check_names(file, names, issues);
    }
  }
}

}  // namespace townhall
