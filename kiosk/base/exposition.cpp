#include "kiosk/base/exposition.h"

namespace kiosk::base {

void Exposition::begin(const std::string& name, const std::string& type, const std::string& help) {
  text_ += "# HELP " + name + " " + help + "\n# TYPE " + name + " " + type + "\n";
}

void Exposition::add(const std::string& series, std::int64_t value) {
  text_ += series + " " + std::to_string(value) + "\n";
}

void Exposition::gauge(const std::string& name, const std::string& help,
                       std::optional<std::int64_t> value) {
  if (value) {
    begin(name, "gauge", help);
    add(name, *value);
  }
}

void Exposition::moment(const std::string& name, const std::string& help,
                        const std::optional<UnixSeconds>& moment) {
  gauge(name, help, moment ? std::optional<std::int64_t>(moment->count()) : std::nullopt);
}

std::string label_text(const std::string& value) {
  std::string text;
  for (const char c : value) {
    if (c == '\n') {
      text += "\\n";
    } else {
      text += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    }
  }
  return text;
}

}  // namespace kiosk::base
