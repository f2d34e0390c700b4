#include "content/townhall/check/names.h"

#include <algorithm>
#include <cstring>

#include "kiosk/speech/page.h"

namespace townhall {
namespace {

std::uint64_t begin_of(std::string_view text, std::size_t at) {
  static_assert(sizeof(std::uint64_t) == Names::kShortest);
  std::uint64_t begin = 0;
  std::memcpy(&begin, text.data() + at, sizeof(begin));
  return begin;
}

// Where most bytes of a text are: within a word in ASCII, where no name begins.
bool is_in_word(std::string_view text, std::size_t at) {
  const char before = at == 0 ? ' ' : text[at - 1];
  return (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z');
}

bool is_in_target(std::string_view text, std::size_t at) {
  return at > 0 && (text[at - 1] == '/' || text[at - 1] == '-');
}

}  // namespace

Names::Names(std::vector<std::string> names) : names_(std::move(names)) {
  std::erase_if(names_, [](const std::string& name) { return name.size() < kShortest; });
  std::sort(names_.begin(), names_.end());
  names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
  for (std::size_t i = 0; i < names_.size(); ++i) {
    by_begin_.try_emplace(begin_of(names_[i], 0), Range{i, i}).first->second.last = i + 1;
  }
}

std::vector<Names::Place> Names::in(std::string_view text) const {
  std::vector<Place> found;
  for (std::size_t at = 0; at + kShortest <= text.size(); ++at) {
    if (is_in_word(text, at) || is_in_target(text, at)) {
      continue;
    }
    const auto range = by_begin_.find(begin_of(text, at));
    if (range != by_begin_.end() && kiosk::speech::is_word_start(text, at)) {
      add_at(text, at, range->second, found);
    }
  }
  return found;
}

// The names with which `text` goes on at `at` are among those that sort before it: the last of them
// is one, or all that are shorten to what the two have in common.
void Names::add_at(std::string_view text, std::size_t at, Range among,
                   std::vector<Place>& found) const {
  std::string_view rest = text.substr(at);
  const auto first = names_.begin() + static_cast<std::ptrdiff_t>(among.first);
  auto last = names_.begin() + static_cast<std::ptrdiff_t>(among.last);
  while (last != first) {
    last = std::upper_bound(first, last, rest);
    if (last == first) {
      return;
    }
    const std::string& name = *--last;
    const auto differs = std::mismatch(name.begin(), name.end(), rest.begin(), rest.end());
    const bool is_it = differs.first == name.end();
    if (is_it && kiosk::speech::is_word_end(text, at + name.size())) {
      found.push_back({static_cast<std::size_t>(&name - names_.data()), at});
    }
    rest = rest.substr(0, static_cast<std::size_t>(differs.second - rest.begin()));
  }
}

}  // namespace townhall
