#include "content/townhall/preview/read_page.h"

#include <algorithm>

#include "content/townhall/kinds.h"
#include "content/townhall/preview/overlay.h"
#include "content/townhall/preview/skim.h"
#include "content/townhall/preview/subset.h"

namespace townhall::preview {
namespace {

using history::FilesAsTheyWere;
using kiosk::base::FileReader;
using nlohmann::json;

// All files of texts, as if they were not there.
FilesAsTheyWere without_texts(const FileReader& files, const std::string& folder) {
  FilesAsTheyWere out;
  for (const std::string& name :
       files.list(folder + "/texts").value_or(std::vector<std::string>())) {
    out["texts/" + name] = std::nullopt;
  }
  return out;
}

// The files of texts that a page is shown in, skimmed.
class PageTexts {
 public:
  // False if one cannot be read, or has to be read whole.
  bool add(const FileReader& files, const std::string& folder, const std::string& file) {
    auto bytes = files.read(folder + "/" + file);
    if (!bytes) {
      return false;
    }
    const std::string& kept = bytes_[file] = std::move(*bytes);
    auto skimmed = SkimmedTexts::of(kept);
    return skimmed && skimmed_.emplace(file, std::move(*skimmed)).second;
  }

  std::vector<std::string> links_of(const std::string& record) const {
    std::vector<std::string> links;
    for (const auto& [file, texts] : skimmed_) {
      // What is not right in it is said when it is read.
      for (const json& text : json::parse(texts.texts_of(record), nullptr, false)) {
        text.is_string() ? add_links(text.get_ref<const std::string&>(), links) : void();
      }
    }
    return links;
  }

  // Each with what is picked, and with all records of kinds that are kept.
  void cut_to(const Picker& picker, FilesAsTheyWere& out) const {
    for (const auto& [file, texts] : skimmed_) {
      out[file] = texts.with_only([&](std::string_view name) {
        const std::string record(name);
        return !is_picked(split_reference(record).first) || picker.has(record);
      });
    }
  }

 private:
  std::map<std::string, std::string> bytes_;
  std::map<std::string, SkimmedTexts> skimmed_;
};

// "texts/ar.json"
bool is_shown_in(const std::string& file, const std::string& source,
                 const std::vector<std::string>& chain) {
  const auto is_of = [&](const std::string& lang) { return file == "texts/" + lang + ".json"; };
  return is_of(source) || std::any_of(chain.begin(), chain.end(), is_of);
}

// The texts alone.
std::vector<TextFile> read_texts(const FileReader& files, const std::string& folder,
                                 FilesAsTheyWere shown, Issues& issues) {
  for (const Kind& kind : kinds()) {
    shown[std::string(kind.file)] = std::nullopt;
  }
  shown["search_words.json"] = std::nullopt;
  return read_canonical(Overlay(files, folder, shown), folder, issues).texts;
}

}  // namespace

std::optional<Canonical> read_page(const FileReader& files, const std::string& folder,
                                   const std::string& route, const std::vector<std::string>& chain,
                                   Issues& issues) {
  FilesAsTheyWere shown = without_texts(files, folder);
  Canonical all = read_canonical(Overlay(files, folder, shown), folder, issues);
  if (!is_page_of_few(all, route)) {
    return std::nullopt;
  }
  PageTexts texts;
  for (const auto& [file, nothing] : shown) {
    if (is_shown_in(file, all.source, chain) && !texts.add(files, folder, file)) {
      return std::nullopt;
    }
  }
  Picker picker(all, [&](const std::string& record) { return texts.links_of(record); });
  picker.pick_for(route);
  texts.cut_to(picker, shown);
  all.texts = read_texts(files, folder, std::move(shown), issues);
  return cut_down(all, picker, chain);
}

}  // namespace townhall::preview
