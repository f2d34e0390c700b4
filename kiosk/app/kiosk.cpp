#include "kiosk/app/kiosk.h"

#include <algorithm>
#include <cstdlib>

#include "kiosk/app/announce.h"
#include "kiosk/app/screens/screens.h"
#include "kiosk/directory/zone.h"
#include "kiosk/ui/hit_test.h"
#include "kiosk/ui/present.h"

namespace kiosk::app {
namespace {

std::optional<ui::Color> color_of(const std::string& hex) {
  if (hex.size() != 7 || hex[0] != '#' ||
      hex.find_first_not_of("0123456789abcdefABCDEF", 1) != std::string::npos) {
    return std::nullopt;
  }
  return ui::rgb(static_cast<std::uint32_t>(std::strtoul(hex.c_str() + 1, nullptr, 16)));
}

std::vector<std::string> rtl_tags(const locale::Languages& languages) {
  std::vector<std::string> tags{std::string(locale::kPseudoRtl)};
  for (const locale::Language& language : languages.all()) {
    if (language.rtl) {
      tags.push_back(language.tag);
    }
  }
  return tags;
}

// Of the page and its controls; the words that are being said are lit on them.
bool shows_the_same(const Listening& a, const Listening& b) {
  return a.on == b.on && a.saying == b.saying && a.soundless == b.soundless;
}

}  // namespace

Seen seen(const State& state, base::UnixSeconds instant, base::Monotonic now) {
  Seen seen;
  seen.route = state.stop().route;
  seen.filters = state.stop().filters;
  seen.typing = state.stop().typing;
  seen.has_way_back = state.way.size() > 1;
  seen.lang = state.lang;
  seen.text_size = state.text_size;
  seen.theme = state.theme;
  seen.low_reach = state.low_reach;
  seen.notes = state.notes;
  seen.asks_still_there = state.asks_still_there;
  seen.renewed = state.renewed;
  seen.listens = state.listening.on;
  // The button under the finger stays what it was until the touch is over.
  seen.saying = state.listening.saying == Saying::Hushed ? Saying::Speaks : state.listening.saying;
  seen.soundless = state.listening.soundless;
  seen.seconds_left = seconds_left(state, now);
  const auto whole = std::chrono::duration_cast<std::chrono::seconds>(time_to_answer(state));
  seen.seconds_to_answer = static_cast<int>(whole.count());
  seen.minute = instant - base::UnixSeconds(instant.count() % 60);
  return seen;
}

base::Result<Kiosk> Kiosk::create(const directory::Directory& directory,
                                  const locale::Locales& locales, text::Measurer& measurer,
                                  const base::Clock& clock, const Setup& setup) {
  Kiosk kiosk(directory, locales, measurer, clock, setup);
  CHECK_OK(kiosk.load());
  return kiosk;
}

Kiosk::Kiosk(const directory::Directory& directory, const locale::Locales& locales,
             text::Measurer& measurer, const base::Clock& clock, Setup setup)
    : directory_(&directory),
      locales_(&locales),
      measurer_(&measurer),
      clock_(&clock),
      setup_(std::move(setup)),
      gestures_(setup_.panel.mm_per_px) {}

base::Result<void> Kiosk::load() {
  TRY(directory_->package("de"));
  const auto sites = TRY(directory_->sites("de"));
  if (sites.empty()) {
    return base::invalid(
        "The content has no kiosk site; add one to sites.json and build it again.");
  }
  if (setup_.site.empty()) {
    setup_.site = sites.front().id.slug();
  }
  const bool known = std::any_of(sites.begin(), sites.end(), [this](const directory::Site& site) {
    return site.id.slug() == setup_.site;
  });
  if (!known) {
    return base::not_found("The content has no site \"" + setup_.site + "\"; name one of its " +
                           std::to_string(sites.size()) + " sites, for instance \"" +
                           sites.front().id.slug() + "\".");
  }
  holidays_ = directory_->holidays("de").value_or({});
  rtl_tags_ = rtl_tags(locales_->languages());
  grounds_.clear();
  open_now_.forget();
  has_clips_.clear();
  described_.reset();
  stale_ = true;
  return {};
}

std::vector<Effect> Kiosk::apply(const Event& event) {
  const Stop before = state_.stop();
  const bool blind = state_.listening.blind;
  Step step = update(state_, event, clock_->now());
  State page = step.state;
  page.listening = state_.listening;
  stale_ = stale_ || !(page == state_) || state_.asks_still_there ||
           !shows_the_same(step.state.listening, state_.listening);
  state_ = std::move(step.state);
  if (blind && state_.listening.blind && before.route == state_.stop().route &&
      !(before.typing == state_.stop().typing)) {
    follow_keys(before);
  }
  add_words(step.effects);
  return std::move(step.effects);
}

// What had the focus of somebody who types without looking may be gone: done with typing, it is at
// what was found; among other keys, at the first; else in the field.
void Kiosk::follow_keys(const Stop& before) {
  const Typing& now = state_.stop().typing;
  frame();
  const auto walk = walk_of(page_);
  const bool gone = std::find(walk.begin(), walk.end(), state_.focus) == walk.end();
  const bool done = before.typing.keys_shown && !now.keys_shown;
  const bool other_keys = now.keys != before.typing.keys && walk.size() > 1;
  if (done || (gone && !now.keys_shown && !now.text.empty())) {
    state_.focus = first_found(page_);
  } else if (gone) {
    state_.focus = other_keys ? walk[1] : field_of(page_);
  }
  stale_ = true;
}

std::vector<Effect> Kiosk::key(Key key) {
  if (key == Key::HeadphonesIn || key == Key::HeadphonesOut) {
    return plug(key == Key::HeadphonesIn);
  }
  use(key == Key::Switch ? Means::Switch : Means::Keys);
  if (key == Key::Listen) {
    return apply(can_speak() ? Event{BlindListening{Means::Keys}} : Event{Touched{}});
  }
  if (key == Key::Switch) {
    return press_switch();
  }
  return state_.listening.blind && !state_.asks_still_there ? key_without_looking(key)
                                                            : key_of_sight(key);
}

std::vector<Effect> Kiosk::key_of_sight(Key key) {
  const ui::Frame& frame = this->frame();
  switch (key) {
    case Key::Next:
      return apply(FocusMoved{ui::next_focus(frame, state_.focus, 1)});
    case Key::Previous:
      return apply(FocusMoved{ui::next_focus(frame, state_.focus, -1)});
    case Key::Activate: {
      const ui::Target* target = ui::target_of(frame, state_.focus);
      const bool begins = !state_.is_visit();
      return apply(Fired{begins ? ui::Action{ui::ActionKind::Begin, ""}
                                : (target == nullptr ? action_without_focus() : target->action),
                         true});
    }
    case Key::Back:
      return apply(state_.is_visit() ? Event{Fired{{ui::ActionKind::Back, ""}, true}}
                                     : Event{Touched{}});
    case Key::Home:
      return apply(
          Fired{{state_.is_visit() ? ui::ActionKind::Home : ui::ActionKind::Begin, ""}, true});
    case Key::Help:
      return apply(Fired{{ui::ActionKind::Go, "help"}, true});
    case Key::Erase:
      return apply(takes_text(state_.stop().route)
                       ? Event{Fired{{ui::ActionKind::EraseLetter, ""}, true}}
                       : Event{Touched{}});
    case Key::Repeat:
      return listen_by_key(ui::ActionKind::Repeat);
    case Key::Pause:
      return listen_by_key(ui::ActionKind::Pause);
    case Key::Louder:
      return listen_by_key(ui::ActionKind::Louder);
    case Key::Quieter:
      return listen_by_key(ui::ActionKind::Quieter);
    case Key::Listen:
    case Key::HeadphonesIn:
    case Key::HeadphonesOut:
    case Key::Switch:
      return {};
  }
  return {};
}

// Return behind what was typed: done with typing.
ui::Action Kiosk::action_without_focus() const {
  return awaits_text() ? ui::Action{ui::ActionKind::PutKeysAway, ""} : ui::Action{};
}

bool Kiosk::awaits_text() const {
  const bool in_field = state_.listening.blind && state_.focus == field_of(page_);
  return takes_text(state_.stop().route) && (state_.focus.empty() || in_field) &&
         !state_.asks_still_there;
}

std::vector<Effect> Kiosk::type(const std::string& letters) {
  const bool types = awaits_text() || (takes_text(state_.stop().route) && letters != " ");
  if (types && state_.listening.blind) {
    state_.focus = field_of(frame());
    stale_ = true;
  }
  return types ? apply(Typed{letters}) : apply(Touched{});
}

void Kiosk::set_search(directory::Search* search) {
  search_ = search;
  described_.reset();
  stale_ = true;
}

void Kiosk::set_unconfirmed(bool unconfirmed) {
  if (unconfirmed != unconfirmed_) {
    unconfirmed_ = unconfirmed;
    described_.reset();
    stale_ = true;
  }
}

std::vector<Effect> Kiosk::tick() {
  stale_ = stale_ || directory::berlin_time(clock_->unix_now()) != frame_time_;
  std::vector<Effect> effects = apply(Tick{});
  const auto due = scan_due();
  const std::vector<Effect> more = due && clock_->now() >= *due ? scan_on() : take_corner();
  effects.insert(effects.end(), more.begin(), more.end());
  return effects;
}

void Kiosk::set_state(State state) {
  state_ = std::move(state);
  stale_ = true;
}

base::Result<void> Kiosk::set_directory(const directory::Directory& directory) {
  const directory::Directory* before = directory_;
  directory_ = &directory;
  auto loaded = load();
  if (!loaded) {
    directory_ = before;
    CHECK_OK(load());
    return loaded;
  }
  go_where_there_is_something();
  return loaded;
}

// What was shown may be gone from the new content: then to the nearest screen on the way back that
// is still there.
void Kiosk::go_where_there_is_something() {
  while (state_.is_visit() && screens::is_missing(screen())) {
    state_.renewed = true;
    state_.focus.clear();
    state_.pressed.clear();
    if (state_.way.size() > 1) {
      state_.way.pop_back();
    } else {
      state_.way = {Stop{{ScreenName::Home, ""}, 0, {}}};
    }
  }
}

void Kiosk::set_panel(const ui::Panel& panel) {
  setup_.panel = panel;
  gestures_ = GestureReader(panel.mm_per_px);
  stale_ = true;
}

const Ground& Kiosk::ground(const std::string& lang) const {
  const auto [found, fresh] = grounds_.try_emplace(lang);
  if (fresh) {
    found->second.package = directory_->package(lang).value_or({});
    for (auto& candidate : directory_->sites(lang).value_or({})) {
      if (candidate.id.slug() == setup_.site) {
        found->second.site = std::move(candidate);
      }
    }
  }
  return found->second;
}

ui::Node Kiosk::describe(const Seen& seen) const {
  const Words words(*locales_, seen.lang);
  const Words german(*locales_, "de");
  const auto& [package, site] = ground(words.lang());
  const base::LocalTime now = directory::berlin_time(seen.minute);
  const auto built = base::parse_date(package.built_on);
  const Context context{.directory = *directory_,
                        .seen = seen,
                        .words = words,
                        .german = german,
                        .package = package,
                        .site = site,
                        .holidays = holidays_,
                        .now = now,
                        .clock_trusted = !built || now.date >= *built,
                        .unconfirmed = unconfirmed_,
                        .search = search_,
                        .open_now = open_now_};
  return screens::show(context);
}

ui::Node Kiosk::screen() const {
  return describe(seen_now());
}

// A press, a drag, the focus or the next page change how a screen is shown, not what is on it.
const ui::Node& Kiosk::described() {
  Seen now = seen_now();
  if (!described_ || !(described_->seen == now)) {
    ui::Node screen = describe(now);
    described_ = Described{std::move(now), std::move(screen)};
  }
  return described_->screen;
}

ui::Presentation Kiosk::presentation() const {
  const locale::Language& language = locales_->language(state_.lang);
  const locale::Catalogue& words = locales_->catalogue(state_.lang);
  ui::Presentation p;
  p.lang = language.tag;
  p.rtl = language.rtl;
  p.hyphenate = language.hyphenate;
  p.rtl_languages = rtl_tags_;
  p.text_size = state_.text_size;
  p.theme = state_.theme;
  p.panel = setup_.panel;
  p.low_reach = state_.low_reach;
  p.audio = state_.listening.on;
  p.page = state_.stop().page;
  p.drag_px = state_.drag_px;
  p.focus = state_.focus;
  p.pressed = state_.pressed;
  p.more_word = words.text("paging.more");
  p.before_word = words.text("paging.back");
  p.page_word = words.text("paging.page", {{"page", "{page}"}, {"count", "{count}"}});
  const directory::Package& package = ground("de").package;
  p.brand = color_of(package.brand_color).value_or(p.brand);
  p.brand_ink = color_of(package.brand_ink).value_or(p.brand_ink);
  return p;
}

const ui::Frame& Kiosk::frame() {
  if (stale_) {
    frame_time_ = directory::berlin_time(clock_->unix_now());
    page_ = ui::present(described(), presentation(), *measurer_);
    sentences_.reset();
    // The page that is really shown: text size and language change how many there are.
    state_.stop().page = page_.page;
    stale_ = false;
    lit_.reset();
  }
  if (lit_ != state_.listening) {
    light();
  }
  return frame_;
}

base::Monotonic Kiosk::next_tick() const {
  const base::Monotonic now = clock_->now();
  const long second = clock_->unix_now().count() % 60;
  const base::Monotonic minute = now + std::chrono::seconds(60 - second);
  const auto idle = app::next_tick(state_, now);
  return std::min(
      {minute, idle.value_or(minute), corner_.due().value_or(minute), scan_due().value_or(minute)});
}

}  // namespace kiosk::app
