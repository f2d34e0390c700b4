#pragma once
#include <cassert>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "kiosk/base/result.h"

namespace kiosk::sync {

// Why a step of an update failed, for programs; the threats are those of the TUF specification.
enum class Reason {
  Malformed,       // no strict JSON, or not the fields that its role needs
  Unsupported,     // another major version of the specification
  WrongType,       // metadata of another role
  BadSignature,    // fewer valid signatures than the threshold
  Rollback,        // older than what is trusted already
  WrongVersion,    // not the version that was announced
  Expired,         // past its date at the time of the update
  WrongLength,     // not as long as signed
  WrongHash,       // not the bytes that were signed
  UnlistedRole,    // the snapshot does not list it
  UnknownTarget,   // no role that may speak for it describes the target
  TooManyRoles,    // the search went through more roles than allowed
  NotInitialised,  // no trusted root on this machine
  Missing,         // the server says that there is no such file
  TooLarge,        // more bytes than the cap
  TooSlow,         // below the lowest speed, or past the deadline
  Unreachable,     // no connection, or it broke off
  ServerError,     // any other answer of the server
  Disk,            // this machine's disk refused
  Unusable,        // what was signed, but this program cannot show it
};

// "rollback": stable, for logs and metrics.
std::string_view to_string(Reason reason);

// Message: one sentence that says what happened, where, and what to do.
struct Failure {
  Reason reason = Reason::Malformed;
  std::string message;
};

// Completes "<what happened, where>" with what to do about such a reason. `what` may hold what
// others wrote: controls and directions in it become '?', and far more than a sentence is cut off.
Failure failure(Reason reason, const std::string& what);

// The kind for those who know only base's errors.
base::Error to_error(const Failure& failure);

// As base::Result, with a Failure; TRY and CHECK_OK work with it. TRY must not stand inside braces
// or beside other arguments that own memory: g++ 12 leaks what was built before it when it returns.
template <typename T>
class [[nodiscard]] Outcome {
 public:
  using value_type = T;

  // NOLINTNEXTLINE(google-explicit-constructor): return value;
  // NOLINTNEXTLINE(google-explicit-constructor): return value;
  Outcome(T value) : held_(std::in_place_index<0>, std::move(value)) {}

  // NOLINTNEXTLINE(google-explicit-constructor): return failure;
  // NOLINTNEXTLINE(google-explicit-constructor): return failure;
  Outcome(Failure failure) : held_(std::in_place_index<1>, std::move(failure)) {}

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

  T* operator->() { return &value(); }

  const T* operator->() const { return &value(); }

  const Failure& error() const {
    assert(!has_value());
    return *std::get_if<1>(&held_);
  }

 private:
  std::variant<T, Failure> held_;
};

struct Done {};

template <>
class [[nodiscard]] Outcome<void> : public Outcome<Done> {
 public:
  using value_type = void;
  using Outcome<Done>::Outcome;

  Outcome() : Outcome<Done>(Done{}) {}
};

// What base::Files says, as a Failure of the disk: TRY(disk(files.read(path))).
template <typename T>
Outcome<T> disk(base::Result<T> result) {
  if (!result.has_value()) {
    return Failure{Reason::Disk, result.error().message};
  }
  if constexpr (std::is_void_v<T>) {
    return {};
  } else {
    return std::move(result).value();
  }
}

}  // namespace kiosk::sync
