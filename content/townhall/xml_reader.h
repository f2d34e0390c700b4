#pragma once
#include <libxml/xmlreader.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace townhall {

// Walks through an XML document, node by node. Fetches nothing, knows no entities but those of XML
// itself, refuses a document type, with which all attacks by entities begin, and prints nothing.
class XmlReader {
 public:
  // Reads up to `most` bytes; 0 at the end, -1 for a fault.
  using Source = std::function<int(char* to, int most)>;

  explicit XmlReader(Source source);
  // `utf8` must be UTF-8, whatever it declares, and outlive the reader.
  explicit XmlReader(const std::string& utf8);

  enum class Node { None, Start, End, Text };

  // To the next beginning or end of an element, or text; false at the end and at a fault. An
  // element without content (<a/>) gets an end too.
  bool step();

  // Why it stopped before the end.
  enum class Fault { None, Damaged, DocumentType };

  Fault fault() const { return fault_; }

  Node node() const { return node_; }

  bool is_text() const { return node_ == Node::Text; }

  bool starts(std::string_view name) const { return node_ == Node::Start && name == this->name(); }

  bool ends(std::string_view name) const { return node_ == Node::End && name == this->name(); }

  // Whether this is the end of the element that began at `depth`.
  bool ends_at(int depth) const { return node_ == Node::End && depth == this->depth(); }

  int depth() const;
  std::string_view name() const;   // without its prefix
  std::string_view space() const;  // the namespace of the element
  std::string_view text() const;
  // Of the element begun; empty if it has none. `space` is the namespace, or nullptr.
  std::string attribute(const char* name, const char* space = nullptr) const;
  // How far it has read, from 1.
  std::size_t line() const;

  // At the start of an element: to its end, past all that is in it.
  void skip();

 private:
  struct Free {
    void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
  };

  void begin(xmlTextReader* reader);

  std::unique_ptr<Source> source_;  // its address is known to the reader
  std::unique_ptr<xmlTextReader, Free> reader_;
  Node node_ = Node::None;
  Fault fault_ = Fault::None;
  bool end_is_due_ = false;  // of an element without content
};

}  // namespace townhall
