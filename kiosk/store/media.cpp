#include "kiosk/base/files.h"
#include "kiosk/base/hex.h"
#include "kiosk/store/file_digest.h"
#include "kiosk/store/queries.h"

namespace kiosk::store {

using base::Result;

namespace {

// As the reader allows for those within the content file (open.cpp).
constexpr std::int64_t kMostMedia = 64 << 20;

Result<std::string> read_beside(const Reader& reader, const std::string& content_path,
                                const std::string& sha256, std::int64_t size) {
  if (!base::is_sha256(sha256) || size < 0 || size > kMostMedia) {
    return reader.damaged("a media file has no digest or no size");
  }
  const base::DiskFiles files;
  const std::string path = content_path.substr(0, content_path.rfind('/') + 1) + "media/" + sha256;
  std::string bytes = TRY(files.read_part(path, 0, static_cast<std::size_t>(size) + 1));
  if (bytes.size() != static_cast<std::size_t>(size) || sha256_of(bytes) != sha256) {
    return base::corrupt("The media file " + path +
                         " is not the one that was published; bring the content here again.");
  }
  return bytes;
}

}  // namespace

Result<std::string> read_media(Reader& reader, RowId id) {
  Query query = TRY(reader.db().query("SELECT data, sha256, size FROM media WHERE entity_id = ?1"));
  query.bind(id);
  if (!TRY(query.next())) {
    return reader.damaged("a media file has no bytes");
  }
  if (query.is_null(0)) {
    return read_beside(reader, reader.db().path(), query.text(1), query.integer(2));
  }
  return query.text(0);
}

Result<std::string> read_clip(Reader& reader, const std::string& lang, const std::string& words) {
  Query query =
      TRY(reader.db().query("SELECT c.media_id FROM clip c JOIN entity e ON e.id = c.media_id "
                            "WHERE c.lang = ?1 AND c.digest = ?2 AND e.status = 'published'"));
  const std::string digest = sha256_of(std::string_view(words));
  query.bind(lang).bind(digest);
  if (!TRY(query.next()) || reader.hidden(query.integer(0))) {
    return base::not_found("The package has no recording of that sentence in \"" + lang +
                           "\"; let the voice say it.");
  }
  return read_media(reader, query.integer(0));
}

Result<bool> has_clips(Reader& reader, const std::string& lang) {
  Query query =
      TRY(reader.db().query("SELECT c.media_id FROM clip c JOIN entity e ON e.id = c.media_id "
                            "WHERE c.lang = ?1 AND e.status = 'published'"));
  query.bind(lang);
  while (TRY(query.next())) {
    if (!reader.hidden(query.integer(0))) {
      return true;
    }
  }
  return false;
}

Result<std::string> read_spoken_form(Reader& reader, const std::string& lang,
                                     const std::string& written) {
  Query query =
      TRY(reader.db().query("SELECT words FROM spoken_form WHERE lang = ?1 AND digest = ?2"));
  const std::string digest = sha256_of(std::string_view(written));
  query.bind(lang).bind(digest);
  return TRY(query.next()) ? query.text(0) : std::string();
}

}  // namespace kiosk::store
