#include <cstdio>
#include <nlohmann/json.hpp>

#include "content/townhall/tongues/learn.h"
#include "kiosk/base/files.h"

// Learns from the catalogues how languages look, and writes it as a source of the town hall's
// program: wegweiser-tongues table.cpp ar.arb bg.arb ...
namespace townhall {
namespace {

using kiosk::base::Result;
using nlohmann::json;

Result<void> make(const std::string& out, const std::vector<std::string>& catalogues) {
  kiosk::base::DiskFiles files;
  Lessons lessons;
  for (const std::string& path : catalogues) {
    const json catalogue = json::parse(TRY(files.read(path)), nullptr, false);
    if (!catalogue.is_object() || !catalogue.contains("@@locale")) {
      return kiosk::base::corrupt(path + " is no catalogue; take another copy.");
    }
    std::vector<std::string>& messages = lessons[catalogue["@@locale"].get<std::string>()];
    for (const auto& [key, message] : catalogue.items()) {
      if (!key.starts_with("@") && message.is_string()) {
        messages.push_back(words_of_message(message.get<std::string>()));
      }
    }
  }
  return files.write(out, table_source(lessons));
}

}  // namespace
}  // namespace townhall

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("wegweiser-tongues: Name the source to write and the catalogues.\n", stderr);
    return 2;
  }
  const auto made = townhall::make(argv[1], {argv + 2, argv + argc});
  if (!made) {
    std::fprintf(stderr, "wegweiser-tongues: %s\n", made.error().message.c_str());
    return 1;
  }
  return 0;
}
