#include "kiosk/platform/sdl_screen.h"

#include <SDL.h>

#include <vector>

namespace kiosk::platform {

namespace {

// Before SDL starts. One touch is one event on every system (reference: operations, finding 2).
void set_hints(bool accelerated) {
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, accelerated ? "1" : "0");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
  SDL_SetHint(SDL_HINT_WINDOWS_NO_CLOSE_ON_ALT_F4, "1");
  SDL_SetHint(SDL_HINT_ALLOW_ALT_TAB_WHILE_GRABBED, "0");
}

base::Error failed(const std::string& what) {
  return base::io_error(what + " (" + SDL_GetError() +
                        "); look at the display server and at SDL_VIDEODRIVER.");
}

bool is_xrgb(const SDL_PixelFormat& format) {
  return format.BytesPerPixel == 4 && format.Rmask == 0xFF0000U && format.Gmask == 0xFF00U &&
         format.Bmask == 0xFFU;
}

}  // namespace

base::Result<std::unique_ptr<SdlScreen>> SdlScreen::create(ui::Size size, Rotation rotation,
                                                           const std::string& title) {
  const bool fullscreen = size.width <= 0 || size.height <= 0;
  std::unique_ptr<SdlScreen> screen(new SdlScreen(rotation, fullscreen));
  // KMSDRM has no surface without acceleration, and SDL decides that once per start of its video.
  if (!screen->open(size, title, false)) {
    screen->close();
    CHECK_OK(screen->open(size, title, true));
  }
  return screen;
}

SdlScreen::~SdlScreen() {
  close();
}

base::Result<void> SdlScreen::open(ui::Size size, const std::string& title, bool accelerated) {
  set_hints(accelerated);
  // Video alone: joysticks and sensors make SDL poll (reference: performance, section 5).
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
    return failed("The screen could not be opened");
  }
  video_ = true;
  // The desktop's own place and size: without a window manager nobody else enlarges the window.
  SDL_Rect at{SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED, size.width, size.height};
  if (fullscreen_ && SDL_GetDisplayBounds(0, &at) != 0) {
    return failed("The size of the screen is not known");
  }
  const Uint32 flags =
      fullscreen_ ? SDL_WINDOW_FULLSCREEN_DESKTOP | SDL_WINDOW_BORDERLESS : SDL_WINDOW_RESIZABLE;
  window_ = SDL_CreateWindow(title.c_str(), at.x, at.y, at.w, at.h, flags);
  if (window_ == nullptr) {
    return failed("No window could be opened");
  }
  SDL_DisableScreenSaver();
  SDL_StartTextInput();  // of a keyboard that is plugged in; ours is on the screen
  if (fullscreen_) {
    SDL_ShowCursor(SDL_DISABLE);
    SDL_SetWindowKeyboardGrab(window_, SDL_TRUE);
  }
  return take_surface();
}

void SdlScreen::close() {
  if (window_ != nullptr) {
    SDL_DestroyWindow(window_);
    window_ = nullptr;
    surface_ = nullptr;
  }
  if (video_) {
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    video_ = false;
  }
}

base::Result<void> SdlScreen::take_surface() {
  surface_ = SDL_GetWindowSurface(window_);
  if (surface_ == nullptr) {
    panel_ = Canvas(panel_.size());
    return failed("The window gives no memory to paint into");
  }
  const ui::Size size{surface_->w, surface_->h};
  foreign_ = !is_xrgb(*surface_->format) || SDL_MUSTLOCK(surface_);
  panel_ = foreign_ ? Canvas(size)
                    : Canvas(static_cast<std::uint32_t*>(surface_->pixels), size,
                             surface_->pitch / static_cast<int>(sizeof(std::uint32_t)));
  direct_ = rotation_ == Rotation::None;
  picture_ = direct_ ? Canvas() : Canvas(turned(rotation_, size));
  return {};
}

base::Result<void> SdlScreen::show(std::span<const ui::Rect> damage) {
  if (surface_ == nullptr) {
    return failed("The window has lost its memory");
  }
  std::vector<SDL_Rect> rects;
  for (const ui::Rect& rect : damage) {
    const ui::Rect part = intersection(canvas().area(), rect);
    if (part.empty()) {
      continue;
    }
    if (!direct_) {
      copy_turned(picture_, part, rotation_, panel_);
    }
    const ui::Rect on_panel = part_of_panel(rotation_, part, panel_.size());
    rects.push_back({on_panel.x, on_panel.y, on_panel.width, on_panel.height});
    if (foreign_) {
      SDL_Surface* const ours = SDL_CreateRGBSurfaceWithFormatFrom(
          panel_.row(0).data(), panel_.size().width, panel_.size().height, 32, panel_.pitch() * 4,
          SDL_PIXELFORMAT_RGB888);
      SDL_Rect to = rects.back();
      SDL_BlitSurface(ours, &rects.back(), surface_, &to);
      SDL_FreeSurface(ours);
    }
  }
  if (SDL_UpdateWindowSurfaceRects(window_, rects.data(), static_cast<int>(rects.size())) != 0) {
    return failed("The screen could not be updated");
  }
  return {};
}

std::string SdlScreen::driver() const {
  const char* const name = SDL_GetCurrentVideoDriver();
  return name != nullptr ? name : "none";
}

bool SdlScreen::can_block() const {
  const std::string name = driver();
  return name == "x11" || name == "wayland";
}

}  // namespace kiosk::platform
