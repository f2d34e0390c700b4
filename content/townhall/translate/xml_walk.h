#pragma once
#include <libxml/xmlreader.h>

#include <memory>
#include <string>
#include <string_view>

namespace townhall::translate {

// Walks through a small XML document in memory. Fetches nothing, knows no entities but those of XML
// itself, and refuses a document type, with which all attacks by entities begin.
class XmlWalk {
 public:
  // `bytes` must be UTF-8, whatever they declare, and outlive it.
  explicit XmlWalk(const std::string& bytes);

  enum class Node { Start, End, Text };

  // To the next beginning or end of an element, or text; false at the end and at a fault. An
  // element without content gets an end too.
  bool step();

  // Why it stopped before the end.
  enum class Fault { None, Damaged, DocumentType };

  Fault fault() const { return fault_; }

  Node node() const { return node_; }

  // Of an element in the namespace of the root, whatever its prefix: programs put elements of their
  // own between ours.
  bool starts(std::string_view name) const { return node_ == Node::Start && is_ours(name); }

  bool ends(std::string_view name) const { return node_ == Node::End && is_ours(name); }

  std::string_view name() const;  // without its prefix
  std::string_view text() const;
  std::string attribute(const char* name) const;  // of the element begun
  std::size_t line() const;

  // At the start of an element: to its end, past all that is in it.
  void skip();

 private:
  struct Free {
    void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
  };

  bool is_ours(std::string_view name) const;

  std::unique_ptr<xmlTextReader, Free> reader_;
  std::string namespace_;  // of the root
  bool has_root_ = false;
  Node node_ = Node::Text;
  Fault fault_ = Fault::None;
  bool end_is_due_ = false;  // of an element without content
};

}  // namespace townhall::translate
