#include "kiosk/base/error.h"

namespace kiosk::base {

std::string_view to_string(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::NotFound:
      return "not found";
    case ErrorKind::Invalid:
      return "invalid";
    case ErrorKind::Corrupt:
      return "corrupt";
    case ErrorKind::Unsupported:
      return "unsupported";
    case ErrorKind::Io:
      return "io";
  }
  return "unknown";
}

}  // namespace kiosk::base
