#pragma once
#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace kiosk::base {

// A slug that names one record of one kind. Ids of different kinds do not convert into each other.
// Slugs are lower-case ASCII letters, digits and '-', unique within their kind in a package.
template <typename Tag>
class Id {
 public:
  Id() = default;

  explicit Id(std::string slug) : slug_(std::move(slug)) {}

  const std::string& slug() const { return slug_; }

  bool empty() const { return slug_.empty(); }

  auto operator<=>(const Id&) const = default;

 private:
  std::string slug_;
};

}  // namespace kiosk::base
