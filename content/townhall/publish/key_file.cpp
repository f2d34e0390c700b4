#include "content/townhall/publish/key_file.h"

#include <sys/stat.h>

#include <utility>

#include "content/townhall/publish/plain.h"
#include "kiosk/base/hex.h"
#include "kiosk/sync/digest.h"
#include "kiosk/sync/fields.h"
#include "kiosk/sync/packed_fields.h"

namespace townhall {
namespace {

namespace sync = kiosk::sync;
using kiosk::base::Result;
using sync::Fields;
using sync::Json;
using sync::JsonObject;
using sync::Outcome;

constexpr const char* kKdf = "argon2id";
constexpr const char* kCipher = "aes-256-gcm";
// A file that asks for more than a town hall's computer has must not hang it.
constexpr std::int64_t kMostMemoryKib = 1'048'576;
constexpr std::int64_t kMostPasses = 16;
constexpr std::int64_t kMostLanes = 16;
constexpr std::size_t kSeedBytes = 32;

// Files made meanwhile are for their owner only.
class OwnersOnly {
 public:
  OwnersOnly() : before_(umask(S_IRWXG | S_IRWXO | S_IXUSR)) {}

  ~OwnersOnly() { umask(before_); }

  OwnersOnly(const OwnersOnly&) = delete;
  OwnersOnly& operator=(const OwnersOnly&) = delete;
  OwnersOnly(OwnersOnly&&) = delete;
  OwnersOnly& operator=(OwnersOnly&&) = delete;

 private:
  mode_t before_;
};

Outcome<std::string> hex_field(const Fields& fields, const std::string& name) {
  const std::string hex = TRY(fields.text(name));
  const auto bytes = kiosk::base::from_hex(hex);
  if (!bytes) {
    return fields.wrong(name, "is no lower-case hex");
  }
  return *bytes;
}

Outcome<std::uint32_t> cost_field(const Fields& fields, const std::string& name,
                                  std::int64_t most) {
  const std::int64_t value = TRY(fields.integer(name, 1));
  if (value > most) {
    return fields.wrong(name, "is more than " + std::to_string(most));
  }
  return static_cast<std::uint32_t>(value);
}

Outcome<Sealed> read_sealed(const Fields& fields) {
  const std::string kdf = TRY(fields.text("kdf"));
  const std::string cipher = TRY(fields.text("cipher"));
  if (kdf != kKdf || cipher != kCipher) {
    return fields.wrong("kdf", "or cipher is not known here");
  }
  Sealed sealed;
  sealed.cost = {TRY(cost_field(fields, "memory_kib", kMostMemoryKib)),
                 TRY(cost_field(fields, "passes", kMostPasses)),
                 TRY(cost_field(fields, "lanes", kMostLanes))};
  sealed.salt = TRY(hex_field(fields, "salt"));
  sealed.nonce = TRY(hex_field(fields, "nonce"));
  sealed.bytes = TRY(hex_field(fields, "bytes"));
  return sealed;
}

Outcome<KeyFile> parse(std::string_view bytes) {
  const Json json = TRY(sync::parse_json(bytes));
  const Fields fields = TRY(Fields::of(json, "key"));
  CHECK_OK(sync::check_format(fields));
  KeyFile key;
  key.name = TRY(sync::name_field(fields, "name"));
  key.role = TRY(sync::name_field(fields, "role"));
  key.created = TRY(fields.text("created"));
  const Fields public_part = TRY(fields.fields("public"));
  const Fields keyval = TRY(public_part.fields("keyval"));
  key.public_key.type = TRY(public_part.text("keytype"));
  key.public_key.scheme = TRY(public_part.text("scheme"));
  key.public_key.value = TRY(keyval.text("public"));
  key.id = key_id(key.public_key);
  const Fields private_part = TRY(fields.fields("private"));
  key.sealed = TRY(read_sealed(private_part));
  return key;
}

constexpr Phrase kDamaged = {"Die Schlüsseldatei „{1}“ ist beschädigt ({2})",
                             "The key file \"{1}\" is damaged ({2})"};
constexpr Phrase kThere = {
    "Die Schlüsseldatei „{1}“ gibt es schon, und Schlüssel werden nie überschrieben; nennen Sie "
    "einen anderen Ordner.",
    "There is a key file \"{1}\" already, and keys are never overwritten; name another folder."};
constexpr Phrase kCannotOpen = {"Der Schlüssel „{1}“ lässt sich nicht öffnen: {2}",
                                "Cannot open the key \"{1}\": {2}"};
constexpr Phrase kNotTogether = {
    "Der geheime und der öffentliche Teil des Schlüssels „{1}“ gehören nicht zusammen; nehmen Sie "
    "eine Kopie der Datei.",
    "The private and the public part of the key \"{1}\" do not belong together; take a copy of the "
    "file."};

std::string to_json(const KeyFile& key) {
  const JsonObject sealed = {
      {"kdf", Json(std::string(kKdf))},
      {"memory_kib", Json(std::int64_t{key.sealed.cost.memory_kib})},
      {"passes", Json(std::int64_t{key.sealed.cost.passes})},
      {"lanes", Json(std::int64_t{key.sealed.cost.lanes})},
      {"salt", Json(kiosk::base::to_hex(key.sealed.salt))},
      {"cipher", Json(std::string(kCipher))},
      {"nonce", Json(kiosk::base::to_hex(key.sealed.nonce))},
      {"bytes", Json(kiosk::base::to_hex(key.sealed.bytes))},
  };
  const Json file(JsonObject{{"format", Json(std::int64_t{1})},
                             {"name", Json(key.name)},
                             {"role", Json(key.role)},
                             {"created", Json(key.created)},
                             {"public", Json(key_json(key.public_key))},
                             {"private", Json(sealed)}});
  return sync::canonical_json(file).value() + "\n";
}

}  // namespace

Result<KeyFile> read_key_file(const kiosk::base::FileReader& files, const std::string& path,
                              Voice voice) {
  const std::string bytes = TRY(files.read(path));
  auto key = parse(bytes);
  if (!key) {
    return kiosk::base::corrupt(say({kDamaged, {path, key.error().message}}, voice));
  }
  key->path = path;
  return std::move(*key);
}

Result<KeyFile> new_key(const std::string& name, const std::string& role,
                        const std::string& created, const std::string& passphrase,
                        const KdfCost& cost) {
  std::string seed = TRY(random_bytes(kSeedBytes));
  const SigningKey key = TRY(SigningKey::from_seed(seed));
  auto sealed = seal(seed, passphrase, key.id(), cost);
  wipe(seed);
  if (!sealed) {
    return sealed.error();
  }
  return KeyFile{"", name, role, created, key.public_key(), key.id(), std::move(*sealed)};
}

Result<void> write_key_file(kiosk::base::Files& files, const std::string& folder,
                            const KeyFile& key, Voice voice) {
  const std::string path = folder + "/" + key.name + kKeyFileEnd;
  if (files.size(path).has_value()) {
    return kiosk::base::invalid(say({kThere, {path}}, voice));
  }
  const OwnersOnly while_writing;
  return files.write(path, to_json(key));
}

Result<SigningKey> unlock(const KeyFile& key, const std::string& passphrase, Voice voice) {
  auto seed = unseal(key.sealed, passphrase, key.id, voice);
  if (!seed) {
    return kiosk::base::Error{seed.error().kind,
                              say({kCannotOpen, {key.path, seed.error().message}}, voice)};
  }
  auto made = SigningKey::from_seed(*seed);
  wipe(*seed);
  if (made && made->id() != key.id) {
    return kiosk::base::corrupt(say({kNotTogether, {key.path}}, voice));
  }
  return made;
}

}  // namespace townhall
