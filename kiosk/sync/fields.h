#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/sync/json.h"

namespace kiosk::sync {

// Reads the fields of one JSON object and says by path what is wrong: "signed.roles.root lacks
// threshold". The object must outlive it.
class Fields {
 public:
  // `path` names the value; Malformed if it is no object.
  static Outcome<Fields> of(const Json& value, const std::string& path);

  bool has(const std::string& name) const { return object_->contains(name); }

  Outcome<std::string> text(const std::string& name) const;
  Outcome<bool> boolean(const std::string& name) const;
  Outcome<std::int64_t> integer(const std::string& name, std::int64_t least) const;
  Outcome<std::vector<std::string>> texts(const std::string& name) const;
  Outcome<const JsonArray*> array(const std::string& name) const;
  Outcome<Fields> fields(const std::string& name) const;

  const JsonObject& object() const { return *object_; }

  std::string path_of(const std::string& name) const { return path_ + "." + name; }

  // "The field signed.version <what>", to be completed by what to do.
  Failure wrong(const std::string& name, const std::string& what) const;

 private:
  Fields(const JsonObject* object, std::string path) : object_(object), path_(std::move(path)) {}

  Outcome<const Json*> member(const std::string& name) const;

  const JsonObject* object_;
  std::string path_;
};

}  // namespace kiosk::sync
