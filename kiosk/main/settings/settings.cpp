#include "kiosk/main/settings/settings.h"

#include <algorithm>
#include <sstream>

namespace kiosk::main {
namespace {

std::string place(const std::string& path, const toml::source_region& source) {
  const std::string file = "The configuration \"" + path + "\"";
  return source.begin.line == 0 ? file : file + ", line " + std::to_string(source.begin.line);
}

// As a person would write it: no trailing zeros.
template <typename T>
std::string written(T number) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << number;
  return text.str();
}

template <typename Values>
std::string joined(const Values& values, const std::string& last) {
  std::string list;
  size_t left = values.size();
  for (const auto& value : values) {
    list += (list.empty() ? "" : left == 1 ? last : ", ") + value;
    --left;
  }
  return list;
}

bool is_plain(const std::string& text) {
  return std::none_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20; });
}

// What a parser says, on one line; it may quote the file.
std::string one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](unsigned char c) { return c < 0x20; }, ' ');
  return line;
}

}  // namespace

base::Result<Settings> Settings::parse(const std::string& text, const std::string& path) {
  try {
    auto file = std::make_shared<const toml::table>(toml::parse(text, path));
    const toml::table* table = file.get();
    return Settings(std::move(file), table, path);
  } catch (const toml::parse_error& error) {
    return base::invalid(place(path, error.source()) +
                         " is no TOML: " + one_line(error.description()) + ".");
  }
}

base::Error Settings::wrong(const std::string& key, const std::string& what) const {
  const toml::node* node = table_->get(key);
  return base::invalid(place(path_, node != nullptr ? node->source() : table_->source()) + ": " +
                       one_line(prefix_ + key) + " " + what + ".");
}

const toml::node* Settings::take(const std::string& key) {
  asked_.insert(key);
  return table_->get(key);
}

base::Result<std::string> Settings::text(const std::string& key, const std::string& otherwise) {
  const toml::node* node = take(key);
  if (node == nullptr) {
    return otherwise;
  }
  const toml::value<std::string>* text = node->as_string();
  if (text == nullptr || !is_plain(text->get())) {
    return wrong(key, "must be a text in quotes, without control characters");
  }
  return text->get();
}

base::Result<std::vector<std::string>> Settings::texts(const std::string& key) {
  const toml::node* node = take(key);
  std::vector<std::string> texts;
  if (node == nullptr) {
    return texts;
  }
  const toml::array* list = node->as_array();
  for (size_t i = 0; i < (list != nullptr ? list->size() : 1); ++i) {
    const toml::node& element = list != nullptr ? *list->get(i) : *node;
    const toml::value<std::string>* text = element.as_string();
    if (text == nullptr || !is_plain(text->get())) {
      return wrong(key, "must be a text in quotes, or a list of them like [\"a\", \"b\"]");
    }
    texts.push_back(text->get());
  }
  return texts;
}

base::Result<int> Settings::whole(const std::string& key, int otherwise, Range<int> range) {
  const toml::node* node = take(key);
  if (node == nullptr) {
    return otherwise;
  }
  const toml::value<std::int64_t>* number = node->as_integer();
  if (number == nullptr || number->get() < range.least || number->get() > range.most) {
    return wrong(
        key, "must be a whole number from " + written(range.least) + " to " + written(range.most));
  }
  return static_cast<int>(number->get());
}

base::Result<int> Settings::one_of(const std::string& key, int otherwise,
                                   const std::vector<int>& values) {
  const toml::node* node = take(key);
  if (node == nullptr) {
    return otherwise;
  }
  const toml::value<std::int64_t>* number = node->as_integer();
  if (number == nullptr || std::count(values.begin(), values.end(), number->get()) == 0) {
    std::vector<std::string> names(values.size());
    std::transform(values.begin(), values.end(), names.begin(), written<int>);
    return wrong(key, "must be " + joined(names, " or "));
  }
  return static_cast<int>(number->get());
}

base::Result<double> Settings::number(const std::string& key, double otherwise,
                                      Range<double> range) {
  const toml::node* node = take(key);
  if (node == nullptr) {
    return otherwise;
  }
  const auto number = node->is_number() ? node->value<double>() : std::nullopt;
  // So written that it refuses "nan" too.
  if (!number || !(*number >= range.least && *number <= range.most)) {
    return wrong(key,
                 "must be a number from " + written(range.least) + " to " + written(range.most));
  }
  return *number;
}

base::Result<Settings> Settings::table(const std::string& key) {
  const toml::node* node = take(key);
  if (node != nullptr && !node->is_table()) {
    return wrong(key, "must be a table, begun with [" + prefix_ + key + "] on a line of its own");
  }
  const auto none = node == nullptr ? std::make_shared<const toml::table>() : nullptr;
  Settings inner(none ? none : file_, none ? none.get() : node->as_table(), path_);
  inner.prefix_ = prefix_ + key + ".";
  return inner;
}

base::Result<std::vector<std::pair<std::string, std::string>>> Settings::rows() {
  std::vector<std::pair<std::string, std::string>> rows;
  for (const auto& [key, node] : *table_) {
    const std::string name(key.str());
    if (asked_.count(name) > 0) {
      continue;
    }
    if (!is_plain(name)) {
      return wrong(name, "must be a name without control characters");
    }
    const std::string value = TRY(text(name, ""));
    rows.emplace_back(name, value);
  }
  return rows;
}

base::Result<void> Settings::done() const {
  for (const auto& [key, node] : *table_) {
    const std::string name(key.str());
    if (asked_.count(name) == 0) {
      return base::invalid(place(path_, key.source()) + ": \"" + one_line(prefix_ + name) +
                           "\" is not known; what may stand there is " + joined(asked_, " and ") +
                           ".");
    }
  }
  return {};
}

}  // namespace kiosk::main
