#pragma once
#include <map>
#include <string>

#include "kiosk/base/files.h"
#include "kiosk/sync/fetch.h"

namespace townhall {

// Where OverlayFetch finds everything.
inline constexpr const char* kOverlayAddress = "overlay:/";

// Serves a repository in a folder to our own client, as a web server would, with files laid over it
// that are not written yet.
class OverlayFetch final : public kiosk::sync::Fetch {
 public:
  // `files` must outlive it. `over`: by path in the repository ("metadata/timestamp.json").
  OverlayFetch(const kiosk::base::FileReader& files, std::string repository,
               std::map<std::string, std::string> over)
      : files_(files), repository_(std::move(repository)), over_(std::move(over)) {}

  kiosk::sync::Outcome<void> fetch(const kiosk::sync::Request& request,
                                   kiosk::sync::Sink& sink) override;

 private:
  const kiosk::base::FileReader& files_;
  std::string repository_;
  std::map<std::string, std::string> over_;
};

}  // namespace townhall
