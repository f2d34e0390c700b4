#include "kiosk/base/log.h"

#include <cstdio>

namespace kiosk::base {

void StderrLog::write(Severity severity, const std::string& sentence) {
  const char* mark = severity == Severity::Warning ? "warning: " : "";
  std::fprintf(stderr, "%s%s\n", mark, sentence.c_str());
}

}  // namespace kiosk::base
