#include "content/townhall/html_elements.h"

#include <map>

namespace townhall {

Role role_of(std::string_view element) {
  static const std::map<std::string_view, Role> kRoles = {
      {"a", Role::Anchor},         {"abbr", Role::Inline},     {"acronym", Role::Inline},
      {"address", Role::Block},    {"applet", Role::Embedded}, {"article", Role::Block},
      {"aside", Role::Block},      {"audio", Role::Embedded},  {"b", Role::Strong},
      {"bdi", Role::Inline},       {"bdo", Role::Inline},      {"big", Role::Inline},
      {"blockquote", Role::Block}, {"body", Role::Document},   {"br", Role::Break},
      {"button", Role::Embedded},  {"canvas", Role::Embedded}, {"caption", Role::Label},
      {"center", Role::Block},     {"cite", Role::Emphasis},   {"code", Role::Inline},
      {"dd", Role::Block},         {"del", Role::Changed},     {"details", Role::Block},
      {"div", Role::Block},        {"dl", Role::Block},        {"dt", Role::Label},
      {"em", Role::Emphasis},      {"embed", Role::Embedded},  {"fieldset", Role::Block},
      {"figcaption", Role::Block}, {"figure", Role::Block},    {"font", Role::Inline},
      {"footer", Role::Block},     {"form", Role::Embedded},   {"h1", Role::Heading},
      {"h2", Role::Heading},       {"h3", Role::Heading},      {"h4", Role::Heading},
      {"h5", Role::Heading},       {"h6", Role::Heading},      {"head", Role::Document},
      {"header", Role::Block},     {"hr", Role::Rule},         {"html", Role::Document},
      {"i", Role::Emphasis},       {"iframe", Role::Embedded}, {"img", Role::Picture},
      {"input", Role::Embedded},   {"ins", Role::Emphasis},    {"kbd", Role::Inline},
      {"label", Role::Inline},     {"legend", Role::Label},    {"li", Role::Item},
      {"main", Role::Block},       {"map", Role::Embedded},    {"mark", Role::Emphasis},
      {"menu", Role::List},        {"meta", Role::Document},   {"nav", Role::Block},
      {"noscript", Role::Block},   {"object", Role::Embedded}, {"ol", Role::List},
      {"option", Role::Block},     {"p", Role::Block},         {"picture", Role::Inline},
      {"pre", Role::Block},        {"s", Role::Changed},       {"script", Role::Dropped},
      {"section", Role::Block},    {"select", Role::Embedded}, {"small", Role::Emphasis},
      {"span", Role::Inline},      {"strike", Role::Changed},  {"strong", Role::Strong},
      {"style", Role::Dropped},    {"sub", Role::Changed},     {"summary", Role::Label},
      {"sup", Role::Changed},      {"svg", Role::Embedded},    {"table", Role::Table},
      {"tbody", Role::Document},   {"td", Role::Cell},         {"textarea", Role::Embedded},
      {"tfoot", Role::Document},   {"th", Role::Cell},         {"thead", Role::Document},
      {"time", Role::Inline},      {"title", Role::Block},     {"tr", Role::Row},
      {"tt", Role::Inline},        {"u", Role::Emphasis},      {"ul", Role::List},
      {"var", Role::Inline},       {"video", Role::Embedded},  {"wbr", Role::Inline},
  };
  const auto found = kRoles.find(element);
  return found == kRoles.end() ? Role::Unknown : found->second;
}

}  // namespace townhall
