#include <algorithm>
#include <array>
#include <set>

#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/records.h"
#include "content/townhall/films.h"
#include "content/townhall/spoken.h"
#include "kiosk/directory/markdown.h"

namespace townhall {
namespace {

using nlohmann::json;

// Kinds that nobody finds unless something leads to them.
constexpr std::array<std::string_view, 3> kFoundBySearchAlone = {"contact", "service", "article"};
constexpr std::array<std::string_view, 3> kUsedByOthers = {"document", "term", "media"};

bool contains(std::span<const std::string_view> kinds_there, std::string_view kind) {
  return std::find(kinds_there.begin(), kinds_there.end(), kind) != kinds_there.end();
}

// Calls visit(name, field) for each record that `object` names, wherever in it.
template <typename Visit>
void each_reference(const json& object, std::span<const Field> fields, const std::string& prefix,
                    const Visit& visit) {
  for (const Field& field : fields) {
    const auto found = object.find(std::string(field.key));
    if (found == object.end()) {
      continue;
    }
    const std::string name = prefix + std::string(field.key);
    for (const json& value : field.list && found->is_array() ? *found : json::array({*found})) {
      if (value.is_object()) {
        each_reference(value, field.inside, name + ".", visit);
      } else if (value.is_string() && field.type == Type::AnyReference) {
        visit(value.get<std::string>(), name);
      } else if (value.is_string() &&
                 (field.type == Type::Reference || field.type == Type::ReferenceOrObject)) {
        visit(std::string(field.detail) + "/" + value.get<std::string>(), name);
      }
    }
  }
}

class References {
 public:
  References(const Canonical& canonical, Issues& issues) : canonical_(canonical), issues_(issues) {
    for (const Kind& kind : kinds()) {
      each_record(canonical, kind.name, [&](const json& record, const Where& where) {
        if (is_hidden(record)) {
          hidden_.insert(where.record);
        }
      });
    }
  }

  void all() {
    const Where start{"package.json", "", ""};
    each_reference(canonical_.package, package_kind().fields, "",
                   [&](const std::string& name, const std::string& field) {
                     use(name, at_field(start, field));
                   });
    for (const Kind& kind : kinds()) {
      each_record(canonical_, kind.name, [&](const json& record, const Where& where) {
        record_references(kind, record, where);
      });
    }
    links();
    unused();
  }

 private:
  static bool is_hidden(const json& record) {
    return string_of(record, "status", "published") != "published";
  }

  void record_references(const Kind& kind, const json& record, const Where& where) {
    if (is_hidden(record)) {
      return;
    }
    const auto visit = [&](const std::string& name, const std::string& field) {
      if (name != where.record) {
        use(name, at_field(where, field));
      }
    };
    each_reference(record, kind.fields, "", visit);
    each_reference(record, common_fields(), "", visit);
  }

  void use(const std::string& name, const Where& where) {
    used_.insert(name);
    if (hidden_.count(name) != 0) {
      issues_.add(rule("reference-hidden"), where, {name});
    }
  }

  void links() {
    each_text(canonical_, [&](const TextFile&, const Where& where, const TextField& field,
                              const std::string& text) {
      if (!field.markdown || text.find("](") == std::string::npos) {
        return;
      }
      for (const auto& block : kiosk::directory::parse_markdown(text).blocks) {
        for (const auto& piece : block.inlines) {
          if (piece.kind == kiosk::directory::InlineKind::Link) {
            use(piece.target, where);
          }
        }
      }
    });
  }

  void unused() {
    for (const Kind& kind : kinds()) {
      const bool by_search = contains(kFoundBySearchAlone, kind.name);
      if (!by_search && !contains(kUsedByOthers, kind.name)) {
        continue;
      }
      each_record(canonical_, kind.name, [&](const json& record, const Where& where) {
        const bool leads = record.contains("emergency_rank") || is_clip(record) || is_film(record);
        if (used_.count(where.record) == 0 && !leads && !is_hidden(record)) {
          issues_.add(by_search ? rule("record-nowhere") : rule("record-unused"), where);
        }
      });
    }
  }

  const Canonical& canonical_;
  Issues& issues_;
  std::set<std::string> hidden_;
  std::set<std::string> used_;
};

}  // namespace

void check_references(const Canonical& canonical, Issues& issues) {
  References(canonical, issues).all();
}

}  // namespace townhall
