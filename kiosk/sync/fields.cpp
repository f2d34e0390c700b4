#include "kiosk/sync/fields.h"

namespace kiosk::sync {

Outcome<Fields> Fields::of(const Json& value, const std::string& path) {
  if (const JsonObject* object = value.object()) {
    return Fields(object, path);
  }
  return failure(Reason::Malformed, "The field " + path + " is no object");
}

Failure Fields::wrong(const std::string& name, const std::string& what) const {
  return failure(Reason::Malformed, "The field " + path_of(name) + " " + what);
}

Outcome<const Json*> Fields::member(const std::string& name) const {
  const auto found = object_->find(name);
  if (found == object_->end()) {
    return wrong(name, "is missing");
  }
  return &found->second;
}

Outcome<std::string> Fields::text(const std::string& name) const {
  const std::string* text = TRY(member(name))->text();
  return text != nullptr ? Outcome<std::string>(*text) : wrong(name, "is no text");
}

Outcome<bool> Fields::boolean(const std::string& name) const {
  const bool* boolean = TRY(member(name))->boolean();
  return boolean != nullptr ? Outcome<bool>(*boolean) : wrong(name, "is neither true nor false");
}

Outcome<std::int64_t> Fields::integer(const std::string& name, std::int64_t least) const {
  const std::int64_t* integer = TRY(member(name))->integer();
  if (integer == nullptr || *integer < least) {
    return wrong(name, "is no integer of at least " + std::to_string(least));
  }
  return *integer;
}

Outcome<const JsonArray*> Fields::array(const std::string& name) const {
  const JsonArray* array = TRY(member(name))->array();
  if (array == nullptr) {
    return wrong(name, "is no list");
  }
  return array;
}

Outcome<std::vector<std::string>> Fields::texts(const std::string& name) const {
  std::vector<std::string> texts;
  for (const Json& element : *TRY(array(name))) {
    const std::string* text = element.text();
    if (text == nullptr) {
      return wrong(name, "holds something other than text");
    }
    texts.push_back(*text);
  }
  return texts;
}

Outcome<Fields> Fields::fields(const std::string& name) const {
  return of(*TRY(member(name)), path_of(name));
}

}  // namespace kiosk::sync
