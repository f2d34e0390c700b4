#pragma once
#include "content/townhall/xml_reader.h"

namespace townhall::translate {

// Walks through a small XML document in memory and knows its own elements: those in the namespace
// of the root, whatever their prefix. Programs put elements of theirs between them.
class XmlWalk : public XmlReader {
 public:
  // `bytes` must be UTF-8, whatever they declare, and outlive it.
  explicit XmlWalk(const std::string& bytes) : XmlReader(bytes) {}

  // See XmlReader.
  bool step();

  bool starts(std::string_view name) const { return node() == Node::Start && is_ours(name); }

  bool ends(std::string_view name) const { return node() == Node::End && is_ours(name); }

 private:
  bool is_ours(std::string_view name) const;

  std::string namespace_;  // of the root
  bool has_root_ = false;
};

}  // namespace townhall::translate
