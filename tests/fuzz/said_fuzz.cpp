#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "content/townhall/integreat.h"

// Bytes as integreat.json of a package into which pages are taken again: refused in a sentence that
// names the file, or whatever they say, an editor's own record stays.
namespace {

using kiosk::base::MemoryFiles;
using nlohmann::json;

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

json page(const std::string& name, const std::string& parent) {
  const std::string root = "/lkmuster/de/";
  return {{"path", root + name},
          {"title", name},
          {"last_updated", "2026-01-01"},
          {"content", "<p>Text</p>"},
          {"parent", {{"path", parent.empty() ? json() : json(root + parent)}}},
          {"order", 1},
          {"available_languages", json::object()}};
}

// With a topic and its article, of which the pages know nothing any more, and an own contact.
MemoryFiles package() {
  MemoryFiles files;
  std::ostringstream out;
  const json pages = {page("wohnen", ""), page("miete", "wohnen"), page("amt", "")};
  require(files.write("de.json", pages.dump()).has_value());
  require(townhall::import_integreat({{"de.json"}, "p"}, files, out).has_value());
  require(
      files.write("de.json", json({page("wohnen", ""), page("neu", "wohnen")}).dump()).has_value());
  require(files.write("p/contacts.json", R"([{"slug": "own", "kind": "desk"}])").has_value());
  return files;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const MemoryFiles kPackage = package();
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  MemoryFiles files = kPackage;
  require(files.write("p/integreat.json", bytes).has_value());
  std::ostringstream out;
  townhall::IntegreatInput input = {{"de.json"}, "p", {}, true, {true, {"all"}}};
  const auto done = townhall::import_integreat(input, files, out);
  if (!done) {
    require(done.error().message.find("p/integreat.json") != std::string::npos &&
            done.error().message.ends_with('.'));
    return 0;
  }
  const auto contacts = files.read("p/contacts.json");
  require(contacts && contacts->find("own") != std::string::npos);
  // Taken in again the same pages find nothing to do.
  std::ostringstream again;
  const auto settled = files.read("p/integreat.json");
  require(townhall::import_integreat(input, files, again).has_value());
  require(*files.read("p/integreat.json") == *settled);
  return 0;
}
