#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace townhall::preview {

// A file of texts of which a few records are wanted: it finds where they are and reads nothing of
// the others, which are not looked at for being right either.
class SkimmedTexts {
 public:
  // `bytes` must outlive it. Nothing where they are not laid out as texts/<lang>.json is, or where
  // a name stands twice or has an escape in it: then the file is to be read whole.
  static std::optional<SkimmedTexts> of(std::string_view bytes);

  // The texts of "kind/slug" as JSON; empty if it has none.
  std::string_view texts_of(std::string_view record) const;

  // The file with the records alone that are wanted.
  std::string with_only(const std::function<bool(std::string_view record)>& wanted) const;

 private:
  struct Member {
    std::string_view key;
    std::string_view value;
  };

  using Members = std::vector<Member>;
  friend class Skimmer;

  struct Section {
    Member whole;
    Members records;  // empty for what is not by record
    bool by_record = false;
  };

  std::vector<Section> sections_;
  std::unordered_map<std::string_view, std::string_view> texts_;
};

}  // namespace townhall::preview
