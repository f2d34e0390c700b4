#pragma once
#include <ostream>

#include "content/townhall/commands.h"
#include "content/townhall/history/author.h"
#include "content/townhall/translate/select.h"

// "translate ...": texts on their way to translators and back.
namespace townhall::translate {

struct TranslateInput {
  CheckInput package;
  bool interface = false;     // the folder is i18n/, with the words of the interface
  std::string to;             // the language of the translation
  std::string format = "po";  // po or xliff
  std::string file;
  std::string po_helper;               // path of wegweiser-po
  std::string how = "human";           // of what is imported
  std::vector<std::string> languages;  // of approve and still-correct
  Selection selection;
  std::string before = {};         // small-edit with `interface`: the path of de.arb as it was
  std::string state = "approved";  // of approve: that or reviewed
  history::Author author = {};
  bool emergency = false;  // approve: also what the own role wrote, for this reason
  std::string reason = {};
  bool as_json = false;  // status
  bool entries = false;  // status: each entry by itself
  bool yes = false;      // write
  std::string lang = "de";
};

// How far the texts are in each language; with `to` the texts that are not current in it. Invalid
// if there are none in that language.
kiosk::base::Result<void> run_status(const TranslateInput& input, kiosk::base::Files& files,
                                     std::ostream& out);

// Says what a file that came back would change; with `yes` it is written. Invalid if a unit was
// refused (the others are written all the same), or the whole file.
kiosk::base::Result<void> run_import(const TranslateInput& input, kiosk::base::Files& files,
                                     std::ostream& out);

// Changes no word; say what they would change, with `yes` it is written. Invalid if a text was
// refused.
kiosk::base::Result<void> run_approve(const TranslateInput& input, kiosk::base::Files& files,
                                      std::ostream& out);
kiosk::base::Result<void> run_still_correct(const TranslateInput& input, kiosk::base::Files& files,
                                            std::ostream& out);

// Of changes of texts in the source language, which were the last ones of these texts.
kiosk::base::Result<void> run_small_edit(const TranslateInput& input, kiosk::base::Files& files,
                                         std::ostream& out);

// Writes one file for one language.
kiosk::base::Result<void> run_export(const TranslateInput& input, kiosk::base::Files& files,
                                     std::ostream& out);

}  // namespace townhall::translate
