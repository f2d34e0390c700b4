#pragma once
#include "content/townhall/translate/translate_commands.h"
#include "content/townhall/translate/unit.h"
#include "content/townhall/translate/voice.h"

// The file that goes to translators and comes back, PO or XLIFF as the command says.
namespace townhall::translate {

// Without its folder, for sentences.
std::string exchange_name(const TranslateInput& input);

// Invalid: larger than 64 MiB, damaged, not ours, or a workbook.
kiosk::base::Result<Exchange> read_exchange(const TranslateInput& input,
                                            const kiosk::base::FileReader& files, Voice voice);

kiosk::base::Result<void> write_exchange(const TranslateInput& input, const Exchange& exchange,
                                         kiosk::base::Files& files);

// A success where nothing was refused; else the sentence that says how many were.
kiosk::base::Result<void> verdict_on(std::size_t refused, Voice voice);

}  // namespace townhall::translate
