#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/sync/json.h"

namespace kiosk::sync {

inline constexpr const char* kManifestTarget = "content/manifest.json";
inline constexpr std::uint64_t kManifestBytes = 1'048'576;
inline constexpr std::uint64_t kPartBytes = 536'870'912;  // 512 MiB, unpacked
inline constexpr std::uint64_t kMediaFileBytes = 16'777'216;
inline constexpr std::size_t kMostMedia = 2000;

// A way from an older file to the part.
struct Patch {
  std::string from;    // SHA-256 of the older file
  std::string target;  // target path of a zstd patch against it

  bool operator==(const Patch&) const = default;
};

// One file of a publication.
struct Part {
  std::string name;          // "content.db": a plain file name, none twice
  std::string sha256;        // of the file as it lies on the kiosk, lower-case hex
  std::uint64_t length = 0;  // bytes of it, 1 to kPartBytes
  std::string full;          // target path of the whole file, zstd
  std::vector<Patch> patches;

  bool operator==(const Part&) const = default;
};

// A picture, film or recording that the content names by its digest. It keeps its name from version
// to version, so that a kiosk fetches it once.
struct MediaFile {
  std::string sha256;        // also its name
  std::uint64_t length = 0;  // 1 to kMediaFileBytes

  bool operator==(const MediaFile&) const = default;
};

// What one publication consists of: the target "content/manifest.json". It pins every part, so that
// parts of two publications never meet on one screen.
struct Manifest {
  std::string package;           // id of the package
  std::int64_t version = 0;      // from 1; grows with each publication
  std::int64_t schema = 0;       // of content.db
  std::string least_program;     // "0.1.0": older kiosks must not take it
  std::string published_at;      // "YYYY-MM-DDTHH:MM:SSZ"
  std::vector<Part> parts;       // at least one
  std::vector<MediaFile> media;  // at most kMostMedia, kPartBytes together

  // Nothing if there is no such part.
  const Part* part(std::string_view name) const;

  bool operator==(const Manifest&) const = default;
};

// Strict and bounded: at most 64 parts of 32 patches each, no digest of media twice, names and
// targets without surprises for a file system (packed_fields.h). Unknown fields are passed over;
// another "format" than 1 is Unsupported.
Outcome<Manifest> read_manifest(std::string_view bytes);

// Canonical JSON that read_manifest reads.
Outcome<std::string> write_manifest(const Manifest& manifest);

// "media/<sha256>": the target path of a media file.
std::string media_target(const std::string& sha256);

// Whether a program of that version ("0.1.0") may show it; false if it is no version.
bool suffices(std::string_view program, const Manifest& manifest);

}  // namespace kiosk::sync
