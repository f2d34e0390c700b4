#include "content/townhall/voice.h"

#include <poll.h>

#include <cstring>
#include <filesystem>
#include <optional>
#include <variant>

#include "content/townhall/in_both.h"

namespace townhall {
namespace {

namespace base = kiosk::base;
namespace speech = kiosk::speech;

constexpr Phrase kNoProgram = {
    "Das Programm {1} gibt es nicht; installieren Sie wegweiser-speech neben wegweiser-townhall.",
    "There is no program {1}; install wegweiser-speech beside wegweiser-townhall."};
constexpr Phrase kNoVoice = {
    "Für „{1}“ gibt es keine Stimme; nehmen Sie die Sätze auf und ergänzen Sie sie mit „clips“.",
    "There is no voice for \"{1}\"; record its sentences and add them with \"clips\"."};
constexpr Phrase kRefused = {"Die Stimme hat einen Satz nicht gesprochen ({1}).", "{1}"};
constexpr Phrase kNoAnswer = {
    "Das Programm wegweiser-speech hat einen Satz in „{1}“ nicht binnen zehn Sekunden gesprochen; "
    "versuchen Sie es noch einmal.",
    "The helper wegweiser-speech did not speak a sentence in \"{1}\" within ten seconds; try "
    "again."};

constexpr base::Monotonic kPatience{10000};  // ms for one sentence, which takes some 10
constexpr int kLook = 50;                    // ms between two looks at a helper that says nothing

// Adds the sound of a frame; at its end, whether it was spoken.
std::optional<base::Result<void>> take(const speech::Frame& frame, SoundWave& wave) {
  if (const auto* sound = std::get_if<speech::Sound>(&frame.body)) {
    const std::size_t before = wave.samples.size();
    wave.samples.resize(before + sound->samples.size() / 2);
    std::memcpy(wave.samples.data() + before, sound->samples.data(), sound->samples.size() / 2 * 2);
  } else if (const auto* refused = std::get_if<speech::Refused>(&frame.body)) {
    return base::Result<void>(in_both({kRefused, {refused->sentence}}, base::ErrorKind::Io));
  } else if (std::holds_alternative<speech::Ended>(frame.body)) {
    return base::Result<void>();
  }
  return std::nullopt;
}

}  // namespace

Speaker::Speaker(const std::string& helper, kiosk::locale::Voices voices)
    : voices_(std::move(voices)), process_({.command = {helper}}, clock_, log_) {}

base::Result<std::unique_ptr<Speaker>> Speaker::open(const std::string& helper,
                                                     const std::string& languages,
                                                     const base::FileReader& files) {
  std::error_code failed;
  if (!std::filesystem::exists(helper, failed)) {
    return in_both({kNoProgram, {helper}}, base::ErrorKind::NotFound);
  }
  const std::string table = TRY(files.read(languages));
  kiosk::locale::Voices voices = TRY(kiosk::locale::Voices::parse(table));
  return std::unique_ptr<Speaker>(new Speaker(helper, std::move(voices)));
}

base::Result<SoundWave> Speaker::speak(const std::string& lang, const std::string& words) {
  const kiosk::locale::Voice voice = voices_.of(lang);
  if (voice.tier == kiosk::locale::VoiceTier::None) {
    return in_both({kNoVoice, {lang}}, base::ErrorKind::Unsupported);
  }
  const std::uint32_t request =
      process_.speak({.language = lang, .voice = voice.id, .text = words});
  SoundWave wave;
  const base::Monotonic until = clock_.now() + kPatience;
  while (clock_.now() < until) {
    for (const speech::Frame& frame : process_.take()) {
      const auto end = frame.request == request ? take(frame, wave) : std::nullopt;
      if (end && !*end) {
        return end->error();
      }
      if (end) {
        wave.rate = static_cast<int>(process_.sample_rate());
        return wave;
      }
    }
    pollfd ready{process_.descriptor(), POLLIN, 0};
    poll(&ready, 1, kLook);
  }
  process_.cancel(request);
  return in_both({kNoAnswer, {lang}}, base::ErrorKind::Io);
}

}  // namespace townhall
