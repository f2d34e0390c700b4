#include "content/townhall/refresh/said.h"

#include <algorithm>

#include "content/townhall/digest.h"
#include "content/townhall/integreat_package.h"
#include "content/townhall/kinds.h"
#include "content/townhall/shape_check.h"
#include "content/townhall/strict_json.h"

namespace townhall::refresh {
namespace {

using kiosk::base::Result;
using nlohmann::json;

constexpr Phrase kDamaged = {
    "{1} ist beschädigt; holen Sie die Datei aus der Versionsverwaltung oder löschen Sie sie: dann "
    "gilt alles, was anders ist als die Seiten, als Ihre Änderung und bleibt.",
    "{1} is damaged; take the file from version control or delete it: then all that is not as the "
    "pages have it counts as your change and stays."};

TextFile texts_in(const std::string& name, const json& document) {
  TextFile file;
  file.file = name;
  file.lang = string_of(document, "lang");
  file.how = string_of(document, "how");
  file.state = string_of(document, "state");
  file.from = string_of(document, "from");
  file.texts = document.at("texts");
  file.digests = document.value("digests", json::object());
  file.spoken = json::object();
  return file;
}

bool all_are(const json& items, bool (*is)(const json&)) {
  return std::all_of(items.begin(), items.end(), is);
}

bool is_text(const json& value) {
  return value.is_string();
}

// A topic or an article under its name: its slug may become that of a record.
bool is_record(const std::string& name, const json& value) {
  const auto [kind, slug] = split_reference(name);
  return (kind == "topic" || kind == "article") && is_slug(slug) && value.is_object() &&
         string_of(value, "slug") == slug && all_are(list_of(value, "entries"), is_text);
}

bool are_records(const json& records) {
  bool are = records.is_object();
  for (const auto& [name, value] : records.items()) {
    are = are && is_record(name, value);
  }
  return are;
}

bool is_texts(const json& fields) {
  return fields.is_object() && all_are(fields, is_text);
}

bool is_language(const json& entities) {
  return entities.is_object() && all_are(entities, is_texts);
}

bool is_word(const json& word) {
  return word.is_object() && word.contains("entity") && word.contains("lang") &&
         word.contains("word") && string_of(word, "word") != "";
}

bool is_said(const json& document) {
  if (!document.is_object()) {
    return false;
  }
  const json none;
  const json records = document.value("records", none);
  const json texts = document.value("texts", none);
  const json start = document.value("start", none);
  const json words = document.value("words", json::array());
  return are_records(records) && texts.is_object() && all_are(texts, is_language) &&
         start.is_array() && all_are(start, is_text) && words.is_array() && all_are(words, is_word);
}

}  // namespace

bool is_of_pages(const json& record) {
  return string_of(record, "origin") == kIntegreatOrigin;
}

Canonical made_of_pages(const std::map<std::string, std::string>& files) {
  Canonical made;
  made.package = json::parse(files.at("package.json"));
  made.source = string_of(made.package, "source_lang");
  for (const char* kind : {"topic", "article"}) {
    const json records = json::parse(files.at(std::string(find_kind(kind)->file)));
    for (const json& record : records) {
      made.slugs[kind].insert(string_of(record, "slug"));
      made.records[kind].push_back(record);
    }
  }
  made.search_words = json::parse(files.at("search_words.json")).get<std::vector<json>>();
  for (const auto& [name, bytes] : files) {
    if (name.starts_with("texts/")) {
      made.texts.push_back(texts_in(name, json::parse(bytes)));
    }
  }
  return made;
}

Said said_by(const Canonical& made) {
  Said said;
  for (const auto& [kind, records] : made.records) {
    for (const json& record : records) {
      said.records[kind + "/" + string_of(record, "slug")] = record;
    }
  }
  for (const TextFile& file : made.texts) {
    for (const auto& [entity, fields] : file.texts.items()) {
      for (const auto& [field, value] : fields.items()) {
        said.texts[file.lang][entity][field] = text_digest(value.get_ref<const std::string&>());
      }
    }
  }
  said.start = list_of(made.package, "start");
  said.words = made.search_words;
  return said;
}

std::string print_said(const Said& said) {
  return print_json({{"records", said.records},
                     {"start", said.start},
                     {"texts", said.texts},
                     {"words", said.words}});
}

Result<Said> read_said(const kiosk::base::FileReader& files, const std::string& folder,
                       Voice voice) {
  const std::string path = folder + "/" + kSaidFile;
  const Result<std::string> bytes = files.read(path);
  if (!bytes) {
    return bytes.error().kind == kiosk::base::ErrorKind::NotFound ? Result<Said>(Said())
                                                                  : bytes.error();
  }
  const json document = json::parse(*bytes, nullptr, false);
  if (!is_said(document)) {
    return kiosk::base::corrupt(say({kDamaged, {path}}, voice));
  }
  // A file of before there were words has none: those of the pages come as new ones.
  return Said{document.at("records"), document.at("texts"), document.at("start"),
              document.value("words", json::array())};
}

}  // namespace townhall::refresh
