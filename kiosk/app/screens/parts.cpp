#include "kiosk/app/screens/parts.h"

#include <algorithm>

namespace kiosk::app::screens {

Node text_node(Role role, std::string id, Text name) {
  return {.role = role, .id = std::move(id), .name = std::move(name)};
}

Action go_to(const std::string& route) {
  return {ActionKind::Go, route};
}

Node header(const Context& context) {
  Node node{.role = Role::Header,
            .id = "header",
            .name = context.words.text(context.package.town),
            .detail = context.words.text(context.site.name)};
  if (!context.package.logo_media.empty()) {
    node.icon = "media:" + context.package.logo_media;
  }
  if (context.clock_trusted) {
    Node clock{.role = Role::Clock,
               .id = "header/clock",
               .name = {context.words.time(context.now.minute)}};
    clock.detail = {context.words.prose(context.words.formats().date(context.now.date)),
                    context.words.prose(context.words.plain("list.separator"))};
    node.children.push_back(std::move(clock));
  }
  return node;
}

namespace {

Node bar_button(const Context& context, const std::string& id, const std::string& key,
                const std::string& icon, Action action, bool selected = false) {
  Node node{.role = Role::BarButton,
            .id = "bar/" + id,
            .name = context.words.say(key),
            .icon = icon,
            .action = std::move(action)};
  node.selected = selected;
  return node;
}

bool is_language_wall(const Context& context) {
  const ScreenName screen = context.seen.route.screen;
  return screen == ScreenName::Languages || screen == ScreenName::AllLanguages;
}

}  // namespace

Node bar(const Context& context) {
  Node node{.role = Role::Bar, .id = "bar"};
  auto& buttons = node.children;
  if (is_language_wall(context) && !context.seen.has_way_back) {
    // Before a language is chosen there is nothing to go back to.
    buttons.push_back(bar_button(context, "about", "bar.about", "info", go_to("about")));
  } else {
    buttons.push_back(
        bar_button(context, "back", "bar.back", "arrow_back", {ActionKind::Back, ""}));
    buttons.push_back(bar_button(context, "home", "bar.home", "home", {ActionKind::Home, ""}));
    if (context.search != nullptr) {
      buttons.push_back(bar_button(context, "search", "bar.search", "search", go_to("search")));
    }
    Node language{.role = Role::BarButton,
                  .id = "bar/language",
                  .icon = "translate",
                  .action = {ActionKind::Languages, ""}};
    language.name = {context.words.prose(context.words.language().endonym)};
    buttons.push_back(std::move(language));
  }
  buttons.push_back(bar_button(context, "text-size", "bar.text_size", "format_size",
                               {ActionKind::SetTextSize, ""}, context.seen.text_size > 1.0));
  buttons.push_back(bar_button(context, "contrast", "bar.contrast", "contrast",
                               {ActionKind::SetTheme, ""},
                               context.seen.theme != ui::ThemeName::Day));
  if (context.seen.can_listen || context.seen.listens) {
    buttons.push_back(bar_button(context, "listen", "bar.listen", "hearing",
                                 {ActionKind::Listen, ""}, context.seen.listens));
  }
  if (is_language_wall(context) && !context.seen.has_way_back) {
    buttons.push_back(bar_button(context, "reach", "bar.reach", "accessible",
                                 {ActionKind::ToggleReach, ""}, context.seen.low_reach));
  }
  buttons.push_back(bar_button(context, "help", "bar.help", "help_outline", go_to("help")));
  return node;
}

void add_title(std::vector<Node>& main, const Context& context, const Text& title,
               const std::vector<directory::Entry>& path) {
  if (!path.empty()) {
    Text way = context.words.say("bar.home");
    const std::string arrow = context.words.language().rtl ? " ‹ " : " › ";
    for (const directory::Entry& entry : path) {
      way.push_back(context.words.prose(arrow));
      const Text name = context.words.text(entry.name);
      way.insert(way.end(), name.begin(), name.end());
    }
    main.push_back(text_node(Role::Breadcrumb, "breadcrumb", std::move(way)));
  }
  main.push_back(text_node(Role::Title, "title", title));
}

Node entry_card(const Context& context, const directory::Entry& entry, const std::string& id) {
  constexpr const char* kRoutes[] = {"topic/", "article/", "service/", "contact/"};
  constexpr const char* kIcons[] = {"folder", "article", "description", "place"};
  const auto kind = static_cast<size_t>(entry.kind);
  Node card{.role = Role::Card,
            .id = id,
            .name = context.words.text(entry.name),
            .detail = context.words.text(entry.teaser),
            .icon = entry.icon.empty() ? kIcons[kind] : entry.icon,
            .action = go_to(kRoutes[kind] + entry.slug)};
  card.color = entry.color;
  if (entry.name.lang != context.lang()) {
    card.children = fallback_label(context, id + "/label", entry.name);
  }
  return card;
}

Node filter_toggle(const Context& context, const std::string& filter, const std::string& key,
                   const std::string& icon) {
  Node node{.role = Role::Toggle,
            .id = "filter/" + filter,
            .name = context.words.say(key),
            .icon = icon,
            .action = {ActionKind::ToggleFilter, filter}};
  node.selected = context.seen.filters.count(filter) > 0;
  return node;
}

Node take_button(const Context& context, const std::string& what, Tone tone) {
  return {.role = Role::Button,
          .id = "button/take",
          .name = context.words.say("contact.take"),
          .icon = "qr_code_2",
          .tone = tone,
          .action = go_to("take/" + what)};
}

Span web_address(const std::string& url, bool strong) {
  const std::string scheme = "https://";
  const bool has_scheme = url.compare(0, scheme.size(), scheme) == 0;
  return {has_scheme ? url.substr(scheme.size()) : url, SpanKind::Url, "de", strong};
}

std::optional<Node> note_toggle(const Context& context, const std::string& slug) {
  const auto& notes = context.seen.notes;
  const bool noted = std::find(notes.begin(), notes.end(), slug) != notes.end();
  if (!noted && notes.size() >= kMostNotes) {
    return std::nullopt;
  }
  Node toggle{.role = Role::Toggle,
              .id = "button/note",
              .name = context.words.say(noted ? "note.added" : "note.add"),
              .icon = noted ? "playlist_add_check" : "playlist_add",
              .action = {ActionKind::ToggleNote, slug}};
  toggle.selected = noted;
  return toggle;
}

Node notes_card(const Context& context) {
  const int count = static_cast<int>(context.seen.notes.size());
  return {.role = Role::Card,
          .id = "notes",
          .name = context.words.say("note.list"),
          .detail = count == 0 ? context.words.say("note.empty")
                               : context.words.say("note.count", {}, {{"count", count}}),
          .icon = "list_alt",
          .action = go_to("notes")};
}

Node emergency_card(const Context& context) {
  Node card{.role = Role::Card,
            .id = "emergency",
            .name = context.words.say("home.emergency"),
            .detail = context.words.say("home.emergency_detail"),
            .icon = "emergency",
            .action = go_to("emergency")};
  card.color = 3;
  return card;
}

Text content_date(const Context& context) {
  const auto date = base::parse_date(context.package.built_on);
  const Words& words = context.words;
  return date ? words.say("about.content_date",
                          {{"date", words.prose(words.formats().date_with_year(*date))}})
              : Text{};
}

Node missing(const Context& context) {
  std::vector<Node> main;
  add_title(main, context, context.words.say("missing.title"), {});
  main.push_back(text_node(Role::Paragraph, kMissingId, context.words.say("missing.body")));
  return screen(context, std::move(main));
}

Node screen(const Context& context, std::vector<Node> main) {
  Node root{.role = Role::Screen, .id = "screen"};
  root.children.push_back(header(context));
  Node part{.role = Role::Main, .id = "main"};
  part.children = std::move(main);
  root.children.push_back(std::move(part));
  root.children.push_back(bar(context));
  return root;
}

}  // namespace kiosk::app::screens
