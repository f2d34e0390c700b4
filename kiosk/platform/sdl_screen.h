#pragma once
#include <SDL_video.h>

#include <memory>
#include <span>
#include <string>

#include "kiosk/base/result.h"
#include "kiosk/platform/rotation.h"

namespace kiosk::platform {

// SDL's video, its window and the memory behind it: all that concerns output. Window owns one.
class SdlScreen {
 public:
  // `size` empty = fullscreen.
  static base::Result<std::unique_ptr<SdlScreen>> create(ui::Size size, Rotation rotation,
                                                         const std::string& title);
  ~SdlScreen();

  SdlScreen(const SdlScreen&) = delete;
  SdlScreen& operator=(const SdlScreen&) = delete;

  // Takes the window's surface again after it changed. Io when there is none at the moment.
  base::Result<void> take_surface();

  // Of the window in pixels, before rotation.
  ui::Size panel_size() const { return panel_.size(); }

  Canvas& canvas() { return direct_ ? panel_ : picture_; }

  // Io when the surface was lost.
  base::Result<void> show(std::span<const ui::Rect> damage);

  bool fullscreen() const { return fullscreen_; }

  std::string driver() const;

  // Whether waiting for events sleeps in the system instead of asking again and again
  // (reference: performance, section 5, SDL 2.26.5).
  bool can_block() const;

 private:
  SdlScreen(Rotation rotation, bool fullscreen) : rotation_(rotation), fullscreen_(fullscreen) {}

  base::Result<void> open(ui::Size size, const std::string& title, bool accelerated);
  void close();

  Rotation rotation_;
  bool fullscreen_;
  bool video_ = false;
  SDL_Window* window_ = nullptr;
  SDL_Surface* surface_ = nullptr;  // owned by the window
  bool foreign_ = false;            // the surface's pixels are not XRGB8888
  bool direct_ = true;              // frames are painted straight into `panel_`
  Canvas panel_;                    // the surface's memory, or our own when it is foreign
  Canvas picture_;                  // what is turned into `panel_`
};

}  // namespace kiosk::platform
