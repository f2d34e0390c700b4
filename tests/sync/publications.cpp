#include "tests/sync/publications.h"

#include <zstd.h>

#include <memory>
#include <stdexcept>

#include "kiosk/store/revision.h"
#include "kiosk/sync/digest.h"
#include "kiosk/sync/notices.h"

namespace kiosk::sync {
namespace {

std::string frame(const std::string& content, const std::string& base) {
  const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(),
                                                                     ZSTD_freeCCtx);
  if (!base.empty()) {
    ZSTD_CCtx_refPrefix(context.get(), base.data(), base.size());
  }
  std::string out(ZSTD_compressBound(content.size()), '\0');
  const std::size_t size =
      ZSTD_compress2(context.get(), out.data(), out.size(), content.data(), content.size());
  if (ZSTD_isError(size) != 0) {
    throw std::runtime_error(ZSTD_getErrorName(size));
  }
  out.resize(size);
  return out;
}

// A patch of files that are no databases: an empty map and one piece.
std::string packed(const std::string& content, const std::string& base) {
  return base.empty() ? frame(content, "") : frame("", "") + frame(content, base);
}

}  // namespace

Publications::Publications() {
  repository.with_hashes = true;
  repository.delegate("targets", "content", {"content/*", "media/*"});
  repository.delegate("targets", "notice", {"notice/*"}, true);
  repository.publish({"content", "notice", "targets", "snapshot", "timestamp"});
}

void Publications::publish_notices(const std::string& bytes) {
  repository.add_target("notice", kNoticesTarget, bytes);
  repository.publish({"notice", "snapshot", "timestamp"});
}

std::string Publications::add_packed(const std::string& target, const std::string& content,
                                     const std::string& base) {
  repository.add_target("content", target, packed(content, base));
  return target;
}

Manifest Publications::publish(const std::string& content, bool with_patch,
                               const std::vector<std::string>& media) {
  const std::string number = std::to_string(++version_);
  Part part{"content.db",
            sha256_hex(content),
            content.size(),
            add_packed("content/" + number + ".db.zst", content, ""),
            {}};
  if (with_patch && !last_.empty()) {
    part.patches.push_back(
        {sha256_hex(last_), add_packed("content/to-" + number + ".patch.zst", content, last_)});
  }
  last_ = content;
  Manifest manifest{"town", version_, store::kSchemaVersion, "0.1.0", "2026-11-20T08:00:00Z",
                    {},     {}};
  manifest.parts.push_back(part);
  for (const std::string& bytes : media) {
    manifest.media.push_back({sha256_hex(bytes), bytes.size()});
    repository.add_target("content", media_target(sha256_hex(bytes)), bytes);
  }
  announce(manifest);
  return manifest;
}

void Publications::announce(const Manifest& manifest) {
  repository.add_target("content", kManifestTarget, write_manifest(manifest).value());
  repository.publish({"content", "snapshot", "timestamp"});
}

std::string some_content(int seed, int lines) {
  std::string text;
  for (int i = 0; i < lines; ++i) {
    const int salt = i % 97 == 0 ? seed : 0;
    text += "room " + std::to_string((i * 7919 + salt) % 1000) + " open " +
            std::to_string((i * 104729) % 24) + "\n";
  }
  return text;
}

Machine::Machine(base::Files& files, Publications& town) : files_(files), town_(town) {
  if (!trust(files_, "k", town_.repository.files("root").front(), kNow)) {
    throw std::runtime_error("the repository's root does not hold");
  }
}

Outcome<CycleReport> Machine::cycle() {
  RepositoryFetch fetch(town_.repository);
  return cycle(fetch);
}

Outcome<CycleReport> Machine::cycle(Fetch& fetch) {
  return Cycle(files_, fetch, clock, built, inspect).run({"http://r", "k"});
}

std::string Machine::shown() const {
  const store::Generations generations("k");
  const auto current = generations.current(files_);
  const auto bytes = current ? files_.read(generations.path_of(*current))
                             : base::Result<std::string>(std::string());
  return bytes ? *bytes : std::string();
}

bool Machine::has_media(const std::string& bytes) const {
  const auto there = files_.read(store::Generations("k").media_path(sha256_hex(bytes)));
  return there && *there == bytes;
}

}  // namespace kiosk::sync
