#include "content/townhall/workbook/archive.h"

#include <zip.h>

#include "content/townhall/workbook/file_phrases.h"

namespace townhall::workbook {

using kiosk::base::Result;

void Part::Close::operator()(zip_file* file) const {
  zip_fclose(file);
}

void Archive::Discard::operator()(zip* archive) const {
  zip_discard(archive);
}

Part::Part(zip_file* file, std::uint64_t* budget) : file_(file), budget_(budget) {}

int Part::read(char* to, int most) {
  const zip_int64_t got = zip_fread(file_.get(), to, static_cast<zip_uint64_t>(most));
  if (got < 0) {
    return -1;
  }
  if (static_cast<std::uint64_t>(got) > *budget_) {
    over_budget_ = true;
    return -1;
  }
  *budget_ -= static_cast<std::uint64_t>(got);
  return static_cast<int>(got);
}

Result<Archive> Archive::open(std::string bytes) {
  if (bytes.size() > kLargestArchive) {
    return in_both({kArchiveTooLarge});
  }
  Archive archive;
  archive.bytes_ = std::make_unique<std::string>(std::move(bytes));
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source =
      zip_source_buffer_create(archive.bytes_->data(), archive.bytes_->size(), 0, &error);
  archive.zip_.reset(source == nullptr
                         ? nullptr
                         : zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
  zip_error_fini(&error);
  if (archive.zip_ == nullptr) {
    zip_source_free(source);
    return in_both({kArchiveDamaged});
  }
  return archive;
}

std::optional<Part> Archive::part(const std::string& name) const {
  zip_file* file = zip_fopen(zip_.get(), name.c_str(), 0);
  if (file == nullptr) {
    return std::nullopt;
  }
  return Part(file, budget_.get());
}

namespace {

// 1980-01-01, with which the time of ZIP begins: nothing of the moment is in the bytes.
constexpr zip_uint16_t kFirstDay = (1U << 5U) | 1U;

bool add(zip_t* archive, const NewPart& part, bool stored) {
  zip_source_t* source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
  const zip_int64_t index =
      source == nullptr ? -1 : zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    return false;
  }
  const auto at = static_cast<zip_uint64_t>(index);
  return zip_file_set_dostime(archive, at, 0, kFirstDay, 0) == 0 &&
         zip_set_file_compression(archive, at, stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) == 0;
}

// What was written into a source that lives in memory.
Result<std::string> bytes_of(zip_source_t* source) {
  std::string bytes;
  std::string chunk(std::size_t{1} << 16U, '\0');
  if (zip_source_open(source) != 0) {
    return in_both({kNotPacked});
  }
  for (zip_int64_t got = 0; (got = zip_source_read(source, chunk.data(), chunk.size())) > 0;) {
    bytes.append(chunk, 0, static_cast<std::size_t>(got));
  }
  zip_source_close(source);
  return bytes;
}

}  // namespace

Result<std::string> pack(const std::vector<NewPart>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* sink = zip_source_buffer_create(nullptr, 0, 0, &error);
  if (sink == nullptr) {
    return in_both({kNotPacked});
  }
  zip_source_keep(sink);
  const std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> kept(sink, zip_source_free);
  zip_t* archive = zip_open_from_source(sink, ZIP_TRUNCATE, &error);
  zip_error_fini(&error);
  bool good = archive != nullptr;
  for (std::size_t i = 0; good && i < parts.size(); ++i) {
    good = add(archive, parts[i], i == 0);
  }
  if (!good || zip_close(archive) != 0) {
    if (archive != nullptr) {
      zip_discard(archive);
    } else {
      zip_source_free(sink);  // the reference that the archive would have taken
    }
    return in_both({kNotPacked});
  }
  return bytes_of(sink);
}

}  // namespace townhall::workbook
