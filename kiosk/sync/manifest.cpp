#include "kiosk/sync/manifest.h"

#include <array>
#include <charconv>
#include <optional>
#include <set>

#include "kiosk/sync/metadata_parts.h"
#include "kiosk/sync/packed_fields.h"

namespace kiosk::sync {
namespace {

constexpr std::int64_t kFormat = 1;
constexpr std::size_t kMostParts = 64;
constexpr std::size_t kMostPatches = 32;

using Version = std::array<int, 3>;

std::optional<Version> parse_version(std::string_view text) {
  Version version{};
  const char* at = text.data();
  const char* const end = at + text.size();
  for (std::size_t i = 0; i < version.size(); ++i) {
    if (i > 0 && (at == end || *at++ != '.')) {
      return std::nullopt;
    }
    const auto read = std::from_chars(at, end, version.at(i));
    if (read.ec != std::errc() || *at == '-') {
      return std::nullopt;
    }
    at = read.ptr;
  }
  return at == end ? std::optional(version) : std::nullopt;
}

Outcome<std::vector<Patch>> read_patches(const Fields& part) {
  const JsonArray& list = *TRY(part.array("patches"));
  if (list.size() > kMostPatches) {
    return part.wrong("patches", "has too many entries");
  }
  std::vector<Patch> patches;
  for (const Json& entry : list) {
    const Fields fields = TRY(Fields::of(entry, part.path_of("patches")));
    Patch patch;
    patch.from = TRY(sha256_field(fields, "from"));
    patch.target = TRY(target_field(fields, "target"));
    patches.push_back(std::move(patch));
  }
  return patches;
}

Outcome<Part> read_part(const Json& entry) {
  const Fields fields = TRY(Fields::of(entry, "manifest.parts"));
  Part part;
  part.name = TRY(name_field(fields, "name"));
  part.sha256 = TRY(sha256_field(fields, "sha256"));
  part.length = static_cast<std::uint64_t>(TRY(fields.integer("length", 1)));
  if (part.length > kPartBytes) {
    return fields.wrong("length", "is more than " + std::to_string(kPartBytes));
  }
  part.full = TRY(target_field(fields, "full"));
  part.patches = TRY(read_patches(fields));
  return part;
}

Outcome<std::vector<Part>> read_parts(const Fields& manifest) {
  const JsonArray& list = *TRY(manifest.array("parts"));
  if (list.empty() || list.size() > kMostParts) {
    return manifest.wrong("parts", "has no entries or too many");
  }
  std::vector<Part> parts;
  std::set<std::string> names;
  for (const Json& entry : list) {
    parts.push_back(TRY(read_part(entry)));
    if (!names.insert(parts.back().name).second) {
      return manifest.wrong("parts", "names a part twice");
    }
  }
  return parts;
}

// Manifests of towns without media have no such field.
Outcome<std::vector<MediaFile>> read_media(const Fields& manifest) {
  std::vector<MediaFile> media;
  if (!manifest.has("media")) {
    return media;
  }
  const JsonArray& list = *TRY(manifest.array("media"));
  std::set<std::string> seen;
  std::uint64_t together = 0;
  for (const Json& entry : list) {
    const Fields fields = TRY(Fields::of(entry, "manifest.media"));
    MediaFile file;
    file.sha256 = TRY(sha256_field(fields, "sha256"));
    file.length = static_cast<std::uint64_t>(TRY(fields.integer("length", 1)));
    if (file.length > kMediaFileBytes) {
      return fields.wrong("length", "is more than " + std::to_string(kMediaFileBytes));
    }
    together += file.length;
    if (!seen.insert(file.sha256).second || seen.size() > kMostMedia || together > kPartBytes) {
      return manifest.wrong("media", "names a file twice, too many files, or too large ones");
    }
    media.push_back(std::move(file));
  }
  return media;
}

Json text(const std::string& value) {
  return Json(value);
}

Json json_of(const Part& part) {
  JsonArray patches;
  for (const Patch& patch : part.patches) {
    patches.emplace_back(JsonObject{{"from", text(patch.from)}, {"target", text(patch.target)}});
  }
  return Json(JsonObject{{"name", text(part.name)},
                         {"sha256", text(part.sha256)},
                         {"length", Json(static_cast<std::int64_t>(part.length))},
                         {"full", text(part.full)},
                         {"patches", Json(std::move(patches))}});
}

}  // namespace

const Part* Manifest::part(std::string_view name) const {
  for (const Part& one : parts) {
    if (one.name == name) {
      return &one;
    }
  }
  return nullptr;
}

Outcome<Manifest> read_manifest(std::string_view bytes) {
  if (bytes.size() > kManifestBytes) {
    return failure(Reason::TooLarge, "The manifest has " + std::to_string(bytes.size()) +
                                         " bytes, and " + std::to_string(kManifestBytes) +
                                         " are read at most");
  }
  const Json json = TRY(parse_json(bytes));
  const Fields fields = TRY(Fields::of(json, "manifest"));
  CHECK_OK(check_format(fields));
  Manifest manifest;
  manifest.package = TRY(name_field(fields, "package"));
  manifest.version = TRY(fields.integer("version", 1));
  manifest.schema = TRY(fields.integer("schema", 1));
  manifest.least_program = TRY(fields.text("least_program"));
  if (!parse_version(manifest.least_program)) {
    return fields.wrong("least_program", "is no version like 1.2.3");
  }
  manifest.published_at = TRY(fields.text("published_at"));
  if (!parse_moment(manifest.published_at)) {
    return fields.wrong("published_at", "is no moment like 2026-11-22T18:00:00Z");
  }
  manifest.parts = TRY(read_parts(fields));
  manifest.media = TRY(read_media(fields));
  return manifest;
}

Outcome<std::string> write_manifest(const Manifest& manifest) {
  JsonArray parts;
  for (const Part& part : manifest.parts) {
    parts.push_back(json_of(part));
  }
  JsonObject object{{"format", Json(kFormat)},
                    {"package", text(manifest.package)},
                    {"version", Json(manifest.version)},
                    {"schema", Json(manifest.schema)},
                    {"least_program", text(manifest.least_program)},
                    {"published_at", text(manifest.published_at)},
                    {"parts", Json(std::move(parts))}};
  JsonArray media;
  for (const MediaFile& file : manifest.media) {
    media.emplace_back(JsonObject{{"sha256", text(file.sha256)},
                                  {"length", Json(static_cast<std::int64_t>(file.length))}});
  }
  if (!media.empty()) {
    object.emplace("media", Json(std::move(media)));
  }
  return canonical_json(Json(std::move(object)));
}

std::string media_target(const std::string& sha256) {
  return "media/" + sha256;
}

bool suffices(std::string_view program, const Manifest& manifest) {
  const auto has = parse_version(program);
  const auto needs = parse_version(manifest.least_program);
  return has && needs && *has >= *needs;
}

}  // namespace kiosk::sync
