#include "tests/support/town.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <sstream>

#include "content/townhall/build.h"
#include "content/townhall/check/check.h"
#include "tests/support/open_package.h"

namespace test_support {
namespace {

namespace base = kiosk::base;

// Nothing can be tested without the town: say why, and end.
template <typename T>
T need(base::Result<T> result) {
  if (!result) {
    ADD_FAILURE() << result.error().message;
    std::fprintf(stderr, "%s\n", result.error().message.c_str());
    std::exit(1);
  }
  return std::move(result).value();
}

base::Result<std::string> built_bytes(const base::FileReader& files) {
  townhall::Issues issues;
  const auto rows = TRY(townhall::read_languages(files, WEGWEISER_I18N "/languages.json"));
  const townhall::Canonical canonical =
      townhall::read_canonical(files, WEGWEISER_SOURCE "/content/ahrensburg", issues);
  townhall::check(canonical, {rows, std::nullopt}, issues);
  if (issues.errors() > 0) {
    std::ostringstream problems;
    townhall::print(issues, problems);
    return base::invalid("The sample content is faulty:\n" + problems.str());
  }
  return TRY(townhall::build_revision(canonical, rows)).bytes;
}

}  // namespace

Town::Town(base::UnixSeconds moment) : clock_(moment) {
  // The same for every town of a program, and long to make.
  static const TemporaryFile kContent(need(built_bytes(files_)));
  static const std::string kIndex = kContent.path() + ".search";
  revision_ = need(kiosk::store::Revision::open(kContent.path()));
  search_ = need(kiosk::store::ContentSearch::open_or_build(kContent.path(), "town", kIndex));
  locales_ = std::make_unique<kiosk::locale::Locales>(
      need(kiosk::locale::Locales::load(files_, WEGWEISER_I18N, log_)));
  lexicons_ = std::make_unique<kiosk::speech::Lexicons>(
      need(kiosk::speech::Lexicons::load(files_, WEGWEISER_I18N "/speech")));
  voices_ = std::make_unique<kiosk::locale::Voices>(
      need(kiosk::locale::Voices::parse(need(files_.read(WEGWEISER_I18N "/languages.json")))));
  typesetter_ = need(kiosk::text::Typesetter::create(files_, WEGWEISER_FONTS, log_));
}

Town::~Town() = default;

kiosk::app::Kiosk Town::kiosk_with(kiosk::text::Measurer& measurer, const std::string& panel) {
  const auto named = kiosk::ui::Panel::named(panel);
  EXPECT_TRUE(named.has_value()) << panel;
  auto kiosk = need(kiosk::app::Kiosk::create(*revision_, *locales_, measurer, clock_,
                                              {"", named.value_or(kiosk::ui::Panel{})}));
  kiosk.set_search(search_.get());
  kiosk.set_speech(lexicons_.get(), voices_.get());
  return kiosk;
}

kiosk::app::Kiosk Town::kiosk(const std::string& panel) {
  return kiosk_with(*typesetter_, panel);
}

kiosk::app::Kiosk Town::fixed_kiosk(const std::string& panel) {
  return kiosk_with(fixed_, panel);
}

}  // namespace test_support
