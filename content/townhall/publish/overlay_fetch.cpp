#include "content/townhall/publish/overlay_fetch.h"

namespace townhall {

namespace sync = kiosk::sync;

sync::Outcome<void> OverlayFetch::fetch(const sync::Request& request, sync::Sink& sink) {
  const std::string path = request.url.substr(std::string(kOverlayAddress).size());
  const auto laid = over_.find(path);
  const auto bytes = laid == over_.end() ? files_.read(repository_ + "/" + path)
                                         : kiosk::base::Result<std::string>(laid->second);
  if (!bytes) {
    const bool absent = bytes.error().kind == kiosk::base::ErrorKind::NotFound;
    return sync::Failure{absent ? sync::Reason::Missing : sync::Reason::Disk,
                         bytes.error().message};
  }
  if (bytes->size() > request.cap) {
    return sync::failure(sync::Reason::TooLarge, "The file \"" + path + "\" has more than " +
                                                     std::to_string(request.cap) + " bytes");
  }
  CHECK_OK(sink.start(request.from));
  return sink.take(std::string_view(*bytes).substr(request.from));
}

}  // namespace townhall
