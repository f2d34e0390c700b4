#include <algorithm>

#include "kiosk/app/screens/parts.h"

namespace kiosk::app::screens {

std::vector<Node> fallback_label(const Context& context, const std::string& id,
                                 const directory::LocalizedText& text) {
  if (text.empty() || text.lang == context.lang()) {
    return {};
  }
  const Words& words = context.words;
  const std::string name = words.formats().language_name(text.lang);
  Node label =
      text_node(Role::Label, id,
                words.separated({words.say("label.not_in_your_language"), {words.prose(name)}}));
  label.icon = "translate";
  label.payload = text.lang;
  return {label};
}

namespace {

const Node* label_of(const Node& card) {
  for (const Node& child : card.children) {
    if (child.role == Role::Label) {
      return &child;
    }
  }
  return nullptr;
}

// The label that every card of a list carries, if they all carry the same.
const Node* common_label(const Node& list) {
  const Node* common = nullptr;
  for (const Node& card : list.children) {
    const Node* label = label_of(card);
    if (label == nullptr || (common != nullptr && common->payload != label->payload)) {
      return nullptr;
    }
    common = label;
  }
  return common;
}

void drop_labels(Node& list) {
  for (Node& card : list.children) {
    auto& children = card.children;
    children.erase(std::remove_if(children.begin(), children.end(),
                                  [](const Node& child) { return child.role == Role::Label; }),
                   children.end());
  }
}

}  // namespace

// What is said on every card of a list is said once above it.
void Sheet::add(Node node) {
  const Node* common = node.role == Role::List ? common_label(node) : nullptr;
  if (common != nullptr) {
    if (common->payload != labelled_) {
      Node label = *common;
      label.id = "label/" + std::to_string(labels_++);
      labelled_ = label.payload;
      nodes_.push_back(std::move(label));
    }
    drop_labels(node);
  }
  nodes_.push_back(std::move(node));
}

void Sheet::note(const directory::LocalizedText& text) {
  machine_ = machine_ || (!text.empty() && text.origin == directory::Origin::Machine &&
                          !text.reviewed && text.lang == context_.lang());
  outdated_ = outdated_ || (text.outdated && text.lang == context_.lang());
}

void Sheet::label(const directory::LocalizedText& text) {
  note(text);
  if (text.empty() || text.lang == labelled_) {
    return;
  }
  labelled_ = text.lang;
  for (Node& node : fallback_label(context_, "label/" + std::to_string(labels_), text)) {
    ++labels_;
    nodes_.push_back(std::move(node));
  }
}

void Sheet::add_text(Role role, const std::string& id, const directory::LocalizedText& text) {
  if (text.empty()) {
    return;
  }
  label(text);
  add(text_node(role, id, context_.words.text(text)));
}

void Sheet::add_heading(const std::string& id, const std::string& key) {
  Node node = text_node(Role::Heading, id, context_.words.say(key));
  node.level = 2;
  add(std::move(node));
  labelled_.clear();
}

void Sheet::add_title(const Text& title, const std::vector<directory::Entry>& path) {
  screens::add_title(nodes_, context_, title, path);
}

void Sheet::add_german_name(const directory::LocalizedText& name, const std::string& name_de) {
  if (context_.lang() == "de" || name.text == name_de) {
    return;
  }
  Node german = text_node(Role::Paragraph, "name-de", {Words::german(name_de)});
  german.level = 1;
  add(std::move(german));
}

std::vector<Node> Sheet::finish() {
  const auto mark = [this](const char* id, const char* key, const char* icon) {
    Node node = text_node(Role::Label, id, context_.words.say(key));
    node.icon = icon;
    nodes_.push_back(std::move(node));
  };
  if (outdated_) {
    mark("label/outdated", "label.outdated", "update");
  }
  if (machine_) {
    mark("label/machine", "label.machine", "translate");
  }
  return std::move(nodes_);
}

}  // namespace kiosk::app::screens
