#include "content/townhall/translate/xliff.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
  const auto read = townhall::translate::read_xliff({reinterpret_cast<const char*>(data), size},
                                                    "a.xlf", townhall::translate::Voice::German);
  // What was read can be written and read again.
  if (read) {
    const auto written = townhall::translate::write_xliff(*read);
    if (!written) {
      __builtin_trap();
    }
  }
  return 0;
}
