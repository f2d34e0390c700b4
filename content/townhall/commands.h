#pragma once
#include <ostream>
#include <string>

#include "content/townhall/build.h"
#include "content/townhall/check/check.h"
#include "content/townhall/history/author.h"
#include "content/townhall/integreat.h"
#include "kiosk/base/files.h"

// What each subcommand of wegweiser-townhall does.
namespace townhall {

struct CheckInput {
  std::string folder;
  std::string languages;  // path of languages.json
  std::string icons;      // path of a JSON file of names; empty: icons are not checked
  Voice voice = Voice::English;
  std::string fonts = {};  // folder of the staged fonts; empty: glyphs and room are not checked
};

// What a check needs beside the package: the language table, the lexicons beside it, pictograms.
kiosk::base::Result<CheckOptions> read_check_options(const CheckInput& input,
                                                     const kiosk::base::FileReader& files);

// How a check answers.
struct CheckAnswer {
  bool json = false;      // instead of lines
  std::string page = {};  // an HTML file to write as well
};

// Prints what is wrong and how far the translations are; Invalid if there is an error.
kiosk::base::Result<void> run_check(const CheckInput& input, const CheckAnswer& answer,
                                    kiosk::base::Files& files, std::ostream& out);

struct Checked {
  std::string package;  // its id
  Built built;
};

// A package that passed its check, built; Invalid if there is an error. `media_within` as in
// build.h.
kiosk::base::Result<Checked> build_checked(const CheckInput& input,
                                           const kiosk::base::FileReader& files, std::ostream& out,
                                           std::size_t media_within = SIZE_MAX);

// Writes nothing if the check finds an error.
kiosk::base::Result<void> run_build(const CheckInput& input, const std::string& out_file,
                                    kiosk::base::Files& files, std::ostream& out);

kiosk::base::Result<void> run_stamp(const std::string& folder, const std::string& lang,
                                    const history::Author& author, kiosk::base::Files& files,
                                    std::ostream& out);

}  // namespace townhall
