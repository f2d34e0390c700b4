#include "content/townhall/commands.h"

#include "content/townhall/history/approval.h"
#include "content/townhall/history/history_commands.h"
#include "content/townhall/strict_json.h"
#include "content/townhall/translation.h"

namespace townhall {
namespace {

using kiosk::base::Error;
using kiosk::base::FileReader;
using kiosk::base::Result;
using nlohmann::json;

constexpr history::Phrase kStamped = {
    "Bei {2} Übersetzungen ({1}) festgehalten, von welchem Text sie stammen.",
    "Noted of {2} translations ({1}) of which text they are."};

// A list of names, or an object whose keys are the names.
Result<std::set<std::string>> read_icons(const FileReader& files, const std::string& path) {
  Issues issues;
  const std::optional<json> document = parse_strict(TRY(files.read(path)), path, issues);
  if (!document || issues.errors() != 0) {
    return kiosk::base::invalid("The list of pictograms " + path + " is not JSON; correct it.");
  }
  std::set<std::string> names;
  for (const auto& [key, value] : document->items()) {
    names.insert(document->is_object() || !value.is_string() ? key : value.get<std::string>());
  }
  return names;
}

// The lexicons lie beside the language table; a table alone is checked without them.
Result<std::shared_ptr<const Listening>> read_listening(const FileReader& files,
                                                        const std::string& table) {
  const std::size_t slash = table.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : table.substr(0, slash + 1);
  if (!files.list(folder + "speech")) {
    return std::shared_ptr<const Listening>();
  }
  auto listening = std::make_shared<Listening>();
  listening->lexicons = TRY(kiosk::speech::Lexicons::load(files, folder + "speech"));
  const std::string text = TRY(files.read(table));
  listening->voices = TRY(kiosk::locale::Voices::parse(text));
  return std::shared_ptr<const Listening>(std::move(listening));
}

// A history that is broken or in the middle of a change stops a package: it may be half of one.
void look_at_history(const FileReader& files, const std::string& folder, Issues& issues) {
  const auto known = history::read_history(files, folder, history::Voice::English);
  if (!known) {
    issues.error({"history", "", ""}, known.error().message);
  } else if (const auto said = history::interrupted(files, folder)) {
    issues.error({"history", "", ""}, say(*said, history::Voice::English));
  } else if (const auto approved = history::is_approved(files, folder, history::Voice::English);
             !approved) {
    issues.warning({history::kApprovalFile, "", ""}, approved.error().message);
  }
}

Result<void> verdict(const Issues& issues, const std::string& folder, std::ostream& out) {
  print(issues, out);
  out << issues.errors() << " errors, " << issues.warnings() << " warnings\n";
  if (issues.errors() != 0) {
    return kiosk::base::invalid("The package in " + folder + " has " +
                                std::to_string(issues.errors()) +
                                " errors; correct them and check again.");
  }
  return {};
}

Result<json> parse_document(const std::string& text, const std::string& path) {
  Issues issues;
  std::optional<json> document = parse_strict(text, path, issues);
  if (!document) {
    return kiosk::base::invalid(issues.all().front().sentence + " (" + path + ")");
  }
  return std::move(*document);
}

}  // namespace

Result<CheckOptions> read_check_options(const CheckInput& input, const FileReader& files) {
  CheckOptions options;
  options.languages = TRY(read_languages(files, input.languages));
  if (!input.icons.empty()) {
    options.icons = TRY(read_icons(files, input.icons));
  }
  options.listening = TRY(read_listening(files, input.languages));
  return options;
}

Result<void> run_check(const CheckInput& input, const FileReader& files, std::ostream& out) {
  const CheckOptions options = TRY(read_check_options(input, files));
  Issues issues;
  const Canonical canonical = read_canonical(files, input.folder, issues);
  check(canonical, options, issues);
  look_at_history(files, input.folder, issues);
  print(count_translations(canonical), out);
  return verdict(issues, input.folder, out);
}

Result<Checked> build_checked(const CheckInput& input, const FileReader& files, std::ostream& out,
                              std::size_t media_within) {
  const CheckOptions options = TRY(read_check_options(input, files));
  Issues issues;
  const Canonical canonical = read_canonical(files, input.folder, issues);
  check(canonical, options, issues);
  look_at_history(files, input.folder, issues);
  CHECK_OK(verdict(issues, input.folder, out));
  Checked checked;
  checked.package = string_of(canonical.package, "id");
  checked.built = TRY(build_revision(canonical, options.languages, media_within));
  return checked;
}

Result<void> run_build(const CheckInput& input, const std::string& out_file,
                       kiosk::base::Files& files, std::ostream& out) {
  CHECK_OK(history::is_approved(files, input.folder, history::Voice::English));
  const Checked checked = TRY(build_checked(input, files, out));
  CHECK_OK(files.write(out_file, checked.built.bytes));
  print(checked.built, out);
  return {};
}

Result<void> run_stamp(const std::string& folder, const std::string& lang,
                       const history::Author& author, kiosk::base::Files& files,
                       std::ostream& out) {
  CHECK_OK(history::settle_and_say(files, folder, author.voice, out));
  Issues issues;
  const Canonical canonical = read_canonical(files, folder, issues);
  const TextFile* file = canonical.text_file(lang);
  if (issues.errors() != 0 || file == nullptr) {
    print(issues, out);
    return kiosk::base::invalid("The texts in " + lang + " of the package in " + folder +
                                " cannot be read; check the package first.");
  }
  if (file->from.empty()) {
    return kiosk::base::invalid(file->file +
                                " does not say from which language it was translated; "
                                "add the key \"from\".");
  }
  const std::string path = folder + "/" + file->file;
  const std::string text = TRY(files.read(path));
  const json document = TRY(parse_document(text, path));
  std::size_t added = 0;
  const json result = stamped(canonical, *file, document, added);
  const std::string count = std::to_string(added);
  out << count << " digests added to " << path << '\n';
  if (added != 0) {
    const history::Change change{
        "stamp", {kStamped, {lang, count}}, {{file->file, text, print_json(result)}}, {}};
    history::say_recorded(TRY(history::record(files, folder, author, change)), author.voice, out);
  }
  return {};
}

}  // namespace townhall
