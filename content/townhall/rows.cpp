#include "content/townhall/rows.h"

#include "content/townhall/digest.h"
#include "content/townhall/in_both.h"
#include "content/townhall/kinds.h"
#include "kiosk/base/civil.h"

namespace townhall {

using kiosk::base::Result;
using nlohmann::json;

namespace {

constexpr Phrase kSameKey = {
    "Die Einträge {1} und {2} bekommen denselben Schlüssel; benennen Sie einen von beiden um.",
    "The records {1} and {2} get the same key; rename one of them."};

}  // namespace

Result<Keys> Keys::of(const Canonical& canonical) {
  Keys keys;
  std::map<std::int64_t, std::string> owners;
  const std::string space = string_of(canonical.package, "namespace");
  for (const auto& [kind, slugs] : canonical.slugs) {
    for (const std::string& slug : slugs) {
      const std::string name = kind + "/" + slug;
      const std::int64_t key = entity_key(uuid_v5(space, name));
      const auto [owner, is_new] = owners.emplace(key, name);
      if (!is_new) {
        return in_both({kSameKey, {name, owner->second}});
      }
      keys.keys_[name] = key;
    }
  }
  return keys;
}

std::int64_t Keys::at(std::string_view kind, const std::string& slug) const {
  return at(std::string(kind) + "/" + slug);
}

std::int64_t Keys::at(const std::string& reference) const {
  const auto found = keys_.find(reference);
  return found == keys_.end() ? -1 : found->second;
}

Value Keys::optional(const json& object, const char* key, std::string_view kind) const {
  const std::string slug = string_of(object, key);
  return slug.empty() ? Value(nullptr) : Value(at(kind, slug));
}

Value text_or_null(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? Value(found->get<std::string>())
                                                     : Value(nullptr);
}

Value number_or_null(const json& object, const char* key) {
  return object.contains(key) ? integer(number_of(object, key)) : Value(nullptr);
}

Value real_or_null(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_number() ? Value(found->get<double>()) : Value(nullptr);
}

Value integer(long value) {
  return Value(static_cast<std::int64_t>(value));
}

Value flag(const json& object, const char* key) {
  return integer(flag_of(object, key) ? 1 : 0);
}

Value minutes(const json& object, const char* key) {
  const std::optional<int> value = kiosk::base::parse_minutes(string_of(object, key));
  return value ? integer(*value) : Value(nullptr);
}

namespace {

void write_entity(const RowContext& context, const std::string& kind, const std::string& slug,
                  const json& record) {
  const std::string uuid =
      uuid_v5(string_of(context.canonical.package, "namespace"), kind + "/" + slug);
  const auto extra = record.find("extra");
  context.out.insert(
      "entity",
      {entity_key(uuid), uuid, kind, slug, string_of(record, "status", "published"),
       text_or_null(record, "publish_from"), text_or_null(record, "publish_until"),
       text_or_null(record, "verified_on"), text_or_null(record, "verified_role"),
       text_or_null(record, "review_due"), text_or_null(record, "origin"),
       text_or_null(record, "origin_id"),
       extra == record.end() ? Value(nullptr) : Value(extra->dump()), flag(record, "sample")});
}

}  // namespace

void write_entities(const RowContext& context) {
  write_entity(context, "package", string_of(context.canonical.package, "id"), json::object());
  for (const auto& [kind, records] : context.canonical.records) {
    for (const json& record : records) {
      write_entity(context, kind, string_of(record, "slug"), record);
    }
  }
}

void write_package(const RowContext& context) {
  const json& package = context.canonical.package;
  context.out.insert(
      "package",
      {integer(1), context.keys.at("package", string_of(package, "id")), string_of(package, "id"),
       string_of(package, "namespace"), integer(number_of(package, "schema_version")),
       integer(number_of(package, "content_version")), string_of(package, "content_date"),
       context.canonical.source, string_of(package, "region"), string_of(package, "brand_color"),
       string_of(package, "brand_ink"), context.keys.optional(package, "logo", "media"),
       context.keys.optional(package, "finder", "question"),
       context.keys.optional(package, "information", "contact"), flag(package, "sample")});
}

std::int64_t free_slot(const std::string& name, std::int64_t most, std::set<std::int64_t>& taken) {
  std::int64_t slot = std::stol(sha256_hex(name).substr(0, 4), nullptr, 16) % most;
  while (!taken.insert(slot).second) {
    slot = (slot + 1) % most;
  }
  return slot;
}

namespace {

void write_chain(const RowContext& context, const LanguageRow& language) {
  long rank = 0;
  bool ends_in_source = false;
  for (const std::string& uses : language.chain) {
    // A language without texts would only cost a look-up each time.
    if (context.canonical.text_file(uses) != nullptr) {
      context.out.insert("language_chain", {language.tag, integer(rank++), uses});
      ends_in_source = uses == context.canonical.source;
    }
  }
  if (!ends_in_source) {
    context.out.insert("language_chain", {language.tag, integer(rank), context.canonical.source});
  }
}

}  // namespace

kiosk::base::Result<LanguageSlots> write_languages(const RowContext& context,
                                                   const std::vector<LanguageRow>& languages) {
  if (languages.size() > static_cast<std::size_t>(kLanguageSlots)) {
    return kiosk::base::invalid("i18n/languages.json has " + std::to_string(languages.size()) +
                                " languages, more than 64; take some out.");
  }
  LanguageSlots slots;
  std::set<std::int64_t> taken;
  for (const LanguageRow& language : languages) {
    const std::int64_t slot = free_slot(language.tag, kLanguageSlots, taken);
    slots[language.tag] = slot;
    const bool written = context.canonical.text_file(language.tag) != nullptr;
    context.out.insert("language", {language.tag, language.endonym, integer(language.rtl ? 1 : 0),
                                    integer(written ? 1 : 0), slot});
    write_chain(context, language);
  }
  return slots;
}

void write_field_defs(const RowContext& context) {
  const auto write = [&](const Kind& kind) {
    for (const TextField& field : kind.texts) {
      context.out.insert(
          "field_def",
          {std::string(kind.name), std::string(field.name), integer(field.required ? 1 : 0),
           integer(static_cast<long>(field.max_chars)), field.markdown ? "markdown" : "plain",
           integer(field.legal ? 1 : 0)});
    }
  };
  write(package_kind());
  for (const Kind& kind : kinds()) {
    write(kind);
  }
}

void write_search_words(const RowContext& context) {
  for (const json& word : context.canonical.search_words) {
    context.out.insert("search_word",
                       {context.keys.at(string_of(word, "entity")), string_of(word, "lang"),
                        string_of(word, "word"), integer(number_of(word, "weight", 10)),
                        string_of(word, "kind", "synonym")});
  }
}

}  // namespace townhall
