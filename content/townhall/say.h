#pragma once
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "content/townhall/commands.h"

// A page as a resident hears it.
namespace townhall {

struct SayInput {
  CheckInput package;
  std::string route;   // "contact/wohngeldstelle", as "wegweiser-kiosk screens" prints it
  std::string lang;    // of the visit
  std::string now;     // empty: a Monday morning
  std::string kiosk;   // path of wegweiser-kiosk, which knows what a page says
  std::string helper;  // path of wegweiser-speech
  std::string out;     // a .wav file; empty: the words alone
};

// Runs of a sentence: language and words.
using SaidSentence = std::vector<std::pair<std::string, std::string>>;

// The lines of "wegweiser-kiosk words"; Corrupt for a line of another form.
kiosk::base::Result<std::vector<SaidSentence>> parse_words(const std::string& lines);

// Prints the words of the page, a sentence a line with the language of each run, and writes their
// sound. Clips of the package come before the voice. Runs that have neither are silent, and are
// named at the end.
kiosk::base::Result<void> run_say(const SayInput& input, kiosk::base::Files& files,
                                  std::ostream& out);

}  // namespace townhall
