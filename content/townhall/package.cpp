#include "content/townhall/package.h"

#include "content/townhall/shape_check.h"

namespace townhall {
namespace {

constexpr Phrase kBrokenPackage = {
    "Das Paket in {1} hat {2} Fehler in seiner Form; berichtigen Sie {2:ihn|sie} zuerst (check).",
    "The package in {1} has {2} {2:error|errors} in its shape; correct {2:it|them} first (check)."};

}  // namespace

kiosk::base::Result<Canonical> read_package(const kiosk::base::FileReader& files,
                                            const std::string& folder, Voice voice,
                                            std::ostream& out) {
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
