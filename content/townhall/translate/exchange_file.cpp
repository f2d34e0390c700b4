#include "content/townhall/translate/exchange_file.h"

#include "content/townhall/translate/po_helper.h"
#include "content/townhall/translate/xliff.h"

namespace townhall::translate {
namespace {

using kiosk::base::Result;

constexpr Phrase kTooLarge = {"{1} hat mehr als 64 MiB; teilen Sie die Datei.",
                              "{1} has more than 64 MiB; divide the file."};
constexpr Phrase kSomeRefused = {
    "{1} Übersetzungen wurden abgelehnt. Berichtigen Sie sie dort, wo es oben steht, und "
    "importieren Sie noch einmal.",
    "{1} translations were refused. Correct them at the places named above and import again."};

bool is_xliff(const TranslateInput& input) {
  return input.format == "xliff" || input.file.ends_with(".xlf") || input.file.ends_with(".xliff");
}

}  // namespace

std::string exchange_name(const TranslateInput& input) {
  return input.file.substr(input.file.rfind('/') + 1);
}

Result<Exchange> read_exchange(const TranslateInput& input, const kiosk::base::FileReader& files,
                               Voice voice) {
  if (TRY(files.size(input.file)) > kLargestExchange) {
    return kiosk::base::invalid(say({kTooLarge, {input.file}}, voice));
  }
  const std::string bytes = TRY(files.read(input.file));
  const std::string name = exchange_name(input);
  return is_xliff(input) ? read_xliff(bytes, name, voice)
                         : read_po({input.po_helper, bytes, name}, voice);
}

Result<void> write_exchange(const TranslateInput& input, const Exchange& exchange,
                            kiosk::base::Files& files) {
  const std::string bytes =
      TRY(is_xliff(input) ? write_xliff(exchange) : write_po(input.po_helper, exchange));
  return files.write(input.file, bytes);
}

Result<void> verdict_on(std::size_t refused, Voice voice) {
  if (refused != 0) {
    return kiosk::base::invalid(say({kSomeRefused, {std::to_string(refused)}}, voice));
  }
  return {};
}

}  // namespace townhall::translate
