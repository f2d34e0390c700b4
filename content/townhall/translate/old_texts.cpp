#include "content/townhall/translate/old_texts.h"

#include <map>
#include <memory>
#include <optional>

#include "content/townhall/digest.h"
#include "content/townhall/history/history.h"

namespace townhall::translate {
namespace {

using kiosk::base::Result;
using nlohmann::json;

json texts_in(const std::optional<std::string>& bytes) {
  const json document = json::parse(bytes.value_or("{}"), nullptr, false);
  const bool has_texts = document.is_object() && document.contains("texts");
  return has_texts && document.at("texts").is_object() ? document.at("texts") : json::object();
}

std::string text_at(const json& texts, const FieldKey& field) {
  const auto record = texts.find(field.record);
  return record != texts.end() && record->is_object() ? string_of(*record, field.field.c_str())
                                                      : std::string();
}

// Calls visit(texts before, texts after) for each revision that touched the file, newest first,
// until it answers false.
template <typename Visit>
Result<void> each_change(const OldTextsOf& where, Visit visit) {
  const std::string path = "texts/" + where.lang + ".json";
  const std::vector<history::Revision> revisions =
      TRY(history::read_history(where.files, where.folder, where.voice));
  for (auto revision = revisions.rbegin(); revision != revisions.rend(); ++revision) {
    if (revision->entry(path) == nullptr) {
      continue;
    }
    const history::States states = TRY(history::states_of(where.files, where.folder, revisions,
                                                          revision->number, path, where.voice));
    if (!visit(texts_in(states.before), texts_in(states.after))) {
      return {};
    }
  }
  return {};
}

// "service/wohngeld/name\n1f2e3d4c5b6a7988"
using Known = std::map<std::string, std::string>;

void remember(const json& texts, Known& known) {
  for (const auto& [record, fields] : texts.items()) {
    for (const auto& [field, text] : fields.items()) {
      if (text.is_string()) {
        const std::string value = text.get<std::string>();
        known[key_of(record, field) + "\n" + text_digest(value)] = value;
      }
    }
  }
}

}  // namespace

OldText old_texts(const OldTextsOf& where) {
  const auto known = std::make_shared<std::optional<Known>>();
  return [known, where](const std::string& key, const std::string& digest) {
    if (!*known) {
      *known = Known();
      const Result<void> done = each_change(where, [&](const json& before, const json& /*after*/) {
        remember(before, **known);
        return true;
      });
      static_cast<void>(done);  // what could be read helps all the same
    }
    const auto found = (*known)->find(key + "\n" + digest);
    return found == (*known)->end() ? std::string() : found->second;
  };
}

Result<std::string> text_before(const OldTextsOf& where, const FieldKey& field,
                                const std::string& now) {
  std::string found;
  CHECK_OK(each_change(where, [&](const json& before, const json& after) {
    const std::string old = text_at(before, field);
    if (old == text_at(after, field)) {
      return true;
    }
    // The last change of this text; if its outcome is another, a hand changed it since.
    found = text_at(after, field) == now ? old : std::string();
    return false;
  }));
  return found;
}

}  // namespace townhall::translate
