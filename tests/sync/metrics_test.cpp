#include "kiosk/sync/metrics.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <map>
#include <sstream>

#include "kiosk/base/exposition.h"
#include "kiosk/main/settings/metrics_file.h"
#include "kiosk/sync/reasons.h"
#include "tests/sync/client.h"
#include "tests/sync/program.h"

namespace kiosk::sync {
namespace {

// The text format read back strictly: series to value, family to type.
struct Parsed {
  std::map<std::string, std::string> values;
  std::map<std::string, std::string> types;
  std::vector<std::string> faults;
};

std::string family_of(const std::string& series) {
  return series.substr(0, series.find('{'));
}

// "# HELP name words" or "# TYPE name type".
void take_comment(const std::string& line, std::string& helped, Parsed& parsed) {
  std::istringstream words(line);
  std::string hash;
  std::string kind;
  std::string name;
  std::string rest;
  words >> hash >> kind >> name;
  std::getline(words >> std::ws, rest);
  if (kind == "HELP" && !rest.empty()) {
    helped = name;
  } else if (kind != "TYPE" || helped != name || (rest != "gauge" && rest != "counter") ||
             !parsed.types.emplace(name, rest).second) {
    parsed.faults.push_back(line);
  }
}

Parsed parse(const std::string& text) {
  Parsed parsed;
  if (!text.ends_with('\n')) {
    parsed.faults.emplace_back("no line feed at the end");
  }
  std::istringstream lines(text);
  std::string helped;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("#")) {
      take_comment(line, helped, parsed);
      continue;
    }
    const size_t space = line.rfind(' ');
    const std::string series = line.substr(0, space);
    const bool known = parsed.types.count(family_of(series)) == 1 && family_of(series) == helped;
    const std::string value = space == std::string::npos ? "" : line.substr(space + 1);
    if (!known || value.empty() || value.find_first_not_of("-0123456789") != std::string::npos ||
        !parsed.values.emplace(series, value).second) {
      parsed.faults.push_back(line);
    }
  }
  return parsed;
}

Status full_status() {
  Status status;
  status.installed = {12, std::string(64, 'a'), 13'500'000, "2026-11-20T10:00:00Z"};
  status.last_try = base::UnixSeconds(1'795'000'300);
  status.last_contact = base::UnixSeconds(1'795'000'000);
  status.last_activation = base::UnixSeconds(1'794'000'000);
  status.next_expiry = base::UnixSeconds(1'796'000'000);
  status.last_failure = "unreachable";
  status.failures = {{Reason::Unreachable, 3}, {Reason::Expired, 1}};
  return status;
}

const base::UnixSeconds kTried(1'795'000'300);

TEST(Metrics, SayWhatTheStatusSays) {
  const Parsed parsed = parse(metrics_text(full_status(), 7'000'000'000ULL, kTried));
  EXPECT_EQ(parsed.faults, std::vector<std::string>());
  const auto value = [&](const std::string& name) {
    return parsed.values.count(name) == 1 ? parsed.values.at(name) : "none";
  };
  EXPECT_EQ(value("wegweiser_content_version"), "12");
  EXPECT_EQ(value("wegweiser_content_bytes"), "13500000");
  EXPECT_EQ(value("wegweiser_content_published_timestamp_seconds"), "1795168800");
  EXPECT_EQ(value("wegweiser_content_age_seconds"), "-168500");
  EXPECT_EQ(value("wegweiser_sync_last_try_timestamp_seconds"), "1795000300");
  EXPECT_EQ(value("wegweiser_sync_last_try_success"), "0");
  EXPECT_EQ(value("wegweiser_sync_last_contact_timestamp_seconds"), "1795000000");
  EXPECT_EQ(value("wegweiser_sync_last_activation_timestamp_seconds"), "1794000000");
  EXPECT_EQ(value("wegweiser_sync_next_expiry_timestamp_seconds"), "1796000000");
  EXPECT_EQ(value("wegweiser_folder_free_bytes"), "7000000000");
  EXPECT_EQ(value("wegweiser_build_info{version=\"" WEGWEISER_VERSION "\"}"), "1");
  EXPECT_EQ(value("wegweiser_sync_failures_total{reason=\"unreachable\"}"), "3");
  EXPECT_EQ(value("wegweiser_sync_failures_total{reason=\"expired\"}"), "1");
  EXPECT_EQ(parsed.types.at("wegweiser_sync_failures_total"), "counter");
}

TEST(Metrics, CountFailuresOfEveryReasonFromTheFirstMoment) {
  const Parsed parsed = parse(metrics_text(Status(), std::nullopt, kTried));
  EXPECT_EQ(parsed.faults, std::vector<std::string>());
  for (const Reason reason : every_reason()) {
    const std::string name =
        "wegweiser_sync_failures_total{reason=\"" + std::string(to_string(reason)) + "\"}";
    ASSERT_EQ(parsed.values.count(name), 1U) << name;
    EXPECT_EQ(parsed.values.at(name), "0");
  }
}

TEST(Metrics, LeaveOutWhatIsNotKnown) {
  const Parsed parsed = parse(metrics_text(Status(), std::nullopt, kTried));
  for (const auto& [series, value] : parsed.values) {
    EXPECT_TRUE(series.starts_with("wegweiser_build_info{") ||
                series.starts_with("wegweiser_sync_failures_total{"))
        << series;
  }
}

TEST(Metrics, EscapeLabels) {
  EXPECT_EQ(base::label_text("1.0"), "1.0");
  EXPECT_EQ(base::label_text("a\"b\\c\nd"), "a\\\"b\\\\c\\nd");
}

TEST(Metrics, PleasePromtool) {
  const Scratch scratch;
  for (const Status& status : {Status(), full_status()}) {
    const std::string path = scratch.write("m.prom", metrics_text(status, 1, kTried));
    // "check metrics" reads from its input and also says what is against the conventions.
    const Ended ended = run_program({"sh", "-c", "promtool check metrics < '" + path + "' >&2"});
    EXPECT_EQ(ended.code, 0);
    EXPECT_EQ(ended.errors, "");
  }
}

TEST(MetricsFile, IsReadableByAllWhateverTheMask) {
  const Scratch scratch;
  const std::string path = scratch / "run/w.prom";
  base::DiskFiles files;
  const mode_t before = umask(077);
  const auto written = main::write_metrics(files, path, "a 1\n");
  const mode_t during = umask(before);
  ASSERT_TRUE(written) << written.error().message;
  EXPECT_EQ(during, 077U);

  struct stat status {};

  ASSERT_EQ(stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0644U);
  EXPECT_EQ(scratch.files("run"), (std::vector<std::string>{"w.prom"}));
}

TEST(OnceCommand, WritesStatusAndMetricsAlsoWhenItFails) {
  const Scratch scratch;
  const std::string metrics = scratch / "run/w.prom";
  const std::string config =
      scratch.write("sync.toml", "repository = [\"http://127.0.0.1:1\", \"" +
                                     (scratch / "nowhere") + "\"]\nfolder = \"" +
                                     (scratch / "sync") + "\"\nmetrics = \"" + metrics + "\"\n");
  const Ended ended =
      run_program({WEGWEISER_BINARY "/bin/wegweiser-sync", "once", "--config", config});
  EXPECT_EQ(ended.code, 1);
  EXPECT_NE(ended.errors.find("(not-initialised)"), std::string::npos) << ended.errors;
  const Parsed parsed = parse(scratch.read("run/w.prom"));
  EXPECT_EQ(parsed.faults, std::vector<std::string>());
  EXPECT_EQ(parsed.values.at("wegweiser_sync_failures_total{reason=\"not-initialised\"}"), "1");
  EXPECT_EQ(parsed.values.at("wegweiser_sync_last_try_success"), "0");
}

TEST(OnceCommand, TriesEveryAddressOfTheConfiguration) {
  Repository repository("2199-01-01T00:00:00Z");
  RealMachine machine(repository);
  const std::string config = machine.scratch.write(
      "sync.toml", "repository = [\"http://127.0.0.1:1\", \"" + machine.server.url() +
                       "\"]\nroot = \"" + (machine.scratch / "first_root.json") + "\"\n");
  const Ended ended =
      run_program({WEGWEISER_BINARY "/bin/wegweiser-sync", "once", "--config", config, "--folder",
                   machine.scratch / "sync", "--metrics", machine.scratch / "w.prom"});
  EXPECT_EQ(ended.code, 1);  // the repository of this test holds no content
  EXPECT_NE(ended.errors.find("(unreachable)"), std::string::npos) << ended.errors;
  EXPECT_NE(ended.errors.find("(unknown-target)"), std::string::npos) << ended.errors;
  EXPECT_FALSE(machine.requests().empty());
  const Parsed parsed = parse(machine.scratch.read("w.prom"));
  EXPECT_EQ(parsed.values.at("wegweiser_sync_failures_total{reason=\"unreachable\"}"), "1");
  EXPECT_EQ(parsed.values.at("wegweiser_sync_failures_total{reason=\"unknown-target\"}"), "1");
}

TEST(OnceCommand, RefusesAWrongConfigurationBeforeAnything) {
  const Scratch scratch;
  const std::string config = scratch.write("sync.toml", "interval_s = \"often\"\n");
  for (const char* command : {"once", "watch", "status"}) {
    const Ended ended =
        run_program({WEGWEISER_BINARY "/bin/wegweiser-sync", command, "--config", config});
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.errors.find("line 1: interval_s must be a whole number from 10 to 86400."),
              std::string::npos)
        << ended.errors;
  }
}

}  // namespace
}  // namespace kiosk::sync
