#include "content/townhall/translate/interface_judge.h"

#include "content/townhall/digest.h"

namespace townhall::translate {
namespace {

using nlohmann::json;

std::string named(const InterfaceTexts& texts, const std::string& key) {
  return texts.language.tag + " " + key;
}

JudgedText judged_text(const InterfaceTexts& texts, const std::string& key) {
  JudgedText judged;
  judged.lang = texts.language.tag;
  judged.key = key;
  judged.about = about_message(texts, key);
  judged.from = kiosk::locale::kGerman;
  judged.source = message_of(texts.german, key);
  judged.text = message_of(texts.translation, key);
  judged.rests_on = source_digest(texts, key);
  return judged;
}

bool is_outdated(const InterfaceTexts& texts, const std::string& key) {
  const std::string rests_on = source_digest(texts, key);
  return !rests_on.empty() && rests_on != text_digest(message_of(texts.german, key));
}

}  // namespace

std::vector<std::string> message_keys(const InterfaceTexts& texts) {
  std::vector<std::string> keys;
  for (const auto& [key, message] : texts.german.items()) {
    if (!message_of(texts.german, key).empty()) {
      keys.push_back(key);
    }
  }
  return keys;
}

std::vector<std::string> translated_keys(const InterfaceTexts& texts) {
  std::vector<std::string> keys;
  for (const auto& [key, message] : texts.translation.items()) {
    if (!message_of(texts.translation, key).empty()) {
      keys.push_back(key);
    }
  }
  return keys;
}

State state_of(const InterfaceTexts& texts, const std::string& key) {
  if (message_of(texts.translation, key).empty()) {
    return State::Missing;
  }
  if (is_outdated(texts, key)) {
    return State::SourceChanged;
  }
  const Mark mark = message_mark(texts, key);
  if (mark.by_machine() && !mark.reviewed()) {
    return State::Unreviewed;
  }
  return source_digest(texts, key).empty() ? State::Unknown : State::Current;
}

void approve(const InterfaceTexts& texts, const std::vector<std::string>& keys,
             const std::string& state, json& origins, Judgement& out) {
  for (const std::string& key : keys) {
    Mark mark = message_mark(texts, key);
    if (message_of(texts.german, key).empty()) {
      out.refused.push_back({named(texts, key), {kNoSource}});
    } else if (is_outdated(texts, key)) {
      out.refused.push_back({named(texts, key), {kSourceChanged}});
    } else if (mark.state == state) {
      ++out.unchanged;
    } else {
      mark.state = state;
      set_message_mark(texts, origins, key, mark);
      out.changed.push_back(judged_text(texts, key));
    }
  }
}

void still_correct(const InterfaceTexts& texts, const std::vector<std::string>& keys, json& origins,
                   Judgement& out) {
  for (const std::string& key : keys) {
    const std::string german = message_of(texts.german, key);
    if (german.empty()) {
      out.refused.push_back({named(texts, key), {kNoSource}});
    } else if (source_digest(texts, key) == text_digest(german)) {
      ++out.unchanged;
    } else {
      set_source(origins, key, german);
      out.changed.push_back(judged_text(texts, key));
    }
  }
}

void small_edit(const InterfaceTexts& texts, const std::vector<std::string>& keys,
                const json& old_german, json& origins, Judgement& out) {
  for (const std::string& key : keys) {
    const std::string now = message_of(texts.german, key);
    const std::string old = message_of(old_german, key);
    const bool rests_on_old = !old.empty() && source_digest(texts, key) == text_digest(old);
    if (now.empty() || old == now || !rests_on_old) {
      ++out.unchanged;
    } else {
      set_source(origins, key, now);
      out.changed.push_back(judged_text(texts, key));
      out.changed.back().previous = old;
    }
  }
}

}  // namespace townhall::translate
