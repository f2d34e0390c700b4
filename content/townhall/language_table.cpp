#include "content/townhall/language_table.h"

#include "content/townhall/in_both.h"

namespace townhall {
namespace {

constexpr Phrase kBroken = {
    "Die Sprachtabelle {1} lässt sich nicht lesen; installieren Sie das Programm noch einmal, oder "
    "berichtigen Sie, was hier auf Englisch steht: {2}",
    "The language table {1} cannot be read; install the program again, or correct this: {2}"};

}  // namespace

kiosk::base::Result<kiosk::locale::Languages> read_language_table(
    const kiosk::base::FileReader& files, const std::string& path) {
  const std::string rows = TRY(files.read(path));
  auto table = kiosk::locale::Languages::parse(rows);
  if (!table) {
    return in_both({kBroken, {path, table.error().message}}, table.error().kind);
  }
  return table;
}

}  // namespace townhall
