#include "kiosk/app/announce.h"

#include <algorithm>

#include "kiosk/app/spelling.h"
#include "kiosk/ui/hit_test.h"

namespace kiosk::app {
namespace {

using ui::ActionKind;
using ui::Node;
using ui::Role;

struct Found {
  const Node* node = nullptr;
  const Node* parent = nullptr;
};

Found find(const Node& root, const std::string& id) {
  for (const Node& child : root.children) {
    if (child.id == id) {
      return {&child, &root};
    }
    if (const Found found = find(child, id); found.node != nullptr) {
      return found;
    }
  }
  return {};
}

void add(Sentence& sentence, std::size_t passage, const std::vector<speech::Spoken>& said) {
  for (const speech::Spoken& spoken : said) {
    sentence.push_back({passage, spoken});
  }
}

void add(Sentence& sentence, const Announcer& announcer, const ui::Text& text) {
  add(sentence, kNoPassage, speech::say(text, announcer.words.lang(), announcer.wording.lexicons));
}

// Changes how the kiosk or the page is, and leads nowhere.
bool changes(const Node& node) {
  switch (node.action.kind) {
    case ActionKind::SetTextSize:
    case ActionKind::SetTheme:
    case ActionKind::ToggleReach:
    case ActionKind::ToggleFilter:
    case ActionKind::ToggleNote:
      return true;
    default:
      return false;
  }
}

// "" for what is only read.
std::string role_key(const Node& node) {
  switch (node.role) {
    case Role::Title:
    case Role::Heading:
      return "role.heading";
    case Role::Field:
      return "role.field";
    case Role::Card:
    case Role::Tile:
    case Role::Number:
    case Role::Notice:
    case Role::Choice:
      return !node.action.fires() ? "" : changes(node) ? "role.button" : "role.choice";
    default:
      return node.action.fires() ? "role.button" : "";
  }
}

bool has_state(const Node& node) {
  // Of what leads somewhere, only that it is chosen is worth a word; cards say it in their detail.
  const bool choice = node.role == Role::Choice || node.role == Role::BarButton;
  return node.role == Role::Toggle || (choice && (node.selected || changes(node)));
}

// Among its brothers and sisters that can be chosen.
void add_position(Sentence& sentence, const Announcer& announcer, const Found& found) {
  int number = 0;
  int count = 0;
  for (const Node& child : found.parent->children) {
    count += child.action.fires() ? 1 : 0;
    number = &child == found.node ? count : number;
  }
  if (found.node->action.fires() && count > 1) {
    add(sentence, announcer,
        announcer.words.say("audio.position",
                            {{"number", announcer.words.prose(std::to_string(number))},
                             {"count", announcer.words.prose(std::to_string(count))}}));
  }
}

void add_what_it_is(Sentence& sentence, const Announcer& announcer, const Found& found) {
  const Node& node = *found.node;
  if (node.role == Role::Key) {
    return;  // its letter says it all, and there are many
  }
  if (const std::string key = role_key(node); !key.empty()) {
    add(sentence, announcer, announcer.words.say(key));
  }
  if (has_state(node)) {
    add(sentence, announcer, announcer.words.say(node.selected ? "role.on" : "role.off"));
  }
  add_position(sentence, announcer, found);
}

// How to use what is not simply chosen; last, so that who knows it need not wait.
void add_hint(Sentence& sentence, const Announcer& announcer, const Node& node) {
  if (node.role == Role::Field && node.action.fires()) {
    add(sentence, announcer, announcer.words.say("hint.field"));
  } else if (changes(node)) {
    add(sentence, announcer, announcer.words.say("hint.setting"));
  }
}

}  // namespace

std::vector<std::string> walk_of(const ui::Frame& frame) {
  const bool types = !frame.keyboard.empty() && !field_of(frame).empty();
  std::vector<std::string> walk;
  for (const ui::Passage& passage : frame.passages) {
    const bool on_way = !types || passage.role == Role::Field || passage.role == Role::Key;
    if (on_way && std::find(walk.begin(), walk.end(), passage.node) == walk.end()) {
      walk.push_back(passage.node);
    }
  }
  return walk;
}

std::string field_of(const ui::Frame& frame) {
  for (const ui::Passage& passage : frame.passages) {
    if (passage.role == Role::Field) {
      return passage.node;
    }
  }
  return "";
}

std::string first_found(const ui::Frame& frame) {
  const std::string field = field_of(frame);
  bool behind = false;
  for (const ui::Passage& passage : frame.passages) {
    const bool of_field = passage.node == field || passage.node.rfind(field + "/", 0) == 0;
    if (behind && !of_field && passage.content) {
      return passage.node;
    }
    behind = behind || of_field;
  }
  return field;
}

std::string next_on_walk(const ui::Frame& frame, const std::string& from, int step) {
  const std::vector<std::string> walk = walk_of(frame);
  const auto found = std::find(walk.begin(), walk.end(), from);
  if (found != walk.end()) {
    const auto count = static_cast<long>(walk.size());
    return walk[static_cast<std::size_t>((found - walk.begin() + step + count) % count)];
  }
  for (const ui::Passage& passage : frame.passages) {
    const bool begins = passage.content || passage.role == Role::Field;
    if (begins && std::find(walk.begin(), walk.end(), passage.node) != walk.end()) {
      return passage.node;
    }
  }
  return walk.empty() ? "" : walk.front();
}

std::vector<Sentence> announce(const Announcer& announcer, const Node& screen,
                               const ui::Frame& frame, const std::string& node) {
  const Found found = find(screen, node);
  const bool typed = found.node != nullptr && found.node->role == Role::Field &&
                     found.node->level == 0;  // and not what to type
  Sentence sentence;
  bool told = false;
  for (std::size_t i = 0; i < frame.passages.size(); ++i) {
    const ui::Passage& passage = frame.passages[i];
    if (passage.node != node) {
      continue;
    }
    if (passage.role == Role::Key) {
      add(sentence, i, spelled(passage.text, passage.lang, announcer.wording.lexicons));
    } else if (!typed || announcer.in_private) {
      add(sentence, i, words_for(passage, announcer.wording));
    }
    if (!told && found.node != nullptr) {
      add_what_it_is(sentence, announcer, found);
    } else if (!told && ui::target_of(frame, node) != nullptr) {
      add(sentence, announcer, announcer.words.say("role.button"));  // that turns the page
    }
    told = true;
  }
  if (told && found.node != nullptr) {
    add_hint(sentence, announcer, *found.node);
  }
  return sentence.empty() ? std::vector<Sentence>{} : std::vector<Sentence>{sentence};
}

std::vector<Sentence> welcome(const Announcer& announcer, const std::vector<std::string>& tags,
                              Means means) {
  const bool touch = means == Means::Fingers;
  const char* greeting = touch                    ? "audio.welcome_touch"
                         : means == Means::Switch ? "audio.switch"
                                                  : "audio.welcome";
  const char* key = touch ? "audio.language_touch" : "audio.language";
  Sentence hello;
  add(hello, announcer, announcer.words.say(greeting));
  std::vector<Sentence> all{hello};
  for (const std::string& tag : tags) {
    const Words own = announcer.words.in(tag);
    Sentence invitation;
    add(invitation, Announcer{own, announcer.wording},
        own.say(key, {{"language", own.prose(own.language().endonym)}}));
    all.push_back(invitation);
  }
  return all;
}

std::vector<Sentence> explanation(const Announcer& announcer, Means means, bool keys_there) {
  std::vector<Sentence> all;
  const auto tell = [&](const char* key) {
    for (Sentence& sentence : message(announcer, announcer.words.say(key))) {
      all.push_back(std::move(sentence));
    }
  };
  if (means == Means::Switch) {
    tell("audio.switch");
  }
  if (means == Means::Fingers) {
    tell("audio.fingers");
  }
  if (means == Means::Keys || keys_there) {
    tell("audio.keys");
  }
  return all;
}

std::vector<Sentence> message(const Announcer& announcer, const ui::Text& text) {
  std::vector<Sentence> all;
  for (const speech::Spoken& spoken :
       speech::say(text, announcer.words.lang(), announcer.wording.lexicons)) {
    for (const speech::Spoken& part : speech::sentences(spoken)) {
      all.push_back({{kNoPassage, part}});
    }
  }
  return all;
}

}  // namespace kiosk::app
