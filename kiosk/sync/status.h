#pragma once
#include <map>
#include <optional>
#include <string>

#include "kiosk/sync/failover.h"

namespace kiosk::sync {

// What staff and monitoring want to know of a kiosk's content. Moments in UTC; nothing of a person.
struct Status {
  std::optional<store::Generation> installed;
  std::optional<base::UnixSeconds> last_try;
  std::optional<base::UnixSeconds> last_contact;     // a repository answered with valid metadata
  std::optional<base::UnixSeconds> last_activation;  // other content became current
  std::optional<base::UnixSeconds> next_expiry;      // of what was fetched last
  std::string last_failure;  // a Reason's name; empty: the last try went well
  std::string last_message;
  std::map<Reason, std::int64_t> failures;  // tries at one address that failed, since the beginning

  bool operator==(const Status&) const = default;
};

// Kept in <folder>/state/status.json, which is also what `status --json` prints. A field that is
// missing, as in files of older programs, or that holds anything else than it should is as if
// nothing had happened yet.
Status read_status(const base::FileReader& files, const std::string& folder);
Outcome<void> write_status(base::Files& files, const std::string& folder, const Status& status);

// So long may the town hall be silent before pages say of when their content is (reference: sync,
// 2.7).
inline constexpr base::UnixSeconds kConfirmedFor{30 * 86'400};

// Whether nobody has confirmed the installed content for longer than that: since the last contact,
// or where there was none, since it was published. False where there is no content.
bool is_unconfirmed(const Status& status, base::UnixSeconds now);

// What a turn that ended at `now` changes.
void note(Status& status, const Turn& turn, base::UnixSeconds now);

Outcome<std::string> status_json(const Status& status);

// For a person: a few lines of plain sentences.
std::string status_words(const Status& status, base::UnixSeconds now);

}  // namespace kiosk::sync
