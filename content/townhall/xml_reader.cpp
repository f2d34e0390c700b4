#include "content/townhall/xml_reader.h"

#include <libxml/xmlerror.h>

namespace townhall {
namespace {

constexpr int kOptions = XML_PARSE_NONET | XML_PARSE_NOCDATA;

// Faults are asked of the reader; without this libxml2 prints them.
void be_silent(void* /*data*/, xmlErrorPtr /*error*/) {}

// What libxml2 finds while it converts from another encoding, it tells the handler of the thread
// and not that of the reader.
class Silence {
 public:
  Silence() : handler_(xmlStructuredError), data_(xmlStructuredErrorContext) {
    xmlSetStructuredErrorFunc(nullptr, be_silent);
  }

  ~Silence() { xmlSetStructuredErrorFunc(data_, handler_); }

  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

 private:
  xmlStructuredErrorFunc handler_;
  void* data_;
};

int read_source(void* source, char* to, int most) {
  return (*static_cast<XmlReader::Source*>(source))(to, most);
}

int close_source(void* /*source*/) {
  return 0;
}

std::string_view view_of(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

const xmlChar* xml(const char* text) {
  return reinterpret_cast<const xmlChar*>(text);
}

}  // namespace

XmlReader::XmlReader(Source source) : source_(std::make_unique<Source>(std::move(source))) {
  const Silence silence;
  begin(xmlReaderForIO(read_source, close_source, source_.get(), nullptr, nullptr, kOptions));
}

XmlReader::XmlReader(const std::string& utf8) {
  const Silence silence;
  begin(xmlReaderForMemory(utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", kOptions));
}

void XmlReader::begin(xmlTextReader* reader) {
  reader_.reset(reader);
  if (reader == nullptr) {
    fault_ = Fault::Damaged;
  } else {
    xmlTextReaderSetStructuredErrorHandler(reader, be_silent, nullptr);
  }
}

bool XmlReader::step() {
  if (end_is_due_) {
    end_is_due_ = false;
    node_ = Node::End;
    return true;
  }
  const Silence silence;
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

int XmlReader::depth() const {
  return xmlTextReaderDepth(reader_.get());
}

std::string_view XmlReader::name() const {
  return view_of(xmlTextReaderConstLocalName(reader_.get()));
}

std::string_view XmlReader::space() const {
  return view_of(xmlTextReaderConstNamespaceUri(reader_.get()));
}

std::string_view XmlReader::text() const {
  return view_of(xmlTextReaderConstValue(reader_.get()));
}

std::string XmlReader::attribute(const char* name, const char* space) const {
  xmlChar* value = space == nullptr
                       ? xmlTextReaderGetAttribute(reader_.get(), xml(name))
                       : xmlTextReaderGetAttributeNs(reader_.get(), xml(name), xml(space));
  std::string text(view_of(value));
  xmlFree(value);
  return text;
}

std::size_t XmlReader::line() const {
  const int line = reader_ == nullptr ? 0 : xmlTextReaderGetParserLineNumber(reader_.get());
  return line < 0 ? 0 : static_cast<std::size_t>(line);
}

void XmlReader::skip() {
  for (int depth = 1; depth > 0 && step();) {
    if (node_ == Node::Start) {
      ++depth;
    } else if (node_ == Node::End) {
      --depth;
    }
  }
}

}  // namespace townhall
