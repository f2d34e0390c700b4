#include <cstdint>
#include <cstdlib>
#include <string>

#include "kiosk/sync/trusted.h"

// Any bytes are metadata of a role or are refused in a sentence, and no bytes are trusted that
// nobody signed.
namespace {

using namespace kiosk::sync;  // NOLINT(google-build-using-namespace): nothing else is named here

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

template <typename T>
void require_sentence(const Outcome<T>& outcome) {
  require(outcome.has_value() || outcome.error().message.ends_with('.'));
}

void read_as_every_role(const Json& content) {
  const auto root = read_root(content, Limits());
  const auto timestamp = read_timestamp(content);
  const auto snapshot = read_snapshot(content);
  const auto targets = read_targets(content, Limits());
  require_sentence(root);
  require_sentence(timestamp);
  require_sentence(snapshot);
  require_sentence(targets);
  const int read = static_cast<int>(root.has_value()) + static_cast<int>(timestamp.has_value()) +
                   static_cast<int>(snapshot.has_value()) + static_cast<int>(targets.has_value());
  require(read <= 1);
  if (targets) {
    for (const Delegation& delegation : targets->delegations) {
      require(!delegation.name.empty() && !is_top_level(delegation.name));
      require(delegation.paths.empty() || delegation.hash_prefixes.empty());
      require(delegation.role.threshold >= 1);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(data, data + size);
  const auto envelope = open_envelope(bytes, Limits());
  require_sentence(envelope);
  if (envelope) {
    read_as_every_role(envelope->content);
  }
  // A signature that holds cannot be made by changing bytes: only the root of the corpus has one,
  // and then it says what it said.
  const auto trusted = Trusted::begin(bytes, kiosk::base::UnixSeconds(0), Limits());
  require_sentence(trusted);
  require(!trusted || trusted->root().version == 1);
  return 0;
}
