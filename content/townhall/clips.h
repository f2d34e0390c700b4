#pragma once
#include <ostream>
#include <string>
#include <vector>

#include "content/townhall/canonical.h"
#include "content/townhall/history/record.h"
#include "content/townhall/sentences.h"
#include "content/townhall/sound.h"
#include "kiosk/base/files.h"

// Recordings of a package's sentences, as media of it.
namespace townhall {

// A sentence of a language that has no clip; `name` is what its recording is to be called.
struct MissingClip {
  Sentence sentence;
  std::string name;  // the first 16 digits of the digest of its words
};

std::vector<MissingClip> missing_clips(const Canonical& canonical,
                                       const std::vector<Sentence>& sentences);

// Clips in `lang` whose words none of `sentences` says any more: media records.
std::vector<nlohmann::json> stale_clips(const Canonical& canonical, const std::string& lang,
                                        const std::vector<Sentence>& sentences);

enum class Made { Recorded, Rendered };

// Puts clips into a package, all at once with finish().
class ClipWriter {
 public:
  ClipWriter(const Canonical& canonical, std::string folder, kiosk::base::Files& files);

  // Encodes the sound, proves that a kiosk can play it, and writes it in place of a clip with the
  // same words.
  kiosk::base::Result<void> add(const Sentence& sentence, const SoundWave& wave, Made made);

  // Takes the records of those clips out.
  void drop(const std::vector<nlohmann::json>& clips);

  // `what` is how the history tells it.
  kiosk::base::Result<history::Revision> finish(const history::Author& author,
                                                const history::Saying& what);

 private:
  std::string folder_;
  kiosk::base::Files& files_;
  std::vector<nlohmann::json> media_;
  std::map<std::string, std::string> sounds_;  // by path in the package
};

struct ClipsInput {
  std::string folder;
  std::string i18n;    // folder with languages.json and speech/
  std::string helper;  // path of wegweiser-speech
  std::string lang;
  std::string recordings;  // folder with <name>.wav, .ogg, .opus or .flac; empty: the voice speaks
  bool list = false;       // only say what is missing
  history::Author author = {};
};

// Renders the missing clips, takes in recordings, or lists what is missing.
kiosk::base::Result<void> run_clips(const ClipsInput& input, kiosk::base::Files& files,
                                    std::ostream& out);

}  // namespace townhall
