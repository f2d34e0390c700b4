#include "content/townhall/translation.h"

#include "content/townhall/digest.h"
#include "content/townhall/marks.h"

namespace townhall {
namespace {

using nlohmann::json;

// Longer than any sensible chain of translations; more is a loop, which check() reports.
constexpr int kMaxDepth = 8;

std::string digest_in(const TextFile& file, const std::string& record, const std::string& field) {
  const auto fields = file.digests.find(record);
  if (fields == file.digests.end() || !fields->is_object()) {
    return {};
  }
  return string_of(*fields, field.c_str());
}

template <typename Visit>
void each_text(const TextFile& file, Visit visit) {
  for (const auto& [record, fields] : file.texts.items()) {
    if (fields.is_object()) {
      for (const auto& [field, value] : fields.items()) {
        visit(record, field, value);
      }
    }
  }
}

struct TextName {
  const std::string& record;
  const std::string& field;
};

bool is_outdated(const Canonical& canonical, const TextFile& file, const TextName& name,
                 int depth) {
  const std::string digest = digest_in(file, name.record, name.field);
  // Without a digest nobody can tell; check() counts those.
  if (file.from.empty() || digest.empty() || depth == kMaxDepth) {
    return false;
  }
  const TextFile* from = canonical.text_file(file.from);
  const std::string* source =
      from == nullptr ? nullptr : canonical.text(file.from, name.record, name.field);
  return source == nullptr || text_digest(*source) != digest ||
         is_outdated(canonical, *from, name, depth + 1);
}

LanguageCount count(const Canonical& canonical, const TextFile& file) {
  LanguageCount result;
  each_text(file, [&](const std::string& record, const std::string& field, const json&) {
    const Standing standing = standing_of(canonical, file, record, field);
    ++result.texts;
    result.outdated += standing.outdated ? 1U : 0U;
    result.unstamped += !file.from.empty() && standing.from_digest.empty() ? 1U : 0U;
    const Mark mark = mark_of(file, record, field);
    result.unreviewed += mark.by_machine() && !mark.reviewed() ? 1U : 0U;
  });
  if (const TextFile* source = canonical.text_file(canonical.source)) {
    each_text(*source, [&](const std::string& record, const std::string& field, const json&) {
      result.missing += canonical.text(file.lang, record, field) == nullptr ? 1U : 0U;
    });
  }
  return result;
}

}  // namespace

Standing standing_of(const Canonical& canonical, const TextFile& file, const std::string& record,
                     const std::string& field) {
  return {file.from.empty() ? std::string() : digest_in(file, record, field),
          is_outdated(canonical, file, {record, field}, 0)};
}

std::map<std::string, LanguageCount> count_translations(const Canonical& canonical) {
  std::map<std::string, LanguageCount> counts;
  for (const TextFile& file : canonical.texts) {
    counts[file.lang] = count(canonical, file);
  }
  return counts;
}

void print(const std::map<std::string, LanguageCount>& counts, std::ostream& out, Voice voice) {
  constexpr Phrase kLine = {
      "{1}: {2} {2:Text|Texte}, {3} {3:fehlt|fehlen}, {4} veraltet, {5} ohne Prüfsumme, {6} von "
      "einer Maschine und "
      "ungeprüft\n",
      "{1}: {2} {2:text|texts}, {3} missing, {4} outdated, {5} without a digest, {6} machine-made "
      "and not "
      "reviewed\n"};
  for (const auto& [lang, count] : counts) {
    out << fill_in(voice == Voice::German ? kLine.de : kLine.en,
                   {lang, std::to_string(count.texts), std::to_string(count.missing),
                    std::to_string(count.outdated), std::to_string(count.unstamped),
                    std::to_string(count.unreviewed)});
  }
}

json stamped(const Canonical& canonical, const TextFile& file, const json& document,
             std::size_t& added) {
  json result = document;
  added = 0;
  each_text(file, [&](const std::string& record, const std::string& field, const json&) {
    const std::string* source = canonical.text(file.from, record, field);
    if (source != nullptr && digest_in(file, record, field).empty()) {
      result["digests"][record][field] = text_digest(*source);
      ++added;
    }
  });
  return result;
}

}  // namespace townhall
