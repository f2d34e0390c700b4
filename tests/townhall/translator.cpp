#include "tests/townhall/translator.h"

#include <sstream>

#include "content/townhall/history/history_commands.h"
#include "content/townhall/marks.h"
#include "content/townhall/strict_json.h"

namespace test_support {
namespace {

using kiosk::base::Files;
using kiosk::base::Result;
using townhall::translate::TranslateInput;

using Command = Result<void> (*)(const TranslateInput&, Files&, std::ostream&);

// What it prints, and the sentence of its error.
std::string said_by(Command command, const TranslateInput& input, Files& files) {
  std::ostringstream out;
  const Result<void> done = command(input, files, out);
  return out.str() + (done ? "" : done.error().message);
}

}  // namespace

Translator::Translator(const PackageBuilder& builder, const std::string& format)
    : file_name_(format == "po" ? "back.po" : "back.xlf") {
  move_to(builder);
}

void Translator::move_to(const PackageBuilder& builder) {
  files_ = builder.files();
  for (const auto& [path, bytes] : package()) {
    if (path.ends_with(".json")) {
      EXPECT_TRUE(files_.write(path, townhall::print_json(json::parse(bytes))).has_value());
    }
  }
  const auto table = kiosk::base::DiskFiles().read(WEGWEISER_I18N "/languages.json");
  EXPECT_TRUE(table.has_value() && files_.write("languages.json", *table).has_value());
}

TranslateInput Translator::input(const std::string& to) const {
  TranslateInput input;
  input.package.folder = "p";
  input.package.languages = "languages.json";
  input.po_helper = WEGWEISER_BINARY "/bin/wegweiser-po";
  input.to = to;
  input.languages = {to};
  input.file = file_name_;
  input.author.role = role;
  input.lang = "en";
  return input;
}

std::string Translator::send(const std::string& to) {
  std::string said = said_by(townhall::translate::run_export, input(to), files_);
  bytes_ = files_.read(file_name_).value_or("");
  return said;
}

void Translator::edit(const std::string& behind, const std::string& from, const std::string& to) {
  const std::size_t start = bytes_.find(behind);
  const std::size_t at = start == std::string::npos ? start : bytes_.find(from, start);
  if (at == std::string::npos) {
    ADD_FAILURE() << "no " << from << " behind " << behind << " in " << bytes_;
    return;
  }
  bytes_.replace(at, from.size(), to);
}

void Translator::translate(const std::string& key, const std::string& words) {
  const std::string context = "msgctxt \"" + key + "\"\n";
  const std::size_t at = bytes_.find(context);
  const std::size_t target = at == std::string::npos ? at : bytes_.find("\nmsgstr ", at);
  if (target == std::string::npos) {
    ADD_FAILURE() << "no " << key << " in " << bytes_;
    return;
  }
  const std::size_t end = std::min(bytes_.find("\n\n", target), bytes_.size() - 1);
  bytes_.replace(target, end - target, "\nmsgstr \"" + words + "\"");
  const std::size_t begin = bytes_.rfind("\n\n", at);
  const std::size_t fuzzy = bytes_.find("#, fuzzy\n", begin);
  if (fuzzy < at) {
    bytes_.erase(fuzzy, std::string("#, fuzzy\n").size());
  }
}

std::string Translator::import(bool yes, const std::string& lang) {
  EXPECT_TRUE(files_.write(file_name_, bytes_).has_value());
  TranslateInput asked = input("");
  asked.yes = yes;
  asked.lang = lang;
  return said_by(townhall::translate::run_import, asked, files_);
}

std::string Translator::approve(const std::string& to, const std::string& what,
                                const std::string& state) {
  TranslateInput asked = input(to);
  asked.selection.what = {what};
  asked.state = state;
  asked.yes = true;
  return said_by(townhall::translate::run_approve, asked, files_);
}

std::string Translator::would_approve(const std::string& to, const std::string& what,
                                      const std::string& lang) {
  TranslateInput asked = input(to);
  const bool is_kind = what.find('/') == std::string::npos;
  (is_kind ? asked.selection.all_of : asked.selection.what) = {what};
  asked.lang = lang;
  return said_by(townhall::translate::run_approve, asked, files_);
}

std::string Translator::still_correct(const std::string& to, const std::string& what) {
  TranslateInput asked = input(to);
  asked.selection.what = {what};
  asked.yes = true;
  return said_by(townhall::translate::run_still_correct, asked, files_);
}

std::string Translator::small_edit(const std::string& what) {
  TranslateInput asked = input("");
  asked.selection.what = {what};
  asked.yes = true;
  return said_by(townhall::translate::run_small_edit, asked, files_);
}

void Translator::edit_german(const std::string& record, const std::string& field,
                             const std::string& text) {
  const std::string before = *files_.read("p/texts/de.json");
  json document = json::parse(before);
  document["texts"][record][field] = text;
  const townhall::history::Change change{
      "workbook import",
      {{"Geändert.", "Changed."}},
      {{"texts/de.json", before, townhall::print_json(document)}}};
  const auto done = townhall::history::record(files_, "p", {}, change);
  EXPECT_TRUE(done.has_value()) << (done ? "" : done.error().message);
}

void Translator::undo() {
  townhall::history::HistoryInput asked;
  asked.folder = "p";
  asked.yes = true;
  std::ostringstream out;
  EXPECT_TRUE(townhall::history::run_undo(asked, files_, out).has_value()) << out.str();
}

std::string Translator::shown(const std::string& lang) {
  townhall::history::HistoryInput asked;
  asked.folder = "p";
  asked.author.voice = townhall::voice_of(lang);
  std::ostringstream out;
  EXPECT_TRUE(townhall::history::run_show(asked, files_, out).has_value()) << out.str();
  return out.str();
}

std::string Translator::status(const std::string& to) {
  return said_by(townhall::translate::run_status, input(to), files_);
}

townhall::Canonical Translator::canonical() const {
  townhall::Issues issues;
  townhall::Canonical canonical = townhall::read_canonical(files_, "p", issues);
  EXPECT_EQ(issues.errors(), 0U);
  return canonical;
}

townhall::translate::State Translator::state(const std::string& lang, const std::string& record,
                                             const std::string& field) const {
  return townhall::translate::state_of(canonical(), lang, record, field);
}

std::string Translator::text(const std::string& lang, const std::string& record,
                             const std::string& field) const {
  const townhall::Canonical now = canonical();
  const std::string* text = now.text(lang, record, field);
  return text == nullptr ? "" : *text;
}

std::string Translator::mark(const std::string& lang, const std::string& record,
                             const std::string& field) const {
  const townhall::Canonical now = canonical();
  const townhall::TextFile* file = now.text_file(lang);
  if (file == nullptr) {
    return "";
  }
  const townhall::Mark mark = mark_of(*file, record, field);
  return mark.how + " " + mark.state;
}

std::map<std::string, std::string> Translator::package() const {
  std::map<std::string, std::string> all;
  for (const std::string folder : {"p", "p/texts"}) {
    for (const std::string& name : files_.list(folder).value_or(std::vector<std::string>{})) {
      if (!name.ends_with("/")) {
        all[folder + "/" + name] = files_.read(folder + "/" + name).value_or("");
      }
    }
  }
  return all;
}

}  // namespace test_support
