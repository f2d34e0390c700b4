#include "content/townhall/main_voice.h"

#include <algorithm>
#include <iterator>

#include "content/townhall/answering.h"
#include "content/townhall/help_words.h"

namespace townhall {
namespace {

// The words of CLI11, and how it names kinds of values.
constexpr Phrase kLabels[] = {{"Aufruf", "Usage"},
                              {"OPTIONEN", "OPTIONS"},
                              {"BEFEHL", "SUBCOMMAND"},
                              {"BEFEHLE", "SUBCOMMANDS"},
                              {"Angaben", "Positionals"},
                              {"PFLICHT", "REQUIRED"},
                              {"Umgebung", "Env"},
                              {"ZAHL", "INT"},
                              {"ZAHL", "UINT"}};

constexpr std::string_view kOptions = "Optionen";
constexpr std::string_view kCommands = "Befehle";

constexpr std::string_view kNoCommand = "Es fehlt ein Befehl";
constexpr std::string_view kMissing = "Es fehlt „{1}“";
constexpr std::string_view kUnexpected = "Damit ist hier nichts anzufangen: {1}";
constexpr std::string_view kNotAllowed = "„{1}“ gilt nicht für „{2}“, sondern {3}";
constexpr std::string_view kNoNumber = "„{2}“ ist für „{1}“ keine Zahl";
constexpr std::string_view kNoValue = "Nach „{1}“ fehlt ein Wert";
constexpr std::string_view kTooOften = "„{1}“ steht zu oft da";
constexpr std::string_view kNotUnderstood = "Die Eingabe ist nicht zu verstehen ({1})";

const CLI::App& named_command(const CLI::App& app) {
  const CLI::App* command = &app;
  while (!command->get_subcommands().empty()) {
    command = command->get_subcommands().back();
  }
  return *command;
}

std::string german(const std::string& english) {
  const auto* found = std::find_if(std::begin(kHelpWords), std::end(kHelpWords),
                                   [&](const Phrase& words) { return words.en == english; });
  return found == std::end(kHelpWords) ? english : std::string(found->de);
}

void describe(CLI::App& app) {
  app.description(german(app.get_description()));
  if (!app.get_group().empty()) {
    app.group(std::string(kCommands));
  }
  for (CLI::Option* option : app.get_options()) {
    option->description(german(option->get_description()));
    option->group(std::string(kOptions));
  }
  for (CLI::App* command : app.get_subcommands(std::function<bool(CLI::App*)>())) {
    describe(*command);
  }
}

// CLI11's sentences hold what they speak of before or behind `mark`.
std::string before(const std::string& text, std::string_view mark) {
  return text.substr(0, text.find(mark));
}

std::string behind(const std::string& text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  return at == std::string::npos ? text : text.substr(at + mark.size());
}

std::string not_allowed(const std::string& name, const CLI::App& command) {
  const CLI::Option* option = command.get_option_no_throw(name);
  const std::string value = option == nullptr ? "" : CLI::detail::join(option->results(), " ");
  const std::string allowed = option == nullptr ? "" : behind(option->get_type_name(), ":");
  return fill_in(kNotAllowed, {value, name, allowed});
}

}  // namespace

void add_help_voice(CLI::App& app, std::string& lang) {
  app.add_option("--lang", lang, "The language of this help: de or en.")
      ->check(CLI::IsMember({"de", "en"}));
}

Voice asked_voice(const CLI::App& app) {
  for (const CLI::App* at = &named_command(app); at != nullptr; at = at->get_parent()) {
    for (const char* name : {"--answer-in", "--lang"}) {
      if (const CLI::Option* option = at->get_option_no_throw(name)) {
        return option->empty() ? Voice::German : voice_of(option->results().back());
      }
    }
  }
  return Voice::German;
}

void speak_help(CLI::App& app, Voice voice) {
  if (voice == Voice::English) {
    return;
  }
  for (const Phrase& label : kLabels) {
    app.get_formatter()->label(std::string(label.en), std::string(label.de));
  }
  describe(app);
}

std::string complaint(const CLI::ParseError& problem, const CLI::App& app, Voice voice) {
  std::string text = problem.what();
  // The name is that of the command where there is too much.
  const auto kind = static_cast<CLI::ExitCodes>(problem.get_exit_code());
  if (voice == Voice::English) {
    return text;
  }
  if (kind == CLI::ExitCodes::RequiredError) {
    const std::string name = before(text, " is required");
    return name == "A subcommand" ? std::string(kNoCommand) : fill_in(kMissing, {name});
  }
  if (kind == CLI::ExitCodes::ExtrasError) {
    return fill_in(kUnexpected, {behind(text, ": ")});
  }
  if (kind == CLI::ExitCodes::ValidationError) {
    return not_allowed(before(text, ": "), named_command(app));
  }
  if (kind == CLI::ExitCodes::ConversionError && text.find(" = ") != std::string::npos) {
    return fill_in(kNoNumber, {before(behind(text, ": "), " = "), behind(text, " = ")});
  }
  if (kind == CLI::ExitCodes::ArgumentMismatch && text.find(':') != std::string::npos) {
    const bool too_often = text.find("At Most") != std::string::npos;
    return fill_in(too_often ? kTooOften : kNoValue, {before(text, ":")});
  }
  return fill_in(kNotUnderstood, {text});
}

}  // namespace townhall
