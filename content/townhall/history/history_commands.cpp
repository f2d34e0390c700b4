#include "content/townhall/history/history_commands.h"

#include <cstdio>

#include "content/townhall/answering.h"
#include "content/townhall/history/approval.h"
#include "content/townhall/history/phrases.h"
#include "content/townhall/history/states.h"
#include "content/townhall/history/undo.h"
#include "kiosk/directory/zone.h"

namespace townhall::history {
namespace {

using kiosk::base::Files;
using kiosk::base::Result;

// "26.11.2026 09:30" on the wall clock in Europe/Berlin; in English "2026-11-26 09:30".
std::string wall_clock(kiosk::base::UnixSeconds moment, Voice voice) {
  const kiosk::base::LocalTime local = kiosk::directory::berlin_time(moment);
  const kiosk::base::Date& date = local.date;
  char text[64];
  if (voice == Voice::German) {
    std::snprintf(text, sizeof text, "%02d.%02d.%04d", date.day, date.month, date.year);
  } else {
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
  }
  char time[32];
  std::snprintf(time, sizeof time, " %02d:%02d", local.minute / 60, local.minute % 60);
  return std::string(text) + time;
}

// "26.11.2026 09:30, Redaktion, workbook import: Arbeitsmappe town.ods übernommen."
std::string words_of(const Revision& revision, Voice voice) {
  const std::string role = revision.role.empty() ? say({kNoRole}, voice) : revision.role;
  return wall_clock(revision.when, voice) + ", " + role + ", " + revision.command + ": " +
         (voice == Voice::German ? revision.de : revision.en);
}

void print_differences(const std::vector<Difference>& differences, Voice voice, std::ostream& out) {
  for (const std::string& line : lines_of(differences, voice)) {
    out << line << '\n';
  }
  if (differences.empty()) {
    out << say({kNoDifference}, voice) << '\n';
  }
}

std::string counts_of(const Revision& revision, Voice voice) {
  const Counts& counts = revision.counts;
  return say({kCounts,
              {std::to_string(counts.added), std::to_string(counts.changed),
               std::to_string(counts.removed)}},
             voice);
}

void print_head(const Revision& revision, Voice voice, std::ostream& out) {
  out << words_of(revision, voice) << (revision.approval ? "" : counts_of(revision, voice)) << '\n';
  if (!revision.emergency.empty()) {
    out << say({kEmergency, {revision.emergency}}, voice) << '\n';
  }
}

// Of a folder that is not there nothing can be said, not even that nothing changed.
Result<void> begin(Files& files, const std::string& folder, Voice voice, std::ostream& out) {
  CHECK_OK(files.list(folder));
  return settle_and_say(files, folder, voice, out);
}

// After what a command will do was said.
Result<void> write_if_yes(const HistoryInput& input, const Change& change, Files& files,
                          std::ostream& out) {
  const Voice voice = input.author.voice;
  if (!input.yes) {
    out << say({kSayYes}, voice) << '\n';
    return {};
  }
  say_recorded(TRY(record(files, input.folder, input.author, change)), voice, out);
  return {};
}

}  // namespace

Result<void> settle_and_say(Files& files, const std::string& folder, Voice voice,
                            std::ostream& out) {
  if (const auto said = TRY(settle(files, folder, voice))) {
    out << say(*said, voice) << '\n';
  }
  return {};
}

void say_recorded(const Revision& revision, Voice voice, std::ostream& out) {
  if (revision.number != 0) {
    out << say({kRecorded, {std::to_string(revision.number)}}, voice) << '\n';
  }
}

Result<void> run_log(const HistoryInput& input, Files& files, std::ostream& out) {
  const Voice voice = input.author.voice;
  CHECK_OK(begin(files, input.folder, voice, out));
  const std::vector<Revision> history = TRY(read_history(files, input.folder, voice));
  if (history.empty()) {
    out << say({kNoHistory, {input.folder}}, voice) << '\n';
  }
  for (auto revision = history.rbegin(); revision != history.rend(); ++revision) {
    out << revision->number << ": ";
    print_head(*revision, voice, out);
  }
  return {};
}

Result<void> run_show(const HistoryInput& input, Files& files, std::ostream& out) {
  const Voice voice = input.author.voice;
  CHECK_OK(begin(files, input.folder, voice, out));
  const std::vector<Revision> history = TRY(read_history(files, input.folder, voice));
  const int number = TRY(known_number(history, input.folder, input.number, voice));
  const Revision& revision = history[static_cast<std::size_t>(number) - 1];
  std::vector<FileChange> changes;
  for (const Entry& entry : revision.files) {
    States states = TRY(states_of(files, input.folder, history, number, entry.path, voice));
    changes.push_back({entry.path, std::move(states.before), std::move(states.after)});
  }
  out << number << ": ";
  print_head(revision, voice, out);
  print_differences(differences_of(changes), voice, out);
  return {};
}

Result<void> run_diff(const HistoryInput& input, Files& files, std::ostream& out) {
  const Voice voice = input.author.voice;
  CHECK_OK(begin(files, input.folder, voice, out));
  const std::vector<Revision> history = TRY(read_history(files, input.folder, voice));
  int number = last_approval(files, input.folder, history);
  if (input.number > 0) {
    number = TRY(known_number(history, input.folder, input.number, voice));
  }
  const Phrase& compared = number == 0 ? kComparedFirst : kCompared;
  out << say({compared, {std::to_string(number)}}, voice) << '\n';
  std::vector<FileChange> back = TRY(changes_back_to(files, input.folder, history, number, voice));
  for (FileChange& change : back) {
    std::swap(change.before, change.after);
  }
  print_differences(differences_of(back), voice, out);
  return {};
}

Result<void> run_undo(const HistoryInput& input, Files& files, std::ostream& out) {
  const Voice voice = input.author.voice;
  CHECK_OK(begin(files, input.folder, voice, out));
  const std::vector<Revision> history = TRY(read_history(files, input.folder, voice));
  const int number = TRY(known_number(history, input.folder, input.number, voice));
  const Change change = TRY(undoing(files, input.folder, history, number, voice));
  const Revision& undone = history[static_cast<std::size_t>(number) - 1];
  out << say({kWouldUndo, {std::to_string(number), words_of(undone, voice)}}, voice) << '\n';
  print_differences(differences_of(change.files), voice, out);
  CHECK_OK(write_if_yes(input, change, files, out));
  if (input.yes) {
    out << say({kAgain}, voice) << '\n';
  }
  return {};
}

Result<void> run_restore(const HistoryInput& input, Files& files, std::ostream& out) {
  const Voice voice = input.author.voice;
  CHECK_OK(begin(files, input.folder, voice, out));
  const std::vector<Revision> history = TRY(read_history(files, input.folder, voice));
  CHECK_OK(known_number(history, input.folder, input.number, voice));
  const std::string name = std::to_string(input.number);
  const Change change{"restore",
                      {kRestores, {name}},
                      TRY(changes_back_to(files, input.folder, history, input.number, voice))};
  if (change.files.empty()) {
    out << say({kNoDifference}, voice) << '\n';
    return {};
  }
  out << say({kWouldRestore, {name}}, voice) << '\n';
  print_differences(differences_of(change.files), voice, out);
  return write_if_yes(input, change, files, out);
}

Result<void> run_approve(const HistoryInput& input, Files& files, std::ostream& out) {
  const Voice voice = input.author.voice;
  CHECK_OK(with_reason(input.emergency, input.reason, voice));
  CHECK_OK(begin(files, input.folder, voice, out));
  const std::vector<Revision> history = TRY(read_history(files, input.folder, voice));
  const int since = last_approval(files, input.folder, history);
  const Change change = TRY(approving(files, input.folder, input.author, input.reason));
  if (change.files.front().before == change.files.front().after) {
    out << say({kApprovedAlready}, voice) << '\n';
    return {};
  }
  out << say({kWouldApprove, {std::to_string(since)}}, voice) << '\n';
  std::vector<FileChange> back = TRY(changes_back_to(files, input.folder, history, since, voice));
  std::erase_if(back, [](const FileChange& file) { return file.path == kApprovalFile; });
  for (FileChange& file : back) {
    std::swap(file.before, file.after);
  }
  print_differences(differences_of(back), voice, out);
  return write_if_yes(input, change, files, out);
}

}  // namespace townhall::history
