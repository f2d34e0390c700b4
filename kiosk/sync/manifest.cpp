#include "kiosk/sync/manifest.h"

#include "kiosk/sync/digest.h"
#include "kiosk/sync/metadata_parts.h"

namespace kiosk::sync {
namespace {

constexpr std::int64_t kFormat = 1;
constexpr std::size_t kMostParts = 64;
constexpr std::size_t kMostPatches = 32;

Outcome<std::string> read_sha256(const Fields& fields, const std::string& name) {
  std::string text = TRY(fields.text(name));
  const auto bytes = from_hex(text);
  if (!bytes || bytes->size() != 32) {
    return fields.wrong(name, "is no SHA-256 in lower-case hex");
  }
  return text;
}

Outcome<std::vector<Patch>> read_patches(const Fields& part) {
  const JsonArray& list = *TRY(part.array("patches"));
  if (list.size() > kMostPatches) {
    return part.wrong("patches", "has too many entries");
  }
  std::vector<Patch> patches;
  for (const Json& entry : list) {
    const Fields fields = TRY(Fields::of(entry, part.path_of("patches")));
    patches.push_back({TRY(read_sha256(fields, "from")), TRY(fields.text("target"))});
  }
  return patches;
}

Outcome<Part> read_part(const Json& entry) {
  const Fields fields = TRY(Fields::of(entry, "manifest.parts"));
  Part part;
  part.name = TRY(fields.text("name"));
  part.sha256 = TRY(read_sha256(fields, "sha256"));
  part.length = static_cast<std::uint64_t>(TRY(fields.integer("length", 1)));
  part.full = TRY(fields.text("full"));
  part.patches = TRY(read_patches(fields));
  return part;
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

Outcome<Manifest> read_manifest(std::string_view bytes) {
  const Json json = TRY(parse_json(bytes));
  const Fields fields = TRY(Fields::of(json, "manifest"));
  if (TRY(fields.integer("format", 1)) != kFormat) {
    return failure(Reason::Unsupported, "The manifest has a format that is not known here");
  }
  Manifest manifest;
  manifest.package = TRY(fields.text("package"));
  manifest.version = TRY(fields.integer("version", 1));
  manifest.schema = TRY(fields.integer("schema", 1));
  manifest.least_program = TRY(fields.text("least_program"));
  manifest.published_at = TRY(fields.text("published_at"));
  if (!parse_moment(manifest.published_at)) {
    return fields.wrong("published_at", "is no moment like 2026-11-22T18:00:00Z");
  }
  const JsonArray& parts = *TRY(fields.array("parts"));
  if (parts.size() > kMostParts) {
    return fields.wrong("parts", "has too many entries");
  }
  for (const Json& entry : parts) {
    manifest.parts.push_back(TRY(read_part(entry)));
  }
  return manifest;
}

Outcome<std::string> write_manifest(const Manifest& manifest) {
  JsonArray parts;
  for (const Part& part : manifest.parts) {
    parts.push_back(json_of(part));
  }
  return canonical_json(Json(JsonObject{{"format", Json(kFormat)},
                                        {"package", text(manifest.package)},
                                        {"version", Json(manifest.version)},
                                        {"schema", Json(manifest.schema)},
                                        {"least_program", text(manifest.least_program)},
                                        {"published_at", text(manifest.published_at)},
                                        {"parts", Json(std::move(parts))}}));
}

}  // namespace kiosk::sync
