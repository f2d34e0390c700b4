#include "kiosk/main/search_maker.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <semaphore>

#include "kiosk/main/index.h"
#include "kiosk/store/file_digest.h"
#include "kiosk/store/search_build.h"
#include "tests/support/package_builder.h"

// A whole kiosk without a window whose search index is missing, stale or damaged.
namespace {

namespace base = kiosk::base;
namespace store = kiosk::store;
using kiosk::main::Options;
using kiosk::main::SearchMaker;
using kiosk::main::World;

constexpr base::UnixSeconds kMondayMorning{1795426920};

std::string content() {
  test_support::PackageBuilder builder;
  builder.record("site", R"({"slug": "foyer"})");
  builder.text("de", "site/foyer", "name", "Foyer");
  builder.text("de", "topic/housing", "name", "Wohnen");
  builder.text("de", "service/benefit", "name", "Wohngeld");
  return builder.bytes();
}

class SearchScene {
 public:
  SearchScene() {
    std::string name = (std::filesystem::temp_directory_path() / "search-XXXXXX").string();
    root_ = mkdtemp(name.data());
    const std::string bytes = content();
    sha256_ = store::sha256_of(bytes);
    EXPECT_TRUE(files_.make_folder(root_ + "/sync/content"));
    EXPECT_TRUE(files_.make_folder(root_ + "/sync/search"));
    EXPECT_TRUE(files_.write(path(), bytes));
  }

  ~SearchScene() {
    maker_.reset();
    world_.reset();
    std::filesystem::remove_all(root_);
  }

  SearchScene(const SearchScene&) = delete;
  SearchScene& operator=(const SearchScene&) = delete;

  std::string path() const { return root_ + "/sync/content/" + sha256_ + ".db"; }

  std::string brought_index() const { return root_ + "/sync/search/" + sha256_ + ".db"; }

  std::string own_index() const { return root_ + "/state/search/" + sha256_ + ".db"; }

  base::Result<void> build(const std::string& stamp) {
    return store::build_search(path(), stamp, brought_index());
  }

  const std::string& sha256() const { return sha256_; }

  // As a kiosk that follows the sync program starts.
  void start() {
    Options options;
    options.content = path();
    options.state = root_ + "/state";
    options.fonts = WEGWEISER_FONTS;
    options.i18n = WEGWEISER_I18N;
    auto brought = World::open_beside(path(), "");
    ASSERT_TRUE(brought) << brought.error().message;
    auto opened = World::open(options, clock_, log_, std::move(brought).value());
    ASSERT_TRUE(opened) << opened.error().message;
    world_ = std::move(opened).value();
    maker_ = std::make_unique<SearchMaker>(*world_, options, [this] { woken_.release(); });
    maker_->turn();
  }

  void turn() { maker_->turn(); }

  void wait_for_the_index() {
    woken_.acquire();
    // The thread has woken the loop a moment before it hands over what it made.
    while (world_->lacks_search()) {
      maker_->turn();
    }
  }

  bool shows(const std::string& screen, const std::string& node) {
    Options options;
    options.screen = screen;
    options.locale = "de";
    auto state = kiosk::main::state_of(options);
    EXPECT_TRUE(state);
    world_->kiosk().set_state(std::move(*state));
    const auto& said = world_->kiosk().frame().utterances;
    return std::any_of(said.begin(), said.end(),
                       [&node](const auto& utterance) { return utterance.node == node; });
  }

  void expect_coming() {
    EXPECT_TRUE(shows("home", "tile/topic/housing") || shows("home", "topic/housing"));
    EXPECT_TRUE(shows("home", "bar/search"));
    EXPECT_TRUE(shows("search?q=wohngeld", "hint"));
    EXPECT_FALSE(shows("search?q=wohngeld", "hit/service/benefit"));
  }

  void expect_found() { EXPECT_TRUE(shows("search?q=wohngeld", "hit/service/benefit")); }

 private:
  std::string root_;
  std::string sha256_;
  base::DiskFiles files_;
  base::VirtualClock clock_{kMondayMorning};
  base::MemoryLog log_;
  std::unique_ptr<World> world_;
  std::binary_semaphore woken_{0};
  std::unique_ptr<SearchMaker> maker_;
};

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST(SearchMaker, LeavesAnIndexThatFitsAsItIs) {
  SearchScene scene;
  ASSERT_TRUE(scene.build(scene.sha256()));
  scene.start();
  scene.expect_found();
  EXPECT_FALSE(std::filesystem::exists(scene.own_index()));
}

TEST(SearchMaker, MakesAMissingIndexWhileTopicsWorkAndTheSearchIsComing) {
  SearchScene scene;
  scene.start();
  scene.expect_coming();
  scene.wait_for_the_index();
  scene.expect_found();
  EXPECT_TRUE(std::filesystem::exists(scene.own_index()));
}

TEST(SearchMaker, MakesAnIndexOfOtherContentAnew) {
  SearchScene scene;
  ASSERT_TRUE(scene.build("another content"));
  scene.start();
  scene.expect_coming();
  scene.wait_for_the_index();
  scene.expect_found();
}

TEST(SearchMaker, MakesADamagedIndexAnew) {
  SearchScene scene;
  ASSERT_TRUE(scene.build(scene.sha256()));
  std::ofstream(scene.brought_index(), std::ios::binary | std::ios::trunc) << "no database";
  scene.start();
  scene.expect_coming();
  scene.wait_for_the_index();
  scene.expect_found();
}

// Of a page that opening does not read.
TEST(SearchMaker, MakesAnIndexAnewWhoseDamageAQueryFinds) {
  SearchScene scene;
  ASSERT_TRUE(scene.build(scene.sha256()));
  const std::string intact = bytes_of(scene.brought_index());
  constexpr std::size_t kPage = 4096;
  int found_late = 0;
  for (std::size_t at = kPage; at < intact.size(); at += kPage) {
    std::string bytes = intact;
    std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), kPage, '\x5a');
    std::ofstream(scene.brought_index(), std::ios::binary | std::ios::trunc) << bytes;
    if (!store::ContentSearch::open(scene.path(), scene.sha256(), scene.brought_index())) {
      continue;
    }
    SearchScene other;
    ASSERT_TRUE(other.build(other.sha256()));
    std::ofstream(other.brought_index(), std::ios::binary | std::ios::trunc) << bytes;
    other.start();
    if (other.shows("search?q=wohngeld", "hint")) {
      ++found_late;
      other.turn();
      other.expect_coming();
      other.wait_for_the_index();
    }
    other.expect_found();
  }
  EXPECT_GT(found_late, 0);
}
