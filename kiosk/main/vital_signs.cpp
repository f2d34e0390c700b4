#include "kiosk/main/vital_signs.h"

#include "kiosk/base/exposition.h"
#include "kiosk/main/settings/metrics_file.h"

namespace kiosk::main {
namespace {

// Nothing: what came with the kiosk, which has no version.
std::optional<std::int64_t> version_of(const store::Follow& follow) {
  return follow.shown() ? std::optional(follow.shown()->version) : std::nullopt;
}

}  // namespace

std::string vital_signs(base::UnixSeconds started, const store::Follow& follow,
                        base::UnixSeconds now) {
  base::Exposition out;
  out.begin("wegweiser_kiosk_build_info", "gauge", "The program that shows the content.");
  out.add("wegweiser_kiosk_build_info{version=\"" + base::label_text(WEGWEISER_VERSION) + "\"}", 1);
  out.moment("wegweiser_kiosk_start_timestamp_seconds", "When the program started.", started);
  out.moment("wegweiser_kiosk_last_turn_timestamp_seconds",
             "When the loop that draws last turned, to five minutes.", now);
  out.gauge("wegweiser_kiosk_content_version", "Version of the content that is shown.",
            version_of(follow));
  out.gauge("wegweiser_kiosk_content_refused",
            "How many contents are put aside, as damaged or because the program fell with them.",
            follow.refused());
  return std::move(out).text();
}

void VitalSigns::turn() {
  const auto version = version_of(follow_);
  if (path_.empty() || (started_ && version == version_ && clock_.now() < next_)) {
    return;
  }
  const base::UnixSeconds now = clock_.unix_now();
  started_ = started_.value_or(now);
  version_ = version;
  next_ = clock_.now() + kEvery;
  const auto written = write_metrics(files_, path_, vital_signs(*started_, follow_, now));
  if (!written && !failed_) {
    log_.warn("Monitoring learns nothing of this program. " + written.error().message);
  }
  failed_ = !written;
}

}  // namespace kiosk::main
