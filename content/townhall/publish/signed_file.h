#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "content/townhall/phrase.h"
#include "content/townhall/publish/signing_key.h"
#include "kiosk/sync/metadata.h"

namespace townhall {

// One file of signed metadata, as bytes and as what was signed.
struct SignedFile {
  std::int64_t version = 0;
  kiosk::base::UnixSeconds expires{0};
  std::string bytes;
  kiosk::sync::JsonObject content;  // "signed"
};

// Form only; signatures are not looked at. Corrupt, naming `path`.
kiosk::base::Result<SignedFile> read_signed(std::string_view bytes, const std::string& path,
                                            Voice voice = Voice::English);

// "_type", "spec_version", "version" and "expires" of new metadata that holds for `days`.
void stamp(kiosk::sync::JsonObject& content, const std::string& type, std::int64_t version,
           kiosk::base::UnixSeconds now, int days);

// Signs stamped content with each of the keys.
SignedFile sign_file(const kiosk::sync::JsonObject& content,
                     const std::vector<SigningKey>& signers);

// "length" and "hashes" of a file.
kiosk::sync::JsonObject file_info(std::string_view bytes);

// An object within an object; it must be there.
kiosk::sync::JsonObject& inner(kiosk::sync::JsonObject& object, const std::string& name);

}  // namespace townhall
