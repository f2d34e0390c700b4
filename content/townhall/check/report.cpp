#include "content/townhall/check/report.h"

#include "content/townhall/strict_json.h"

namespace townhall {
namespace {

using nlohmann::json;

// It grows by keys alone; whoever reads it may rely on those there are.
constexpr int kSchema = 1;

json issue_json(const Issue& issue) {
  return {{"code", issue.finding.rule->code},
          {"level", level_name(issue.level(), Voice::English)},
          {"file", issue.where.file},
          {"record", issue.where.record},
          {"field", issue.where.field},
          {"de", issue.finding.sentence(Voice::German)},
          {"en", issue.finding.sentence(Voice::English)}};
}

json count_json(const LanguageCount& count) {
  return {{"texts", count.texts},
          {"missing", count.missing},
          {"outdated", count.outdated},
          {"unstamped", count.unstamped},
          {"unreviewed", count.unreviewed}};
}

}  // namespace

std::string report_json(const Canonical& canonical, const Issues& issues,
                        const std::map<std::string, LanguageCount>& counts) {
  json report = {{"schema", kSchema},
                 {"package", string_of(canonical.package, "id")},
                 {"content_date", string_of(canonical.package, "content_date")},
                 {"errors", issues.errors()},
                 {"warnings", issues.warnings()},
                 {"hints", issues.count(Level::Hint)},
                 {"issues", json::array()},
                 {"translations", json::object()}};
  for (const Issue& issue : issues.all()) {
    report["issues"].push_back(issue_json(issue));
  }
  for (const auto& [lang, count] : counts) {
    report["translations"][lang] = count_json(count);
  }
  return print_json(report);
}

}  // namespace townhall
