#pragma once
#include <string>

#include "kiosk/base/clock.h"
#include "kiosk/sync/cycle.h"
#include "kiosk/sync/manifest.h"
#include "tests/sync/client.h"

namespace kiosk::sync {

// A town hall in memory that publishes contents: any bytes, which the cycle's inspection accepts.
class Publications {
 public:
  Publications();

  // The next version; `with_patch` offers a patch from the one before. `media` are the bytes of its
  // media files.
  Manifest publish(const std::string& content, bool with_patch = true,
                   const std::vector<std::string>& media = {});

  // Any bytes as the urgent notices.
  void publish_notices(const std::string& bytes);

  // Announces a manifest as it is.
  void announce(const Manifest& manifest);

  Repository repository;

 private:
  std::string add_packed(const std::string& target, const std::string& content,
                         const std::string& base);

  std::int64_t version_ = 0;
  std::string last_;
};

// Text that compresses as real content does: different for each seed, long enough for patches.
std::string some_content(int seed, int lines = 2000);

// A kiosk's sync folder at "k" and the program that serves it.
class Machine {
 public:
  Machine(base::Files& files, Publications& town);

  Outcome<CycleReport> cycle();
  Outcome<CycleReport> cycle(Fetch& fetch);

  // The bytes of the current generation; empty if there is none or its file is not there.
  std::string shown() const;

  // Whether a media file with these bytes is here.
  bool has_media(const std::string& bytes) const;

  base::VirtualClock clock{kNow};
  base::UnixSeconds built{0};  // when the program was
  Inspect inspect = [](const std::string&, const std::set<std::string>&) {
    return Outcome<void>();
  };

 private:
  base::Files& files_;
  Publications& town_;
};

}  // namespace kiosk::sync
