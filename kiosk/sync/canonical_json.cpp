#include "kiosk/sync/json.h"

namespace kiosk::sync {
namespace {

class Writer {
 public:
  bool write(const Json& value, int depth) {
    const bool opens_a_level = value.object() != nullptr || value.array() != nullptr;
    if (opens_a_level && depth == kJsonDepth) {
      return false;
    }
    if (const auto* object = value.object()) {
      return write_object(*object, depth);
    }
    if (const auto* array = value.array()) {
      return write_array(*array, depth);
    }
    if (const auto* text = value.text()) {
      write_string(*text);
    } else if (const auto* integer = value.integer()) {
      out_ += std::to_string(*integer);
    } else if (const auto* boolean = value.boolean()) {
      out_ += *boolean ? "true" : "false";
    } else {
      out_ += "null";
    }
    return true;
  }

  std::string take() { return std::move(out_); }

 private:
  bool write_object(const JsonObject& object, int depth) {
    char before = '{';
    for (const auto& [key, member] : object) {
      out_ += before;
      before = ',';
      write_string(key);
      out_ += ':';
      if (!write(member, depth + 1)) {
        return false;
      }
    }
    out_ += object.empty() ? "{}" : "}";
    return true;
  }

  bool write_array(const JsonArray& array, int depth) {
    char before = '[';
    for (const Json& element : array) {
      out_ += before;
      before = ',';
      if (!write(element, depth + 1)) {
        return false;
      }
    }
    out_ += array.empty() ? "[]" : "]";
    return true;
  }

  void write_string(const std::string& text) {
    out_ += '"';
    for (const char c : text) {
      if (c == '"' || c == '\\') {
        out_ += '\\';
      }
      out_ += c;
    }
    out_ += '"';
  }

  std::string out_;
};

}  // namespace

Outcome<std::string> canonical_json(const Json& value) {
  Writer writer;
  if (!writer.write(value, 0)) {
    return failure(Reason::Malformed,
                   "This JSON is nested deeper than " + std::to_string(kJsonDepth) + " levels");
  }
  return writer.take();
}

}  // namespace kiosk::sync
