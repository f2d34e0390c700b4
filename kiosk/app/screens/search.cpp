#include <algorithm>

#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/screens.h"
#include "kiosk/app/screens/typing.h"
#include "kiosk/app/ties.h"
#include "kiosk/base/utf8.h"

namespace kiosk::app::screens {
namespace {

using directory::SearchAnswer;
using directory::SearchHit;

// More than anybody reads; what is not among the first needs another word.
constexpr size_t kMostHits = 20;

// Ids of nodes that tell whether something was found.
constexpr const char* kHits = "hits";
constexpr const char* kNone = "none";

bool is_ideograph(char32_t c) {
  return (c >= 0x3040 && c < 0x3100) || (c >= 0x3400 && c < 0xA000) || c >= 0x20000;
}

// From the second letter, in Chinese and Japanese from the first (one sign may be a word).
bool is_long_enough(const Context& context, const std::string& typed) {
  const std::string language = context.lang().substr(0, 2);
  const size_t least = language == "zh" || language == "ja" ? 1 : 2;
  size_t at = 0;
  return base::code_point_count(typed) >= least ||
         (!typed.empty() && is_ideograph(base::next_code_point(typed, at)));
}

Node paragraph(const Context& context, const std::string& id, const std::string& key) {
  return text_node(Role::Paragraph, id, context.words.say(key));
}

void add_topics(Sheet& sheet, const Context& context) {
  const auto root = context.directory.topic(context.site.start, context.lang());
  Node list{.role = Role::List, .id = "topics"};
  for (const auto& entry : root ? root->entries : std::vector<directory::Entry>{}) {
    if (entry.kind == directory::EntryKind::Topic) {
      sheet.note(entry.name);
      list.children.push_back(entry_card(context, entry, "topic/" + entry.slug));
      list.children.back().detail.clear();
    }
  }
  if (!list.children.empty()) {
    sheet.add_heading("topics/heading", "search.topics");
    sheet.add(std::move(list));
  }
}

// What is always left: to ask, and the lines for those in need.
void add_people(Sheet& sheet, const Context& context, bool crisis_shown) {
  Node ask = text_node(Role::Notice, "ask", context.words.say("search.ask"));
  ask.icon = "support_agent";
  sheet.add(std::move(ask));
  if (!crisis_shown) {
    sheet.add(emergency_card(context));
  }
}

// False if none of the records is there any more.
bool add_hits(Sheet& sheet, const Context& context, const std::vector<SearchHit>& hits,
              const std::string& id) {
  Node list{.role = Role::List, .id = id + "s"};
  for (const SearchHit& hit : hits) {
    for (Node& card : hit_card(context, hit, id)) {
      sheet.note(hit.name);
      list.children.push_back(std::move(card));
    }
  }
  if (list.children.empty()) {
    return false;
  }
  sheet.add(std::move(list));
  return true;
}

void add_suggestion(Sheet& sheet, const Context& context, const SearchAnswer& found) {
  if (found.did_you_mean.empty()) {
    return;
  }
  const Text word = typed_words(context, found.did_you_mean);
  Node button{.role = Role::Button,
              .id = "suggestion",
              .name = context.words.say("search.suggestion", {{"word", word.front()}}),
              .icon = "search",
              .action = {ActionKind::SetText, found.did_you_mean}};
  Node row{.role = Role::Buttons, .id = "suggestions"};
  row.children.push_back(std::move(button));
  sheet.add(std::move(row));
}

void add_found(Sheet& sheet, const Context& context, const SearchAnswer& found) {
  if (found.crisis) {
    sheet.add(emergency_card(context));
  }
  add_suggestion(sheet, context, found);
  const bool any = add_hits(sheet, context, ties_broken(context, found.hits), "hit");
  if (!any) {
    sheet.add(paragraph(context, kNone, "search.none"));
  }
  const bool others = add_hits(sheet, context, found.instead, "instead");
  if (!any && !others) {
    add_topics(sheet, context);
  }
  if (!any || others) {
    add_people(sheet, context, found.crisis);
  }
}

const Node* find(const Node& root, const std::string& id) {
  for (const Node& child : root.children) {
    const Node* found = child.id == id ? &child : find(child, id);
    if (found != nullptr) {
      return found;
    }
  }
  return nullptr;
}

int count_languages(const Node& node) {
  int count = node.action.kind == ActionKind::SetLanguage ? 1 : 0;
  for (const Node& child : node.children) {
    count += count_languages(child);
  }
  return count;
}

}  // namespace

std::optional<int> found_on(const Node& screen) {
  if (const int languages = count_languages(screen); languages > 0) {
    return languages;
  }
  if (const Node* hits = find(screen, kHits)) {
    const auto chosen = std::count_if(hits->children.begin(), hits->children.end(),
                                      [](const Node& card) { return card.action.fires(); });
    return static_cast<int>(chosen);
  }
  return find(screen, kNone) == nullptr ? std::nullopt : std::optional(0);
}

Node search(const Context& context) {
  Sheet sheet(context);
  const std::string& typed = context.seen.typing.text;
  if (context.seen.typing.cut) {
    sheet.add(paragraph(context, "too-long", "search.too_long"));
  }
  const bool asks = is_long_enough(context, typed) && context.search != nullptr;
  const auto found =
      asks ? context.search->search(typed, context.lang(), kMostHits, typing_keys(context))
           : base::Result<SearchAnswer>(SearchAnswer{});
  if (asks && found) {
    add_found(sheet, context, *found);
  } else {
    const bool soon = context.search == nullptr || !found;
    sheet.add(paragraph(context, "hint", soon ? "search.soon" : "search.hint"));
    add_topics(sheet, context);
    add_people(sheet, context, false);
  }
  Node root = typing_screen(context, sheet.finish());
  root.children.insert(root.children.begin() + 1, typing_field(context, "search.placeholder"));
  return root;
}

}  // namespace kiosk::app::screens
