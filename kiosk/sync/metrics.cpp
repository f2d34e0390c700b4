#include "kiosk/sync/metrics.h"

#include "kiosk/base/exposition.h"
#include "kiosk/sync/metadata_parts.h"
#include "kiosk/sync/reasons.h"

namespace kiosk::sync {
namespace {

using base::Exposition;
using base::label_text;

void add_content(Exposition& out, const store::Generation& content, base::UnixSeconds now) {
  out.gauge("wegweiser_content_version", "Version of the content that is installed.",
            content.version);
  out.gauge("wegweiser_content_bytes", "Size of the content that is installed.",
            static_cast<std::int64_t>(content.length));
  const auto published = parse_moment(content.published_at);
  out.moment("wegweiser_content_published_timestamp_seconds",
             "When the town hall published the content that is installed.", published);
  if (published) {
    out.gauge("wegweiser_content_age_seconds",
              "How old the content that is installed was at the last try.",
              (now - *published).count());
  }
}

void add_failures(Exposition& out, const Status& status) {
  const std::string name = "wegweiser_sync_failures_total";
  out.begin(name, "counter", "Tries at one address that failed, by reason.");
  for (const Reason reason : every_reason()) {
    const auto count = status.failures.find(reason);
    out.add(name + "{reason=\"" + label_text(std::string(to_string(reason))) + "\"}",
            count != status.failures.end() ? count->second : 0);
  }
}

}  // namespace

std::string metrics_text(const Status& status, std::optional<std::uint64_t> free_bytes,
                         base::UnixSeconds now) {
  Exposition out;
  out.begin("wegweiser_build_info", "gauge", "The program that keeps the content up to date.");
  out.add("wegweiser_build_info{version=\"" + label_text(WEGWEISER_VERSION) + "\"}", 1);
  if (status.installed) {
    add_content(out, *status.installed, now);
  }
  out.moment("wegweiser_sync_last_try_timestamp_seconds", "When it last looked for content.",
             status.last_try);
  out.gauge("wegweiser_sync_last_try_success", "Whether the last look went well.",
            status.last_try ? std::optional<std::int64_t>(status.last_failure.empty() ? 1 : 0)
                            : std::nullopt);
  out.moment("wegweiser_sync_last_contact_timestamp_seconds",
             "When a repository last answered with valid metadata.", status.last_contact);
  out.moment("wegweiser_sync_last_activation_timestamp_seconds",
             "When other content last became current.", status.last_activation);
  out.moment("wegweiser_sync_next_expiry_timestamp_seconds",
             "When the first of what was signed ends.", status.next_expiry);
  add_failures(out, status);
  out.gauge("wegweiser_folder_free_bytes", "What may still be written where the content lies.",
            free_bytes ? std::optional<std::int64_t>(static_cast<std::int64_t>(*free_bytes))
                       : std::nullopt);
  return std::move(out).text();
}

}  // namespace kiosk::sync
