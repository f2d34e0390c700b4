#include "content/townhall/page_asked.h"

#include <algorithm>
#include <sstream>

#include "content/townhall/canonical.h"
#include "content/townhall/in_both.h"
#include "content/townhall/kiosk_program.h"
#include "kiosk/base/utf8.h"
#include "kiosk/directory/moment.h"
#include "kiosk/store/letter_distance.h"
#include "kiosk/ui/panel_option.h"

namespace townhall {
namespace {

namespace base = kiosk::base;

constexpr Phrase kNoMoment = {
    "„{1}“ ist kein Zeitpunkt; schreiben Sie hinter --now einen wie 2026-11-23T10:42.",
    "\"{1}\" is no moment; write one like 2026-11-23T10:42 after --now."};
constexpr Phrase kNoPanel = {
    "Einen Bildschirm „{1}“ gibt es nicht; schreiben Sie hinter --panel 27p, 32p, 24l oder eine "
    "Größe wie 1080x1920.",
    "There is no panel \"{1}\"; write 27p, 32p, 24l or a size like 1080x1920 after --panel."};
constexpr Phrase kNoLanguage = {
    "Die Sprache „{1}“ steht nicht in der Sprachtabelle; nehmen Sie eine von diesen: {2}.",
    "The language \"{1}\" is not in the language table; take one of these: {2}."};
constexpr Phrase kNearest = {
    "Die Seite „{1}“ gibt es in diesem Paket nicht; am ähnlichsten heißt „{2}“.",
    "There is no page \"{1}\" in this package; the most similar one is \"{2}\"."};
constexpr Phrase kNoPage = {
    "Die Seite „{1}“ gibt es in diesem Paket nicht; eine Seite heißt zum Beispiel „{2}“.",
    "There is no page \"{1}\" in this package; a page is called \"{2}\", for example."};
constexpr Phrase kNotNow = {
    "Den Eintrag „{1}“ gibt es, der Kiosk zeigt ihn zu diesem Zeitpunkt aber nicht; sehen Sie bei "
    "ihm nach, welchen Stand er hat und von wann bis wann er gezeigt wird.",
    "There is the entry \"{1}\", but the kiosk does not show it at that moment; look up its status "
    "and from when until when it is shown."};
constexpr Phrase kComplains = {
    "wegweiser-kiosk konnte die Seite „{1}“ nicht zeigen; es meldet auf Englisch: {2}",
    "wegweiser-kiosk could not show the page \"{1}\"; it says: {2}"};
constexpr Phrase kSilent = {
    "wegweiser-kiosk hat die Seite „{1}“ nicht gezeigt und nennt keinen Grund; installieren Sie "
    "das Programm noch einmal.",
    "wegweiser-kiosk did not show the page \"{1}\" and gives no reason; install the program "
    "again."};

// How wegweiser-kiosk begins when it knows of no such page.
constexpr std::string_view kMissing = "There is no screen ";

std::string tags_of(const std::vector<LanguageRow>& languages) {
  std::string tags;
  for (const LanguageRow& row : languages) {
    tags += (tags.empty() ? "" : ", ") + row.tag;
  }
  return tags;
}

std::u32string letters_of(const std::string& route) {
  std::u32string letters;
  for (std::size_t at = 0; at < route.size();) {
    letters += base::next_code_point(route, at);
  }
  return letters;
}

// The route with the fewest other letters, if no more differ than a third of the key; else empty.
std::string most_similar(const std::string& route, const std::vector<std::string>& routes) {
  const auto asked = letters_of(route);
  if (asked.empty() || asked.size() > kiosk::store::LetterDistance::kLongest) {
    return {};
  }
  const kiosk::store::LetterDistance distance(asked);
  std::string nearest;
  const std::size_t key = asked.size() - (asked.find(U'/') + 1);
  int least = static_cast<int>(key / 3) + 1;
  for (const std::string& one : routes) {
    const int letters = distance.to(letters_of(one));
    if (letters < least) {
      least = letters;
      nearest = one;
    }
  }
  return nearest;
}

// Of the same kind if there is one.
std::string example_of(const std::string& route, const std::vector<std::string>& routes) {
  const std::string kind = route.substr(0, route.find('/')) + "/";
  const auto same = std::find_if(routes.begin(), routes.end(),
                                 [&](const std::string& one) { return one.starts_with(kind); });
  return same != routes.end() ? *same : "home";
}

bool is_record(const std::string& folder, const std::string& route, const base::FileReader& files) {
  Issues ignored;  // the build has told
  const auto [kind, slug] = split_reference(route);
  return read_canonical(files, folder, ignored).has(kind, slug);
}

// "wegweiser-kiosk: Sentence.\n" as "Sentence."
std::string sentence_of(const std::string& complaint) {
  const std::string_view program = "wegweiser-kiosk: ";
  const std::size_t start = complaint.rfind(program);
  std::string sentence = complaint.substr(start == std::string::npos ? 0 : start + program.size());
  sentence.erase(sentence.find_last_not_of(" \n") + 1);
  return sentence;
}

}  // namespace

base::Result<void> is_askable(const PageAsked& asked, const std::vector<LanguageRow>& languages) {
  if (!asked.now.empty() && !kiosk::directory::moment_of(asked.now)) {
    return in_both({kNoMoment, {asked.now}});
  }
  if (!asked.panel.empty() && !kiosk::ui::panel_of(asked.panel)) {
    return in_both({kNoPanel, {asked.panel}});
  }
  if (!asked.route.empty() && find_language(languages, asked.lang) == nullptr) {
    return in_both({kNoLanguage, {asked.lang, tags_of(languages)}});
  }
  return {};
}

base::Error why_not_shown(const PageAsked& asked, const std::string& db,
                          const std::string& complaint, const base::FileReader& files) {
  const std::string sentence = sentence_of(complaint);
  if (!sentence.starts_with(kMissing)) {
    return sentence.empty() ? in_both({kSilent, {asked.route}})
                            : in_both({kComplains, {asked.route, sentence}});
  }
  if (is_record(asked.folder, asked.route, files)) {
    return in_both({kNotNow, {asked.route}});
  }
  const auto routes = pages_of(asked.kiosk, db, asked.now, files);
  if (!routes) {
    return routes.error();
  }
  const std::string nearest = most_similar(asked.route, *routes);
  return nearest.empty() ? in_both({kNoPage, {asked.route, example_of(asked.route, *routes)}})
                         : in_both({kNearest, {asked.route, nearest}});
}

base::Result<std::vector<std::string>> pages_of(const std::string& kiosk, const std::string& db,
                                                const std::string& now,
                                                const base::FileReader& files) {
  std::vector<std::string> command = {kiosk, "screens", "--content", db};
  if (!now.empty()) {
    command.insert(command.end(), {"--now", now});
  }
  std::istringstream lines(TRY(printed_by(command, files)).lines);
  std::vector<std::string> routes;
  for (std::string route; std::getline(lines, route);) {
    routes.push_back(std::move(route));
  }
  return routes;
}

}  // namespace townhall
