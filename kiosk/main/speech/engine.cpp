#include "kiosk/main/speech/engine.h"

#include <espeak-ng/speak_lib.h>

#include <algorithm>
#include <cstring>

#include "kiosk/base/utf8.h"

namespace kiosk::main {
namespace {

constexpr int kBufferMs = 20;  // of sound between two looks at whether to stop

// One text on its way through the engine, whose callback is a plain function.
struct Running {
  const Sink* sink = nullptr;
  const std::string* text = nullptr;
  size_t byte = 0;       // offset of ...
  size_t character = 0;  // ... this code point: the engine counts code points, and only forward
};

// The byte offset of code point `character`; going back starts anew.
size_t byte_of(Running& running, size_t character) {
  if (character < running.character) {
    running.character = 0;
    running.byte = 0;
  }
  while (running.character < character && running.byte < running.text->size()) {
    base::next_code_point(*running.text, running.byte);
    ++running.character;
  }
  return running.byte;
}

void report_word(Running& running, const espeak_EVENT& event) {
  if (event.text_position < 1) {
    return;  // the engine ends some clauses with a word that is none
  }
  const auto first = static_cast<size_t>(event.text_position) - 1;
  const auto length = static_cast<size_t>(std::max(event.length, 0));
  speech::Word word;
  word.at_ms = static_cast<std::uint32_t>(std::max(event.audio_position, 0));
  word.first = static_cast<std::uint32_t>(byte_of(running, first));
  word.last = static_cast<std::uint32_t>(byte_of(running, first + length));
  running.sink->word(word);
}

// The engine hands over a piece of sound; 1 tells it to stop.
int receive(short* samples, int count, espeak_EVENT* events) {
  Running& running = *static_cast<Running*>(events->user_data);
  if (running.sink->cancelled()) {
    return 1;
  }
  for (; events->type != espeakEVENT_LIST_TERMINATED; ++events) {
    if (events->type == espeakEVENT_WORD) {
      report_word(running, *events);
    }
  }
  if (samples != nullptr && count > 0) {
    const auto* bytes = reinterpret_cast<const char*>(samples);
    running.sink->sound({std::string(bytes, static_cast<size_t>(count) * sizeof(short))});
  }
  return running.sink->cancelled() ? 1 : 0;
}

std::string primary(const std::string& tag) {
  return tag.substr(0, tag.find('-'));
}

// Whether the voice says that it speaks `language`. Its list is pairs of a priority and a tag.
bool speaks(const espeak_VOICE& voice, const std::string& language) {
  for (const char* entry = voice.languages; entry != nullptr && *entry != '\0';
       entry += std::strlen(entry) + 1) {
    if (primary(entry + 1) == primary(language)) {
      return true;
    }
  }
  return false;
}

const espeak_VOICE* find_voice(const std::string& id) {
  for (const espeak_VOICE** voice = espeak_ListVoices(nullptr); *voice != nullptr; ++voice) {
    if (id == (*voice)->identifier) {
      return *voice;
    }
  }
  return nullptr;
}

// The engine answers an unknown name by keeping the voice before, so what it took is compared.
base::Result<void> choose(const speech::Speak& request, std::string& chosen) {
  const espeak_VOICE* voice = find_voice(request.voice);
  if (voice == nullptr || !speaks(*voice, request.language)) {
    return base::invalid("There is no voice \"" + request.voice + "\" of the language \"" +
                         request.language +
                         "\"; correct i18n/languages.json or install espeak-ng-data.");
  }
  if (chosen == request.voice) {
    return {};
  }
  chosen.clear();
  const bool done = espeak_SetVoiceByName(request.voice.c_str()) == EE_OK;
  const espeak_VOICE* now = espeak_GetCurrentVoice();
  if (!done || now == nullptr || now->identifier == nullptr || request.voice != now->identifier) {
    return base::io_error("The engine did not take the voice \"" + request.voice +
                          "\"; install espeak-ng-data again.");
  }
  chosen = request.voice;
  return {};
}

// Controls become spaces, so that offsets stay: the engine takes some for commands.
std::string without_controls(std::string text) {
  std::replace_if(
      text.begin(), text.end(),
      [](char c) { return (c >= 0 && c < ' ' && c != '\n') || c == '\x7F'; }, ' ');
  return text;
}

}  // namespace

base::Result<Engine> Engine::open() {
  const int rate =
      espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, kBufferMs, nullptr, espeakINITIALIZE_DONT_EXIT);
  if (rate <= 0) {
    return base::io_error("The speech engine does not start; install espeak-ng-data.");
  }
  espeak_SetSynthCallback(receive);
  return Engine(static_cast<std::uint32_t>(rate));
}

base::Result<void> Engine::speak(const speech::Speak& request, const Sink& sink) {
  if (base::first_bad_utf8(request.text)) {
    return base::invalid("A text to be spoken is no UTF-8; correct what sends it.");
  }
  CHECK_OK(choose(request, voice_));
  const std::string text = without_controls(request.text);
  if (text.find_first_not_of(" \n") == std::string::npos) {
    return {};
  }
  Running running{&sink, &text, 0, 0};
  espeak_SetParameter(espeakRATE,
                      std::clamp(request.rate, speech::kSlowestRate, speech::kFastestRate), 0);
  const espeak_ERROR done = espeak_Synth(text.c_str(), text.size() + 1, 0, POS_CHARACTER, 0,
                                         espeakCHARS_UTF8, nullptr, &running);
  if (done != EE_OK && !sink.cancelled()) {
    return base::io_error("The speech engine could not speak a text; restart it.");
  }
  return {};
}

}  // namespace kiosk::main
