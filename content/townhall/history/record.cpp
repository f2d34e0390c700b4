#include "content/townhall/history/record.h"

#include <algorithm>
#include <set>

#include "content/townhall/history/approval.h"
#include "content/townhall/history/keep.h"
#include "content/townhall/history/links.h"
#include "content/townhall/history/package_lock.h"
#include "content/townhall/history/phrases.h"
#include "content/townhall/history/states.h"

namespace townhall::history {
namespace {

using kiosk::base::Files;
using kiosk::base::Result;

using Bytes = std::optional<std::string>;

kiosk::base::Error invalid(const Saying& saying, Voice voice) {
  return kiosk::base::invalid(say(saying, voice));
}

// What of a change is one, if all of it may be written.
Result<std::vector<FileChange>> wanted(const Files& files, const std::string& folder,
                                       const Change& change, Voice voice) {
  std::set<std::string> seen;
  std::vector<FileChange> changes;
  for (const FileChange& file : change.files) {
    if (!is_package_path(file.path)) {
      return invalid({kBadPath, {file.path}}, voice);
    }
    if (is_link(folder + "/" + file.path)) {
      return invalid({kLink, {file.path}}, voice);
    }
    if (!seen.insert(file.path).second) {
      return invalid({kPathTwice, {file.path}}, voice);
    }
    if (TRY(read_if_there(files, folder + "/" + file.path)) != file.before) {
      return invalid({kSomebodyElse, {file.path}}, voice);
    }
    if (file.before != file.after) {
      changes.push_back(file);
    }
  }
  return changes;
}

Result<void> write_all(Files& files, const std::string& folder,
                       const std::vector<FileChange>& changes) {
  for (const FileChange& change : changes) {
    CHECK_OK(put_file(files, folder, change.path, change.after));
  }
  return {};
}

// Those files that have been written get their old bytes back.
Result<void> take_back(Files& files, const std::string& folder,
                       const std::vector<FileChange>& changes, int number) {
  for (const FileChange& change : changes) {
    if (TRY(read_if_there(files, folder + "/" + change.path)) != change.before) {
      CHECK_OK(put_file(files, folder, change.path, change.before));
    }
  }
  return forget_revision(files, folder, number);
}

Result<void> complete(Files& files, const std::string& folder, const std::vector<Revision>& history,
                      Voice voice) {
  const Revision& last = history.back();
  std::vector<FileChange> rest;
  for (const Entry& entry : last.files) {
    const States states = TRY(states_of(files, folder, history, last.number, entry.path, voice));
    const Bytes now = TRY(read_if_there(files, folder + "/" + entry.path));
    if (now != states.before && now != states.after) {
      return invalid({kCannotComplete, {folder_of(last.number), entry.path}}, voice);
    }
    rest.push_back({entry.path, now, states.after});
  }
  CHECK_OK(write_all(files, folder, rest));
  return finish_revision(files, folder, last.number);
}

Revision begin(const Author& author, const Change& change, int number) {
  Revision revision;
  revision.number = number;
  revision.when = author.when;
  revision.role = author.role;
  revision.command = one_line(change.command);
  revision.de = one_line(say(change.what, Voice::German));
  revision.en = one_line(say(change.what, Voice::English));
  revision.emergency = one_line(change.emergency);
  revision.approval = change.approval;
  return revision;
}

Counts counts_of(const std::vector<FileChange>& changes) {
  Counts counts;
  for (const Difference& one : differences_of(changes)) {
    counts.added += one.kind == ChangeKind::Added ? 1U : 0U;
    counts.changed += one.kind == ChangeKind::Changed ? 1U : 0U;
    counts.removed += one.kind == ChangeKind::Removed ? 1U : 0U;
  }
  return counts;
}

bool is_unsettled(const Files& files, const std::string& folder,
                  const std::vector<Revision>& history) {
  const int next = static_cast<int>(history.size()) + 1;
  return is_remains(files, folder, next) || is_unfinished(files, folder, next - 1);
}

Result<std::optional<Saying>> settle_locked(Files& files, const std::string& folder, Voice voice) {
  const std::vector<Revision> history = TRY(read_history(files, folder, voice));
  const int next = static_cast<int>(history.size()) + 1;
  if (is_remains(files, folder, next)) {
    CHECK_OK(forget_revision(files, folder, next));
    return std::optional(Saying{kNeverBegan, {folder_of(next)}});
  }
  if (history.empty() || !is_unfinished(files, folder, next - 1)) {
    return std::optional<Saying>();
  }
  CHECK_OK(complete(files, folder, history, voice));
  const std::string what = voice == Voice::German ? history.back().de : history.back().en;
  return std::optional(Saying{kCompleted, {folder_of(next - 1), what}});
}

}  // namespace

Result<Bytes> read_if_there(const kiosk::base::FileReader& files, const std::string& path) {
  Result<std::string> bytes = files.read(path);
  if (!bytes && bytes.error().kind == kiosk::base::ErrorKind::NotFound) {
    return Bytes();
  }
  return bytes ? Result<Bytes>(Bytes(std::move(*bytes))) : bytes.error();
}

Result<Revision> record(Files& files, const std::string& folder, const Author& author,
                        const Change& change) {
  if (!is_role(author.role)) {
    return invalid({kBadRole, {author.role}}, author.voice);
  }
  if (author.role.empty() && asks_for_four_eyes(files, folder)) {
    return invalid({kRoleNeeded}, author.voice);
  }
  const PackageLock lock = TRY(PackageLock::take(folder, author.voice));
  CHECK_OK(settle_locked(files, folder, author.voice));
  const std::vector<Revision> history = TRY(read_history(files, folder, author.voice));
  if (history.size() >= kLastNumber) {
    return invalid({kFull}, author.voice);
  }
  const std::vector<FileChange> changes = TRY(wanted(files, folder, change, author.voice));
  if (changes.empty()) {
    return Revision();
  }
  Revision revision = begin(author, change, static_cast<int>(history.size()) + 1);
  revision.counts = counts_of(changes);
  Result<void> done = keep_revision(files, folder, changes, history, revision);
  if (done) {
    done = write_all(files, folder, changes);
  }
  if (done) {
    done = finish_revision(files, folder, revision.number);
  }
  if (!done) {
    const std::string& why = done.error().message;
    // Once the record is gone only remains are left, which change nothing.
    const std::string kept = folder + "/" + folder_of(revision.number) + "/revision.json";
    const bool back =
        take_back(files, folder, changes, revision.number).has_value() || !files.size(kept);
    return kiosk::base::Error{
        done.error().kind,
        back ? say({kTakenBack, {why}}, author.voice)
             : say({kLeftUnfinished, {why, folder_of(revision.number)}}, author.voice)};
  }
  return revision;
}

Result<std::optional<Saying>> settle(Files& files, const std::string& folder, Voice voice) {
  const std::vector<Revision> history = TRY(read_history(files, folder, voice));
  if (!is_unsettled(files, folder, history)) {
    return std::optional<Saying>();
  }
  const PackageLock lock = TRY(PackageLock::take(folder, voice));
  return settle_locked(files, folder, voice);
}

}  // namespace townhall::history
