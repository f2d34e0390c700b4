#include "content/townhall/translate/xml_walk.h"

namespace townhall::translate {

bool XmlWalk::step() {
  const bool stepped = XmlReader::step();
  if (stepped && !has_root_ && node() == Node::Start) {
    has_root_ = true;
    namespace_ = space();
  }
  return stepped;
}

bool XmlWalk::is_ours(std::string_view name) const {
  return name == this->name() && space() == namespace_;
}

}  // namespace townhall::translate
