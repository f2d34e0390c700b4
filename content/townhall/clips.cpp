#include "content/townhall/clips.h"

#include <algorithm>
#include <set>

#include "content/townhall/digest.h"
#include "content/townhall/records.h"
#include "content/townhall/spoken.h"
#include "content/townhall/strict_json.h"
#include "kiosk/platform/clip.h"

namespace townhall {
namespace {

namespace base = kiosk::base;
using nlohmann::json;

std::string name_of(const std::string& words) {
  return text_digest(words);
}

bool says(const json& record, const std::string& lang, const std::string& words) {
  return is_clip(record) && string_of(record, "lang") == lang && string_of(record, "said") == words;
}

// The first 31 bits of the digest: the same words get the same bytes.
std::int32_t serial_of(const std::string& name) {
  return static_cast<std::int32_t>(std::stoul(name.substr(0, 8), nullptr, 16) & 0x7FFFFFFFU);
}

}  // namespace

std::vector<MissingClip> missing_clips(const Canonical& canonical,
                                       const std::vector<Sentence>& sentences) {
  std::set<std::pair<std::string, std::string>> known;
  each_record(canonical, "media", [&](const json& record, const Where&) {
    if (is_clip(record)) {
      known.insert({string_of(record, "lang"), string_of(record, "said")});
    }
  });
  std::vector<MissingClip> missing;
  for (const Sentence& sentence : sentences) {
    if (known.count({sentence.lang, sentence.words}) == 0) {
      missing.push_back({sentence, name_of(sentence.words)});
    }
  }
  return missing;
}

std::vector<json> stale_clips(const Canonical& canonical, const std::string& lang,
                              const std::vector<Sentence>& sentences) {
  std::set<std::string> said;
  for (const Sentence& sentence : sentences) {
    said.insert(sentence.words);
  }
  std::vector<json> stale;
  each_record(canonical, "media", [&](const json& record, const Where&) {
    if (is_clip(record) && string_of(record, "lang") == lang &&
        said.count(string_of(record, "said")) == 0) {
      stale.push_back(record);
    }
  });
  return stale;
}

ClipWriter::ClipWriter(const Canonical& canonical, std::string folder, base::Files& files)
    : folder_(std::move(folder)), files_(files) {
  each_record(canonical, "media",
              [&](const json& record, const Where&) { media_.push_back(record); });
}

base::Result<void> ClipWriter::add(const Sentence& sentence, const SoundWave& wave, Made made) {
  const std::string name = name_of(sentence.words);
  const std::string bytes = TRY(ogg_opus_of(wave, serial_of(name)));
  const auto played = kiosk::platform::decode_clip(bytes);
  if (!played) {
    return played.error();
  }
  std::string tag = sentence.lang;
  std::transform(tag.begin(), tag.end(), tag.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const std::string slug = "clip-" + tag + "-" + name;
  json record = {{"slug", slug},
                 {"file", slug + ".ogg"},
                 {"mime", "audio/ogg"},
                 {"licence", made == Made::Rendered ? "rendered by espeak-ng" : "own recording"},
                 {"lang", sentence.lang},
                 {"said", sentence.words},
                 {"made", made == Made::Rendered ? "rendered" : "recorded"}};
  sounds_["media/" + slug + ".ogg"] = bytes;
  const auto before = std::find_if(media_.begin(), media_.end(), [&](const json& one) {
    return says(one, sentence.lang, sentence.words);
  });
  if (before != media_.end()) {
    *before = std::move(record);
  } else {
    media_.push_back(std::move(record));
  }
  return {};
}

void ClipWriter::drop(const std::vector<json>& clips) {
  std::erase_if(media_, [&](const json& one) {
    return std::find(clips.begin(), clips.end(), one) != clips.end();
  });
}

base::Result<history::Revision> ClipWriter::finish(const history::Author& author,
                                                   const history::Saying& what) {
  sounds_["media.json"] = print_json(json(media_));
  history::Change change{"clips", what, {}, {}};
  for (const auto& [path, bytes] : sounds_) {
    const auto before = TRY(history::read_if_there(files_, folder_ + "/" + path));
    change.files.push_back({path, before, bytes});
  }
  return history::record(files_, folder_, author, change);
}

}  // namespace townhall
