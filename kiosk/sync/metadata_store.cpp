#include "kiosk/sync/metadata_store.h"

#include "kiosk/sync/names.h"

namespace kiosk::sync {

std::string MetadataStore::path_of(const std::string& role) const {
  return with_slash(folder_) + stored_file(role);
}

std::optional<std::string> MetadataStore::load(const std::string& role, std::uint64_t cap) const {
  const auto size = files_.size(path_of(role));
  if (!size || *size > cap) {
    return std::nullopt;
  }
  auto bytes = files_.read(path_of(role));
  return bytes ? std::optional<std::string>(std::move(*bytes)) : std::nullopt;
}

Outcome<void> MetadataStore::save(const std::string& role, const std::string& bytes) {
  CHECK_OK(disk(files_.make_folder(folder_)));
  return disk(files_.write(path_of(role), bytes));
}

Outcome<void> MetadataStore::forget(const std::string& role) {
  return disk(files_.remove(path_of(role)));
}

}  // namespace kiosk::sync
