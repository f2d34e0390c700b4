#pragma once
#include <cstddef>
#include <ostream>
#include <string>

#include "content/townhall/phrase.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/files.h"

namespace townhall {

struct Pruning {
  std::size_t keep;  // newest versions of the content to stay
  kiosk::base::UnixSeconds now;
  Voice voice = Voice::English;
};

// A kiosk, a mirror or a stick that holds an older timestamp can follow it for a week, as long as
// it is signed; a second week is for clocks and copies that are late.
inline constexpr int kKeptDays = 14;

// Removes from a repository the metadata that was replaced more than kKeptDays ago and the targets
// that no metadata left there names, but for the newest `keep` contents. What was written for an
// unfinished publication counts as new. Roots stay for ever, and so does every file whose name or
// form is not ours. Nothing goes while metadata that stays cannot be read.
kiosk::base::Result<void> prune(kiosk::base::Files& files, const std::string& repository,
                                const Pruning& pruning, std::ostream& out);

}  // namespace townhall
