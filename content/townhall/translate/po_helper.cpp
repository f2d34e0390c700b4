#include "content/townhall/translate/po_helper.h"

#include <poll.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "content/townhall/in_both.h"
#include "content/townhall/translate/exchange_json.h"
#include "kiosk/platform/child.h"

namespace townhall::translate {
namespace {

using kiosk::base::Result;
using kiosk::platform::Child;
using nlohmann::json;

constexpr Phrase kNotUtf8 = {
    "{1}, Zeile {2}: das ist nicht UTF-8. Speichern Sie die Datei in UTF-8.",
    "{1}, line {2}: this is not UTF-8. Save the file in UTF-8."};
constexpr Phrase kSyntax = {
    "{1}, Zeile {2}: gettext versteht die Datei nicht ({3}). Berichtigen Sie die Stelle oder "
    "speichern Sie die Datei noch einmal mit einem PO-Programm.",
    "{1}, line {2}: gettext does not understand the file ({3}). Correct the place or save the file "
    "again with a PO program."};
constexpr Phrase kNoHeader = {
    "{1} ist keine PO-Datei von Wegweiser: im Kopf fehlt {2}. Exportieren Sie eine neue.",
    "{1} is no PO file of Wegweiser: its header lacks {2}. Export a new one."};
constexpr Phrase kDomains = {"{1} hat mehrere Bereiche (domain). Lassen Sie nur einen darin.",
                             "{1} has several domains. Leave only one in it."};
constexpr Phrase kGaveUp = {
    "{1} ist so beschädigt, dass das Programm wegweiser-po aufgibt. Exportieren Sie eine neue "
    "Datei.",
    "{1} is so damaged that the program wegweiser-po gives up. Export a new file."};

constexpr Phrase kNotWritten = {
    "Das Programm {1} hat die Datei nicht geschrieben; was es dazu sagt, steht oben.",
    "The program {1} did not write the file; what it said is above."};
constexpr Phrase kNotStarted = {
    "Das Programm {1} lässt sich nicht starten; installieren Sie es noch einmal.", "{2}"};

constexpr std::size_t kPart = 64U << 10;
// Bytes: no answer is larger than the file with all its quotes escaped and its notes.
constexpr std::size_t kMostAnswer = 512U << 20;

// Everything that the helper answers. The two streams are one, so both ends are served in turn.
Result<std::string> ask(const std::string& helper, const std::string& task,
                        const std::string& bytes) {
  const auto started = Child::start({helper, task});
  if (!started) {
    return in_both({kNotStarted, {helper, started.error().message}}, started.error().kind);
  }
  const auto& child = *started;
  std::string part = std::to_string(bytes.size()) + "\n";
  std::size_t sent = 0;
  std::string answer;
  while (child->receive(answer, kPart) && answer.size() < kMostAnswer) {
    if (part.empty()) {
      part = bytes.substr(sent, kPart);
      sent += part.size();
    }
    // Whoever does not read any more has ended, which the next receive says.
    child->send(part);
    const short events = part.empty() && sent == bytes.size() ? POLLIN : POLLIN | POLLOUT;
    pollfd ready{child->descriptor(), events, 0};
    poll(&ready, 1, -1);
  }
  return answer;
}

kiosk::base::Error refusal(const json& fault, const std::string& name, Voice voice) {
  const std::string kind = fault.value("kind", "");
  const std::string line = std::to_string(fault.value("line", 0U));
  const std::string detail = fault.value("detail", "");
  if (kind == "utf8") {
    return kiosk::base::invalid(say({kNotUtf8, {name, line}}, voice));
  }
  if (kind == "header") {
    return kiosk::base::invalid(say({kNoHeader, {name, detail}}, voice));
  }
  if (kind == "domains") {
    return kiosk::base::invalid(say({kDomains, {name}}, voice));
  }
  return kiosk::base::invalid(say({kSyntax, {name, line, detail}}, voice));
}

}  // namespace

Result<std::string> write_po(const std::string& helper, const Exchange& exchange) {
  std::string bytes = TRY(ask(helper, "write", to_json(exchange).dump()));
  if (bytes.empty()) {
    return in_both({kNotWritten, {helper}}, kiosk::base::ErrorKind::Io);
  }
  return bytes;
}

Result<Exchange> read_po(const PoInput& input, Voice voice) {
  const std::string answer = TRY(ask(input.helper, "read", input.bytes));
  const json document = json::parse(answer, nullptr, false);
  if (document.is_object() && document.contains("fault") && document.at("fault").is_object()) {
    return refusal(document.at("fault"), input.name, voice);
  }
  const std::optional<Exchange> exchange = exchange_of(document);
  if (!exchange) {
    return kiosk::base::invalid(say({kGaveUp, {input.name}}, voice));
  }
  return *exchange;
}

}  // namespace townhall::translate
