#include "content/townhall/workbook/xml_writer.h"

namespace townhall::workbook {
namespace {

const xmlChar* xml(const char* text) {
  return reinterpret_cast<const xmlChar*>(text);
}

}  // namespace

XmlWriter::XmlWriter() : buffer_(xmlBufferCreate()) {
  if (buffer_ != nullptr) {
    // By itself it grows by what is added, and copies all of it each time.
    xmlBufferSetAllocationScheme(buffer_.get(), XML_BUFFER_ALLOC_DOUBLEIT);
  }
  writer_.reset(buffer_ == nullptr ? nullptr : xmlNewTextWriterMemory(buffer_.get(), 0));
  good_ = writer_ != nullptr;
  if (good_) {
    keep(xmlTextWriterStartDocument(writer_.get(), nullptr, "UTF-8", nullptr));
  }
}

XmlWriter& XmlWriter::start(const char* name, Attributes attributes) {
  if (good_) {
    keep(xmlTextWriterStartElement(writer_.get(), xml(name)));
  }
  for (const auto& [key, value] : attributes) {
    attribute(key, value);
  }
  return *this;
}

XmlWriter& XmlWriter::attribute(const char* name, const std::string& value) {
  if (good_) {
    keep(xmlTextWriterWriteAttribute(writer_.get(), xml(name), xml(value.c_str())));
  }
  return *this;
}

XmlWriter& XmlWriter::text(const std::string& text) {
  if (good_) {
    keep(xmlTextWriterWriteString(writer_.get(), xml(text.c_str())));
  }
  return *this;
}

XmlWriter& XmlWriter::end() {
  if (good_) {
    keep(xmlTextWriterEndElement(writer_.get()));
  }
  return *this;
}

XmlWriter& XmlWriter::leaf(const char* name, Attributes attributes, const std::string& text) {
  start(name, attributes);
  if (!text.empty()) {
    this->text(text);
  }
  return end();
}

std::string XmlWriter::finish() {
  if (good_) {
    keep(xmlTextWriterEndDocument(writer_.get()));
  }
  writer_.reset();
  return good_ ? std::string(reinterpret_cast<const char*>(xmlBufferContent(buffer_.get())),
                             static_cast<std::size_t>(xmlBufferLength(buffer_.get())))
               : std::string();
}

}  // namespace townhall::workbook
