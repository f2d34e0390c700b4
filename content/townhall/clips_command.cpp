#include <algorithm>
#include <optional>

#include "content/townhall/answering.h"
#include "content/townhall/clips.h"
#include "content/townhall/history/history_commands.h"
#include "content/townhall/voice.h"

namespace townhall {
namespace {

namespace base = kiosk::base;

constexpr history::Phrase kDone = {
    "{1} Aufnahmen ergänzt, {2} weggelassen, deren Text sich geändert hat; {3} Sätze in {4}.",
    "{1} clips added, {2} dropped whose text has changed; {3} sentences in {4}."};
constexpr history::Phrase kClips = {
    "Aufnahmen ({1}): {2} neu, {3} überholte weggelassen.",
    "Recordings ({1}): {2} added, {3} dropped that were out of date."};

// The file with the recording of a sentence, whatever its format.
std::optional<std::string> recording_of(const MissingClip& clip,
                                        const std::vector<std::string>& names) {
  const auto found = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
    return name.substr(0, name.find('.')) == clip.name;
  });
  return found == names.end() ? std::nullopt : std::optional(*found);
}

void list(const std::vector<MissingClip>& missing, std::ostream& out) {
  for (const MissingClip& clip : missing) {
    out << clip.name << '\t' << clip.sentence.record << '\t' << clip.sentence.field << '\t'
        << clip.sentence.words << '\n';
  }
}

base::Result<std::size_t> take_in(const ClipsInput& input, const std::vector<MissingClip>& wanted,
                                  base::Files& files, ClipWriter& writer) {
  const std::vector<std::string> names = TRY(files.list(input.recordings));
  std::size_t added = 0;
  for (const MissingClip& clip : wanted) {
    const auto name = recording_of(clip, names);
    if (!name) {
      continue;
    }
    const std::string bytes = TRY(files.read(input.recordings + "/" + *name));
    const SoundWave wave = TRY(read_sound(bytes, *name));
    CHECK_OK(writer.add(clip.sentence, wave, Made::Recorded));
    ++added;
  }
  return added;
}

base::Result<std::size_t> render(const ClipsInput& input, const std::vector<MissingClip>& missing,
                                 base::Files& files, ClipWriter& writer) {
  const std::unique_ptr<Speaker> speaker =
      TRY(Speaker::open(input.helper, input.i18n + "/languages.json", files));
  for (const MissingClip& clip : missing) {
    const SoundWave wave = TRY(speaker->speak(clip.sentence.lang, clip.sentence.words));
    CHECK_OK(writer.add(clip.sentence, wave, Made::Rendered));
  }
  return missing.size();
}

// Every sentence, so that a recording replaces what the voice rendered.
std::vector<MissingClip> all_of(const std::vector<Sentence>& sentences) {
  return missing_clips(Canonical(), sentences);
}

}  // namespace

base::Result<void> run_clips(const ClipsInput& input, base::Files& files, std::ostream& out) {
  if (!input.list) {
    CHECK_OK(history::settle_and_say(files, input.folder, input.author.voice, out));
  }
  Issues issues;
  const Canonical canonical = read_canonical(files, input.folder, issues);
  if (issues.errors() != 0 || canonical.text_file(input.lang) == nullptr) {
    print(issues, out, input.author.voice);
    return base::invalid(say({kNoTexts, {input.lang, input.folder}}, input.author.voice));
  }
  const auto lexicons = TRY(kiosk::speech::Lexicons::load(files, input.i18n + "/speech"));
  const std::vector<Sentence> sentences = sentences_of(canonical, input.lang, lexicons);
  const std::vector<MissingClip> missing = missing_clips(canonical, sentences);
  if (input.list) {
    list(missing, out);
    return {};
  }
  ClipWriter writer(canonical, input.folder, files);
  const std::size_t added = input.recordings.empty()
                                ? TRY(render(input, missing, files, writer))
                                : TRY(take_in(input, all_of(sentences), files, writer));
  const auto stale = stale_clips(canonical, input.lang, sentences);
  writer.drop(stale);
  const history::Revision revision = TRY(writer.finish(
      input.author, {kClips, {input.lang, std::to_string(added), std::to_string(stale.size())}}));
  out << say({kDone,
              {std::to_string(added), std::to_string(stale.size()),
               std::to_string(sentences.size()), input.lang}},
             input.author.voice)
      << '\n';
  history::say_recorded(revision, input.author.voice, out);
  return {};
}

}  // namespace townhall
