#pragma once
#include <cstddef>
#include <functional>
#include <list>
#include <unordered_map>

#include "kiosk/text/paragraph.h"

namespace kiosk::text {

// The most recently used paragraphs by text and style. Thread-safety: one thread.
class ParagraphCache {
 public:
  // 4 MB hold the paragraphs of some fifty screens: more than one visit looks at.
  explicit ParagraphCache(std::size_t limit_bytes = std::size_t{4} << 20U) : limit_(limit_bytes) {}

  // The paragraph, made by `compose` when it is not there.
  ParagraphPtr find_or(const Text& text, const ParagraphStyle& style,
                       const std::function<ParagraphPtr()>& compose);

  // How often `compose` was called.
  long misses() const { return misses_; }

  std::size_t bytes() const { return bytes_; }

 private:
  struct Entry {
    std::size_t hash = 0;
    std::size_t bytes = 0;
    Text text;
    ParagraphPtr paragraph;
  };

  using Entries = std::list<Entry>;

  void drop_oldest();

  std::size_t limit_;
  std::size_t bytes_ = 0;
  long misses_ = 0;
  Entries entries_;  // most recent first
  std::unordered_multimap<std::size_t, Entries::iterator> by_hash_;
};

}  // namespace kiosk::text
