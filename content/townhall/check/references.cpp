#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/films.h"
#include "content/townhall/records.h"
#include "content/townhall/spoken.h"
#include "content/townhall/workbook/dates.h"
#include "kiosk/base/civil.h"
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

// Within so many days from today staff can still find another entry (as for opening hours).
constexpr int kSoonDays = 30;

// Empty without a day in the package, which its shape reports.
std::string soon_after(const std::string& today) {
  const auto day = kiosk::base::parse_date(today);
  return day ? kiosk::base::to_string(kiosk::base::add_days(*day, kSoonDays)) : "";
}

class References {
 public:
  References(const Canonical& canonical, Issues& issues)
      : canonical_(canonical),
        issues_(issues),
        soon_(soon_after(string_of(canonical.package, "content_date"))) {
    for (const Kind& kind : kinds()) {
      each_record(canonical, kind.name, [&](const json& record, const Where& where) {
        if (is_hidden(record)) {
          hidden_.insert(where.record);
        }
        if (const std::string last = string_of(record, "publish_until"); !last.empty()) {
          last_days_[where.record] = last;
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
        outlast(name, at_field(where, field));
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

  std::string last_day_of(const std::string& name) const {
    const auto last = last_days_.find(name);
    return last == last_days_.end() ? "" : last->second;
  }

  // What refers to `name` may be shown for longer than it.
  void outlast(const std::string& name, const Where& where) {
    const std::string own_last = last_day_of(where.record);
    const std::string last = last_day_of(name);
    const bool goes_soon = !last.empty() && last <= soon_;
    if (goes_soon && (own_last.empty() || own_last > last) && hidden_.count(name) == 0) {
      issues_.add(rule("reference-ends"), where, {name, {workbook::german_date(last), last}});
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
            outlast(piece.target, where);
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
  std::string soon_;
  std::set<std::string> hidden_;
  std::map<std::string, std::string> last_days_;  // shown until the end of that day
  std::set<std::string> used_;
};

}  // namespace

void check_references(const Canonical& canonical, Issues& issues) {
  References(canonical, issues).all();
}

}  // namespace townhall
