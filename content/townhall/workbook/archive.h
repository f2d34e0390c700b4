#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/result.h"

struct zip;
struct zip_file;

// ZIP archives as office programs write them, in memory.
namespace townhall::workbook {

// A package of 20,000 services makes a workbook of some 10 MiB.
inline constexpr std::size_t kLargestArchive = std::size_t{64} << 20U;
// All that is ever inflated of one archive, counted while it is inflated: what the archive says of
// itself is not believed. It is read as a stream, so that memory does not follow it.
inline constexpr std::uint64_t kMostInflated = std::uint64_t{256} << 20U;

// One part of an archive, read from its beginning. Must not outlive its archive.
class Part {
 public:
  Part(zip_file* file, std::uint64_t* budget);

  // Bytes read, 0 at the end, or -1 when the part is damaged or too much was inflated.
  int read(char* to, int most);

  bool over_budget() const { return over_budget_; }

 private:
  struct Close {
    void operator()(zip_file* file) const;
  };

  std::unique_ptr<zip_file, Close> file_;
  std::uint64_t* budget_;
  bool over_budget_ = false;
};

class Archive {
 public:
  // Invalid if the bytes are no whole ZIP archive, or larger than kLargestArchive.
  static kiosk::base::Result<Archive> open(std::string bytes);

  // Nothing if there is no such part.
  std::optional<Part> part(const std::string& name) const;

 private:
  struct Discard {
    void operator()(zip* archive) const;
  };

  std::unique_ptr<std::string> bytes_;  // what the archive reads from
  std::unique_ptr<std::uint64_t> budget_ = std::make_unique<std::uint64_t>(kMostInflated);
  std::unique_ptr<zip, Discard> zip_;
};

struct NewPart {
  std::string name;
  std::string bytes;
};

// An archive of these parts in this order, the first of them stored as it is, which OpenDocument
// asks of its "mimetype". The same parts give the same bytes.
kiosk::base::Result<std::string> pack(const std::vector<NewPart>& parts);

}  // namespace townhall::workbook
