#include "content/townhall/workbook/write_back.h"

#include "content/townhall/json_rewrite.h"
#include "content/townhall/kinds.h"

namespace townhall::workbook {
namespace {

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
      return kiosk::base::corrupt("The new text of " + path +
                                  " would not be right, so nothing was written; report this.");
    }
    changed_.push_back({path, before, now});
    return {};
  }

  Result<void> add_texts(const TextFile& file) {
    const std::string text = TRY(files_.read(folder_ + "/" + file.file));
    json document = json::parse(text);
    document["texts"] = file.texts;
    for (const auto& [key, value] :
         {std::pair("digests", &file.digests), std::pair("spoken", &file.spoken)}) {
      if (!value->empty() || document.contains(key)) {
        document[key] = *value;
      }
    }
    return add(file.file, document, {});
  }

  std::vector<ChangedFile> take() { return std::move(changed_); }

 private:
  const kiosk::base::FileReader& files_;
  std::string folder_;
  std::vector<ChangedFile> changed_;
};

bool same(const TextFile& one, const TextFile& other) {
  return one.texts == other.texts && one.digests == other.digests && one.spoken == other.spoken;
}

}  // namespace

Result<std::vector<ChangedFile>> changed_files(const kiosk::base::FileReader& files,
                                               const std::string& folder, const Canonical& before,
                                               const Canonical& after) {
  WriteBack back(files, folder);
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
    if (!same(before.texts[i], after.texts[i])) {
      CHECK_OK(back.add_texts(after.texts[i]));
    }
  }
  return back.take();
}

Result<void> write_all(kiosk::base::Files& files, const std::vector<ChangedFile>& changed) {
  for (std::size_t i = 0; i < changed.size(); ++i) {
    const Result<void> done = files.write(changed[i].path, changed[i].after);
    if (done) {
      continue;
    }
    for (std::size_t j = 0; j < i; ++j) {
      const bool was_new = changed[j].before.empty();
      const Result<void> back =
          was_new ? files.remove(changed[j].path) : files.write(changed[j].path, changed[j].before);
      if (!back) {
        return kiosk::base::io_error(
            done.error().message + " And " + changed[j].path +
            " could not be restored; restore the folder from its history.");
      }
    }
    return done.error();
  }
  return {};
}

}  // namespace townhall::workbook
