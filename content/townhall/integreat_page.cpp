#include "content/townhall/integreat_page.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "content/townhall/html_text.h"
#include "kiosk/base/civil.h"
#include "kiosk/locale/nfc.h"

namespace townhall {
namespace {

using kiosk::base::invalid;
using kiosk::base::Result;
using nlohmann::json;

constexpr Phrase kText = {"ein Text", "a text"};
constexpr Phrase kNumber = {"eine Zahl", "a number"};
constexpr Phrase kObject = {"ein Objekt", "an object"};
constexpr Phrase kTextOrNull = {"ein Text oder null", "a text or null"};
constexpr Phrase kWords = {"ein Text mit Worten", "a text with words"};
constexpr Phrase kDate = {"ein Datum", "a date"};
constexpr Phrase kPathForm = {"von der Form /region/sprache/seite/",
                              "of the form /region/language/page/"};
constexpr Phrase kIsNot = {"„{1}“ muss {2} sein", "\"{1}\" is not {2}"};
constexpr Phrase kNoObject = {"der Eintrag ist kein Objekt", "it is not an object"};
constexpr Phrase kWrongEntry = {
    "{1}, Eintrag {2}: {3}; holen Sie die Datei noch einmal oder berichtigen Sie sie.",
    "{1}, entry {2}: {3}; fetch the file again or correct it."};
constexpr Phrase kNoJson = {
    "{1} ist kein JSON oder abgeschnitten; holen Sie die Datei noch einmal.",
    "{1} is not JSON, or it was cut off; fetch it again."};
constexpr Phrase kNoArray = {
    "{1} ist keine Liste von Seiten; holen Sie .../api/v3/REGION/SPRACHE/pages/.",
    "{1} is not an array of pages; fetch .../api/v3/REGION/LANGUAGE/pages/."};

// Reads the members of one entry and remembers the first that is wrong.
class Entry {
 public:
  Entry(const json& object, Voice voice) : object_(object), voice_(voice) {}

  std::string text(const char* key) {
    const auto found = object_.find(key);
    if (found == object_.end() || !found->is_string()) {
      fail(key, kText);
      return {};
    }
    return found->get<std::string>();
  }

  double number(const char* key) {
    const auto found = object_.find(key);
    if (found == object_.end() || !found->is_number()) {
      fail(key, kNumber);
      return 0;
    }
    return found->get<double>();
  }

  const json& object(const char* key) {
    static const json kEmpty = json::object();
    const auto found = object_.find(key);
    if (found == object_.end() || !found->is_object()) {
      fail(key, kObject);
      return kEmpty;
    }
    return *found;
  }

  void fail(const std::string& key, const Phrase& what) {
    if (problem_.empty()) {
      problem_ = say({kIsNot, {key, say({what}, voice_)}}, voice_);
    }
  }

  const std::string& problem() const { return problem_; }

 private:
  const json& object_;
  Voice voice_;
  std::string problem_;
};

void take_path_parts(Entry& entry, IntegreatPage& page) {
  const size_t region = page.path.find('/', 1);
  const size_t lang = region == std::string::npos ? region : page.path.find('/', region + 1);
  if (!page.path.starts_with('/') || lang == std::string::npos || lang == region + 1 ||
      region == 1 || lang + 1 >= page.path.size()) {
    entry.fail("path", kPathForm);
    return;
  }
  page.region = page.path.substr(1, region - 1);
  page.lang = integreat_language(page.path.substr(region + 1, lang - region - 1));
}

void take_parent(Entry& entry, IntegreatPage& page) {
  const json& parent = entry.object("parent");
  const auto path = parent.find("path");
  if (path == parent.end() || !(path->is_null() || path->is_string())) {
    entry.fail("parent.path", kTextOrNull);
    return;
  }
  page.parent = path->is_null() ? "" : comparable_path(path->get<std::string>());
  // A root page may name "/region/language" itself.
  if (page.path.rfind('/') == page.parent.size() &&
      std::count(page.parent.begin(), page.parent.end(), '/') == 2) {
    page.parent.clear();
  }
}

void take_others(Entry& entry, IntegreatPage& page) {
  for (const auto& [code, other] : entry.object("available_languages").items()) {
    const auto path = other.is_object() ? other.find("path") : other.end();
    if (!other.is_object() || path == other.end() || !path->is_string()) {
      entry.fail("available_languages." + code + ".path", kText);
      return;
    }
    page.others[integreat_language(code)] = comparable_path(path->get<std::string>());
  }
}

void take_host(const json& object, IntegreatPage& page) {
  const auto url = object.find("url");
  if (url == object.end() || !url->is_string()) {
    return;
  }
  const auto address = url->get<std::string>();
  const size_t begin = address.find("://");
  if (begin != std::string::npos) {
    page.host = ascii_lower(address.substr(begin + 3, address.find('/', begin + 3) - begin - 3));
  }
}

Result<IntegreatPage> read_page(const json& object, Voice voice) {
  if (!object.is_object()) {
    return invalid(say({kNoObject}, voice));
  }
  Entry entry(object, voice);
  IntegreatPage page;
  page.path = comparable_path(entry.text("path"));
  page.title = clean_line(entry.text("title"));
  page.content = entry.text("content");
  page.last_updated = entry.text("last_updated").substr(0, 10);
  page.order = entry.number("order");
  take_path_parts(entry, page);
  take_parent(entry, page);
  take_others(entry, page);
  take_host(object, page);
  if (page.title.empty()) {
    entry.fail("title", kWords);
  }
  if (!kiosk::base::parse_date(page.last_updated)) {
    entry.fail("last_updated", kDate);
  }
  if (!entry.problem().empty()) {
    return invalid(entry.problem());
  }
  return page;
}

}  // namespace

Result<std::vector<IntegreatPage>> read_integreat_pages(const std::string& file,
                                                        const std::string& bytes, Voice voice) {
  const json all = json::parse(bytes, nullptr, false);
  if (all.is_discarded()) {
    return invalid(say({kNoJson, {file}}, voice));
  }
  if (!all.is_array()) {
    return invalid(say({kNoArray, {file}}, voice));
  }
  std::vector<IntegreatPage> pages;
  for (size_t index = 0; index < all.size(); ++index) {
    auto page = read_page(all[index], voice);
    if (!page) {
      return invalid(
          say({kWrongEntry, {file, std::to_string(index), page.error().message}}, voice));
    }
    pages.push_back(std::move(*page));
  }
  return pages;
}

std::string integreat_language(std::string_view code) {
  static const std::map<std::string, std::string, std::less<>> kTags = {
      {"de-si", "de-simple"}, {"de-ls", "de-simple"}, {"ar-arb", "ar"},   {"arb", "ar"},
      {"uk-uk", "uk"},        {"uk-ua", "uk"},        {"fa-pr", "fa-AF"}, {"fa-af", "fa-AF"},
      {"prs", "fa-AF"},       {"pes", "fa"},          {"fa-ir", "fa"},    {"orm", "om"},
      {"om-orm", "om"},       {"zh-cn", "zh-Hans"},   {"zh", "zh-Hans"},  {"zh-tw", "zh-Hant"},
      {"kmr", "ku"},          {"als", "sq"},          {"pbt", "ps"},      {"en-us", "en"},
      {"en-gb", "en"},        {"de-de", "de"},        {"tr-tr", "tr"},
  };
  std::string lower = ascii_lower(code);
  std::replace(lower.begin(), lower.end(), '_', '-');
  const auto found = kTags.find(lower);
  if (found != kTags.end()) {
    return found->second;
  }
  return lower.size() == code.size() && lower.find('-') == std::string::npos ? lower
                                                                             : std::string(code);
}

std::string comparable_path(std::string_view path) {
  std::string out = kiosk::locale::to_nfc(percent_decoded(path));
  while (out.size() > 1 && out.back() == '/') {
    out.pop_back();
  }
  return out;
}

}  // namespace townhall
