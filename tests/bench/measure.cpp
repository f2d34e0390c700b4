#include <CLI/CLI.hpp>
#include <cstdio>

#include "tests/bench/modes.h"

int main(int argc, char** argv) {
  CLI::App app("Measures the kiosk against the budgets of the design; see tests/bench/run.");
  std::string content;
  std::string piece = "warm-contact";
  std::string lang = "de";
  app.add_option("--content", content, "The content revision.")->required();
  app.require_subcommand(1);
  app.add_subcommand("screens", "Times every screen in every language, cold and warm.");
  app.add_subcommand("memory", "Prints the memory after 200, 2,000 and 6,000 screens.");
  app.add_subcommand("start", "Times the way to the first frame.");
  app.add_subcommand("search", "Builds the search index and times queries.");
  app.add_subcommand("typing", "Times letters of the search to the settled screen.");
  CLI::App* swaps = app.add_subcommand(
      "swaps", "Exchanges two contents 1,000 times under taps and times every frame.");
  std::string other;
  swaps->add_option("--other", other, "The other content revision.")->required();
  app.add_subcommand("listening", "Times a tap on \"listen\" to the first word, and to silence.");
  CLI::App* work = app.add_subcommand("work", "Does one piece of work, for callgrind.");
  work->add_option("--piece", piece, "warm-topic, cold-contact, press, tick and so on.");
  work->add_option("--lang", lang, "The language.");
  CLI11_PARSE(app, argc, argv);
  if (app.got_subcommand("screens")) {
    bench::measure_screens(content);
  } else if (app.got_subcommand("memory")) {
    bench::measure_memory(content);
  } else if (app.got_subcommand("start")) {
    bench::measure_start(content);
  } else if (app.got_subcommand("search")) {
    bench::measure_search(content);
  } else if (app.got_subcommand("typing")) {
    return bench::measure_typing(content) ? 0 : 1;
  } else if (app.got_subcommand("swaps")) {
    return bench::measure_swaps(content, other) ? 0 : 1;
  } else if (app.got_subcommand("listening")) {
    return bench::measure_listening(content) ? 0 : 1;
  } else if (!bench::measure_work(content, piece, lang)) {
    std::fprintf(stderr, "wegweiser-measure: there is no piece of work \"%s\".\n", piece.c_str());
    return 1;
  }
  return 0;
}
