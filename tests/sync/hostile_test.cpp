#include <gtest/gtest.h>

#include "kiosk/sync/curl_fetch.h"
#include "tests/sync/attacks.h"
#include "tests/sync/client.h"

// Every attack on every file, over a real connection: the update fails, what was installed stays,
// and when the attack is over the next update arrives.
namespace kiosk::sync {
namespace {

constexpr const char* kPlaces[] = {"root", "timestamp", "snapshot", "targets", "d", "artifact"};

// A repository behind a server that can attack one file, and a machine that follows it.
class Battlefield {
 public:
  Battlefield() : server_([this](const HttpRequest& request) { return answer(request); }) {
    fetch_.emplace(Patience());
    repository_.delegate("targets", "d", {"*"});
    publish();
    store().save("root", repository_.files("root").front()).value();
    publish();
    EXPECT_EQ(reason(update()), "none");
  }

  // A new version of every file.
  void publish() {
    repository_.add_target("d", "artifact", "artifact " + std::to_string(++published_));
    repository_.publish({"root", "d", "targets", "snapshot", "timestamp"});
  }

  Outcome<Delivered> update() {
    auto updater = Updater::begin(store(), *fetch_, server_.url() + "/metadata", Limits(), kNow);
    if (!updater) {
      return updater.error();
    }
    CHECK_OK(updater->refresh());
    const FoundTarget target = TRY(updater->find("artifact"));
    const std::string hash = TRY(naming_hash(target.info, "artifact"));
    return deliver(*fetch_, files_,
                   {target_address(server_.url() + "/targets", "artifact", hash), target.info,
                    "staging/part", "artifact"});
  }

  void attack(const std::string& place, const Attack& attack,
              const Patience& patience = Patience()) {
    fetch_.emplace(patience);
    place_ = place;
    attack_ = &attack;
    attacked_ = 0;
  }

  void make_peace() {
    attack_ = nullptr;
    fetch_.emplace(Patience());
  }

  int attacked() const { return attacked_; }

  std::string installed() const { return files_.read("artifact").value_or("none"); }

  // Bytes of everything on the disk of this machine.
  std::uint64_t bytes_kept() const {
    std::uint64_t bytes = 0;
    for (const char* folder : {"trusted", "staging"}) {
      const auto names = files_.list(folder);
      for (const std::string& name : names ? *names : std::vector<std::string>()) {
        bytes += files_.size(std::string(folder) + "/" + name).value_or(0);
      }
    }
    return bytes;
  }

 private:
  MetadataStore store() { return MetadataStore(files_, "trusted"); }

  static std::string place_of(const std::string& path) {
    if (path.starts_with("/targets/")) {
      return "artifact";
    }
    for (const char* role : {"root", "timestamp", "snapshot", "targets", "d"}) {
      if (path.ends_with("." + std::string(role) + ".json") ||
          path.ends_with("/" + std::string(role) + ".json")) {
        return role;
      }
    }
    return "";
  }

  Reply answer(const HttpRequest& request) {
    const auto bytes = repository_.serve(request.path.substr(1));
    const std::string place = place_of(request.path);
    if (bytes && attack_ != nullptr && place == place_) {
      ++attacked_;
      return attack_->answer(*bytes,
                             place == "artifact" ? "artifact 1" : repository_.files(place).front());
    }
    Reply reply;
    reply.status = bytes ? 200 : 404;
    reply.body = bytes.value_or("nothing here");
    return reply;
  }

  Repository repository_;
  int published_ = 0;
  std::string place_;
  const Attack* attack_ = nullptr;
  int attacked_ = 0;
  base::MemoryFiles files_;
  std::optional<CurlFetch> fetch_;
  WebServer server_;
};

class Hostile : public ::testing::TestWithParam<const char*> {};

TEST_P(Hostile, ServerChangesNothingAndTheNextUpdateArrives) {
  Battlefield field;
  for (const Attack& attack : attacks()) {
    const std::string before = field.installed();
    field.publish();
    field.attack(GetParam(), attack);
    const auto outcome = field.update();
    EXPECT_FALSE(outcome) << attack.name;
    EXPECT_GE(field.attacked(), 1) << attack.name;
    EXPECT_EQ(field.installed(), before) << attack.name;
    EXPECT_LE(field.bytes_kept(), 60'000U) << attack.name;
    if (!outcome) {
      EXPECT_TRUE(outcome.error().message.ends_with('.')) << outcome.error().message;
    }
    if (attack.signs_nothing && GetParam() != std::string("artifact")) {
      EXPECT_EQ(reason(outcome), "malformed") << attack.name;
    }
    field.make_peace();
    EXPECT_EQ(reason(field.update()), "none") << attack.name;
    EXPECT_NE(field.installed(), before) << attack.name;
  }
}

// A drop at a time, and silence: each file ends within its deadline.
TEST_P(Hostile, SlownessEndsAtTheDeadline) {
  const Attack drip{"drip", [](const std::string& file, const std::string&) {
                      Reply reply;
                      reply.body = file;
                      reply.piece = 1;
                      reply.pause = std::chrono::milliseconds(50);
                      return reply;
                    }};
  const Attack silence{"silence", [](const std::string&, const std::string&) {
                         Reply reply;
                         reply.silent = true;
                         return reply;
                       }};
  Patience patience;
  patience.metadata_deadline = std::chrono::milliseconds(250);
  for (const Attack* attack : {&drip, &silence}) {
    Battlefield field;
    const std::string before = field.installed();
    field.publish();
    field.attack(GetParam(), *attack, patience);
    EXPECT_EQ(reason(field.update()), "too-slow") << attack->name;
    EXPECT_EQ(field.installed(), before);
    field.make_peace();
    EXPECT_EQ(reason(field.update()), "none") << attack->name;
    EXPECT_NE(field.installed(), before);
  }
}

INSTANTIATE_TEST_SUITE_P(EveryPlace, Hostile, ::testing::ValuesIn(kPlaces),
                         [](const auto& place) { return std::string(place.param); });

}  // namespace
}  // namespace kiosk::sync
