#pragma once
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "kiosk/app/context.h"
#include "kiosk/app/explore.h"
#include "kiosk/app/gesture.h"
#include "kiosk/app/key.h"
#include "kiosk/app/reading.h"
#include "kiosk/app/setup.h"
#include "kiosk/app/update.h"
#include "kiosk/base/log.h"
#include "kiosk/locale/voices.h"
#include "kiosk/ui/frame.h"
#include "kiosk/ui/present.h"

namespace kiosk::app {

// One kiosk with its content: holds the State, feeds it events, and derives the Frame. The window,
// `play`, `shot` and the tests all drive this. It opens nothing and draws nothing.
// Thread-safety: one thread. What it is given must outlive it, or be replaced before.
class Kiosk {
 public:
  // Fails if the content has no package record or no such site; the sentence says which.
  static base::Result<Kiosk> create(const directory::Directory& directory,
                                    const locale::Locales& locales, text::Measurer& measurer,
                                    const base::Clock& clock, const Setup& setup);

  // Each answers with the effects to carry out. The frame is made anew when it is next asked for.
  std::vector<Effect> touch(const Touch& touch);
  std::vector<Effect> key(Key key);
  std::vector<Effect> tick();

  // Letters of a real keyboard. A blank while a key has the focus is that key's, not the text's.
  std::vector<Effect> type(const std::string& letters);

  // Whether letters go into a field, and no key on the screen has the focus.
  bool awaits_text() const;

  // For tools: puts the visit where it is wanted, as if somebody had gone there.
  void set_state(State state);

  const State& state() const { return state_; }

  // Content was exchanged; `directory` must outlive the kiosk from now on. A screen that is not in
  // it gives way to the nearest one on the way back, which says so. After a failure nothing
  // changed.
  base::Result<void> set_directory(const directory::Directory& directory);

  // Beside the content; null (as at first): this kiosk cannot search, and offers nothing of it.
  void set_search(directory::Search* search);

  // Whether the town hall has not confirmed the content for long (at first: it has).
  void set_unconfirmed(bool unconfirmed);

  // Beside the content; null (as at first): this kiosk cannot speak, and offers nothing of it.
  void set_speech(const speech::Lexicons* lexicons, const locale::Voices* voices);

  // Headphones came or went, whoever noticed.
  std::vector<Effect> plug(bool in);

  // As the button of the bar.
  std::vector<Effect> listen();

  // What came of the last Speak: one of its four events.
  std::vector<Effect> hear(const Event& event);

  // For a panel of another size, or a window that was resized.
  void set_panel(const ui::Panel& panel);

  const ui::Frame& frame();
  ui::Node screen() const;
  ui::Presentation presentation() const;

  // The next moment at which tick() changes something: idle question, its seconds, the minute.
  base::Monotonic next_tick() const;

 private:
  Kiosk(const directory::Directory& directory, const locale::Locales& locales,
        text::Measurer& measurer, const base::Clock& clock, Setup setup);

  base::Result<void> load();
  void go_where_there_is_something();
  const Ground& ground(const std::string& lang) const;
  ui::Node describe(const Seen& seen) const;
  const ui::Node& described();
  Seen seen_now() const;
  void light();
  const std::vector<Sentence>& sentences();
  ui::Caption caption();
  std::vector<Effect> apply(const Event& event);
  void follow_keys(const Stop& before);
  std::vector<Sentence> spoken() const;
  bool is_heard(const std::string& lang) const;
  std::vector<std::string> voiced_languages() const;
  std::optional<ui::Action> answer() const;
  bool may_speak() const;
  std::vector<Effect> key_of_sight(Key key);
  std::vector<Effect> key_without_looking(Key key);
  std::vector<Effect> listen_by_key(ui::ActionKind kind);
  void add_words(std::vector<Effect>& effects);
  Speak words_of(const Sentence& sentence, Speak speak) const;
  Event event_of(const Gesture& gesture);

  bool can_speak() const { return lexicons_ != nullptr && voices_ != nullptr; }

  void use(Means means);
  std::vector<Effect> explore(const Touch& touch);
  std::vector<Effect> answer_by_tap(const Touch& touch, const ui::Action& meant);
  std::vector<Effect> take_corner();
  std::vector<Effect> press_switch();
  std::vector<Effect> scan_on();
  std::optional<base::Monotonic> scan_due() const;
  ui::Action action_without_focus() const;

  const directory::Directory* directory_;
  directory::Search* search_ = nullptr;
  bool unconfirmed_ = false;
  const locale::Locales* locales_;
  text::Measurer* measurer_;
  const base::Clock* clock_;
  Setup setup_;
  GestureReader gestures_;
  Explorer explorer_;
  Corner corner_;
  State state_;
  std::vector<directory::Holiday> holidays_;
  std::vector<std::string> rtl_tags_;
  // By language, asked for once in each: the content does not change while it is open.
  mutable std::map<std::string, Ground> grounds_;
  mutable OpenNow open_now_;
  mutable std::map<std::string, bool> has_clips_;
  std::optional<Described> described_;  // nothing: the content was exchanged
  const speech::Lexicons* lexicons_ = nullptr;
  const locale::Voices* voices_ = nullptr;
  ui::Frame page_;  // without what is being said
  ui::Frame frame_;
  std::optional<std::vector<Sentence>> sentences_;     // of `page_`, once they are asked for
  std::tuple<What, Means, std::string> sentences_of_;  // and of this node
  bool stale_ = true;
  std::optional<Listening> lit_;  // what `frame_` shows as being said
  base::LocalTime frame_time_;    // the minute that the frame shows
};

}  // namespace kiosk::app
