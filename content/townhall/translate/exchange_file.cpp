#include "content/townhall/translate/exchange_file.h"

#include <algorithm>

#include "content/townhall/translate/po_helper.h"
#include "content/townhall/translate/xliff.h"

namespace townhall::translate {
namespace {

using kiosk::base::Result;

constexpr Phrase kTooLarge = {"{1} hat mehr als 64 MiB; teilen Sie die Datei.",
                              "{1} has more than 64 MiB; divide the file."};
constexpr Phrase kWorkbook = {
    "{1} ist eine Arbeitsmappe und keine Datei aus der Übersetzung (.po, .xlf). Lesen Sie sie mit "
    "„wegweiser-townhall workbook import“ ein.",
    "{1} is a workbook and no file from translators (.po, .xlf). Read it with "
    "\"wegweiser-townhall workbook import\"."};
constexpr Phrase kSomeRefused = {
    "{1} {1:Übersetzung wurde|Übersetzungen wurden} abgelehnt. Berichtigen Sie {1:sie|jede} dort, "
    "wo "
    "es oben steht, und importieren Sie noch einmal.",
    "{1} {1:translation was|translations were} refused. Correct {1:it at the place|each at the "
    "place} named above and import again."};

bool is_xliff(const TranslateInput& input) {
  return input.format == "xliff" || input.file.ends_with(".xlf") || input.file.ends_with(".xliff");
}

// By its name, or as a ZIP archive, which both formats of spreadsheets are.
bool is_workbook(const std::string& path, const std::string& bytes) {
  const auto ends_with = [&](std::string_view end) {
    return path.size() > end.size() &&
           std::equal(end.rbegin(), end.rend(), path.rbegin(), [](char one, char other) {
             return one == (other >= 'A' && other <= 'Z' ? static_cast<char>(other + 32) : other);
           });
  };
  return ends_with(".ods") || ends_with(".xlsx") || ends_with(".csv") ||
         bytes.starts_with("PK\x03\x04");
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
  if (is_workbook(input.file, bytes)) {
    return kiosk::base::invalid(say({kWorkbook, {name}}, voice));
  }
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
