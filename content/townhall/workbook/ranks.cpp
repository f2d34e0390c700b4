#include "content/townhall/workbook/ranks.h"

#include <algorithm>
#include <charconv>

#include "content/townhall/workbook/import_phrases.h"
#include "content/townhall/workbook/value_phrases.h"

namespace townhall::workbook {
namespace {

// From 1; nothing if it is no such number.
std::optional<std::size_t> rank_of(std::string text) {
  if (text.ends_with('.')) {
    text.pop_back();
  }
  std::size_t rank = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), rank);
  const bool right = error == std::errc() && end == text.data() + text.size() && rank != 0;
  return right ? std::optional<std::size_t>(rank) : std::nullopt;
}

std::vector<std::string> keys_of(const nlohmann::json& list, const Step& step) {
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < list.size(); ++i) {
    keys.push_back(key_of_item(list, i, step));
  }
  return keys;
}

std::size_t place_in(const std::vector<std::string>& keys, const std::string& key) {
  return static_cast<std::size_t>(std::find(keys.begin(), keys.end(), key) - keys.begin());
}

}  // namespace

Ranks::Ranks(const PlannedSheet& sheet, const SheetColumns& columns, Items& items, Imported& out)
    : sheet_(sheet),
      columns_(columns),
      items_(items),
      out_(out),
      rank_(sheet.column_of(Holds::Rank)),
      rank_before_(sheet.column_of(Holds::RankBefore)) {
  if (rank_ != std::string::npos) {
    each_item(out.after, sheet, [&](const RowName& name, const nlohmann::json&) {
      positions_[name] = name.position;
    });
  }
}

void Ranks::wish(const GridRow& row, const RowName& name, const std::string& what) {
  if (rank_ == std::string::npos) {
    return;
  }
  const std::string before = columns_.text(row, rank_before_);
  const std::string typed = columns_.text(row, rank_);
  const auto position = positions_.find(name);
  Wishes& all = wishes_[name.record()];
  all.name = name;
  all.stale = all.stale || (!before.empty() && position != positions_.end() &&
                            before != std::to_string(position->second));
  if (typed.empty() || typed == before) {
    return;
  }
  const std::optional<std::size_t> rank = rank_of(typed);
  if (!rank) {
    out_.mistakes.push_back({columns_.place(row, rank_), {kNoRank, {typed}}});
    return;
  }
  if (std::to_string(*rank) == before) {
    return;
  }
  all.wishes.push_back({name.keys.back(), *rank, what, columns_.place(row, rank_)});
}

void Ranks::settle() {
  for (auto& [record, wishes] : wishes_) {
    if (!wishes.wishes.empty()) {
      std::stable_sort(wishes.wishes.begin(), wishes.wishes.end(),
                       [](const Wish& one, const Wish& other) { return one.to < other.to; });
      settle(wishes);
    }
  }
}

void Ranks::settle(const Wishes& wishes) {
  nlohmann::json* list = items_.list(sheet_, wishes.name);
  if (list == nullptr) {
    return;
  }
  const std::vector<std::string> before = keys_of(*list, sheet_.steps.back());
  std::vector<std::string> keys = before;
  for (const Wish& wish : wishes.wishes) {
    std::erase(keys, wish.key);
  }
  // Of two that want the same place the one that stands first in the sheet goes first.
  std::size_t next = 0;
  for (const Wish& wish : wishes.wishes) {
    const std::size_t at = std::min(std::max(wish.to - 1, next), keys.size());
    keys.insert(keys.begin() + static_cast<std::ptrdiff_t>(at), wish.key);
    next = at + 1;
  }
  if (keys == before) {
    return;
  }
  if (wishes.stale) {
    out_.mistakes.push_back({wishes.wishes.front().place, {kStale}});
    return;
  }
  nlohmann::json sorted = nlohmann::json::array();
  for (const std::string& key : keys) {
    sorted.push_back(list->at(place_in(before, key)));
  }
  *list = std::move(sorted);
  for (const Wish& wish : wishes.wishes) {
    report(wish, wishes.name.record(), place_in(before, wish.key) + 1,
           place_in(keys, wish.key) + 1);
  }
}

void Ranks::report(const Wish& wish, const std::string& record, std::size_t from, std::size_t to) {
  const auto added =
      std::find_if(out_.changes.begin(), out_.changes.end(), [&](const Change& change) {
        return change.kind == ChangeKind::Added && change.place.sheet == wish.place.sheet &&
               change.place.row == wish.place.row;
      });
  if (added != out_.changes.end()) {
    added->cells.emplace_back(wish.place.heading, std::to_string(to));
  } else if (from != to) {
    out_.changes.push_back({ChangeKind::Changed, wish.place, wish.what, std::to_string(from),
                            std::to_string(to), record});
  }
}

}  // namespace townhall::workbook
