#include <poll.h>

#include <cstdio>
#include <optional>

#include "kiosk/locale/locales.h"
#include "kiosk/locale/voices.h"
#include "kiosk/main/commands.h"
#include "kiosk/main/configuration.h"
#include "kiosk/main/voice.h"

namespace kiosk::main {
namespace {

// What became of one language.
struct Heard {
  std::optional<base::Monotonic> first_word;
  base::Monotonic whole{0};
  bool audible = true;
  std::string refused;
};

Heard listen(platform::Narrator& narrator, const base::Clock& clock) {
  Heard heard;
  const base::Monotonic begin = clock.now();
  while (narrator.busy()) {
    pollfd helper{narrator.descriptor(), POLLIN, 0};
    poll(&helper, 1, 10);
    while (const auto next = narrator.next()) {
      if (std::holds_alternative<platform::WordSaid>(*next) && !heard.first_word) {
        heard.first_word = clock.now() - begin;
      } else if (std::holds_alternative<platform::NotAudible>(*next)) {
        heard.audible = false;
      } else if (const auto* refused = std::get_if<platform::NotSaid>(&*next)) {
        heard.refused = refused->why;
      }
    }
  }
  heard.whole = clock.now() - begin;
  return heard;
}

// One line a language, in words that one can read out on the telephone.
bool report(const std::string& tag, const Heard& heard) {
  if (!heard.refused.empty() || !heard.first_word) {
    std::printf("%s: was not spoken. %s\n", tag.c_str(), heard.refused.c_str());
    return false;
  }
  std::printf("%s: %s for %.1f seconds, the first word after %ld milliseconds.\n", tag.c_str(),
              heard.audible ? "was spoken" : "was spoken without any sound",
              static_cast<double>(heard.whole.count()) / 1000,
              static_cast<long>(heard.first_word->count()));
  return heard.audible;
}

}  // namespace

base::Result<void> self_test(const Options& given) {
  base::StderrLog log;
  const base::SystemClock clock;
  base::DiskFiles files;
  const Configuration configuration = TRY(read_configuration(files, given));
  const auto locales = TRY(locale::Locales::load(files, given.i18n, log));
  const std::string table = TRY(files.read(given.i18n + "/languages.json"));
  const auto voices = TRY(locale::Voices::parse(table));
  platform::SpeechProcess process(speech_plan(configuration.voice), clock, log);
  platform::AudioOutput output(configuration.voice.audio, clock, log);
  platform::Narrator narrator(process, output);
  int failed = 0;
  int spoken = 0;
  for (const locale::Language& language : locales.languages().all()) {
    const locale::Voice voice = voices.of(language.tag);
    if (voice.tier == locale::VoiceTier::None) {
      std::printf("%s: has no voice.\n", language.tag.c_str());
      continue;
    }
    const std::string words = locales.catalogue(language.tag).text("audio.welcome");
    narrator.speak({{0, 0, language.tag, voice.id, words}}, 1, app::kUsualVolume);
    ++spoken;
    failed += report(language.tag, listen(narrator, clock)) ? 0 : 1;
  }
  if (failed > 0) {
    return base::io_error(std::to_string(failed) + " of " + std::to_string(spoken) +
                          " languages could not be heard; the lines above say why.");
  }
  std::printf("Everything was given to the sound device. Did you hear it?\n");
  return {};
}

}  // namespace kiosk::main
