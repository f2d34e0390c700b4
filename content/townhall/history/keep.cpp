#include "content/townhall/history/keep.h"

#include <algorithm>

#include "content/townhall/digest.h"
#include "content/townhall/history/pieces.h"

namespace townhall::history {
namespace {

using kiosk::base::ErrorKind;
using kiosk::base::FileReader;
using kiosk::base::Files;
using kiosk::base::Result;

using Bytes = std::optional<std::string>;

// After so many revisions of a file it is kept whole again, so that a state is soon found.
constexpr int kLongestChain = 50;

constexpr const char* kForPeople =
    "This change is being written. If this file stays, the next command finishes the change.\n";

std::string digest_of(const Bytes& bytes) {
  return bytes ? sha256_hex(*bytes) : std::string();
}

// Whether the bytes before a change cannot be had, or not soon, from the revisions before.
bool needs_whole(const std::vector<Revision>& history, const std::string& path,
                 const std::string& digest) {
  int steps = 0;
  for (auto revision = history.rbegin(); revision != history.rend(); ++revision) {
    const Entry* entry = revision->entry(path);
    if (entry == nullptr) {
      continue;
    }
    if (steps == 0 && entry->after != digest) {
      return true;
    }
    if (entry->whole || entry->before.empty() || ++steps == kLongestChain) {
      return steps == kLongestChain;
    }
  }
  return true;
}

Result<void> keep_file(Files& files, const std::string& path, const std::string& bytes) {
  CHECK_OK(files.make_folder(path.substr(0, path.rfind('/'))));
  return files.write(path, bytes);
}

Result<Entry> keep_pieces(Files& files, const std::string& at, const FileChange& change,
                          const std::vector<Revision>& history) {
  const std::string before = change.before.value_or("");
  const Pieces pieces = pieces_of(before, change.after.value_or(""));
  Entry entry{change.path, digest_of(change.before), digest_of(change.after), pieces.at, false};
  entry.whole = change.before && needs_whole(history, change.path, entry.before);
  if (!pieces.before.empty()) {
    CHECK_OK(keep_file(files, at + "/before/" + change.path, pieces.before));
  }
  if (!pieces.after.empty()) {
    CHECK_OK(keep_file(files, at + "/after/" + change.path, pieces.after));
  }
  if (entry.whole && pieces.before.size() != before.size()) {
    CHECK_OK(keep_file(files, at + "/whole/" + change.path, before));
  }
  return entry;
}

Result<void> remove_tree(Files& files, const std::string& folder) {
  const Result<std::vector<std::string>> names = files.list(folder);
  if (!names) {
    return names.error().kind == ErrorKind::NotFound ? Result<void>() : names.error();
  }
  for (const std::string& name : *names) {
    const std::string path = folder + "/" + name;
    CHECK_OK(name.back() == '/' ? remove_tree(files, path.substr(0, path.size() - 1))
                                : files.remove(path));
  }
  return files.remove(folder);
}

}  // namespace

Result<void> keep_revision(Files& files, const std::string& folder,
                           const std::vector<FileChange>& changes,
                           const std::vector<Revision>& history, Revision& revision) {
  const std::string at = folder + "/" + folder_of(revision.number);
  CHECK_OK(keep_file(files, at + "/unfinished", kForPeople));
  for (const FileChange& change : changes) {
    revision.files.push_back(TRY(keep_pieces(files, at, change, history)));
  }
  CHECK_OK(files.flush(at));
  CHECK_OK(files.flush(folder + "/history"));
  CHECK_OK(files.flush(folder));
  return files.write(at + "/revision.json", print_revision(revision));
}

Result<void> finish_revision(Files& files, const std::string& folder, int number) {
  const std::string at = folder + "/" + folder_of(number);
  CHECK_OK(files.remove(at + "/unfinished"));
  return files.flush(at);
}

Result<void> forget_revision(Files& files, const std::string& folder, int number) {
  const std::string at = folder + "/" + folder_of(number);
  CHECK_OK(files.remove(at + "/revision.json"));
  CHECK_OK(files.flush(at));
  for (const char* kind : {"/before", "/after", "/whole"}) {
    CHECK_OK(remove_tree(files, at + kind));
  }
  return remove_tree(files, at);
}

bool is_unfinished(const FileReader& files, const std::string& folder, int number) {
  return files.size(folder + "/" + folder_of(number) + "/unfinished").has_value();
}

bool is_remains(const FileReader& files, const std::string& folder, int number) {
  const std::string at = folder + "/" + folder_of(number);
  const Result<std::vector<std::string>> names = files.list(at);
  if (!names || std::find(names->begin(), names->end(), "revision.json") != names->end()) {
    return false;
  }
  // A power cut can come before the mark has its name.
  return is_unfinished(files, folder, number) ||
         std::all_of(names->begin(), names->end(),
                     [](const std::string& name) { return name.ends_with(".part"); });
}

Result<void> put_file(Files& files, const std::string& folder, const std::string& path,
                      const Bytes& bytes) {
  return bytes ? keep_file(files, folder + "/" + path, *bytes) : files.remove(folder + "/" + path);
}

}  // namespace townhall::history
