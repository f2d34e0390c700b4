#include "content/townhall/history/history_commands.h"

#include <cstdio>

#include "content/townhall/history/phrases.h"
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

void print_changes(const Change& change, Voice voice, std::ostream& out) {
  for (const FileChange& file : change.files) {
    const Phrase& phrase = !file.before ? kFileAdded : !file.after ? kFileRemoved : kFileChanged;
    out << say({phrase, {file.path}}, voice) << '\n';
  }
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
  CHECK_OK(settle_and_say(files, input.folder, voice, out));
  const std::vector<Revision> history = TRY(read_history(files, input.folder, voice));
  if (history.empty()) {
    out << say({kNoHistory, {input.folder}}, voice) << '\n';
  }
  for (auto revision = history.rbegin(); revision != history.rend(); ++revision) {
    out << revision->number << ": " << words_of(*revision, voice) << '\n';
    if (!revision->emergency.empty()) {
      out << say({kEmergency, {revision->emergency}}, voice) << '\n';
    }
  }
  return {};
}

Result<void> run_undo(const HistoryInput& input, Files& files, std::ostream& out) {
  const Voice voice = input.author.voice;
  CHECK_OK(settle_and_say(files, input.folder, voice, out));
  const std::vector<Revision> history = TRY(read_history(files, input.folder, voice));
  const int number = TRY(known_number(history, input.folder, input.number, voice));
  const Change change = TRY(undoing(files, input.folder, history, number, voice));
  const Revision& undone = history[static_cast<std::size_t>(number) - 1];
  out << say({kWouldUndo, {std::to_string(number), words_of(undone, voice)}}, voice) << '\n';
  print_changes(change, voice, out);
  if (!input.yes) {
    out << say({kSayYes}, voice) << '\n';
    return {};
  }
  const Revision done = TRY(record(files, input.folder, input.author, change));
  say_recorded(done, voice, out);
  out << say({kAgain}, voice) << '\n';
  return {};
}

}  // namespace townhall::history
