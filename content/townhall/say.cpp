#include "content/townhall/say.h"

#include <set>
#include <sstream>

#include "content/townhall/in_both.h"
#include "content/townhall/kiosk_program.h"
#include "content/townhall/page_asked.h"
#include "content/townhall/voice.h"
#include "kiosk/platform/clip.h"
#include "kiosk/platform/resampler.h"
#include "kiosk/store/revision.h"

namespace townhall {
namespace {

namespace base = kiosk::base;

constexpr Phrase kSeconds = {"{1} s Ton in {2}", "{1} s of sound in {2}"};
constexpr Phrase kNotHeard = {
    "Was auf {1} dasteht, ist nicht zu hören: es gibt weder eine Aufnahme noch eine Stimme.",
    "What is in {1} is not heard: there is neither a clip nor a voice."};
constexpr Phrase kNoSound = {"„{1}“ ist keine Tondatei; lassen Sie --out auf .wav enden.",
                             "\"{1}\" is no sound; let --out end in .wav."};

constexpr Phrase kNoWords = {
    "wegweiser-kiosk gab „{1}“ aus statt Sprachen und Worten; installieren Sie beide Programme "
    "neu.",
    "wegweiser-kiosk printed \"{1}\" instead of languages and words; install both programs anew."};
constexpr Phrase kBadClip = {
    "Die Aufnahme zu „{1}“ lässt sich nicht abspielen ({2}); nehmen Sie sie noch einmal auf.",
    "The clip of \"{1}\" cannot be played ({2}); record it again."};

constexpr int kPause = 300;   // ms between two sentences, as one breathes
constexpr int kRate = 48000;  // Hz: that of clips

PageAsked asked_by(const SayInput& input) {
  return {input.kiosk, input.package.folder, input.route, input.lang, input.now};
}

base::Result<std::vector<SaidSentence>> words_of(const SayInput& input, const std::string& db,
                                                 const base::FileReader& files) {
  std::vector<std::string> command = {input.kiosk, "words",     "--content", db,
                                      "--screen",  input.route, "--locale",  input.lang};
  if (!input.now.empty()) {
    command.insert(command.end(), {"--now", input.now});
  }
  const Printed printed = TRY(printed_by(command, files));
  if (printed.lines.empty()) {
    return why_not_shown(asked_by(input), db, printed.complaint, files);
  }
  return parse_words(printed.lines);
}

// At the rate of clips.
void append(const std::vector<std::int16_t>& samples, int rate, std::vector<std::int16_t>& out) {
  kiosk::platform::Resampler resampler(static_cast<std::uint32_t>(rate), kRate);
  const auto more = resampler.add(samples);
  out.insert(out.end(), more.begin(), more.end());
}

class Reader {
 public:
  Reader(const kiosk::store::Revision& revision, Speaker& speaker)
      : revision_(revision), speaker_(speaker) {}

  base::Result<void> read(const SaidSentence& sentence) {
    for (const auto& [lang, words] : sentence) {
      const auto clip = revision_.clip(lang, words);
      if (clip) {
        const auto sound = kiosk::platform::decode_clip(*clip);
        if (!sound) {
          return in_both({kBadClip, {words, sound.error().message}}, sound.error().kind);
        }
        append(sound->samples, sound->rate, wave_.samples);
      } else if (clip.error().kind != base::ErrorKind::NotFound) {
        return clip.error();
      } else if (speaker_.can_speak(lang)) {
        const SoundWave sound = TRY(speaker_.speak(lang, words));
        append(sound.samples, sound.rate, wave_.samples);
      } else {
        silent_.insert(lang);
      }
    }
    wave_.samples.resize(wave_.samples.size() + kRate * kPause / 1000);
    return {};
  }

  const SoundWave& wave() const { return wave_; }

  const std::set<std::string>& silent() const { return silent_; }

 private:
  const kiosk::store::Revision& revision_;
  Speaker& speaker_;
  SoundWave wave_{kRate, {}};
  std::set<std::string> silent_;  // languages with neither clip nor voice
};

void print(const std::vector<SaidSentence>& sentences, std::ostream& out) {
  for (const SaidSentence& sentence : sentences) {
    const char* parting = "";
    for (const auto& [lang, words] : sentence) {
      out << parting << '[' << lang << "] " << words;
      parting = " ";
    }
    out << '\n';
  }
}

base::Result<void> write_sound(const SayInput& input, const std::string& db,
                               const std::vector<SaidSentence>& sentences, base::Files& files,
                               std::ostream& out) {
  const auto revision = TRY(kiosk::store::Revision::open(db));
  const auto speaker = TRY(Speaker::open(input.helper, input.package.languages, files));
  Reader reader(*revision, *speaker);
  for (const SaidSentence& sentence : sentences) {
    CHECK_OK(reader.read(sentence));
  }
  CHECK_OK(files.write(input.out, TRY(wav_of(reader.wave()))));
  const std::string seconds = std::to_string(reader.wave().samples.size() / kRate);
  out << say({kSeconds, {seconds, input.out}}, input.package.voice) << '\n';
  for (const std::string& lang : reader.silent()) {
    out << say({kNotHeard, {lang}}, input.package.voice) << '\n';
  }
  return {};
}

}  // namespace

base::Result<std::vector<SaidSentence>> parse_words(const std::string& lines) {
  std::vector<SaidSentence> sentences;
  std::istringstream stream(lines);
  for (std::string line; std::getline(stream, line);) {
    SaidSentence sentence;
    std::istringstream fields(line);
    std::string lang;
    std::string words;
    while (std::getline(fields, lang, '\t')) {
      if (!std::getline(fields, words, '\t') || lang.empty() || words.empty()) {
        return in_both({kNoWords, {line}}, base::ErrorKind::Corrupt);
      }
      sentence.emplace_back(lang, words);
    }
    sentences.push_back(std::move(sentence));
  }
  return sentences;
}

base::Result<void> run_say(const SayInput& input, base::Files& files, std::ostream& out) {
  if (!input.out.empty() && !input.out.ends_with(".wav")) {
    return base::invalid(say({kNoSound, {input.out}}, input.package.voice));
  }
  const auto languages = TRY(read_languages(files, input.package.languages));
  CHECK_OK(is_askable(asked_by(input), languages));
  std::ostringstream findings;
  const auto checked = build_checked(input.package, files, findings);
  if (!checked) {
    out << findings.str();
    return checked.error();
  }
  const TemporaryFolder folder;
  const std::string db = folder.path() + "/page.db";
  CHECK_OK(files.write(db, checked->built.bytes));
  const std::vector<SaidSentence> sentences = TRY(words_of(input, db, files));
  print(sentences, out);
  return input.out.empty() ? base::Result<void>() : write_sound(input, db, sentences, files, out);
}

}  // namespace townhall
