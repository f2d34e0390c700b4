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

std::string note_path(const std::string& folder, const Generation& generation) {
  return folder + "/content/" + generation.sha256 + ".media";
}

// False if the note is there and cannot be read.
bool add_noted(const base::FileReader& files, const std::string& note,
               std::set<std::string>& sha256s) {
  const auto lines = files.read(note);
  if (!lines) {
    return lines.error().kind == base::ErrorKind::NotFound;
  }
  std::string_view rest = *lines;
  while (!rest.empty()) {
    const std::string_view sha256 = rest.substr(0, rest.find('\n'));
    if (!base::is_sha256(sha256) || sha256.size() == rest.size()) {
      return false;
    }
    sha256s.insert(std::string(sha256));
    rest.remove_prefix(sha256.size() + 1);
  }
  return true;
}

base::Result<void> remove_others(base::Files& files, const std::string& folder,
                                 const std::set<std::string>& kept) {
  const auto names = files.list(folder);
  for (const std::string& name : names ? *names : std::vector<std::string>()) {
    if (kept.count(name) == 0 && !name.ends_with('/')) {
      CHECK_OK(files.remove(folder + "/" + name));
    }
  }
  return {};
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

std::string Generations::search_path_of(const Generation& generation) const {
  return folder_ + "/search/" + generation.sha256 + ".db";
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

std::string Generations::media_path(const std::string& sha256) const {
  return folder_ + "/content/media/" + sha256;
}

base::Result<void> Generations::note_media(base::Files& files, const Generation& generation,
                                           const std::vector<std::string>& sha256s) const {
  if (sha256s.empty()) {
    return {};
  }
  std::string lines;
  for (const std::string& sha256 : sha256s) {
    lines += sha256 + "\n";
  }
  const std::string note = note_path(folder_, generation);
  const auto there = files.read(note);
  if (there && *there == lines) {
    return {};
  }
  CHECK_OK(files.make_folder(folder_ + "/content"));
  return files.write(note, lines);
}

base::Result<void> Generations::tidy(base::Files& files,
                                     const std::optional<Generation>& coming) const {
  std::set<std::string> kept;
  std::set<std::string> media;
  bool media_known = true;
  for (const auto& generation : {current(files), previous(files), coming}) {
    if (generation) {
      kept.insert(generation->sha256 + ".db");
      kept.insert(generation->sha256 + ".media");
      media_known = add_noted(files, note_path(folder_, *generation), media) && media_known;
    }
  }
  CHECK_OK(remove_others(files, folder_ + "/content", kept));
  CHECK_OK(remove_others(files, folder_ + "/search", kept));
  return media_known ? remove_others(files, folder_ + "/content/media", media)
                     : base::Result<void>();
}

}  // namespace kiosk::store
