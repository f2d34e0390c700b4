#pragma once
#include <optional>
#include <string>

#include "kiosk/app/kiosk.h"
#include "kiosk/base/files.h"
#include "kiosk/platform/window.h"

namespace kiosk::main {

// What stands on the command line, checked.
struct Options {
  std::string content;  // path of a content revision
  std::string fonts;    // folder of staged fonts
  std::string i18n;     // folder of messages
  std::string site;
  std::string panel = "27p";
  // shot
  std::string screen = "home";
  std::string locale = "de";
  std::string text_size = "1.0";
  std::string theme = "day";
  std::string reach = "normal";
  bool audio = false;
  std::string now;
  std::string out;
  int page = 1;
  bool all_pages = false;  // of a long screen, one below the other
  bool idle_dialog = false;
  // play
  std::string journey;
  // search
  int most = 10;
  // run
  std::string config;
  std::string window;
  std::string follow;   // sync folder
  std::string state;    // the kiosk's own folder
  std::string factory;  // content of last resort
  bool fullscreen = false;
  bool stats = false;
  bool dark_in_private = false;
  app::Means means = app::Means::Fingers;  // what there is besides the glass
  int scan_ms = 2000;  // how long a node has the focus for somebody with one switch
};

// The state that `shot` shows.
base::Result<app::State> state_of(const Options& options);

}  // namespace kiosk::main
