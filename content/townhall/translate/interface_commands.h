#pragma once
#include "content/townhall/translate/translate_commands.h"
#include "content/townhall/translate/unit.h"

// The commands of translate_commands.h with --ui: the folder is i18n/. What they write is recorded
// in its history as changes of a package are, and can be undone. It has no package.json, so that
// nobody asks for four eyes there.
namespace townhall::translate {

kiosk::base::Result<void> interface_status(const TranslateInput& input, kiosk::base::Files& files,
                                           std::ostream& out);

// All messages, for the translators of one language.
kiosk::base::Result<Exchange> interface_export(const TranslateInput& input,
                                               const kiosk::base::Files& files);

kiosk::base::Result<void> interface_import(const TranslateInput& input, kiosk::base::Files& files,
                                           std::ostream& out);
kiosk::base::Result<void> interface_approve(const TranslateInput& input, kiosk::base::Files& files,
                                            std::ostream& out);
kiosk::base::Result<void> interface_still_correct(const TranslateInput& input,
                                                  kiosk::base::Files& files, std::ostream& out);

// No command writes de.arb, so that no history knows what it was: `before` names the old file.
kiosk::base::Result<void> interface_small_edit(const TranslateInput& input,
                                               kiosk::base::Files& files, std::ostream& out);

}  // namespace townhall::translate
