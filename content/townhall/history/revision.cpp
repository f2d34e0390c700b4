#include "content/townhall/history/revision.h"

#include <algorithm>
#include <cstdio>
#include <set>

#include "content/townhall/canonical.h"
#include "content/townhall/history/phrases.h"
#include "content/townhall/strict_json.h"
#include "kiosk/base/hex.h"
#include "kiosk/base/utf8.h"
#include "kiosk/locale/nfc.h"
#include "kiosk/sync/metadata_parts.h"
#include "kiosk/sync/packed_fields.h"

namespace townhall::history {
namespace {

using kiosk::base::Result;
using nlohmann::json;

constexpr std::size_t kLongestRole = 80;

bool is_plain(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7f'; });
}

bool is_name(std::string_view name) {
  return !name.empty() && name.front() != '.' && name.find('\\') == std::string_view::npos &&
         is_plain(name);
}

bool is_digest(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ||
         (found->is_string() && kiosk::base::is_sha256(found->get_ref<const std::string&>()));
}

json json_of(const Entry& entry) {
  json object = {{"path", entry.path}, {"at", entry.at}};
  if (!entry.before.empty()) {
    object["before"] = entry.before;
  }
  if (!entry.after.empty()) {
    object["after"] = entry.after;
  }
  if (entry.whole) {
    object["whole"] = true;
  }
  return object;
}

// Reads key by key; the first that is wrong is kept.
class RevisionReader {
 public:
  explicit RevisionReader(const json& document) : document_(document) {}

  Revision read() {
    Revision out;
    if (!document_.is_object()) {
      wrong_ = "{}";
      return out;
    }
    refuse_unknown(document_, {"number", "when", "role", "command", "what", "emergency", "approval",
                               "counts", "files"});
    out.number = static_cast<int>(number("number", document_, kLastNumber));
    const std::string when = text("when", document_);
    const auto moment = kiosk::sync::parse_moment(when);
    moment ? void(out.when = *moment) : wrong("when");
    out.role = text("role", document_);
    is_role(out.role) ? void() : wrong("role");
    out.command = text("command", document_);
    const json& what = object("what");
    out.de = text("de", what);
    out.en = text("en", what);
    out.emergency = document_.contains("emergency") ? text("emergency", document_) : "";
    out.approval = document_.contains("approval") && flag_of(document_, "approval");
    out.approval == document_.contains("approval") ? void() : wrong("approval");
    read_counts(out.counts);
    read_files(out);
    return out;
  }

  const std::string& first_wrong() const { return wrong_; }

 private:
  void wrong(const std::string& key) {
    if (wrong_.empty()) {
      wrong_ = key;
    }
  }

  void refuse_unknown(const json& object, const std::set<std::string>& known) {
    for (const auto& [key, value] : object.items()) {
      if (known.count(key) == 0) {
        wrong(key);
      }
    }
  }

  std::size_t number(const char* key, const json& object, std::size_t most) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number_unsigned() || found->get<std::size_t>() > most) {
      wrong(key);
      return 0;
    }
    return found->get<std::size_t>();
  }

  std::string text(const char* key, const json& object) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string() ||
        !is_plain(found->get_ref<const std::string&>())) {
      wrong(key);
      return {};
    }
    return found->get<std::string>();
  }

  const json& object(const char* key) {
    const auto found = document_.find(key);
    if (found == document_.end() || !found->is_object()) {
      wrong(key);
      return document_;
    }
    return *found;
  }

  void read_counts(Counts& counts) {
    const json& numbers = object("counts");
    counts.added = number("added", numbers, SIZE_MAX);
    counts.changed = number("changed", numbers, SIZE_MAX);
    counts.removed = number("removed", numbers, SIZE_MAX);
  }

  void read_files(Revision& out) {
    std::set<std::string> seen;
    const auto found = document_.find("files");
    if (found == document_.end() || !found->is_array() || found->empty()) {
      wrong("files");
      return;
    }
    for (const json& file : *found) {
      out.files.push_back(read_entry(file));
      if (!seen.insert(out.files.back().path).second) {
        wrong("path");
      }
    }
  }

  Entry read_entry(const json& file) {
    Entry entry;
    if (!file.is_object()) {
      wrong("files");
      return entry;
    }
    refuse_unknown(file, {"path", "before", "after", "at", "whole"});
    entry.path = text("path", file);
    entry.at = number("at", file, SIZE_MAX);
    if (!is_package_path(entry.path)) {
      wrong("path");
    }
    if (!is_digest(file, "before") || !is_digest(file, "after")) {
      wrong(is_digest(file, "before") ? "after" : "before");
      return entry;
    }
    entry.before = string_of(file, "before");
    entry.after = string_of(file, "after");
    entry.whole = flag_of(file, "whole");
    if (entry.before == entry.after) {
      wrong("after");
    }
    return entry;
  }

  const json& document_;
  std::string wrong_;
};

}  // namespace

const Entry* Revision::entry(const std::string& path) const {
  const auto found = std::find_if(files.begin(), files.end(),
                                  [&](const Entry& file) { return file.path == path; });
  return found == files.end() ? nullptr : &*found;
}

std::string folder_of(int number) {
  char digits[16];
  std::snprintf(digits, sizeof digits, "%06d", number);
  return std::string("history/") + digits;
}

bool is_package_path(const std::string& path) {
  const std::size_t slash = path.find('/');
  if (slash == std::string::npos) {
    return is_name(path) && (path.ends_with(".json") || path.ends_with(".arb"));
  }
  const std::string folder = path.substr(0, slash);
  const std::string name = path.substr(slash + 1);
  return (folder == "texts" || folder == "media" || folder == "origins") && is_name(name) &&
         name.find('/') == std::string::npos;
}

std::string one_line(const std::string& text) {
  std::string known = text;
  while (const auto bad = kiosk::base::first_bad_utf8(known)) {
    known[*bad] = '?';
  }
  std::string out;
  std::size_t at = 0;
  while (at < known.size()) {
    const std::size_t begin = at;
    const bool is_break = kiosk::base::next_code_point(known, at) < 0x20;
    const std::string letter = known.substr(begin, at - begin);
    out += is_break || kiosk::base::forbidden_character(letter) ? " " : letter;
  }
  return kiosk::locale::to_nfc(out);
}

bool is_role(const std::string& role) {
  return role.size() <= kLongestRole && one_line(role) == role;
}

std::string print_revision(const Revision& revision) {
  json document = {{"number", revision.number},
                   {"when", kiosk::sync::moment_text(revision.when)},
                   {"role", revision.role},
                   {"command", revision.command},
                   {"what", {{"de", revision.de}, {"en", revision.en}}},
                   {"counts",
                    {{"added", revision.counts.added},
                     {"changed", revision.counts.changed},
                     {"removed", revision.counts.removed}}},
                   {"files", json::array()}};
  if (revision.approval) {
    document["approval"] = true;
  }
  if (!revision.emergency.empty()) {
    document["emergency"] = revision.emergency;
  }
  for (const Entry& entry : revision.files) {
    document["files"].push_back(json_of(entry));
  }
  return print_json(document);
}

Result<Revision> parse_revision(const std::string& bytes, const std::string& place, Voice voice) {
  Issues issues;
  const std::optional<json> document = parse_strict(bytes, place, issues);
  if (!document || issues.errors() != 0) {
    return kiosk::base::corrupt(
        say({kNoJson, {place, issues.all().front().finding.sentence(voice)}}, voice));
  }
  RevisionReader reader(*document);
  Revision revision = reader.read();
  if (!reader.first_wrong().empty()) {
    return kiosk::base::corrupt(say({kWrongKey, {place, reader.first_wrong()}}, voice));
  }
  return revision;
}

}  // namespace townhall::history
