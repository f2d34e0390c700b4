#include "kiosk/sync/folder_fetch.h"

#include <algorithm>
#include <optional>

#include "kiosk/sync/names.h"

namespace kiosk::sync {
namespace {

constexpr std::size_t kPiece = 262'144;

// The path in an address, or nothing if it climbs.
std::optional<std::string> path_of(std::string_view url) {
  if (url.starts_with("file://")) {
    url.remove_prefix(7);
  }
  const auto path = percent_decode(url);
  if (!path || path->find('\0') != std::string::npos) {
    return std::nullopt;
  }
  const std::string parts = "/" + *path + "/";
  return parts.find("/../") == std::string::npos ? path : std::nullopt;
}

}  // namespace

Outcome<void> FolderFetch::fetch(const Request& request, Sink& sink) {
  const auto path = path_of(request.url);
  const auto size = path ? files_.size(*path) : base::not_found("");
  if (!size) {
    const bool absent = size.error().kind != base::ErrorKind::Io;
    return absent ? failure(Reason::Missing, "There is no file " + request.url)
                  : Failure{Reason::Disk, size.error().message};
  }
  if (*size > request.cap) {
    return failure(Reason::TooLarge, "The file " + request.url + " has more than the " +
                                         std::to_string(request.cap) + " bytes that are allowed");
  }
  std::uint64_t at = std::min(request.from, *size);
  CHECK_OK(sink.start(at));
  while (at < *size) {
    const auto most = static_cast<std::size_t>(std::min<std::uint64_t>(kPiece, *size - at));
    const std::string piece = TRY(disk(files_.read_part(*path, at, most)));
    if (piece.empty()) {
      return failure(Reason::Unreachable, "The file " + request.url + " became shorter");
    }
    CHECK_OK(sink.take(piece));
    at += piece.size();
  }
  return {};
}

}  // namespace kiosk::sync
