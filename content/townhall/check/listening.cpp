#include <algorithm>
#include <set>

#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
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

// Where `word` stands in `text` as a word of its own, and not in the target of a link; npos if it
// does not.
std::size_t find_word(const std::string& text, const std::string& word) {
  const auto is_one = [&](std::size_t at) {
    const bool in_target = at > 0 && (text[at - 1] == '/' || text[at - 1] == '-');
    return !in_target && kiosk::speech::is_word_start(text, at) &&
           kiosk::speech::is_word_end(text, at + word.size());
  };
  std::size_t at = text.find(word);
  while (at != std::string::npos && !is_one(at)) {
    at = text.find(word, at + 1);
  }
  return at;
}

// Whether the texts of the language have it with a small letter too: "information" is as English as
// it is German.
bool is_also_a_word(const TextFile& file, const std::string& name) {
  constexpr char kSmall = 'a' - 'A';
  if (name.front() < 'A' || name.front() > 'Z') {
    return false;
  }
  const std::string small = static_cast<char>(name.front() + kSmall) + name.substr(1);
  return std::any_of(file.texts.begin(), file.texts.end(), [&](const json& fields) {
    return std::any_of(fields.begin(), fields.end(), [&](const json& text) {
      return text.is_string() && find_word(text.get<std::string>(), small) != std::string::npos;
    });
  });
}

std::string line_at(const std::string& text, std::size_t at) {
  const std::size_t before = text.rfind('\n', at);
  const std::size_t begin = before == std::string::npos ? 0 : before + 1;
  return text.substr(begin, text.find('\n', at) - begin);
}

void check_name(const TextFile& file, const Where& where, const std::string& text,
                const std::set<std::string>& names, Issues& issues) {
  for (const std::string& name : names) {
    const std::size_t at = find_word(text, name);
    if (at != std::string::npos) {
      issues.add(rule("german-name-unspoken"), where, {name, line_at(text, at), file.lang});
      return;
    }
  }
}

void check_names(const TextFile& file, std::set<std::string> names, Issues& issues) {
  std::erase_if(names, [&](const std::string& name) { return is_also_a_word(file, name); });
  for (const auto& [record, fields] : file.texts.items()) {
    const json none = json::object();
    const json& forms = file.spoken.contains(record) ? file.spoken.at(record) : none;
    for (const auto& [field, value] : fields.items()) {
      if (value.is_string() && !forms.contains(field)) {
        check_name(file, {file.file, record, field}, value.get<std::string>(), names, issues);
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
