#include "content/townhall/spoken_files.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iterator>

namespace townhall {
namespace {

using kiosk::base::Error;
using kiosk::base::ErrorKind;

struct Reason {
  int code;
  Phrase words;
};

constexpr Phrase kRights = {
    "Die Rechte reichen nicht; prüfen Sie sie, und unter welchem Namen dieses Programm läuft",
    "The rights do not suffice; check them, and for whom this program runs"};
constexpr Phrase kFull = {"Dort ist kein Platz mehr; schaffen Sie Platz",
                          "There is no room left; make room there"};
constexpr Phrase kNoFile = {"Das ist keine Datei; nennen Sie eine Datei",
                            "It is no file; name a file"};

constexpr Reason kReasons[] = {
    {ENOENT, {"Das gibt es nicht; prüfen Sie den Namen", "It does not exist; check the name"}},
    {ENOTDIR,
     {"Ein Teil des Pfades ist eine Datei und kein Ordner; prüfen Sie den Namen",
      "A part of the path is a file and no folder; check the name"}},
    {EISDIR, kNoFile},
    {EEXIST,
     {"Dort liegt schon etwas mit diesem Namen; nennen Sie einen anderen",
      "There is something of that name; choose another"}},
    {ENOTEMPTY,
     {"Der Ordner ist nicht leer; leeren Sie ihn zuerst",
      "The folder is not empty; empty it first"}},
    {EACCES, kRights},
    {EPERM, kRights},
    {EROFS,
     {"Der Datenträger erlaubt nur das Lesen; nehmen Sie einen anderen oder heben Sie den "
      "Schreibschutz auf",
      "The disk can only be read; take another one or lift its protection"}},
    {ENOSPC, kFull},
    {EDQUOT, kFull},
    {EFBIG,
     {"Die Datei würde größer als hier erlaubt; heben Sie die Grenze an",
      "The file would be larger than is allowed here; raise the limit"}},
    {ENAMETOOLONG, {"Der Name ist zu lang; kürzen Sie ihn", "The name is too long; shorten it"}},
    {ELOOP,
     {"Verknüpfungen führen dort im Kreis; prüfen Sie sie",
      "Links go in a circle there; check them"}},
    {EBUSY,
     {"Ein anderes Programm benutzt es gerade; beenden Sie das zuerst",
      "Another program uses it; end that first"}},
    {EMFILE,
     {"Zu viele Dateien sind offen; schließen Sie andere Programme",
      "Too many files are open; close other programs"}},
    {EIO,
     {"Der Datenträger arbeitet nicht richtig; prüfen Sie ihn",
      "The disk does not work as it should; check it"}}};

constexpr Phrase kOther = {"Das System meldet „{1}“; prüfen Sie den Datenträger",
                           "The system says \"{1}\"; check the disk"};

std::string system_words(int code) {
  return std::strerror(code);  // NOLINT(concurrency-mt-unsafe): glibc's is thread-local
}

// What was to be done, and what it means there that something does not exist.
struct Deed {
  std::string_view cannot;
  std::string_view missing;
};

constexpr std::string_view kNoSuchFile = "Es gibt die Datei nicht; prüfen Sie den Namen";
constexpr std::string_view kNoSuchFolder = "Es gibt den Ordner nicht; prüfen Sie den Namen";
constexpr std::string_view kNoPlace =
    "Es gibt den Ordner dafür nicht; prüfen Sie den Namen oder legen Sie ihn an";

constexpr Deed kRead = {"„{1}“ lässt sich nicht lesen", kNoSuchFile};
constexpr Deed kList = {"Der Ordner „{1}“ lässt sich nicht lesen", kNoSuchFolder};
constexpr Deed kWrite = {"„{1}“ lässt sich nicht schreiben", kNoPlace};
constexpr Deed kFlush = {"„{1}“ lässt sich nicht fertig schreiben", kNoSuchFile};
constexpr Deed kRename = {"„{1}“ lässt sich nicht in „{2}“ umbenennen",
                          "Es gibt die Datei oder den Ordner für sie nicht; prüfen Sie die Namen"};
constexpr Deed kMakeFolder = {"Der Ordner „{1}“ lässt sich nicht anlegen", kNoPlace};
constexpr Deed kRemove = {"„{1}“ lässt sich nicht löschen", kNoSuchFile};
constexpr Deed kMeasure = {"Der freie Platz in „{1}“ lässt sich nicht ermitteln", kNoSuchFolder};

// The error of a disk says its path, a colon, the system's words, and perhaps what to do.
std::string_view reason_in(std::string_view message) {
  const std::size_t colon = message.rfind("\": ");
  const std::string_view rest =
      colon == std::string_view::npos ? message : message.substr(colon + 3);
  const std::size_t end = rest.find(';');
  return end == std::string_view::npos ? rest.substr(0, rest.find_last_not_of('.') + 1)
                                       : rest.substr(0, end);
}

std::string german_reason(const Error& error, const Deed& deed) {
  if (error.kind == ErrorKind::NotFound) {
    return std::string(deed.missing);
  }
  if (error.kind == ErrorKind::Invalid) {
    return std::string(kNoFile.de);
  }
  const std::string words(reason_in(error.message));
  const auto* known = std::find_if(std::begin(kReasons), std::end(kReasons), [&](const auto& one) {
    return system_words(one.code) == words;
  });
  return known == std::end(kReasons) ? fill_in(kOther.de, {words}) : std::string(known->words.de);
}

template <typename T>
kiosk::base::Result<T> spoken(kiosk::base::Result<T> result, Voice voice, const Deed& deed,
                              const std::vector<std::string>& paths) {
  if (result || voice == Voice::English) {
    return result;
  }
  const Error& error = result.error();
  return Error{error.kind, fill_in(deed.cannot, paths) + ": " + german_reason(error, deed) + "."};
}

}  // namespace

std::string system_reason(int code, Voice voice) {
  const auto* known = std::find_if(std::begin(kReasons), std::end(kReasons),
                                   [&](const auto& one) { return one.code == code; });
  return known == std::end(kReasons) ? say({kOther, {system_words(code)}}, voice)
                                     : say({known->words}, voice);
}

SpokenFiles::Result<std::string> SpokenFiles::read(const std::string& path) const {
  return spoken(files_.read(path), voice_, kRead, {path});
}

SpokenFiles::Result<std::vector<std::string>> SpokenFiles::list(const std::string& folder) const {
  return spoken(files_.list(folder), voice_, kList, {folder});
}

SpokenFiles::Result<std::uint64_t> SpokenFiles::size(const std::string& path) const {
  return spoken(files_.size(path), voice_, kRead, {path});
}

SpokenFiles::Result<std::string> SpokenFiles::read_part(const std::string& path,
                                                        std::uint64_t offset,
                                                        std::size_t most) const {
  return spoken(files_.read_part(path, offset, most), voice_, kRead, {path});
}

SpokenFiles::Result<void> SpokenFiles::write(const std::string& path, const std::string& bytes) {
  return spoken(files_.write(path, bytes), voice_, kWrite, {path});
}

SpokenFiles::Result<void> SpokenFiles::append(const std::string& path, const std::string& bytes) {
  return spoken(files_.append(path, bytes), voice_, kWrite, {path});
}

SpokenFiles::Result<void> SpokenFiles::flush(const std::string& path) {
  return spoken(files_.flush(path), voice_, kFlush, {path});
}

SpokenFiles::Result<void> SpokenFiles::rename(const std::string& from, const std::string& to) {
  return spoken(files_.rename(from, to), voice_, kRename, {from, to});
}

SpokenFiles::Result<void> SpokenFiles::make_folder(const std::string& folder) {
  return spoken(files_.make_folder(folder), voice_, kMakeFolder, {folder});
}

SpokenFiles::Result<void> SpokenFiles::remove(const std::string& path) {
  return spoken(files_.remove(path), voice_, kRemove, {path});
}

SpokenFiles::Result<std::uint64_t> SpokenFiles::free_space(const std::string& folder) const {
  return spoken(files_.free_space(folder), voice_, kMeasure, {folder});
}

}  // namespace townhall
