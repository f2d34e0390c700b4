#include "kiosk/store/generations.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "kiosk/base/hex.h"

namespace kiosk::store {
namespace {

// Takes "<key> <value>\n" off the front.
std::optional<std::string> take(std::string_view& rest, std::string_view key) {
  if (!rest.starts_with(key) || rest.size() <= key.size() || rest[key.size()] != ' ') {
    return std::nullopt;
  }
  rest.remove_prefix(key.size() + 1);
  const std::size_t end = rest.find('\n');
  if (end == std::string_view::npos) {
    return std::nullopt;
  }
  std::string value(rest.substr(0, end));
  rest.remove_prefix(end + 1);
  return value;
}

template <typename Number>
std::optional<Number> number(const std::optional<std::string>& text) {
  Number value = 0;
  if (!text || text->empty()) {
    return std::nullopt;
  }
  const char* end = text->data() + text->size();
  const auto read = std::from_chars(text->data(), end, value);
  return read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

std::string state_file(const std::string& folder, const std::string& name) {
  return folder + "/state/" + name;
}

}  // namespace

std::string to_lines(const Generation& generation) {
  return "version " + std::to_string(generation.version) + "\nsha256 " + generation.sha256 +
         "\nlength " + std::to_string(generation.length) + "\npublished " +
         generation.published_at + "\n";
}

std::optional<Generation> generation_of(const std::string& lines) {
  std::string_view rest = lines;
  Generation generation;
  const auto version = number<std::int64_t>(take(rest, "version"));
  const auto sha256 = take(rest, "sha256");
  const auto length = number<std::uint64_t>(take(rest, "length"));
  const auto published = take(rest, "published");
  if (!version || *version < 1 || !sha256 || !base::is_sha256(*sha256) || !length || !published ||
      !rest.empty()) {
    return std::nullopt;
  }
  return Generation{*version, *sha256, *length, *published};
}

std::optional<Generation> Generations::read(const base::FileReader& files,
                                            const std::string& name) const {
  const auto lines = files.read(state_file(folder_, name));
  return lines ? generation_of(*lines) : std::nullopt;
}

std::optional<Generation> Generations::current(const base::FileReader& files) const {
  return read(files, "current");
}

std::optional<Generation> Generations::previous(const base::FileReader& files) const {
  return read(files, "previous");
}

std::string Generations::path_of(const Generation& generation) const {
  return folder_ + "/content/" + generation.sha256 + ".db";
}

base::Result<void> Generations::activate(base::Files& files, const Generation& next) const {
  const auto now = current(files);
  if (now == next) {
    return {};
  }
  CHECK_OK(files.make_folder(folder_ + "/state"));
  if (now && now->sha256 != next.sha256) {
    CHECK_OK(files.write(state_file(folder_, "previous"), to_lines(*now)));
  }
  return files.write(state_file(folder_, "current"), to_lines(next));
}

base::Result<void> Generations::tidy(base::Files& files) const {
  std::set<std::string> kept;
  for (const auto& generation : {current(files), previous(files)}) {
    if (generation) {
      kept.insert(generation->sha256 + ".db");
    }
  }
  const std::string content = folder_ + "/content";
  const auto names = files.list(content);
  if (!names) {
    return {};
  }
  for (const std::string& name : *names) {
    if (kept.count(name) == 0 && !name.ends_with('/')) {
      CHECK_OK(files.remove(content + "/" + name));
    }
  }
  return {};
}

}  // namespace kiosk::store
