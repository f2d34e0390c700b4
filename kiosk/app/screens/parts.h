#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kiosk/app/context.h"
#include "kiosk/directory/opening.h"
#include "kiosk/ui/node.h"

// Pieces that several screens share. Each turns domain values into nodes; none draws.
namespace kiosk::app::screens {

using ui::Action;
using ui::ActionKind;
using ui::Node;
using ui::Role;
using ui::Span;
using ui::SpanKind;
using ui::Text;
using ui::Tone;

Node text_node(Role role, std::string id, Text name);
Action go_to(const std::string& route);

// The header with town, place and time; the bottom bar; both on every screen but the attract one.
Node header(const Context& context);
Node bar(const Context& context);

// Title, and above it the way that led here.
void add_title(std::vector<Node>& main, const Context& context, const Text& title,
               const std::vector<directory::Entry>& path);

// Collects the main part of a screen, and puts an honest label above each stretch of text that is
// not in the language of the visit, and one below everything if a machine translated it.
class Sheet {
 public:
  explicit Sheet(const Context& context) : context_(context) {}

  void add(Node node);
  void add_text(Role role, const std::string& id, const directory::LocalizedText& text);
  void add_heading(const std::string& id, const std::string& key);
  void add_title(const Text& title, const std::vector<directory::Entry>& path);
  // What the staff call it, below the title, unless the title says so already.
  void add_german_name(const directory::LocalizedText& name, const std::string& name_de);
  void note(const directory::LocalizedText& text);   // shown inside another node
  void label(const directory::LocalizedText& text);  // before a node that shows it
  const Context& context() const { return context_; }
  std::vector<Node> finish();

 private:
  const Context& context_;
  std::vector<Node> nodes_;
  std::string labelled_;
  bool machine_ = false;
  bool outdated_ = false;
  int labels_ = 0;
};

// A label for text in another language, or nothing if it is in the language of the visit.
std::vector<Node> fallback_label(const Context& context, const std::string& id,
                                 const directory::LocalizedText& text);

// Markdown as headings, paragraphs and bullets; each link to another screen becomes a card below
// its block, unless what it leads to is not shown now. `id` is the prefix of their ids.
void add_markdown(Sheet& sheet, const std::string& id, const directory::LocalizedText& text);

// Markdown as one text, for answers inside a card of facts; links keep their words.
Text markdown_text(const directory::LocalizedText& text);

// One line of a list.
Node entry_card(const Context& context, const directory::Entry& entry, const std::string& id);

// What a search found, with its kind or what holds there now, and what was typed underlined in its
// name; nothing if the record is gone. The id is `list`, "/" and the route.
std::vector<Node> hit_card(const Context& context, const directory::SearchHit& hit,
                           const std::string& list);

// A contact point in a list: name, what holds now, where, which languages.
Node contact_card(const Context& context, const directory::ContactPoint& contact,
                  const std::string& id);

// What holds now, as a chip; nothing if the clock cannot be trusted.
std::vector<Node> openness_chip(const Context& context, const directory::ContactPoint& contact,
                                const std::string& id);
std::vector<Node> openness_chip(const Context& context, const directory::Hours& hours,
                                const directory::Openness& openness, const std::string& id);
// Of when the content is; empty if the package does not say.
Text content_date(const Context& context);

std::vector<Node> access_chip(const Context& context, const directory::ContactPoint& contact,
                              const std::string& id, bool only_if_step_free);
Text spoken_languages(const Context& context, const directory::ContactPoint& contact);

directory::Openness openness(const Context& context, const directory::ContactPoint& contact);
directory::Openness openness(const Context& context, const directory::ContactId& contact,
                             const directory::Standing& standing);
bool is_open_now(const directory::Openness& openness);
bool speaks(const directory::ContactPoint& contact, const std::string& lang);
directory::Access step_free(const directory::ContactPoint& contact);
bool is_here(const Context& context, const std::optional<directory::Place>& place);

// "Zimmer 104, 1. Stock" in the language of `words`.
Text room_words(const Words& words, const directory::Place& place, bool german);
// A web address as one writes it down, without its "https://".
Span web_address(const std::string& url, bool strong);

Span street_address(const directory::Place& place);
std::vector<Span> address_lines(const directory::Place& place);  // as on an envelope

// A filter of the stop that is shown, on or off.
Node filter_toggle(const Context& context, const std::string& filter, const std::string& key,
                   const std::string& icon);

// Opens the code that carries `what`: "contact/<slug>" or "event/<slug>".
Node take_button(const Context& context, const std::string& what, Tone tone);

// Puts a contact point onto the list to take away, or off it; nothing if the list is full.
std::optional<Node> note_toggle(const Context& context, const std::string& slug);
// Opens that list, and says how many are on it.
Node notes_card(const Context& context);

// Opens the emergency numbers and helplines.
Node emergency_card(const Context& context);

// The screen that stands in for a page that is gone.
inline constexpr const char* kMissingId = "missing/body";
Node missing(const Context& context);

// Header, main and bar put together.
Node screen(const Context& context, std::vector<Node> main);

}  // namespace kiosk::app::screens
