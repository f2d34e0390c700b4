#include "content/townhall/publish/secret_box.h"

#include <argon2.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <memory>

#include "content/townhall/in_both.h"

namespace townhall {
namespace {

using kiosk::base::Result;

constexpr Phrase kTooShort = {
    "Der verschlüsselte Teil ist zu kurz; nehmen Sie eine Kopie der Datei.",
    "The encrypted part is too short; take a copy of the file."};
constexpr Phrase kWrong = {"Das Kennwort ist falsch, oder die Datei wurde verändert.",
                           "The passphrase is wrong, or the file was changed."};

constexpr Phrase kNoKey = {
    "Aus dem Kennwort lässt sich kein Schlüssel machen ({1}); schaffen Sie Speicher und versuchen "
    "Sie es noch einmal.",
    "Cannot make a key out of the passphrase ({1}); free memory and try again."};
constexpr Phrase kNoChance = {"Das System gibt keine Zufallszahlen; versuchen Sie es später.",
                              "The system gives no random bytes; try again later."};
constexpr Phrase kNoCipher = {
    "Ein Schlüssel lässt sich nicht verschlüsseln; prüfen Sie, wie OpenSSL installiert ist.",
    "Cannot encrypt a key; check the installation of OpenSSL."};

constexpr std::size_t kKeyBytes = 32;
constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kNonceBytes = 12;
constexpr std::size_t kTagBytes = 16;

struct FreeCipher {
  void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, FreeCipher>;

const unsigned char* in(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* out(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}

Result<std::string> derive(std::string_view passphrase, std::string_view salt,
                           const KdfCost& cost) {
  std::string key(kKeyBytes, '\0');
  const int code =
      argon2id_hash_raw(cost.passes, cost.memory_kib, cost.lanes, passphrase.data(),
                        passphrase.size(), salt.data(), salt.size(), key.data(), key.size());
  if (code != ARGON2_OK) {
    return in_both({kNoKey, {argon2_error_message(code)}}, kiosk::base::ErrorKind::Io);
  }
  return key;
}

// Encrypts or decrypts `bytes` in place; false if the tag does not fit.
bool crypt(bool encrypt, const std::string& key, const Sealed& box, std::string_view context,
           std::string& bytes, std::string& tag) {
  const Cipher cipher(EVP_CIPHER_CTX_new());
  int count = 0;
  const auto size = static_cast<int>(bytes.size());
  const auto tag_size = static_cast<int>(tag.size());
  bool good = EVP_CipherInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, in(key), in(box.nonce),
                                encrypt ? 1 : 0) == 1;
  good = good && EVP_CipherUpdate(cipher.get(), nullptr, &count, in(context),
                                  static_cast<int>(context.size())) == 1;
  good = good && EVP_CipherUpdate(cipher.get(), out(bytes), &count, in(bytes), size) == 1;
  if (good && !encrypt) {
    good = EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tag_size, tag.data()) == 1;
  }
  unsigned char nothing = 0;  // GCM has no last block
  good = good && EVP_CipherFinal_ex(cipher.get(), &nothing, &count) == 1;
  if (good && encrypt) {
    good = EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tag_size, tag.data()) == 1;
  }
  return good;
}

}  // namespace

Result<std::string> random_bytes(std::size_t count) {
  std::string bytes(count, '\0');
  if (RAND_bytes(out(bytes), static_cast<int>(count)) != 1) {
    return in_both({kNoChance}, kiosk::base::ErrorKind::Io);
  }
  return bytes;
}

void wipe(std::string& secret) {
  OPENSSL_cleanse(secret.data(), secret.size());
  secret.clear();
}

Result<Sealed> seal(std::string_view secret, std::string_view passphrase, std::string_view context,
                    const KdfCost& cost) {
  Sealed sealed;
  sealed.cost = cost;
  sealed.salt = TRY(random_bytes(kSaltBytes));
  sealed.nonce = TRY(random_bytes(kNonceBytes));
  std::string key = TRY(derive(passphrase, sealed.salt, cost));
  std::string bytes(secret);
  std::string tag(kTagBytes, '\0');
  const bool done = crypt(true, key, sealed, context, bytes, tag);
  wipe(key);
  if (!done) {
    wipe(bytes);
    return in_both({kNoCipher}, kiosk::base::ErrorKind::Io);
  }
  sealed.bytes = bytes + tag;
  return sealed;
}

Result<std::string> unseal(const Sealed& sealed, std::string_view passphrase,
                           std::string_view context, Voice voice) {
  if (sealed.bytes.size() < kTagBytes || sealed.nonce.size() != kNonceBytes) {
    return kiosk::base::corrupt(say({kTooShort}, voice));
  }
  std::string key = TRY(in_voice(derive(passphrase, sealed.salt, sealed.cost), voice));
  std::string tag = sealed.bytes.substr(sealed.bytes.size() - kTagBytes);
  std::string secret = sealed.bytes.substr(0, sealed.bytes.size() - kTagBytes);
  const bool done = crypt(false, key, sealed, context, secret, tag);
  wipe(key);
  if (!done) {
    wipe(secret);
    return kiosk::base::invalid(say({kWrong}, voice));
  }
  return secret;
}

}  // namespace townhall
