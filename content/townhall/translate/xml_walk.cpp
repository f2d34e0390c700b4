#include "content/townhall/translate/xml_walk.h"

namespace townhall::translate {
namespace {

// Faults are asked of the reader; without this libxml2 prints them.
void be_silent(void* /*data*/, xmlErrorPtr /*error*/) {}

std::string_view view_of(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

}  // namespace

XmlWalk::XmlWalk(const std::string& bytes)
    : reader_(xmlReaderForMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, "UTF-8",
                                 XML_PARSE_NONET | XML_PARSE_NOCDATA)) {
  if (reader_ == nullptr) {
    fault_ = Fault::Damaged;
  } else {
    xmlTextReaderSetStructuredErrorHandler(reader_.get(), be_silent, nullptr);
  }
}

bool XmlWalk::step() {
  if (end_is_due_) {
    end_is_due_ = false;
    node_ = Node::End;
    return true;
  }
  while (fault_ == Fault::None) {
    const int got = xmlTextReaderRead(reader_.get());
    if (got != 1) {
      fault_ = got < 0 ? Fault::Damaged : Fault::None;
      return false;
    }
    switch (xmlTextReaderNodeType(reader_.get())) {
      case XML_READER_TYPE_DOCUMENT_TYPE:
        fault_ = Fault::DocumentType;
        break;
      case XML_READER_TYPE_ENTITY_REFERENCE:
        fault_ = Fault::Damaged;
        break;
      case XML_READER_TYPE_ELEMENT:
        node_ = Node::Start;
        if (!has_root_) {
          has_root_ = true;
          namespace_ = view_of(xmlTextReaderConstNamespaceUri(reader_.get()));
        }
        end_is_due_ = xmlTextReaderIsEmptyElement(reader_.get()) == 1;
        return true;
      case XML_READER_TYPE_END_ELEMENT:
        node_ = Node::End;
        return true;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        node_ = Node::Text;
        return true;
      default:
        break;
    }
  }
  return false;
}

bool XmlWalk::is_ours(std::string_view name) const {
  return name == this->name() &&
         view_of(xmlTextReaderConstNamespaceUri(reader_.get())) == namespace_;
}

std::string_view XmlWalk::name() const {
  return view_of(xmlTextReaderConstLocalName(reader_.get()));
}

std::string_view XmlWalk::text() const {
  return view_of(xmlTextReaderConstValue(reader_.get()));
}

std::string XmlWalk::attribute(const char* name) const {
  xmlChar* value = xmlTextReaderGetAttribute(reader_.get(), reinterpret_cast<const xmlChar*>(name));
  std::string text(view_of(value));
  xmlFree(value);
  return text;
}

std::size_t XmlWalk::line() const {
  const int line = xmlTextReaderGetParserLineNumber(reader_.get());
  return line < 0 ? 0 : static_cast<std::size_t>(line);
}

void XmlWalk::skip() {
  for (int depth = 1; depth > 0 && step();) {
    if (node_ == Node::Start) {
      ++depth;
    } else if (node_ == Node::End) {
      --depth;
    }
  }
}

}  // namespace townhall::translate
