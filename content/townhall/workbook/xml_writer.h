#pragma once
#include <libxml/xmlwriter.h>

#include <initializer_list>
#include <memory>
#include <string>
#include <utility>

namespace townhall::workbook {

// Writes one XML document into memory; libxml2 escapes what must be. Failures (no memory) show in
// `finish`.
class XmlWriter {
 public:
  using Attributes = std::initializer_list<std::pair<const char*, std::string>>;

  XmlWriter();

  // Names carry their prefix, whose namespace the root declares as an attribute.
  XmlWriter& start(const char* name, Attributes attributes = {});
  XmlWriter& attribute(const char* name, const std::string& value);
  XmlWriter& text(const std::string& text);
  XmlWriter& end();
  XmlWriter& leaf(const char* name, Attributes attributes = {}, const std::string& text = {});

  // The document with all elements closed; empty if it could not be written.
  std::string finish();

 private:
  struct FreeBuffer {
    void operator()(xmlBuffer* buffer) const { xmlBufferFree(buffer); }
  };

  struct FreeWriter {
    void operator()(xmlTextWriter* writer) const { xmlFreeTextWriter(writer); }
  };

  void keep(int result) { good_ = good_ && result >= 0; }

  std::unique_ptr<xmlBuffer, FreeBuffer> buffer_;
  std::unique_ptr<xmlTextWriter, FreeWriter> writer_;  // goes before its buffer
  bool good_ = true;
};

}  // namespace townhall::workbook
