#include <algorithm>

#include "kiosk/app/blind.h"
#include "kiosk/app/kiosk.h"
#include "kiosk/app/saying.h"

// The part of Kiosk that knows what of the page is said next.
namespace kiosk::app {

void Kiosk::set_speech(const speech::Lexicons* lexicons, const locale::Voices* voices) {
  lexicons_ = lexicons;
  voices_ = voices;
  described_.reset();
  stale_ = true;
}

Seen Kiosk::seen_now() const {
  Seen now = seen(state_, clock_->unix_now(), clock_->now());
  now.can_listen =
      lexicons_ != nullptr && voices_ != nullptr && state_.is_visit() && is_heard(state_.lang);
  now.can_speak = lexicons_ != nullptr;
  return now;
}

const std::vector<Sentence>& Kiosk::sentences() {
  if (stale_) {
    frame();
  }
  std::tuple now(state_.listening.what, state_.listening.means, state_.focus);
  if (!sentences_ || sentences_of_ != now) {
    sentences_ = lexicons_ == nullptr ? std::vector<Sentence>{} : spoken();
    sentences_of_ = std::move(now);
  }
  return *sentences_;
}

// What there is to say of what is wanted.
std::vector<Sentence> Kiosk::spoken() const {
  const Words words(*locales_, state_.lang);
  const Wording wording{*lexicons_, *directory_};
  const Announcer announcer{words, wording, state_.listening.in_private};
  const auto languages =
      state_.listening.what == What::Welcome ? voiced_languages() : std::vector<std::string>{};
  return what_is_said(announcer,
                      {state_, described_->screen, page_, languages, setup_.means == Means::Keys});
}

// By a voice or by recordings.
bool Kiosk::is_heard(const std::string& lang) const {
  if (voices_->of(lang).tier != locale::VoiceTier::None) {
    return true;
  }
  const auto known = has_clips_.find(lang);
  if (known != has_clips_.end()) {
    return known->second;
  }
  const auto found = directory_->has_clips(lang);
  return has_clips_.emplace(lang, found && *found).first->second;
}

std::vector<std::string> Kiosk::voiced_languages() const {
  std::vector<std::string> tags;
  for (const locale::Language& language : locales_->languages().all()) {
    if (is_heard(language.tag)) {
      tags.push_back(language.tag);
    }
  }
  return tags;
}

std::vector<Effect> Kiosk::plug(bool in) {
  const Means means = state_.scanning.on ? Means::Switch : setup_.means;
  return apply(can_speak() ? Event{PrivateListening{in, means}} : Event{Touched{}});
}

std::optional<ui::Action> Kiosk::answer() const {
  const bool asked = state_.listening.blind && state_.listening.what == What::Welcome;
  return asked ? answer_to_welcome(state_, voiced_languages()) : std::nullopt;
}

// The languages are gone through even where the one that is shown has no voice.
bool Kiosk::may_speak() const {
  return seen_now().can_listen || (can_speak() && state_.listening.what == What::Welcome);
}

std::vector<Effect> Kiosk::key_without_looking(Key key) {
  const Listening& now = state_.listening;
  const Event done = Fired{{ui::ActionKind::PutKeysAway, ""}, true};
  const bool types = state_.stop().typing.keys_shown;
  switch (key) {
    case Key::Next:
    case Key::Previous:
      return apply(FocusMoved{next_on_walk(frame(), state_.focus, key == Key::Next ? 1 : -1)});
    case Key::Activate:
      if (const auto meant = answer()) {
        return apply(Fired{*meant, true});
      }
      return types && state_.focus == field_of(page_) ? apply(done) : key_of_sight(key);
    case Key::Back:
      return types ? apply(done) : key_of_sight(key);
    case Key::Help:
      return apply(SpokenOf{What::Means});
    case Key::Pause:
      return now.saying == Saying::Finished ? apply(SpokenOf{What::Page})
                                            : listen_by_key(ui::ActionKind::Pause);
    default:
      return key_of_sight(key);
  }
}

// What the strip says: the words of the voice, or why there are none.
ui::Caption Kiosk::caption() {
  const Words words(*locales_, state_.lang);
  if (!may_speak()) {
    return {words.say("listen.no_voice"), {}};
  }
  const Listening& now = state_.listening;
  const auto& all = sentences();
  if (now.unplugged_at.count() > 0) {
    return {words.say("audio.unplugged"), {}};
  }
  ui::Caption caption;
  if (now.sentence < all.size()) {
    caption = caption_of(all[now.sentence], now.piece, now.first, now.last);
  }
  if (now.soundless || now.unrecorded) {
    ui::Text why = words.say(now.soundless ? "listen.no_sound" : "listen.no_recording");
    why.push_back(words.prose(" "));
    const auto more = static_cast<std::uint32_t>(ui::plain(why).size());
    caption.words.insert(caption.words.begin(), why.begin(), why.end());
    if (caption.lit.end > 0) {
      caption.lit = {caption.lit.begin + more, caption.lit.end + more};
    }
  }
  return caption;
}

void Kiosk::light() {
  frame_ = page_;
  lit_ = state_.listening;
  const Listening& now = state_.listening;
  if (now.blind && now.in_private && setup_.dark_in_private) {
    // What can be touched stays where it is: a finger finds it all the same.
    frame_.commands = {ui::FillCommand{{0, 0, frame_.size.width, frame_.size.height}, 0, {}}};
    return;
  }
  if (!now.on || page_.caption.empty()) {
    return;
  }
  const auto& all = sentences();
  const std::vector<ui::Lit> lit = now.sentence < all.size()
                                       ? lit_of(all[now.sentence], now.piece, now.first, now.last)
                                       : std::vector<ui::Lit>{};
  ui::light(frame_, caption(), lit, presentation(), *measurer_);
}

// From the word that was reached. What nobody can say is shown for as long as reading it takes,
// but for names in another language in the middle of what is said.
Speak Kiosk::words_of(const Sentence& sentence, Speak speak) const {
  const Listening& now = state_.listening;
  std::vector<Say> names;
  for (std::size_t i = std::min(now.piece, sentence.size()); i < sentence.size(); ++i) {
    const speech::Spoken& spoken = sentence[i].spoken;
    const locale::Voice voice = voices_->of(spoken.lang);
    const std::size_t from = i == now.piece ? std::min(now.first, spoken.words.size()) : 0;
    Say say{i, from, spoken.lang, "", spoken.words.substr(from)};
    if (say.words.empty()) {
      continue;
    }
    if (voice.tier != locale::VoiceTier::None) {
      say.voice = voice.id;
    } else {
      say.reading = reading_time(say.words, speak.rate);
      say.unrecorded = !directory_->clip(say.lang, say.words);
    }
    const bool needed = !say.unrecorded || say.lang == state_.lang;
    (needed ? speak.parts : names).push_back(std::move(say));
  }
  if (speak.parts.empty()) {
    speak.parts = std::move(names);
  }
  return speak;
}

// Gives each Speak its words; goes on to the next sentence where there is nothing to say.
void Kiosk::add_words(std::vector<Effect>& effects) {
  const auto speaks = [](const Effect& effect) { return std::holds_alternative<Speak>(effect); };
  const auto found = std::find_if(effects.begin(), effects.end(), speaks);
  if (found == effects.end()) {
    return;
  }
  Listening& now = state_.listening;
  const auto& all = sentences();
  if (now.sentence == kLastSentence) {
    now.sentence = all.empty() ? 0 : all.size() - 1;
  }
  Speak& speak = std::get<Speak>(*found);
  if (may_speak() && now.sentence < all.size()) {
    speak = words_of(all[now.sentence], speak);
  }
  now.unrecorded = std::any_of(speak.parts.begin(), speak.parts.end(),
                               [](const Say& say) { return say.unrecorded; });
  if (!speak.parts.empty()) {
    return;
  }
  effects.erase(found);
  std::vector<Effect> next = hear(SentenceEnded{});
  effects.insert(effects.end(), next.begin(), next.end());
}

std::vector<Effect> Kiosk::listen() {
  return apply(Fired{{ui::ActionKind::Listen, ""}, true});
}

std::vector<Effect> Kiosk::listen_by_key(ui::ActionKind kind) {
  if (!seen_now().can_listen) {
    return apply(Touched{});
  }
  const bool begins =
      !state_.listening.on && (kind == ui::ActionKind::Repeat || kind == ui::ActionKind::Pause);
  return apply(Fired{{begins ? ui::ActionKind::Listen : kind, ""}, true});
}

std::vector<Effect> Kiosk::hear(const Event& event) {
  if (!std::holds_alternative<SentenceEnded>(event)) {
    return apply(event);
  }
  const std::size_t count = sentences().size();
  const bool listens = may_speak();
  SentenceEnded ended;
  ended.more_here = listens && state_.listening.sentence + 1 < count;
  ended.more_pages = listens && page_.page + 1 < page_.pages && !state_.asks_still_there;
  if (!ended.more_here && count > 0) {
    state_.listening.sentence = std::min(state_.listening.sentence, count - 1);
  }
  return apply(ended);
}

}  // namespace kiosk::app
