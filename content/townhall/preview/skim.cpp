#include "content/townhall/preview/skim.h"

#include <algorithm>
#include <unordered_set>

namespace townhall::preview {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";

bool is_by_record(std::string_view key) {
  return key == "texts" || key == "digests" || key == "spoken" || key == "marks";
}

}  // namespace

// Goes over a JSON text; every step answers whether it found what it looked for.
class Skimmer {
 public:
  using Member = SkimmedTexts::Member;
  using Members = SkimmedTexts::Members;

  explicit Skimmer(std::string_view bytes) : bytes_(bytes) {}

  // The members of one object, and nothing else than white space around it.
  bool whole_object(Members& members) {
    if (!take('{') || (!take('}') && !rest_of_object(members))) {
      return false;
    }
    skip_spaces();
    return at_ == bytes_.size() && are_unique(members);
  }

 private:
  static bool are_unique(const Members& members) {
    std::unordered_set<std::string_view> keys;
    return std::all_of(members.begin(), members.end(),
                       [&](const Member& member) { return keys.insert(member.key).second; });
  }

  bool rest_of_object(Members& members) {
    do {
      Member member;
      if (!key(member.key) || !take(':')) {
        return false;
      }
      skip_spaces();
      const std::size_t first = at_;
      if (!skip_value() || at_ == first) {
        return false;
      }
      member.value = bytes_.substr(first, at_ - first);
      members.push_back(member);
    } while (take(','));
    return take('}');
  }

  void skip_spaces() { at_ = std::min(bytes_.find_first_not_of(kSpaces, at_), bytes_.size()); }

  bool take(char sign) {
    skip_spaces();
    const bool is_there = at_ < bytes_.size() && bytes_[at_] == sign;
    at_ += is_there ? 1U : 0U;
    return is_there;
  }

  bool key(std::string_view& key) {
    skip_spaces();
    const std::size_t first = at_ + 1;
    if (at_ >= bytes_.size() || bytes_[at_] != '"' || !skip_string()) {
      return false;
    }
    key = bytes_.substr(first, at_ - 1 - first);
    return key.find('\\') == std::string_view::npos;
  }

  // At a quote: behind the next one that is not escaped.
  bool skip_string() {
    for (std::size_t end = bytes_.find('"', at_ + 1); end != std::string_view::npos;
         end = bytes_.find('"', end + 1)) {
      const std::size_t last = bytes_.find_last_not_of('\\', end - 1);
      if ((end - 1 - last) % 2 == 0) {
        at_ = end + 1;
        return true;
      }
    }
    return false;
  }

  bool skip_value() {
    const char first = at_ < bytes_.size() ? bytes_[at_] : ' ';
    if (first == '"') {
      return skip_string();
    }
    if (first != '{' && first != '[') {
      at_ = std::min(bytes_.find_first_of(",]} \t\r\n", at_), bytes_.size());
      return true;
    }
    for (int depth = 0; at_ < bytes_.size();) {
      const char c = bytes_[at_];
      if (c == '"') {
        if (!skip_string()) {
          return false;
        }
        continue;
      }
      depth += c == '{' || c == '[' ? 1 : 0;
      depth -= c == '}' || c == ']' ? 1 : 0;
      ++at_;
      if (depth == 0) {
        return true;
      }
    }
    return false;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

std::optional<SkimmedTexts> SkimmedTexts::of(std::string_view bytes) {
  SkimmedTexts out;
  Members top;
  if (!Skimmer(bytes).whole_object(top)) {
    return std::nullopt;
  }
  for (const Member& member : top) {
    Section section{member, {}, is_by_record(member.key)};
    if (section.by_record && !Skimmer(member.value).whole_object(section.records)) {
      return std::nullopt;
    }
    for (const Member& record : member.key == "texts" ? section.records : Members()) {
      out.texts_[record.key] = record.value;
    }
    out.sections_.push_back(std::move(section));
  }
  return out;
}

std::string_view SkimmedTexts::texts_of(std::string_view record) const {
  const auto found = texts_.find(record);
  return found == texts_.end() ? std::string_view() : found->second;
}

std::string SkimmedTexts::with_only(
    const std::function<bool(std::string_view record)>& wanted) const {
  const auto add = [](std::string& out, const Member& member) {
    out += out.size() == 1 ? "\"" : ",\"";
    out.append(member.key).append("\":").append(member.value);
  };
  std::string out = "{";
  for (const Section& section : sections_) {
    std::string records = "{";
    for (const Member& record : section.records) {
      wanted(record.key) ? add(records, record) : void();
    }
    records += "}";
    add(out, {section.whole.key, section.by_record ? records : section.whole.value});
  }
  return out + "}";
}

}  // namespace townhall::preview
