#include "content/townhall/json_rewrite.h"

#include <algorithm>
#include <map>

#include "content/townhall/json_layout.h"

namespace townhall {
namespace {

using nlohmann::json;

// What tells items of an array apart: the value of the first of these keys, or the text itself.
std::string identity_of(const json& item) {
  if (item.is_string()) {
    return item.get<std::string>();
  }
  for (const char* key : {"slug", "key", "code", "lang", "contact", "document", "to", "entity"}) {
    if (item.is_object() && item.contains(key) && item.at(key).is_string()) {
      const std::string word = item.value("word", std::string());
      return item.at(key).get<std::string>() + (word.empty() ? "" : "\n" + word);
    }
  }
  return {};
}

// A part of the new text: `from` of the old members, or a new one.
struct Piece {
  std::size_t from = std::string::npos;
  std::string key;
  const json* value = nullptr;
};

// Which old item of an array each new one is written from: the equal one at its place, else the one
// of its identity, else an equal one elsewhere, else, where nothing came or went, the one at its
// place.
class ArrayMatch {
 public:
  ArrayMatch(const json& before, const json& after)
      : before_(before), after_(after), used_(before.size(), false) {
    for (std::size_t i = 0; i < before.size(); ++i) {
      by_identity_.emplace(identity_of(before.at(i)), i);
    }
  }

  std::vector<Piece> pieces() {
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < after_.size(); ++i) {
      const std::size_t from = source_of(i);
      if (from != std::string::npos) {
        used_[from] = true;
      }
      pieces.push_back({from, "", &after_.at(i)});
    }
    return pieces;
  }

 private:
  std::size_t source_of(std::size_t i) const {
    const json& item = after_.at(i);
    if (i < before_.size() && !used_[i] && before_.at(i) == item) {
      return i;
    }
    const std::string identity = identity_of(item);
    if (!identity.empty()) {
      const auto known = by_identity_.find(identity);
      return known != by_identity_.end() && !used_[known->second] ? known->second
                                                                  : std::string::npos;
    }
    for (std::size_t j = 0; j < before_.size(); ++j) {
      if (!used_[j] && before_.at(j) == item) {
        return j;
      }
    }
    return after_.size() == before_.size() && !used_[i] ? i : std::string::npos;
  }

  const json& before_;
  const json& after_;
  std::vector<bool> used_;
  std::map<std::string, std::size_t> by_identity_;
};

class Rewriter {
 public:
  explicit Rewriter(const std::string& text) : text_(text) {}

  // The value that begins at `at`, with `before` in it, as `after`.
  std::string rewritten(std::size_t at, const json& before, const json& after,
                        std::span<const Field> order) {
    const JsonParts parts = parts_at(text_, at);
    const std::vector<Piece> pieces =
        after.is_object() ? of_object(parts, after, order) : ArrayMatch(before, after).pieces();
    const bool lines = !parts.members.empty() &&
                       text_.find('\n', parts.members.front().lead) < parts.members.front().begin;
    const std::string lead =
        lines ? text_.substr(parts.members.front().lead,
                             parts.members.front().begin - parts.members.front().lead)
              : std::string();
    std::string out(1, text_[at]);
    for (const Piece& piece : pieces) {
      out += out.size() == 1 ? lead : "," + (lines ? lead : std::string(" "));
      out += print(piece, parts, before, order, lines);
    }
    const std::size_t last = parts.members.empty() ? at + 1 : parts.members.back().end;
    out += pieces.empty() ? std::string() : text_.substr(last, parts.closing - last);
    out += text_[parts.closing];
    return out;
  }

 private:
  static const Field* inside(std::span<const Field> order, const std::string& key) {
    return key.empty() ? nullptr : field_in(order, key);
  }

  std::string print(const Piece& piece, const JsonParts& parts, const json& before,
                    std::span<const Field> order, bool lines) {
    const Field* field = inside(order, piece.key);
    const std::span<const Field> next = piece.key.empty()  ? order
                                        : field == nullptr ? std::span<const Field>()
                                                           : field->inside;
    const std::string key = piece.key.empty() ? "" : json(piece.key).dump() + ": ";
    if (piece.from == std::string::npos) {
      const std::size_t indent = parts.members.empty()
                                     ? indent_of(text_, parts.closing)
                                     : indent_of(text_, parts.members.front().begin);
      return key + print_json_in(*piece.value, next, {indent, indent + key.size(), !lines});
    }
    const JsonMember& member = parts.members[piece.from];
    const json& old = piece.key.empty() ? before.at(piece.from) : before.at(piece.key);
    const std::string head = text_.substr(member.begin, member.value - member.begin);
    const std::string kept = text_.substr(member.value, member.end - member.value);
    if (old == *piece.value) {
      return head + kept;
    }
    const std::size_t column = column_of(text_, member.value);
    const JsonRoom room = {indent_of(text_, member.begin), column, !lines};
    const bool same_kind = old.is_structured() && old.type() == piece.value->type();
    if (!same_kind || old.empty() || piece.value->empty()) {
      return head + print_json_in(*piece.value, next, room);
    }
    std::string text = rewritten(member.value, old, *piece.value, next);
    // A line that has become too long is broken.
    const bool was_short =
        kept.find('\n') == std::string::npos && column + kept.size() < kJsonColumns;
    if (lines && was_short && column + text.size() >= kJsonColumns) {
      text = print_json_in(*piece.value, next, room);
    }
    return head + text;
  }

  // Members in their old order; each new one behind the last that comes before it in the
  // dictionary, or in the alphabet if all others stand so.
  static std::vector<Piece> of_object(const JsonParts& parts, const json& after,
                                      std::span<const Field> order) {
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < parts.members.size(); ++i) {
      const std::string& key = parts.members[i].key;
      if (after.contains(key)) {
        pieces.push_back({i, key, &after.at(key)});
      }
    }
    const bool sorted = std::is_sorted(
        pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.key < b.key; });
    const auto rank = [&](const std::string& key) {
      const Field* field = field_in(order, key);
      return field == nullptr ? order.size() : static_cast<std::size_t>(field - order.data());
    };
    for (const std::string& key : ordered_keys(after, order)) {
      const auto known = std::find_if(pieces.begin(), pieces.end(),
                                      [&](const Piece& piece) { return piece.key == key; });
      if (known != pieces.end()) {
        continue;
      }
      const bool by_rank = rank(key) < order.size();
      std::size_t at = pieces.size();
      if (by_rank || sorted) {
        at = 0;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
          const bool before_it = by_rank ? rank(pieces[i].key) < rank(key) : pieces[i].key < key;
          at = before_it ? i + 1 : at;
        }
      }
      pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(at),
                    {std::string::npos, key, &after.at(key)});
    }
    return pieces;
  }

  const std::string& text_;
};

}  // namespace

std::string rewrite_json(const std::string& text, const json& after, std::span<const Field> order) {
  const json before = json::parse(text);
  if (before == after) {
    return text;
  }
  const std::size_t at = text.find_first_of("{[");
  return text.substr(0, at) + Rewriter(text).rewritten(at, before, after, order) +
         text.substr(parts_at(text, at).closing + 1);
}

}  // namespace townhall
