#pragma once
#include <string>
#include <string_view>

namespace kiosk::base {

// What the caller can do about a failure; the sentence is for a person.
enum class ErrorKind {
  NotFound,     // the thing named does not exist: name another
  Invalid,      // the caller's input is wrong: correct it
  Corrupt,      // stored data is damaged: take another copy
  Unsupported,  // made for another version: update one of the two
  Io,           // the system refused: look at disk, rights, devices
};

// One sentence: what happened, where, what to do.
struct Error {
  ErrorKind kind = ErrorKind::Invalid;
  std::string message;

  bool operator==(const Error&) const = default;
};

std::string_view to_string(ErrorKind kind);

inline Error not_found(std::string message) {
  return {ErrorKind::NotFound, std::move(message)};
}

inline Error invalid(std::string message) {
  return {ErrorKind::Invalid, std::move(message)};
}

inline Error corrupt(std::string message) {
  return {ErrorKind::Corrupt, std::move(message)};
}

inline Error unsupported(std::string message) {
  return {ErrorKind::Unsupported, std::move(message)};
}

inline Error io_error(std::string message) {
  return {ErrorKind::Io, std::move(message)};
}

}  // namespace kiosk::base
