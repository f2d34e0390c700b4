#pragma once
#include <memory>
#include <string>

#include "content/townhall/sound.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/files.h"
#include "kiosk/base/log.h"
#include "kiosk/locale/voices.h"
#include "kiosk/platform/speech_process.h"

namespace townhall {

// The voices of the kiosk, through the same helper process, spoken into memory. Errors are in both
// languages (in_both.h).
class Speaker {
 public:
  // `helper` is the path of wegweiser-speech; `languages` that of languages.json. It is started
  // with the first sentence.
  static kiosk::base::Result<std::unique_ptr<Speaker>> open(const std::string& helper,
                                                            const std::string& languages,
                                                            const kiosk::base::FileReader& files);

  // Waits for the whole sentence. Unsupported for a language that has no voice; io_error where the
  // helper does not answer within ten seconds.
  kiosk::base::Result<SoundWave> speak(const std::string& lang, const std::string& words);

  bool can_speak(const std::string& lang) const {
    return voices_.of(lang).tier != kiosk::locale::VoiceTier::None;
  }

 private:
  Speaker(const std::string& helper, kiosk::locale::Voices voices);

  kiosk::locale::Voices voices_;
  kiosk::base::SystemClock clock_;
  kiosk::base::StderrLog log_;
  kiosk::platform::SpeechProcess process_;
};

}  // namespace townhall
