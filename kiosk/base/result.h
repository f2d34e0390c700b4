#pragma once
#include <cassert>
#include <utility>
#include <variant>

#include "kiosk/base/error.h"

namespace kiosk::base {

// A value or an Error. Method names follow std::expected, so that it can become an alias once the
// compilers have it. Reading the wrong side is a programming error and asserts.
template <typename T>
class [[nodiscard]] Result {
 public:
  using value_type = T;

  // NOLINTNEXTLINE(google-explicit-constructor): return value;
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}

  // NOLINTNEXTLINE(google-explicit-constructor): return error;
  Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}

  bool has_value() const { return held_.index() == 0; }

  explicit operator bool() const { return has_value(); }

  T& value() & {
    assert(has_value());
    return *std::get_if<0>(&held_);
  }

  const T& value() const& {
    assert(has_value());
    return *std::get_if<0>(&held_);
  }

  T&& value() && {
    assert(has_value());
    return std::move(*std::get_if<0>(&held_));
  }

  T& operator*() & { return value(); }

  const T& operator*() const& { return value(); }

  T&& operator*() && { return std::move(*this).value(); }

  T* operator->() { return &value(); }

  const T* operator->() const { return &value(); }

  const Error& error() const {
    assert(!has_value());
    return *std::get_if<1>(&held_);
  }

  T value_or(T otherwise) const { return has_value() ? value() : std::move(otherwise); }

 private:
  std::variant<T, Error> held_;
};

// Success without a value.
template <>
class [[nodiscard]] Result<void> {
 public:
  using value_type = void;

  Result() = default;

  // NOLINTNEXTLINE(google-explicit-constructor): return error;
  Result(Error error) : error_(std::move(error)), ok_(false) {}

  bool has_value() const { return ok_; }

  explicit operator bool() const { return ok_; }

  const Error& error() const {
    assert(!ok_);
    return error_;
  }

 private:
  Error error_;
  bool ok_ = true;
};

}  // namespace kiosk::base

// Takes the value out of a Result, or returns its error from the enclosing function.
// A statement expression, hence __extension__ (g++ and clang both know it).
#define TRY(expression)              \
  __extension__({                    \
    auto try_result_ = (expression); \
    if (!try_result_.has_value())    \
      return try_result_.error();    \
    std::move(try_result_).value();  \
  })

// The same for Result<void>.
#define CHECK_OK(expression)           \
  do {                                 \
    auto check_result_ = (expression); \
    if (!check_result_.has_value())    \
      return check_result_.error();    \
  } while (false)
