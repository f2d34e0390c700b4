#pragma once
#include <gmock/gmock.h>

#include "content/townhall/history/history_commands.h"
#include "content/townhall/history/undo.h"

// A small package in memory whose changes are recorded.
namespace test_support {

using kiosk::base::MemoryFiles;
using namespace townhall::history;

inline const Author kEditor{"Redaktion", std::chrono::seconds(1'764'149'400), Voice::English};

inline const std::string kDe = R"({
  "texts": {
    "contact/desk": {"name": "Amt"},
    "contact/other": {"name": "Stelle"}
  }
})";

inline std::string edited(const std::string& name) {
  std::string text = kDe;
  return text.replace(text.find("Amt"), 3, name);
}

inline MemoryFiles package() {
  MemoryFiles files;
  EXPECT_TRUE(files.write("p/texts/de.json", kDe).has_value());
  EXPECT_TRUE(files.write("p/contacts.json", "[\n  1\n]\n").has_value());
  return files;
}

// A change from what is there to `texts` and `contacts`, and a new file.
inline Change change_to(const kiosk::base::FileReader& files, const std::string& texts,
                        const std::string& contacts) {
  return {"test",
          {{"Etwas.", "Something."}},
          {{"texts/de.json", *files.read("p/texts/de.json"), texts},
           {"contacts.json", *files.read("p/contacts.json"), contacts},
           {"media/new.ogg", std::nullopt, "sound"}},
          {}};
}

inline Change rename_to(const kiosk::base::FileReader& files, const std::string& name) {
  return {"test",
          {{"Umbenannt.", "Renamed."}},
          {{"texts/de.json", *files.read("p/texts/de.json"), edited(name)}},
          {}};
}

inline std::string error_of(const kiosk::base::Result<Revision>& result) {
  return result ? "" : result.error().message;
}

inline std::string run(kiosk::base::Result<void> (*command)(const HistoryInput&,
                                                            kiosk::base::Files&, std::ostream&),
                       MemoryFiles& files, int number = 0, bool yes = false) {
  const HistoryInput input{"p", kEditor, number, yes};
  std::ostringstream out;
  const auto done = command(input, files, out);
  return out.str() + (done ? "" : done.error().message + "\n");
}

inline std::vector<Revision> history_of(const MemoryFiles& files) {
  const auto history = read_history(files, "p", Voice::English);
  EXPECT_TRUE(history.has_value()) << (history ? "" : history.error().message);
  return history.value_or({});
}

inline std::string refusal(const MemoryFiles& files) {
  const auto history = read_history(files, "p", Voice::English);
  return history ? "none" : history.error().message;
}

}  // namespace test_support
