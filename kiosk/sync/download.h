#pragma once
#include <set>
#include <string>

#include "kiosk/base/files.h"
#include "kiosk/sync/fetch.h"
#include "kiosk/sync/metadata.h"

namespace kiosk::sync {

// What brings one target to its place.
struct Delivery {
  std::string url;
  TargetInfo info;
  std::string staging;  // the unfinished file; of no other content, on the file system of `to`
  std::string to;       // the finished file
};

enum class Delivered { Fetched, WasThere };

// The digest that names a target in addresses: of an algorithm that is known here, in hex.
// WrongHash if there is none, for then nobody could check the file.
Outcome<std::string> naming_hash(const TargetInfo& info, const std::string& path);

// Brings a target here, unless a file with its length and hashes is at `to` already. The bytes go
// to `staging` first and are moved when they are what was signed. After a broken line the part
// stays and the next try goes on from there; nothing is believed of it before the last hash.
// Folders must exist.
Outcome<Delivered> deliver(Fetch& fetch, base::Files& files, const Delivery& delivery);

// Removes the staging files in a folder that are not "<hash>.*" of one of `hashes`: parts of what
// nobody wants any more would fill the disk in time.
Outcome<void> keep_parts(base::Files& files, const std::string& folder,
                         const std::set<std::string>& hashes);

}  // namespace kiosk::sync
