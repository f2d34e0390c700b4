#pragma once
#include <string>

#include "content/townhall/translate/unit.h"
#include "content/townhall/translate/voice.h"
#include "kiosk/base/result.h"

// PO files by the helper wegweiser-po: gettext's library is GPL-3+ and may end its process.
namespace townhall::translate {

// `helper` is the path of wegweiser-po. The same exchange gives the same bytes.
kiosk::base::Result<std::string> write_po(const std::string& helper, const Exchange& exchange);

// A file that came back. `name` is its name in sentences, which say what is wrong with a file that
// is refused as a whole. Units that are not ours have an empty key.
struct PoInput {
  std::string helper;
  std::string bytes;
  std::string name;
};

kiosk::base::Result<Exchange> read_po(const PoInput& input, Voice voice);

}  // namespace townhall::translate
