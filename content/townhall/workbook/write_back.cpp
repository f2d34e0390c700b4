#include "content/townhall/workbook/write_back.h"

#include "content/townhall/in_both.h"
#include "content/townhall/json_rewrite.h"
#include "content/townhall/kinds.h"
#include "content/townhall/strict_json.h"

namespace townhall::workbook {
namespace {

constexpr Phrase kWouldBeWrong = {
    "Der neue Text von {1} wäre nicht richtig, deshalb ist nichts geschrieben; melden Sie das.",
    "The new text of {1} would not be right, so nothing was written; report this."};

using kiosk::base::Result;
using nlohmann::json;

// The keys of a record as files have them: slug, its own, then those that all have.
std::vector<Field> order_of(const Kind& kind) {
  const std::span<const Field> common = common_fields();
  std::vector<Field> order = {common.front()};
  order.insert(order.end(), kind.fields.begin(), kind.fields.end());
  order.insert(order.end(), common.begin() + 1, common.end());
  return order;
}

class WriteBack {
 public:
  WriteBack(const kiosk::base::FileReader& files, std::string folder)
      : files_(files), folder_(std::move(folder)) {}

  Result<void> add(const std::string& name, const json& after, std::span<const Field> order) {
    const std::string path = folder_ + "/" + name;
    Result<std::string> text = files_.read(path);
    if (!text && text.error().kind != kiosk::base::ErrorKind::NotFound) {
      return text.error();
    }
    // A kind that the package had nothing of.
    const std::string before = text ? *text : std::string();
    const std::string now = rewrite_json(text ? before : "[\n  {}\n]\n", after, order);
    if (json::parse(now) != after) {
      return in_both({kWouldBeWrong, {path}}, kiosk::base::ErrorKind::Corrupt);
    }
    changed_.push_back({name, text ? std::optional(before) : std::nullopt, now});
    return {};
  }

  // A language that the package had no texts in.
  void add_new_texts(const TextFile& file) {
    json document = {{"lang", file.lang},   {"how", file.how},         {"state", file.state},
                     {"from", file.from},   {"digests", file.digests}, {"texts", file.texts},
                     {"marks", file.marks}, {"spoken", file.spoken}};
    for (const char* key : {"marks", "spoken"}) {
      if (document.at(key).empty()) {
        document.erase(key);
      }
    }
    changed_.push_back({file.file, std::nullopt, print_json(document)});
  }

  Result<void> add_texts(const TextFile& file) {
    const std::string text = TRY(files_.read(folder_ + "/" + file.file));
    json document = json::parse(text);
    document["texts"] = file.texts;
    for (const auto& [key, value] :
         {std::pair("digests", &file.digests), std::pair("spoken", &file.spoken),
          std::pair("marks", &file.marks)}) {
      if (!value->empty() || document.contains(key)) {
        document[key] = *value;
      }
    }
    return add(file.file, document, {});
  }

  std::vector<history::FileChange> take() { return std::move(changed_); }

 private:
  const kiosk::base::FileReader& files_;
  std::string folder_;
  std::vector<history::FileChange> changed_;
};

bool same(const TextFile& one, const TextFile& other) {
  return one.texts == other.texts && one.digests == other.digests && one.spoken == other.spoken &&
         one.marks == other.marks;
}

}  // namespace

Result<std::vector<history::FileChange>> changed_files(const kiosk::base::FileReader& files,
                                                       const std::string& folder,
                                                       const Canonical& before,
                                                       const Canonical& after) {
  WriteBack back(files, folder);
  if (before.package != after.package) {
    const Kind& package = package_kind();
    CHECK_OK(back.add(std::string(package.file), after.package, package.fields));
  }
  for (const Kind& kind : kinds()) {
    const std::string name(kind.name);
    const auto now = after.records.find(name);
    const auto old = before.records.find(name);
    if (now != after.records.end() && (old == before.records.end() || old->second != now->second)) {
      CHECK_OK(back.add(std::string(kind.file), json(now->second), order_of(kind)));
    }
  }
  if (before.search_words != after.search_words) {
    CHECK_OK(back.add("search_words.json", json(after.search_words), search_word_fields()));
  }
  for (std::size_t i = 0; i < after.texts.size(); ++i) {
    if (i >= before.texts.size()) {
      back.add_new_texts(after.texts[i]);
    } else if (!same(before.texts[i], after.texts[i])) {
      CHECK_OK(back.add_texts(after.texts[i]));
    }
  }
  return back.take();
}

}  // namespace townhall::workbook
