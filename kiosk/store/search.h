#pragma once
#include <memory>
#include <optional>
#include <string>

#include "kiosk/directory/search.h"
#include "kiosk/store/revision.h"

namespace kiosk::store {

// Where the index of a content file lies in a folder: <folder>/<sha256>.db.
std::string search_path(const std::string& folder, const std::string& content_sha256);

// Searches a content file by its index.
class ContentSearch final : public directory::Search {
 public:
  // Fails as Revision::open and, for an index that is missing, stale or damaged, with NotFound,
  // Unsupported or Corrupt: build_search (search_build.h) mends that.
  static base::Result<std::unique_ptr<ContentSearch>> open(const std::string& content_path,
                                                           const std::string& content_sha256,
                                                           const std::string& index_path,
                                                           const RevisionOptions& options = {});

  // The same; builds the index first, in a folder that it makes, if there is none that fits, and
  // once more if a later query finds it damaged.
  static base::Result<std::unique_ptr<ContentSearch>> open_or_build(
      const std::string& content_path, const std::string& content_sha256,
      const std::string& index_path, const RevisionOptions& options = {});

  // The same; builds the index anew whatever is there.
  static base::Result<std::unique_ptr<ContentSearch>> build(const std::string& content_path,
                                                            const std::string& content_sha256,
                                                            const std::string& index_path,
                                                            const RevisionOptions& options = {});

  ~ContentSearch() override;

  // Finds what Revision::follow() answers, from now on.
  void follow(const base::Clock& clock);

  // Whether a query has found the index damaged, and it was not mended.
  bool is_damaged() const { return damaged_; }

  base::Result<directory::SearchAnswer> search(std::string_view query, const std::string& lang,
                                               std::size_t most,
                                               const directory::KeyRows& keys) override;

 private:
  class Engine;

  struct Origin {
    std::string content_path;
    std::string content_sha256;
    std::string index_path;
    RevisionOptions options;
  };

  explicit ContentSearch(std::unique_ptr<Engine> engine);

  base::Result<void> mend();

  std::unique_ptr<Engine> engine_;
  const base::Clock* clock_ = nullptr;
  std::optional<Origin> mends_by_;  // nothing: only reads
  bool damaged_ = false;
};

}  // namespace kiosk::store
