#include "content/townhall/history/history.h"

#include <algorithm>

#include "content/townhall/digest.h"
#include "content/townhall/history/keep.h"
#include "content/townhall/history/links.h"
#include "content/townhall/history/phrases.h"
#include "content/townhall/history/pieces.h"

namespace townhall::history {
namespace {

using kiosk::base::ErrorKind;
using kiosk::base::FileReader;
using kiosk::base::Result;

// Names in a folder; none if it is not there.
Result<std::vector<std::string>> names_in(const FileReader& files, const std::string& folder) {
  Result<std::vector<std::string>> names = files.list(folder);
  if (!names && names.error().kind == ErrorKind::NotFound) {
    return std::vector<std::string>();
  }
  return names;
}

// Names that begin with a dot are those of version control.
Result<std::vector<std::string>> numbers_in(const FileReader& files, const std::string& folder,
                                            Voice voice) {
  std::vector<std::string> names = TRY(names_in(files, folder + "/history"));
  std::erase_if(names, [](const std::string& name) { return name.front() == '.'; });
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string expected = folder_of(static_cast<int>(i) + 1);
    const std::string name = "history/" + names[i];
    const bool is_number = names[i].size() == 7 && names[i].back() == '/' &&
                           std::all_of(names[i].begin(), names[i].end() - 1,
                                       [](char c) { return c >= '0' && c <= '9'; });
    if (!is_number || names[i] == "000000/") {
      return kiosk::base::corrupt(say({kUnknownName, {name}}, voice));
    }
    if (name != expected + "/") {
      return kiosk::base::corrupt(say({kNumberMissing, {expected}}, voice));
    }
  }
  return names;
}

// A file of pieces; empty if there is none, for nothing differs there then.
Result<std::string> piece(const FileReader& files, const std::string& path) {
  Result<std::string> bytes = files.read(path);
  if (!bytes && bytes.error().kind == ErrorKind::NotFound) {
    return std::string();
  }
  return bytes;
}

// Walks one file through the revisions.
class FileWalk {
 public:
  FileWalk(const FileReader& files, const std::string& folder, const std::vector<Revision>& history,
           const std::string& path)
      : files_(files), folder_(folder), history_(history), path_(path) {}

  // The bytes before `number`, from the last revision that has them whole, forwards.
  Result<std::string> before(int number) {
    const int start = last_whole(number);
    std::string text = TRY(whole_at(start));
    for (int step = start; step < number; ++step) {
      const Entry* entry = entry_at(step);
      text = entry == nullptr ? std::move(text) : TRY(forward(step, text));
    }
    return text;
  }

  Result<std::string> forward(int number, const std::string& text) {
    const std::string out = TRY(piece(files_, at(number, "before")));
    const std::string in = TRY(piece(files_, at(number, "after")));
    const auto next = exchanged(text, entry_at(number)->at, out, in);
    return next ? *next : std::string();  // its digest tells
  }

  const Entry* entry_at(int number) const {
    return history_[static_cast<std::size_t>(number) - 1].entry(path_);
  }

 private:
  std::string at(int number, const char* kind) const {
    return folder_ + "/" + folder_of(number) + "/" + kind + "/" + path_;
  }

  // Where the file came into being is as good as where it is kept whole.
  int last_whole(int number) const {
    for (int step = number; step > 1; --step) {
      const Entry* entry = entry_at(step);
      if (entry != nullptr && (entry->whole || entry->before.empty() || entry->after.empty())) {
        return step;
      }
    }
    return 1;
  }

  Result<std::string> whole_at(int number) {
    const Entry* entry = entry_at(number);
    if (entry == nullptr || entry->before.empty()) {
      return std::string();
    }
    Result<std::string> whole = files_.read(at(number, "whole"));
    // Where nothing of it stayed, the piece is the whole.
    return whole ? whole : piece(files_, at(number, "before"));
  }

  const FileReader& files_;
  const std::string& folder_;
  const std::vector<Revision>& history_;
  const std::string& path_;
};

}  // namespace

Result<std::vector<Revision>> read_history(const FileReader& files, const std::string& folder,
                                           Voice voice) {
  if (const auto link = link_in(folder + "/history")) {
    return kiosk::base::invalid(say({kLink, {*link}}, voice));
  }
  const std::vector<std::string> names = TRY(numbers_in(files, folder, voice));
  std::vector<Revision> history;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const int number = static_cast<int>(i) + 1;
    const std::string place = folder_of(number) + "/revision.json";
    const Result<std::string> bytes = files.read(folder + "/" + place);
    if (!bytes) {
      if (i + 1 == names.size() && is_remains(files, folder, number)) {
        break;
      }
      return bytes.error();
    }
    Revision revision = TRY(parse_revision(*bytes, place, voice));
    if (revision.number != number) {
      return kiosk::base::corrupt(say({kWrongNumber, {place}}, voice));
    }
    history.push_back(std::move(revision));
  }
  return history;
}

std::optional<Saying> interrupted(const FileReader& files, const std::string& folder) {
  const auto names = numbers_in(files, folder, Voice::German);
  if (!names || names->empty()) {
    return std::nullopt;
  }
  const int last = static_cast<int>(names->size());
  return is_unfinished(files, folder, last) || is_remains(files, folder, last)
             ? std::optional(Saying{kInterrupted, {folder_of(last)}})
             : std::nullopt;
}

Result<States> states_of(const FileReader& files, const std::string& folder,
                         const std::vector<Revision>& history, int number, const std::string& path,
                         Voice voice) {
  FileWalk walk(files, folder, history, path);
  const Entry& entry = *walk.entry_at(number);
  const std::string before = TRY(walk.before(number));
  const std::string after = TRY(walk.forward(number, before));
  const bool right = entry.before == (entry.before.empty() ? "" : sha256_hex(before)) &&
                     entry.after == (entry.after.empty() ? "" : sha256_hex(after));
  if (!right) {
    const std::string place = folder_of(number);
    return kiosk::base::corrupt(say({kPiecesDamaged, {path, place}}, voice));
  }
  States states;
  if (!entry.before.empty()) {
    states.before = before;
  }
  if (!entry.after.empty()) {
    states.after = after;
  }
  return states;
}

}  // namespace townhall::history
