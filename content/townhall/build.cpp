#include "content/townhall/build.h"

#include "content/townhall/digest.h"
#include "content/townhall/films.h"
#include "content/townhall/kinds.h"
#include "content/townhall/rows.h"

namespace townhall {
namespace {

using kiosk::base::Result;
using nlohmann::json;

constexpr Phrase kTexts = {"Texte in {1}: {2}", "texts in {1}: {2}"};
constexpr Phrase kSize = {"Größe: {1} Bytes", "size: {1} bytes"};

void write_record(const RowContext& context, const std::string& kind, const json& record,
                  long rank) {
  const std::int64_t id = context.keys.at(kind, string_of(record, "slug"));
  if (kind == "organization") {
    context.out.insert(
        "organization",
        {id, text_or_null(record, "kind"), context.keys.optional(record, "parent", "organization"),
         text_or_null(record, "email"), text_or_null(record, "url")});
  } else if (kind == "place") {
    write_place(context, record, id);
  } else if (kind == "contact") {
    write_contact(context, record, id);
  } else if (kind == "service") {
    write_service(context, record, id);
  } else if (kind == "document") {
    context.out.insert("document", {id});
  } else if (kind == "event") {
    write_event(context, record, id);
  } else if (kind == "notice") {
    write_notice(context, record, id);
  } else if (kind == "announcement") {
    write_announcement(context, record, id);
  } else if (kind == "site") {
    write_site(context, record, id, rank);
  } else if (kind == "media") {
    write_media(context, record, id);
  }
  write_common(context, record, id);
}

void write_article(const RowContext& context, const json& record) {
  const std::int64_t id = context.keys.at("article", string_of(record, "slug"));
  context.out.insert("article", {id, text_or_null(record, "icon")});
  long rank = 0;
  for (const json& related : list_of(record, "related")) {
    context.out.insert("related",
                       {id, integer(rank++), context.keys.at(related.get<std::string>())});
  }
}

void write_term(const RowContext& context, const json& record) {
  context.out.insert(
      "term", {context.keys.at("term", string_of(record, "slug")), string_of(record, "taxonomy"),
               context.keys.optional(record, "parent", "term"), text_or_null(record, "code"),
               text_or_null(record, "uri")});
}

void write_holiday(const RowContext& context, const json& record) {
  for (const json& date : list_of(record, "dates")) {
    context.out.insert(
        "holiday", {date.get<std::string>(), context.keys.at("holiday", string_of(record, "slug")),
                    string_of(record, "kind"), string_of(record, "region")});
  }
}

void write_taxonomies(const RowContext& context, const std::vector<json>& terms) {
  std::set<std::string> taxonomies;
  for (const json& term : terms) {
    taxonomies.insert(string_of(term, "taxonomy"));
  }
  for (const std::string& taxonomy : taxonomies) {
    context.out.insert("taxonomy", {taxonomy});
  }
}

void write_kind(const RowContext& context, const std::string& kind,
                const std::vector<json>& records) {
  if (kind == "term") {
    write_taxonomies(context, records);
  }
  long rank = 0;
  for (const json& record : records) {
    if (kind == "article") {
      write_article(context, record);
    } else if (kind == "term") {
      write_term(context, record);
    } else if (kind == "holiday") {
      write_holiday(context, record);
    }
    write_record(context, kind, record, rank++);
  }
}

}  // namespace

Result<Built> build_revision(const Canonical& canonical, const std::vector<LanguageRow>& languages,
                             std::size_t media_within) {
  const std::set<std::string> films = films_to_leave_out(canonical);
  if (!films.empty()) {  // else nothing is copied: it may have hundreds of megabytes of media
    return build_revision(without_films(canonical, films), languages, media_within);
  }
  const Keys keys = TRY(Keys::of(canonical));
  const std::unique_ptr<SqlWriter> out = TRY(SqlWriter::create());
  const RowContext context{canonical, keys, *out, media_within};
  Built built;
  write_entities(context);
  write_package(context);
  const LanguageSlots slots = TRY(write_languages(context, languages));
  write_field_defs(context);
  CHECK_OK(write_texts(context, slots));
  write_spoken_forms(context);
  for (const auto& [kind, records] : canonical.records) {
    write_kind(context, kind, records);
    built.entities[kind] = records.size();
  }
  write_films(context);
  write_navigation(context);
  write_finder(context);
  write_search_words(context);
  for (const TextFile& file : canonical.texts) {
    for (const json& fields : file.texts) {
      built.texts[file.lang] += fields.size();
    }
  }
  for (const auto& [file, bytes] : canonical.media) {
    if (bytes.size() > media_within) {
      built.media[sha256_hex(bytes)] = bytes;
    }
  }
  built.bytes = TRY(out->finish());
  return built;
}

void print(const Built& built, std::ostream& out, Voice voice) {
  for (const auto& [kind, count] : built.entities) {
    out << kind << ": " << count << '\n';
  }
  for (const auto& [lang, count] : built.texts) {
    out << say({kTexts, {lang, std::to_string(count)}}, voice) << '\n';
  }
  out << say({kSize, {std::to_string(built.bytes.size())}}, voice) << '\n';
}

}  // namespace townhall
