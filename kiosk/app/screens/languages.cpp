#include <algorithm>
#include <map>

#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/screens.h"
#include "kiosk/app/screens/typing.h"
#include "kiosk/locale/name_beginning.h"

namespace kiosk::app::screens {
namespace {

Node choice(const Context& context, const locale::Language& language) {
  Node node = text_node(Role::Choice, "language/" + language.tag,
                        {{language.endonym, SpanKind::Prose, language.tag, false}});
  node.action = {ActionKind::SetLanguage, language.tag};
  const bool chosen = context.seen.has_way_back && language.tag == context.lang();
  node.selected = chosen;
  const bool town = language.tag == "de" || language.tag == "de-simple";
  node.tone = town ? Tone::Brand : Tone::Neutral;
  return node;
}

Text welcome(const Context& context) {
  std::vector<Text> parts;
  for (const std::string& tag : context.site.wall) {
    if (tag != "de" && tag != "de-simple" && parts.size() < 4) {
      parts.push_back(context.words.in(tag).say("wall.welcome"));
    }
  }
  return context.words.separated(parts);
}

const char* script_key(const std::string& script) {
  static const std::map<std::string, const char*> kKeys = {{"Latn", "script.latin"},
                                                           {"Cyrl", "script.cyrillic"},
                                                           {"Arab", "script.arabic"},
                                                           {"Ethi", "script.ethiopic"},
                                                           {"Hans", "script.han"}};
  const auto found = kKeys.find(script);
  return found == kKeys.end() ? "script.other" : found->second;
}

// Those whose own or German name has a word that begins so.
std::vector<const locale::Language*> named_as_typed(const Context& context) {
  const std::string& typed = context.seen.typing.text;
  std::vector<const locale::Language*> named;
  for (const locale::Language& language : context.words.languages().all()) {
    if (locale::has_word_beginning(language.endonym, typed) ||
        locale::has_word_beginning(language.german_name, typed)) {
      named.push_back(&language);
    }
  }
  return named;
}

}  // namespace

Node languages(const Context& context) {
  std::vector<Node> main;
  main.push_back(text_node(Role::Title, "title", context.words.say("wall.welcome")));
  Node others = text_node(Role::Paragraph, "welcome", welcome(context));
  others.level = 1;
  main.push_back(std::move(others));
  Node wall{.role = Role::Tiles, .id = "wall"};
  const locale::Languages& table = context.words.languages();
  for (const std::string& tag : context.site.wall) {
    if (const locale::Language* language = table.find(tag)) {
      wall.children.push_back(choice(context, *language));
    }
  }
  main.push_back(std::move(wall));
  Text more = context.words.say("wall.more");
  more.push_back(context.words.prose(context.words.plain("list.separator")));
  more.push_back(context.words.in("en").say("wall.more").front());
  more.push_back(context.words.prose(context.words.plain("list.separator")));
  more.push_back(Words::number(std::to_string(table.all().size())));
  Node button = text_node(Role::Choice, "more-languages", std::move(more));
  button.icon = "language";
  button.action = go_to("languages/all");
  main.push_back(std::move(button));
  return screen(context, std::move(main));
}

Node all_languages(const Context& context) {
  std::vector<Node> main;
  add_title(main, context, context.words.say("wall.all_title"), {});
  main.push_back(typing_field(context, "wall.filter"));
  const auto shown = named_as_typed(context);
  if (shown.empty()) {
    main.push_back(text_node(Role::Paragraph, "none", context.words.say("wall.none")));
  }
  std::string script;
  for (const locale::Language* language : shown) {
    if (language->script != script) {
      script = language->script;
      Node heading =
          text_node(Role::Heading, "script/" + script, context.words.say(script_key(script)));
      heading.level = 2;
      main.push_back(std::move(heading));
      main.push_back({.role = Role::Tiles, .id = "tiles/" + script});
    }
    Node field = choice(context, *language);
    field.level = 1;
    main.back().children.push_back(std::move(field));
  }
  return typing_screen(context, std::move(main));
}

}  // namespace kiosk::app::screens
