#include "content/townhall/publish/signed_file.h"

#include "content/townhall/publish/plain.h"
#include "kiosk/sync/digest.h"
#include "kiosk/sync/metadata_parts.h"
#include "kiosk/sync/packed_fields.h"

namespace townhall {
namespace {

namespace sync = kiosk::sync;
using kiosk::base::Result;
using sync::Json;
using sync::JsonArray;
using sync::JsonObject;

// The version of the TUF specification that these files follow.
constexpr const char* kSpecification = "1.0.31";

constexpr Phrase kDamaged = {
    "Die Datei „{1}“ ist beschädigt ({2}); holen Sie sie aus einer Kopie zurück.",
    "The file \"{1}\" is damaged ({2}); restore it from a copy."};

sync::Outcome<SignedFile> parse(std::string_view bytes) {
  const sync::Envelope envelope = TRY(sync::open_envelope(bytes, sync::own_limits()));
  const sync::Fields fields = TRY(sync::Fields::of(envelope.content, "signed"));
  const std::int64_t version = TRY(fields.integer("version", 1));
  const kiosk::base::UnixSeconds expires = TRY(sync::moment_field(fields, "expires"));
  return SignedFile{version, expires, std::string(bytes), fields.object()};
}

}  // namespace

Result<SignedFile> read_signed(std::string_view bytes, const std::string& path, Voice voice) {
  auto file = parse(bytes);
  if (!file) {
    return kiosk::base::corrupt(say({kDamaged, {path, file.error().message}}, voice));
  }
  return std::move(*file);
}

void stamp(JsonObject& content, const std::string& type, std::int64_t version,
           kiosk::base::UnixSeconds now, int days) {
  content["_type"] = Json(type);
  content["spec_version"] = Json(std::string(kSpecification));
  content["version"] = Json(version);
  content["expires"] = Json(sync::moment_text(now + std::chrono::hours(24 * days)));
}

SignedFile sign_file(const JsonObject& content, const std::vector<SigningKey>& signers) {
  const Json body(content);
  // Ours is neither deep nor does it have control characters, so canonical JSON is JSON.
  const std::string message = sync::canonical_json(body).value();
  JsonArray signatures;
  for (const SigningKey& signer : signers) {
    signatures.emplace_back(
        JsonObject{{"keyid", Json(signer.id())}, {"sig", Json(signer.sign(message))}});
  }
  const Json file(JsonObject{{"signatures", Json(std::move(signatures))}, {"signed", body}});
  return SignedFile{*content.at("version").integer(),
                    *sync::parse_moment(*content.at("expires").text()),
                    sync::canonical_json(file).value(), content};
}

JsonObject file_info(std::string_view bytes) {
  return {{"length", Json(static_cast<std::int64_t>(bytes.size()))},
          {"hashes", Json(JsonObject{{"sha256", Json(sync::sha256_hex(bytes))}})}};
}

JsonObject& inner(JsonObject& object, const std::string& name) {
  return *object.at(name).object();
}

}  // namespace townhall
