#include "content/townhall/main_voice.h"

#include "content/townhall/answering.h"

namespace townhall {

Voice asked_voice(const CLI::App& app) {
  const CLI::App* command = &app;
  while (!command->get_subcommands().empty()) {
    command = command->get_subcommands().back();
  }
  for (const char* name : {"--answer-in", "--answer", "--lang"}) {
    if (const CLI::Option* option = command->get_option_no_throw(name)) {
      return option->empty() ? Voice::German : voice_of(option->results().back());
    }
  }
  return Voice::German;
}

}  // namespace townhall
