#include "kiosk/sync/outcome.h"

#include <algorithm>
#include <array>

#include "kiosk/base/utf8.h"

namespace kiosk::sync {
namespace {

struct Row {
  Reason reason;
  std::string_view name;
  base::ErrorKind kind;
  std::string_view advice;
};

using Kind = base::ErrorKind;

constexpr std::array<Row, 20> kRows = {{
    {Reason::Malformed, "malformed", Kind::Corrupt,
     "check the address, and whether the network answers with a page of its own"},
    {Reason::Unsupported, "unsupported", Kind::Unsupported, "install a newer version of Wegweiser"},
    {Reason::WrongType, "wrong-type", Kind::Corrupt, "upload the right file again"},
    {Reason::BadSignature, "bad-signature", Kind::Corrupt,
     "check at the town hall which keys signed it"},
    {Reason::Rollback, "rollback", Kind::Corrupt,
     "check whether the server was restored from an old copy or is under attack"},
    {Reason::WrongVersion, "wrong-version", Kind::Corrupt, "publish again"},
    {Reason::Expired, "expired", Kind::Corrupt,
     "sign it again at the town hall, or set this machine's clock"},
    {Reason::WrongLength, "wrong-length", Kind::Corrupt, "upload the file again"},
    {Reason::WrongHash, "wrong-hash", Kind::Corrupt, "upload the file again"},
    {Reason::UnlistedRole, "unlisted-role", Kind::Corrupt, "publish again with every role"},
    {Reason::UnknownTarget, "unknown-target", Kind::NotFound, "check its name"},
    {Reason::TooManyRoles, "too-many-roles", Kind::Corrupt, "publish with fewer delegations"},
    {Reason::NotInitialised, "not-initialised", Kind::NotFound,
     "bring one here by hand and name it with --root, or with \"tuf init\""},
    {Reason::Missing, "missing", Kind::NotFound, "check the address, or upload the file"},
    {Reason::TooLarge, "too-large", Kind::Corrupt, "check what the server holds there"},
    {Reason::TooSlow, "too-slow", Kind::Io, "try again on a better line"},
    {Reason::Unreachable, "unreachable", Kind::Io, "check the network and the address"},
    {Reason::ServerError, "server-error", Kind::Io, "check the web server"},
    {Reason::Disk, "disk", Kind::Io, "check space and rights"},
    {Reason::Unusable, "unusable", Kind::Unsupported,
     "publish content that this version of Wegweiser can show, or update Wegweiser"},
}};

const Row& row(Reason reason) {
  return kRows.at(static_cast<size_t>(reason));
}

constexpr bool rows_are_in_order() {
  for (size_t i = 0; i < kRows.size(); ++i) {
    if (static_cast<size_t>(kRows[i].reason) != i) {
      return false;
    }
  }
  return true;
}

static_assert(rows_are_in_order());

// Two long addresses and what is said of them.
constexpr std::size_t kMostSaid = 500;

// Controls, and what turns the direction of a line or ends one.
bool steers(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200E && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// What others wrote, names of roles or headers of servers, stands in messages, and these in
// terminals, logs and the status. One line of UTF-8, '?' for what is none or would steer it.
std::string harmless(std::string_view text) {
  std::string out;
  while (!text.empty() && out.size() < kMostSaid) {
    const std::size_t good = base::first_bad_utf8(text).value_or(text.size());
    for (std::size_t at = 0; at < good && out.size() < kMostSaid;) {
      const char32_t c = base::next_code_point(text, at);
      base::append_utf8(out, steers(c) ? U'?' : c);
    }
    out += good < text.size() ? "?" : "";
    text.remove_prefix(std::min(good + 1, text.size()));
  }
  return out.size() < kMostSaid ? out : out + "...";
}

}  // namespace

std::string_view to_string(Reason reason) {
  return row(reason).name;
}

Failure failure(Reason reason, const std::string& what) {
  return {reason, harmless(what) + "; " + std::string(row(reason).advice) + "."};
}

base::Error to_error(const Failure& failure) {
  return {row(failure.reason).kind, failure.message};
}

}  // namespace kiosk::sync
