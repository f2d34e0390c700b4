#pragma once
#include "content/townhall/translate/interface.h"
#include "content/townhall/translate/judge.h"
#include "content/townhall/translate/states.h"

// What people say of translated messages of the interface without changing a word. Of one language
// at a time; what comes of it goes into `origins`.
namespace townhall::translate {

// The keys of all messages, or of those that are translated, in their order.
std::vector<std::string> message_keys(const InterfaceTexts& texts);
std::vector<std::string> translated_keys(const InterfaceTexts& texts);

State state_of(const InterfaceTexts& texts, const std::string& key);

// All messages are approved, or reviewed. Refused: one whose German has changed since.
void approve(const InterfaceTexts& texts, const std::vector<std::string>& keys,
             const std::string& state, nlohmann::json& origins, Judgement& out);

// The translations are right although their German has changed: they rest on the present one.
// Refused: one whose German is gone.
void still_correct(const InterfaceTexts& texts, const std::vector<std::string>& keys,
                   nlohmann::json& origins, Judgement& out);

// What rests on the German of `old_german` (a whole catalogue) rests on the present one. Others
// stay as they are, so that a small edit does not hide a large one before it.
void small_edit(const InterfaceTexts& texts, const std::vector<std::string>& keys,
                const nlohmann::json& old_german, nlohmann::json& origins, Judgement& out);

}  // namespace townhall::translate
