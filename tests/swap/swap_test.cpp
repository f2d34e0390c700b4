#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <thread>

#include "kiosk/main/follower.h"
#include "kiosk/store/file_digest.h"
#include "kiosk/sync/status.h"
#include "kiosk/ui/action.h"
#include "tests/support/package_builder.h"

namespace {

namespace app = kiosk::app;
namespace base = kiosk::base;
namespace store = kiosk::store;
using kiosk::main::Follower;
using kiosk::main::World;
using test_support::PackageBuilder;

// Monday 2026-11-23, 10:42 in Berlin.
constexpr base::UnixSeconds kMonday{1795426920};

// Two contents of one town. Every text says of which it is; each has a desk of its own, and the
// second an emergency, so that it comes in the middle of a visit.
std::string content(const std::string& mark) {
  PackageBuilder builder;
  builder.record("site", R"({"slug": "foyer"})");
  builder.text("de", "site/foyer", "name", "Foyer " + mark);
  builder.record("contact",
                 R"({"slug": "desk-)" + mark + R"(", "kind": "desk", "email": "a@town.example"})");
  builder.record("topic", R"({"slug": "housing", "icon": "home", "color": 2,
      "entries": ["service/benefit", "contact/desk", "contact/desk-)" +
                              mark + R"("]})");
  builder.text("de", "package/town", "town", "Stadt " + mark);
  builder.text("de", "topic/housing", "name", "Wohnen " + mark);
  builder.text("de", "service/benefit", "name", "Wohngeld " + mark);
  for (const std::string& slug : {std::string("desk"), "desk-" + mark}) {
    builder.text("de", "contact/" + slug, "name", "Stelle " + mark);
    builder.text("de", "contact/" + slug, "responsibility", "Aufgabe " + mark);
  }
  if (mark == "beta") {
    builder.record("notice", R"({"slug": "water", "severity": "emergency",
        "valid_from": "2026-11-01T00:00", "valid_until": "2027-12-31T00:00"})");
    builder.text("de", "notice/water", "title", "Wasser beta");
    builder.text("de", "notice/water", "body", "Abkochen beta");
    builder.text("de", "notice/water", "what_to_do", "Warten beta");
  }
  return builder.bytes();
}

// A whole kiosk without a window that follows a sync folder on the disk, on a clock of its own.
class Scene {
 public:
  Scene() {
    std::string name = (std::filesystem::temp_directory_path() / "swap-XXXXXX").string();
    root_ = mkdtemp(name.data());
    EXPECT_TRUE(files_.make_folder(root_ + "/sync/content"));
    for (const char* mark : {"alpha", "beta"}) {
      const std::string bytes = content(mark);
      made_[mark] = {1, store::sha256_of(bytes), bytes.size(), "2026-11-22T08:00:00Z"};
      EXPECT_TRUE(files_.write(generations().path_of(made_[mark]), bytes));
    }
    publish("alpha");
    follow_ = std::make_unique<store::Follow>(
        files_, clock_, log_, store::Sources{root_ + "/sync", root_ + "/kiosk", ""});
    kiosk::main::Options options;
    options.content = follow_->choose().value();
    options.fonts = WEGWEISER_FONTS;
    options.i18n = WEGWEISER_I18N;
    auto opened = World::open(options, clock_, log_);
    EXPECT_TRUE(opened) << opened.error().message;
    world_ = std::move(opened).value();
    follower_ = std::make_unique<Follower>(*world_, *follow_, clock_, log_, nullptr);
  }

  ~Scene() {
    end();
    std::filesystem::remove_all(root_);
  }

  Scene(const Scene&) = delete;
  Scene& operator=(const Scene&) = delete;

  // Ends what follows, with its threads; the kiosk stays.
  void end() {
    follower_.reset();
    follow_.reset();
  }

  void publish(const std::string& mark) {
    made_[mark].version = ++version_;
    EXPECT_TRUE(generations().activate(files_, made_[mark]));
    if (follow_ != nullptr) {
      follow_->wake();
    }
  }

  // The sync program had its last answer of the town hall so long ago.
  void last_contact(std::chrono::hours ago) {
    kiosk::sync::Status status;
    status.last_contact = clock_.unix_now() - ago;
    EXPECT_TRUE(kiosk::sync::write_status(files_, root_ + "/sync", status));
  }

  bool says_of_when_it_is() {
    const auto& said = kiosk().frame().utterances;
    return std::any_of(said.begin(), said.end(),
                       [](const auto& utterance) { return utterance.node == "chip/date"; });
  }

  app::Kiosk& kiosk() { return world_->kiosk(); }

  const app::State& state() { return kiosk().state(); }

  std::string here() { return app::to_string(state().stop().route); }

  // Of which content the kiosk's pages are.
  const store::Revision* shown() const { return &world_->revision(); }

  // Touches what does that, and what the loop does after it.
  void tap(kiosk::ui::ActionKind kind) {
    for (const auto& target : kiosk().frame().targets) {
      if (target.action.kind == kind) {
        tap_at({target.rect.x + target.rect.width / 2, target.rect.y + target.rect.height / 2});
        return;
      }
    }
    ADD_FAILURE() << "nothing does that on " << here();
  }

  void tap_at(kiosk::ui::Point at) {
    const app::State before = state();
    kiosk().touch({app::Contact::Down, 1, at});
    clock_.advance(base::Monotonic{120});
    kiosk().touch({app::Contact::Up, 1, at});
    follower_->turn(before);
    check();
  }

  void pass(base::Monotonic time) {
    const app::State before = state();
    clock_.advance(time);
    kiosk().tick();
    follower_->turn(before);
    check();
  }

  // As the loop would: turns until the content that is being opened beside has come or must wait.
  bool comes(const store::Revision* before, int turns = 5'000'000) {
    for (int i = 0; i < turns && shown() == before; ++i) {
      follower_->turn(state());
      std::this_thread::yield();
    }
    check();
    return shown() != before;
  }

  // No screen shows words of both.
  void check() {
    bool alpha = false;
    bool beta = false;
    for (const auto& said : kiosk().frame().utterances) {
      alpha = alpha || said.spoken.find("alpha") != std::string::npos;
      beta = beta || said.spoken.find("beta") != std::string::npos;
    }
    EXPECT_FALSE(alpha && beta) << here();
    const std::string town = world_->revision().package("de")->town.text;
    EXPECT_FALSE(alpha && town != "Stadt alpha") << here();
    EXPECT_FALSE(beta && town != "Stadt beta") << here();
  }

  // How often this process has content of the sync folder open.
  int open_contents() const {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
      std::error_code gone;
      const std::string target = std::filesystem::read_symlink(entry.path(), gone).string();
      count += target.rfind(root_ + "/sync/content/", 0) == 0 ? 1 : 0;
    }
    return count;
  }

  base::MemoryLog& log() { return log_; }

 private:
  store::Generations generations() const { return store::Generations(root_ + "/sync"); }

  std::string root_;
  base::DiskFiles files_;
  base::VirtualClock clock_{kMonday};
  base::MemoryLog log_;
  std::map<std::string, store::Generation> made_;
  std::int64_t version_ = 0;
  std::unique_ptr<store::Follow> follow_;
  std::unique_ptr<World> world_;
  std::unique_ptr<Follower> follower_;
};

app::State on(const std::vector<std::string>& routes) {
  app::State state;
  state.way.clear();
  for (const std::string& route : routes) {
    state.way.push_back({*app::parse_route(route), 0, {}});
  }
  state.last_activity = base::Monotonic{1};
  return state;
}

}  // namespace

// Reference: sync, G7. Each second exchange comes with an emergency in the middle of a visit; the
// way back happens while nobody is here.
TEST(Swap, AThousandTimesUnderInputMixesNothingAndLosesNobody) {
  Scene scene;
  const std::vector<std::vector<std::string>> ways = {
      {"home", "topic/housing", "service/benefit"},
      {"home", "topic/housing", "contact/desk"},
      {"home", "topic/housing", "contact/desk-alpha"},
      {"home", "contact/desk-alpha"},
      {"home"},
  };
  const std::vector<std::string> ends = {"service/benefit", "contact/desk", "topic/housing", "home",
                                         "home"};
  for (int round = 0; round < 500; ++round) {
    const std::size_t way = static_cast<std::size_t>(round) % ways.size();
    scene.kiosk().set_state(on(ways[way]));
    scene.pass(base::Monotonic{1000});
    const auto* before = scene.shown();
    scene.publish("beta");
    scene.tap_at({1, 1});
    ASSERT_TRUE(scene.comes(before)) << round;
    ASSERT_EQ(scene.here(), ends[way]) << round;
    ASSERT_EQ(scene.state().renewed, ways[way].back() == "contact/desk-alpha") << round;
    before = scene.shown();
    scene.publish("alpha");
    scene.tap_at({1, 1});
    ASSERT_FALSE(scene.comes(before, 3)) << "nobody's screen changes under their eyes";
    scene.kiosk().set_state(app::State{});
    ASSERT_TRUE(scene.comes(before)) << round;
    ASSERT_LE(scene.open_contents(), 3) << "what is shown, and what is checked and opened beside";
  }
  scene.end();
  EXPECT_EQ(scene.open_contents(), 1);
  EXPECT_EQ(scene.log().warnings(), std::vector<std::string>{});
}

TEST(Swap, WaitsForTheEndOfAVisitOrAQuarterOfAnHourAndAStepOn) {
  Scene scene;
  scene.publish("beta");
  ASSERT_TRUE(scene.comes(scene.shown()));
  scene.kiosk().set_state(on({"home", "topic/housing"}));
  const auto* before = scene.shown();
  scene.publish("alpha");
  for (int minute = 0; minute < 20; ++minute) {
    scene.tap_at({1, 1});
    for (int part = 0; part < 2; ++part) {
      scene.pass(base::Monotonic{30'000});
      scene.tap_at({1, 1});
    }
    ASSERT_EQ(scene.shown(), before) << "nobody has moved on";
  }
  scene.tap(kiosk::ui::ActionKind::Home);
  EXPECT_NE(scene.shown(), before);
  EXPECT_EQ(scene.here(), "home");
}

TEST(Swap, ContentThatNobodyConfirmsForThirtyDaysSaysOfWhenItIs) {
  Scene scene;
  scene.kiosk().set_state(on({"home", "contact/desk"}));
  scene.last_contact(std::chrono::hours(24 * 30 - 1));
  scene.pass(base::Monotonic{1000});
  EXPECT_FALSE(scene.says_of_when_it_is());
  scene.last_contact(std::chrono::hours(24 * 30 + 1));
  scene.pass(store::Follow::kLook);
  EXPECT_TRUE(scene.says_of_when_it_is());
  scene.last_contact(std::chrono::hours(0));
  scene.pass(store::Follow::kLook);
  EXPECT_FALSE(scene.says_of_when_it_is());
}
