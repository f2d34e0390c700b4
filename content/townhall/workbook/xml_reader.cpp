#include "content/townhall/workbook/xml_reader.h"

#include "content/townhall/workbook/file_phrases.h"

namespace townhall::workbook {
namespace {

int read_part(void* part, char* to, int most) {
  return static_cast<Part*>(part)->read(to, most);
}

int close_part(void* /*part*/) {
  return 0;
}

// Faults are asked of the reader; without this libxml2 prints them.
void be_silent(void* /*data*/, xmlErrorPtr /*error*/) {}

std::string_view view_of(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

const xmlChar* xml(const char* text) {
  return reinterpret_cast<const xmlChar*>(text);
}

}  // namespace

XmlReader::XmlReader(Part part, std::string name)
    : part_(std::make_unique<Part>(std::move(part))),
      name_(std::move(name)),
      reader_(xmlReaderForIO(read_part, close_part, part_.get(), nullptr, nullptr,
                             XML_PARSE_NONET | XML_PARSE_NOCDATA)) {
  if (reader_ != nullptr) {
    xmlTextReaderSetStructuredErrorHandler(reader_.get(), be_silent, nullptr);
  }
  bad_ = reader_ == nullptr;
}

bool XmlReader::step() {
  while (!bad_) {
    const int got = xmlTextReaderRead(reader_.get());
    if (got != 1) {
      bad_ = got < 0;
      return false;
    }
    type_ = xmlTextReaderNodeType(reader_.get());
    has_document_type_ = type_ == XML_READER_TYPE_DOCUMENT_TYPE;
    bad_ = has_document_type_ || type_ == XML_READER_TYPE_ENTITY_REFERENCE;
    if (!bad_ && (at_start() || at_end() || is_text())) {
      return true;
    }
  }
  return false;
}

kiosk::base::Result<void> XmlReader::verdict() const {
  if (!bad_) {
    return {};
  }
  if (part_->over_budget()) {
    return in_both({kUnpacksTooLarge});
  }
  if (has_document_type_) {
    return in_both({kDocumentType, {name_}});
  }
  return in_both({kPartDamaged, {name_}});
}

bool XmlReader::is_text() const {
  return type_ == XML_READER_TYPE_TEXT || type_ == XML_READER_TYPE_SIGNIFICANT_WHITESPACE ||
         type_ == XML_READER_TYPE_WHITESPACE || type_ == XML_READER_TYPE_CDATA;
}

bool XmlReader::is_empty() const {
  return xmlTextReaderIsEmptyElement(reader_.get()) == 1;
}

int XmlReader::depth() const {
  return xmlTextReaderDepth(reader_.get());
}

std::string_view XmlReader::name() const {
  return view_of(xmlTextReaderConstLocalName(reader_.get()));
}

std::string_view XmlReader::text() const {
  return view_of(xmlTextReaderConstValue(reader_.get()));
}

std::string XmlReader::attribute(const char* name, const char* space) const {
  xmlChar* value = space == nullptr
                       ? xmlTextReaderGetAttribute(reader_.get(), xml(name))
                       : xmlTextReaderGetAttributeNs(reader_.get(), xml(name), xml(space));
  const std::string text(view_of(value));
  xmlFree(value);
  return text;
}

void XmlReader::skip() {
  const int outer = depth();
  if (is_empty()) {
    return;
  }
  while (step()) {
    if (at_end() && depth() == outer) {
      return;
    }
  }
}

}  // namespace townhall::workbook
