#pragma once
#include <string_view>

namespace townhall {

// What an HTML element means for the reader of a page.
enum class Role {
  Inline,    // words in a line
  Emphasis,  // emphasis that the subset does not know: the words stay
  Strong,    //
  Anchor,    //
  Break,     // br
  Block,     // begins and ends a block
  Heading,   // h1 to h6
  List,      // ul, ol, menu
  Item,      // li
  Table,     //
  Row,       //
  Cell,      //
  Label,     // a block of strong words: summary, dt
  Rule,      // hr
  Picture,   // img
  Embedded,  // video, iframe, form controls: reported, words inside stay
  Changed,   // sup, sub, del: words stay, but lose a meaning; reported
  Dropped,   // script, style: no words for a reader; reported
  Document,  // html, body: nothing of its own
  Unknown,   // words stay; reported
};

Role role_of(std::string_view element);

}  // namespace townhall
