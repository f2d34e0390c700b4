#pragma once
#include <string>
#include <variant>
#include <vector>

#include "content/townhall/in_both.h"

// What the workbook commands say, in German or in English.
namespace townhall::workbook {

using townhall::in_both;
using townhall::in_voice;
using townhall::Phrase;
using townhall::say;
using townhall::Saying;
using townhall::Voice;

// A value, or what is wrong and what to do.
template <typename T>
using Understood = std::variant<T, Saying>;

}  // namespace townhall::workbook
