#include "kiosk/directory/markdown.h"

#include <algorithm>

#include "kiosk/app/screens/parts.h"

namespace kiosk::app::screens {
namespace {

using directory::Block;
using directory::BlockKind;
using directory::Inline;
using directory::InlineKind;

bool starts_with(const std::string& text, const std::string& prefix) {
  return text.compare(0, prefix.size(), prefix) == 0;
}

// Whether the target is another screen that shows something now. The cards that editors list are
// picked by the directory; what stands in their prose is looked at here.
bool leads_on(const Context& context, const std::string& target) {
  const auto& directory = context.directory;
  const std::string& lang = context.lang();
  const std::size_t slash = std::min(target.find('/'), target.size() - 1);
  const std::string kind = target.substr(0, slash);
  const std::string slug = target.substr(slash + 1);
  return kind == "service"   ? directory.service(directory::ServiceId(slug), lang).has_value()
         : kind == "contact" ? directory.standing(directory::ContactId(slug), "").has_value()
         : kind == "article" ? directory.article(directory::ArticleId(slug), lang).has_value()
         : kind == "topic"   ? directory.topic(directory::TopicId(slug), lang).has_value()
                             : false;
}

// What a link is to a resident at a kiosk: a number to call, an address to write down.
void append_link(Text& text, const Inline& link, const std::string& lang) {
  const auto shown = [&](const std::string& prefix, SpanKind kind) {
    const std::string address = link.target.substr(prefix.size());
    const bool same =
        link.text.find(address) != std::string::npos ||
        (kind == SpanKind::Phone && link.text.find_first_of("0123456789") != std::string::npos);
    if (same) {
      text.push_back({link.text, kind == SpanKind::Phone ? SpanKind::Prose : kind, lang, true});
      return;
    }
    text.push_back({link.text, SpanKind::Prose, lang, true});
    text.push_back({" (", SpanKind::Prose, lang, false});
    text.push_back({address, kind, "", false});
    text.push_back({")", SpanKind::Prose, lang, false});
  };
  if (starts_with(link.target, "tel:")) {
    return shown("tel:", SpanKind::Phone);
  }
  if (starts_with(link.target, "mailto:")) {
    return shown("mailto:", SpanKind::Email);
  }
  if (starts_with(link.target, "https://")) {
    return shown("https://", SpanKind::Url);
  }
  text.push_back({link.text, SpanKind::Prose, lang, true});
}

// A telephone number is set as one even where the whole link text is nothing else.
Text text_of(const Block& block, const std::string& lang) {
  Text text;
  for (const Inline& part : block.inlines) {
    const bool bare_phone = part.kind == InlineKind::Link && starts_with(part.target, "tel:") &&
                            part.text.find_first_not_of("+0123456789 -/()") == std::string::npos;
    if (bare_phone) {
      text.push_back({part.text, SpanKind::Phone, "", true});
    } else if (part.kind == InlineKind::Link) {
      append_link(text, part, lang);
    } else {
      text.push_back({part.text, SpanKind::Prose, lang, part.kind == InlineKind::Strong});
    }
  }
  return text;
}

Node node_of(const Block& block, const std::string& id, const std::string& lang) {
  Node node = text_node(Role::Paragraph, id, text_of(block, lang));
  switch (block.kind) {
    case BlockKind::Heading:
      node.role = Role::Heading;
      node.level = block.level;
      break;
    case BlockKind::Paragraph:
      break;
    case BlockKind::Bullet:
    case BlockKind::Numbered:
      node.role = Role::Bullet;
      node.level = block.level;
      node.detail = {{block.kind == BlockKind::Bullet ? "•" : std::to_string(block.number) + ".",
                      SpanKind::Number, "", false}};
      break;
  }
  return node;
}

// The cards of a list of links stand below the whole list.
void add_cards(Sheet& sheet, std::vector<Node>& cards, const std::string& id) {
  if (cards.empty()) {
    return;
  }
  Node list{.role = Role::List, .id = id};
  list.children = std::move(cards);
  cards.clear();
  sheet.add(std::move(list));
}

Node link_card(const Inline& link, const std::string& id, const std::string& lang) {
  Node card{.role = Role::Card,
            .id = id,
            .name = {{link.text, SpanKind::Prose, lang, false}},
            .action = go_to(link.target)};
  card.icon = starts_with(link.target, "contact/") ? "place" : "description";
  return card;
}

}  // namespace

Text markdown_text(const directory::LocalizedText& text) {
  Text joined;
  for (const Block& block : directory::parse_markdown(text.text).blocks) {
    if (!joined.empty()) {
      joined.push_back({"\n", SpanKind::Prose, text.lang, false});
    }
    if (block.kind == BlockKind::Bullet) {
      joined.push_back({"• ", SpanKind::Prose, text.lang, false});
    } else if (block.kind == BlockKind::Numbered) {
      joined.push_back({std::to_string(block.number) + ". ", SpanKind::Prose, text.lang, false});
    }
    const Text words = text_of(block, text.lang);
    joined.insert(joined.end(), words.begin(), words.end());
  }
  return joined;
}

void add_markdown(Sheet& sheet, const std::string& id, const directory::LocalizedText& text) {
  if (text.empty()) {
    return;
  }
  sheet.label(text);
  const directory::Markdown markdown = directory::parse_markdown(text.text);
  std::vector<Node> cards;
  int number = 0;
  for (const Block& block : markdown.blocks) {
    const std::string block_id = id + "/" + std::to_string(number++);
    const bool in_list = block.kind == BlockKind::Bullet || block.kind == BlockKind::Numbered;
    if (!in_list) {
      add_cards(sheet, cards, block_id + "/links");
    }
    sheet.add(node_of(block, block_id, text.lang));
    for (const Inline& part : block.inlines) {
      if (part.kind == InlineKind::Link && leads_on(sheet.context(), part.target)) {
        cards.push_back(
            link_card(part, block_id + "/link/" + std::to_string(cards.size()), text.lang));
      }
    }
  }
  add_cards(sheet, cards, id + "/links");
}

}  // namespace kiosk::app::screens
