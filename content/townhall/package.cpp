#include "content/townhall/package.h"

#include "content/townhall/kinds.h"
#include "content/townhall/shape_check.h"

namespace townhall {
namespace {

constexpr Phrase kNoPackage = {
    "In „{1}“ ist kein Paket, denn dort fehlt die Datei package.json; nennen Sie den Ordner, in "
    "dem sie liegt.",
    "There is no package in \"{1}\", for it lacks the file package.json; name the folder that has "
    "it."};
constexpr Phrase kBrokenPackage = {
    "Das Paket in {1} hat {2} Fehler in seiner Form; berichtigen Sie {2:ihn|sie} zuerst (check).",
    "The package in {1} has {2} {2:error|errors} in its shape; correct {2:it|them} first (check)."};

}  // namespace

kiosk::base::Result<void> find_package(const kiosk::base::FileReader& files,
                                       const std::string& folder, Voice voice) {
  const auto size = files.size(folder + "/" + std::string(package_kind().file));
  if (!size && size.error().kind == kiosk::base::ErrorKind::NotFound) {
    return kiosk::base::Error{kiosk::base::ErrorKind::NotFound, say({kNoPackage, {folder}}, voice)};
  }
  return {};
}

kiosk::base::Result<Canonical> read_package(const kiosk::base::FileReader& files,
                                            const std::string& folder, Voice voice,
                                            std::ostream& out) {
  CHECK_OK(find_package(files, folder, voice));
  Issues issues;
  Canonical canonical = read_canonical(files, folder, issues);
  check_shapes(canonical, issues);
  if (issues.errors() != 0) {
    print(issues, out, voice);
    return kiosk::base::invalid(
        say({kBrokenPackage, {folder, std::to_string(issues.errors())}}, voice));
  }
  return canonical;
}

}  // namespace townhall
