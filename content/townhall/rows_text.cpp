#include <set>

#include "content/townhall/digest.h"
#include "content/townhall/rows.h"
#include "content/townhall/translation.h"

namespace townhall {
namespace {

using nlohmann::json;

constexpr std::int64_t kSlots = 65536;

// Where a text lies behind its entity: from a hash, so that a new text moves no other; the next
// free slot if taken.
std::int64_t slot_of(const std::string& lang, const std::string& field,
                     std::set<std::int64_t>& taken) {
  std::int64_t slot = std::stol(sha256_hex(lang + "/" + field).substr(0, 4), nullptr, 16);
  while (!taken.insert(slot).second) {
    slot = (slot + 1) % kSlots;
  }
  return slot;
}

struct Slots {
  std::map<std::int64_t, std::set<std::int64_t>> taken;
};

void write_file(const RowContext& context, const TextFile& file, Slots& slots) {
  const Value from = file.from.empty() ? Value(nullptr) : Value(file.from);
  for (const auto& [record, fields] : file.texts.items()) {
    const std::int64_t entity = context.keys.at(record);
    for (const auto& [field, value] : fields.items()) {
      const std::string text = value.get<std::string>();
      const Standing standing = standing_of(context.canonical, file, record, field);
      const std::int64_t slot = slot_of(file.lang, field, slots.taken[entity]);
      context.out.insert(
          "text", {entity * kSlots + slot, entity, file.lang, field, text, text_digest(text),
                   file.how, file.state, from,
                   standing.from_digest.empty() ? Value(nullptr) : Value(standing.from_digest),
                   integer(standing.outdated ? 1 : 0)});
    }
  }
}

}  // namespace

void write_texts(const RowContext& context) {
  Slots slots;
  for (const TextFile& file : context.canonical.texts) {
    write_file(context, file, slots);
  }
}

}  // namespace townhall
