#pragma once
#include "content/townhall/canonical.h"
#include "content/townhall/translate/unit.h"
#include "content/townhall/translate/voice.h"

namespace townhall::translate {

// Which texts a command is about.
struct Selection {
  std::vector<std::string> what;  // "service/wohngeld", "service/wohngeld/name"; "bar", "bar.back"
  std::vector<std::string> all_of;  // "service" or "service/..": all records of a kind
  bool all = false;
};

// Invalid if the package has no texts in `lang`; the sentence says in which it has some.
kiosk::base::Result<void> has_language(const Canonical& canonical, const std::string& lang,
                                       Voice voice);

// The fields that the package has texts for in `lang`, in the order of their keys. Invalid if
// nothing was chosen, or one of the choices names nothing.
kiosk::base::Result<std::vector<FieldKey>> selected(const Canonical& canonical,
                                                    const std::string& lang,
                                                    const Selection& selection, Voice voice);

// The same of messages of the interface; "bar" is all messages whose keys begin with "bar.".
kiosk::base::Result<std::vector<std::string>> selected_messages(
    const std::vector<std::string>& keys, const std::string& lang, const Selection& selection,
    Voice voice);

}  // namespace townhall::translate
