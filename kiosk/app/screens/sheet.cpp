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
  return {label};
}

void Sheet::add(Node node) {
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
