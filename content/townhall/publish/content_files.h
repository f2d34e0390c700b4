#pragma once
#include <map>
#include <string>
#include <vector>

#include "content/townhall/publish/publish.h"

namespace townhall {

inline constexpr const char* kDatabasePart = "content.db";

// One publication of content: the manifest and every target that it names, itself included.
struct ContentFiles {
  kiosk::sync::Manifest manifest;
  std::map<std::string, std::string> targets;  // bytes by target path
};

struct Repository {
  const kiosk::base::FileReader& files;
  std::string folder;
};

// Completes `manifest` (package, version and moment are given) for a content: packs it, and makes
// patches from past contents where they save half or more. Each is unpacked again and compared.
kiosk::base::Result<ContentFiles> content_files(const Repository& repository,
                                                kiosk::sync::Manifest manifest, const Content& next,
                                                const std::vector<PastContent>& history);

}  // namespace townhall
