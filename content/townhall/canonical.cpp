#include "content/townhall/canonical.h"

#include <algorithm>

#include "content/townhall/check/rules.h"
#include "content/townhall/kinds.h"
#include "content/townhall/strict_json.h"

namespace townhall {
namespace {

using kiosk::base::ErrorKind;
using kiosk::base::FileReader;
using kiosk::base::Result;
using nlohmann::json;

// Reads a folder step by step; every method reports and goes on.
class FolderReader {
 public:
  FolderReader(const FileReader& files, std::string folder, Issues& issues)
      : files_(files), folder_(std::move(folder)), issues_(issues) {}

  Canonical read() {
    read_package();
    for (const Kind& kind : kinds()) {
      read_records(kind);
    }
    for (json& word : read_array("search_words.json")) {
      out_.search_words.push_back(std::move(word));
    }
    read_texts();
    read_media();
    return std::move(out_);
  }

 private:
  // Nothing if the file does not exist or was reported.
  std::optional<json> read_json(const std::string& name, bool required) {
    const Result<std::string> bytes = files_.read(folder_ + "/" + name);
    if (bytes) {
      return parse_strict(*bytes, name, issues_);
    }
    if (required || bytes.error().kind != ErrorKind::NotFound) {
      issues_.add(rule("file-unreadable"), {name, "", ""});
    }
    return std::nullopt;
  }

  std::vector<json> read_array(const std::string& name) {
    std::optional<json> document = read_json(name, false);
    std::vector<json> records;
    if (!document) {
      return records;
    }
    if (!document->is_array()) {
      issues_.add(rule("file-not-array"), {name, "", ""});
      return records;
    }
    for (json& record : *document) {
      if (record.is_object()) {
        records.push_back(std::move(record));
      } else {
        issues_.add(rule("record-not-object"), {name, "", ""});
      }
    }
    return records;
  }

  void read_package() {
    std::optional<json> package = read_json("package.json", true);
    out_.package = package && package->is_object() ? std::move(*package) : json::object();
    out_.source = string_of(out_.package, "source_lang", "de");
    const std::string id = string_of(out_.package, "id");
    out_.slugs["package"].insert(id);
  }

  void read_records(const Kind& kind) {
    const std::string file(kind.file);
    const std::string name(kind.name);
    for (json& record : read_array(file)) {
      const std::string slug = string_of(record, "slug");
      if (slug.empty()) {
        issues_.add(rule("slug-missing"), {file, "", "slug"});
        continue;
      }
      if (!out_.slugs[name].insert(slug).second) {
        issues_.add(rule("slug-repeated"), {file, name + "/" + slug, "slug"});
        continue;
      }
      out_.records[name].push_back(std::move(record));
    }
  }

  void read_texts() {
    const Result<std::vector<std::string>> names = files_.list(folder_ + "/texts");
    if (!names) {
      issues_.add(rule("file-unreadable"), {"texts", "", ""});
      return;
    }
    for (const std::string& name : *names) {
      if (name.ends_with(".json")) {
        read_text_file("texts/" + name, name.substr(0, name.size() - 5));
      }
    }
  }

  void read_text_file(const std::string& file, const std::string& tag) {
    std::optional<json> document = read_json(file, true);
    if (!document) {
      return;
    }
    if (!document->is_object() || !document->contains("texts")) {
      issues_.add(rule("texts-not-object"), {file, "", "texts"});
      return;
    }
    for (const auto& [key, value] : document->items()) {
      const bool is_object =
          key == "texts" || key == "digests" || key == "spoken" || key == "marks";
      const bool known =
          is_object || key == "lang" || key == "how" || key == "state" || key == "from";
      if (!known || (is_object ? !value.is_object() : !value.is_string())) {
        issues_.add(known ? rule("value-of-wrong-type") : rule("key-unknown"), {file, "", key});
        return;
      }
    }
    TextFile texts{file,           tag,           "human", "draft", "", document->at("texts"),
                   json::object(), json::object()};
    texts.how = string_of(*document, "how", texts.how);
    texts.state = string_of(*document, "state", texts.state);
    texts.from = string_of(*document, "from");
    if (document->contains("digests")) {
      texts.digests = document->at("digests");
    }
    if (document->contains("spoken")) {
      texts.spoken = document->at("spoken");
    }
    if (document->contains("marks")) {
      texts.marks = document->at("marks");
    }
    if (string_of(*document, "lang", tag) != tag) {
      issues_.add(rule("language-of-file"), {file, "", "lang"});
    }
    out_.texts.push_back(std::move(texts));
  }

  void read_media() {
    for (const json& record : out_.records["media"]) {
      const std::string file = string_of(record, "file");
      const Where where{"media.json", "media/" + string_of(record, "slug"), "file"};
      if (file.empty() || file.find('/') != std::string::npos) {
        issues_.add(rule("media-name"), where);
        continue;
      }
      const Result<std::string> bytes = files_.read(folder_ + "/media/" + file);
      if (!bytes) {
        issues_.add(rule("media-unreadable"), where);
      } else {
        out_.media[file] = *bytes;
      }
    }
  }

  const FileReader& files_;
  std::string folder_;
  Issues& issues_;
  Canonical out_;
};

}  // namespace

const TextFile* Canonical::text_file(const std::string& lang) const {
  const auto found = std::find_if(texts.begin(), texts.end(),
                                  [&](const TextFile& file) { return file.lang == lang; });
  return found == texts.end() ? nullptr : &*found;
}

const std::string* Canonical::text(const std::string& lang, const std::string& record,
                                   const std::string& field) const {
  const TextFile* file = text_file(lang);
  if (file == nullptr) {
    return nullptr;
  }
  const auto fields = file->texts.find(record);
  if (fields == file->texts.end() || !fields->is_object()) {
    return nullptr;
  }
  const auto value = fields->find(field);
  return value != fields->end() && value->is_string() ? &value->get_ref<const std::string&>()
                                                      : nullptr;
}

bool Canonical::has(const std::string& kind, const std::string& slug) const {
  const auto found = slugs.find(kind);
  return found != slugs.end() && found->second.count(slug) != 0;
}

std::string string_of(const json& object, const char* key, const std::string& otherwise) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : otherwise;
}

bool flag_of(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_boolean() && found->get<bool>();
}

long number_of(const json& object, const char* key, long otherwise) {
  const auto found = object.find(key);
  return found != object.end() && found->is_number_integer() ? found->get<long>() : otherwise;
}

const json& list_of(const json& object, const char* key) {
  static const json kEmpty = json::array();
  const auto found = object.find(key);
  return found != object.end() && found->is_array() ? *found : kEmpty;
}

std::pair<std::string, std::string> split_reference(const std::string& reference) {
  const std::size_t slash = reference.find('/');
  if (slash == std::string::npos) {
    return {};
  }
  return {reference.substr(0, slash), reference.substr(slash + 1)};
}

Canonical read_canonical(const FileReader& files, const std::string& folder, Issues& issues) {
  return FolderReader(files, folder, issues).read();
}

}  // namespace townhall
