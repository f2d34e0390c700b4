#pragma once
#include <string>

#include "content/townhall/translate/states.h"
#include "content/townhall/translate/translate_commands.h"
#include "tests/support/package_builder.h"

namespace test_support {

// A town hall and its translators: files go out, are edited as text, and come back. The package is
// in memory, in "p"; the helper is that of this build.
class Translator {
 public:
  explicit Translator(const PackageBuilder& builder, const std::string& format = "po");

  std::string role;  // of who gives the commands

  // Writes the file for a language; what the command said.
  std::string send(const std::string& to);

  // The file as it is now, and as it becomes.
  const std::string& file() const { return bytes_; }

  void put_file(const std::string& bytes) { bytes_ = bytes; }

  // Replaces the first `from` behind `behind` in the file; a test failure if there is none.
  void edit(const std::string& behind, const std::string& from, const std::string& to);

  // Gives the text of a key (PO) a translation, and takes the mark "fuzzy" away.
  void translate(const std::string& key, const std::string& words);

  // What the import says, with the sentence of its error.
  std::string import(bool yes = false, const std::string& lang = "en");

  // "en" for a language, "service/benefit" or a field: what the commands say.
  std::string approve(const std::string& to, const std::string& what,
                      const std::string& state = "approved");
  // The same without --yes; "service" is all services.
  std::string would_approve(const std::string& to, const std::string& what,
                            const std::string& lang = "en");
  std::string still_correct(const std::string& to, const std::string& what);
  std::string small_edit(const std::string& what);
  std::string status(const std::string& to);
  void undo();
  // What "show" says of the last change.
  std::string shown(const std::string& lang);

  // A clerk changes a German text by a command, which the history records.
  void edit_german(const std::string& record, const std::string& field, const std::string& text);

  // The package became another one meanwhile.
  void move_to(const PackageBuilder& builder);

  townhall::Canonical canonical() const;
  townhall::translate::State state(const std::string& lang, const std::string& record,
                                   const std::string& field = "name") const;
  std::string text(const std::string& lang, const std::string& record,
                   const std::string& field = "name") const;
  std::string mark(const std::string& lang, const std::string& record,
                   const std::string& field = "name") const;
  // The bytes of all files of the package.
  std::map<std::string, std::string> package() const;

 private:
  townhall::translate::TranslateInput input(const std::string& to) const;

  std::string file_name_;
  kiosk::base::MemoryFiles files_;
  std::string bytes_;
};

}  // namespace test_support
