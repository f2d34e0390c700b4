#include "content/townhall/po/po_library.h"

#include <csetjmp>

// g++ says it by a macro, clang by a feature.
#if defined(__has_feature)
#define WEGWEISER_WATCHED __has_feature(address_sanitizer)
#elif defined(__SANITIZE_ADDRESS__)
#define WEGWEISER_WATCHED 1
#else
#define WEGWEISER_WATCHED 0
#endif

#if WEGWEISER_WATCHED
// gettext's parser leaves behind what it had read of a file with mistakes; its process ends soon.
// NOLINTNEXTLINE(bugprone-reserved-identifier,readability-identifier-naming): the sanitizer asks
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libgettextpo";
}
#endif

namespace townhall::po {
namespace {

// Where the callbacks of the call that is running put what they hear.
struct Call {
  std::vector<PoFault>& faults;
  std::jmp_buf end = {};
};

// More say nothing new, and a damaged file has one for each line.
constexpr std::size_t kMostFaults = 20;

thread_local Call* running = nullptr;

void note(std::size_t line, const char* reason) {
  if (running->faults.size() < kMostFaults) {
    running->faults.push_back({line == static_cast<std::size_t>(-1) ? 0 : line, reason});
  }
}

// The library must not go on after a fatal error; this is the only way out of C.
void leave_if_fatal(int severity) {
  if (severity == PO_SEVERITY_FATAL_ERROR) {
    std::longjmp(running->end, 1);
  }
}

void hear(int severity, po_message_t /*message*/, const char* /*file*/, std::size_t line,
          std::size_t /*column*/, int /*multiline*/, const char* reason) {
  if (severity != PO_SEVERITY_WARNING) {
    note(line, reason);
  }
  leave_if_fatal(severity);
}

// NOLINTNEXTLINE(readability-function-size): the library says which parameters it has
void hear_two(int severity, po_message_t /*one*/, const char* /*file*/, std::size_t line,
              std::size_t /*column*/, int /*multiline*/, const char* reason, po_message_t /*other*/,
              const char* /*other_file*/, std::size_t /*other_line*/, std::size_t /*other_column*/,
              int /*other_multiline*/, const char* /*other_reason*/) {
  if (severity != PO_SEVERITY_WARNING) {
    note(line, reason);
  }
  leave_if_fatal(severity);
}

constexpr po_xerror_handler kListener = {hear, hear_two};

}  // namespace

PoFile::~PoFile() {
  if (file_ == nullptr) {
    return;
  }
  // po_file_free of gettext 0.21 leaves the contexts behind.
  po_message_iterator_t at = po_message_iterator(file_, nullptr);
  while (po_message_t message = po_next_message(at)) {
    po_message_set_msgctxt(message, nullptr);
  }
  po_message_iterator_free(at);
  po_file_free(file_);
}

po_file_t read_po_file(const std::string& path, std::vector<PoFault>& faults) {
  Call call{faults};
  running = &call;
  // Nothing with a destructor is made between here and the library.
  po_file_t volatile file = nullptr;
  if (setjmp(call.end) == 0) {
    file = po_file_read(path.c_str(), &kListener);
  }
  running = nullptr;
  return file;
}

void write_po_file(po_file_t file, const std::string& path, std::vector<PoFault>& faults) {
  Call call{faults};
  running = &call;
  if (setjmp(call.end) == 0) {
    po_file_write(file, path.c_str(), &kListener);
  }
  running = nullptr;
}

}  // namespace townhall::po
