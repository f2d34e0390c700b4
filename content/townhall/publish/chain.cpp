#include "content/townhall/publish/chain.h"

#include <charconv>

#include "content/townhall/publish/roles.h"
#include "kiosk/sync/names.h"
#include "kiosk/sync/signatures.h"
#include "kiosk/sync/trusted.h"

namespace townhall {
namespace {

namespace sync = kiosk::sync;
using kiosk::base::ErrorKind;
using kiosk::base::FileReader;
using kiosk::base::Result;

// Before everything that can expire: whoever signs anew must be able to read what has expired.
constexpr kiosk::base::UnixSeconds kBeforeAll{0};

constexpr Phrase kRootDamaged = {
    "Die Wurzel-Metadaten in „{1}“ sind beschädigt ({2}); holen Sie sie aus einer Kopie zurück.",
    "The root metadata in \"{1}\" is damaged ({2}); restore it from a copy."};
constexpr Phrase kNoKeys = {
    "In „{1}“ gibt es keine Schlüssel einer Verwaltung; erzeugen Sie sie mit „keys init“.",
    "There are no keys of a town hall in \"{1}\"; make them with \"keys init\"."};
constexpr Phrase kNotSigned = {
    "Die Datei „{1}“ ist nicht mit den Schlüsseln ihrer Rolle unterschrieben; holen Sie sie aus "
    "einer Kopie zurück.",
    "The file \"{1}\" is not signed by the keys of its role; restore it from a copy."};

Result<void> verify_roots(const std::vector<std::string>& roots, const std::string& folder,
                          Voice voice) {
  auto trusted = sync::Trusted::begin(roots.front(), kBeforeAll, sync::own_limits());
  for (std::size_t i = 1; trusted && i < roots.size(); ++i) {
    if (const auto next = trusted->accept_root(roots[i]); !next) {
      trusted = next.error();
    }
  }
  if (!trusted) {
    return kiosk::base::corrupt(say({kRootDamaged, {folder, trusted.error().message}}, voice));
  }
  return {};
}

}  // namespace

sync::JsonObject Chain::root_content() const {
  return *sync::parse_json(roots.back()).value().find("signed")->object();
}

sync::Root Chain::root() const {
  return sync::read_root(sync::Json(root_content()), sync::own_limits()).value();
}

sync::Targets Chain::delegations() const {
  return sync::read_targets(sync::Json(targets.content), sync::own_limits()).value();
}

Chain::Signing Chain::signing(const std::string& role) const {
  const sync::Root newest = root();
  if (const auto found = newest.roles.find(role); found != newest.roles.end()) {
    return {found->second, newest.keys};
  }
  const sync::Targets parent = delegations();
  for (const sync::Delegation& delegation : parent.delegations) {
    if (delegation.name == role) {
      return {delegation.role, parent.keys};
    }
  }
  return {};
}

Result<std::vector<std::string>> read_roots(const FileReader& files, const std::string& folder,
                                            Voice voice) {
  std::vector<std::string> roots;
  while (true) {
    const auto number = static_cast<std::int64_t>(roots.size()) + 1;
    auto bytes = files.read(folder + "/" + sync::metadata_file("root", number));
    if (!bytes && (bytes.error().kind != ErrorKind::NotFound || roots.empty())) {
      return bytes.error();
    }
    if (!bytes) {
      break;
    }
    roots.push_back(std::move(*bytes));
  }
  CHECK_OK(verify_roots(roots, folder, voice));
  return roots;
}

std::int64_t newest_number(const FileReader& files, const std::string& folder,
                           const std::string& role) {
  std::int64_t newest = 0;
  const auto names = files.list(folder);
  for (const std::string& name : names ? *names : std::vector<std::string>()) {
    std::int64_t number = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), number);
    if (read.ec == std::errc() && read.ptr == "." + role + ".json") {
      newest = std::max(newest, number);
    }
  }
  return newest;
}

bool holds(const Chain& chain, const std::string& role, const SignedFile& file) {
  const Chain::Signing signing = chain.signing(role);
  const auto envelope = sync::open_envelope(file.bytes, sync::own_limits());
  return envelope && !signing.role.key_ids.empty() &&
         sync::check_signatures(*envelope, signing.role, signing.keys, role).has_value();
}

Result<Chain> read_chain(const FileReader& files, const std::string& folder, Voice voice) {
  auto roots = read_roots(files, folder, voice);
  if (!roots) {
    return roots.error().kind == ErrorKind::NotFound
               ? kiosk::base::not_found(say({kNoKeys, {folder}}, voice))
               : roots.error();
  }
  const std::string path =
      folder + "/" + sync::metadata_file("targets", newest_number(files, folder, "targets"));
  const std::string bytes = TRY(files.read(path));
  Chain chain;
  chain.roots = std::move(*roots);
  chain.targets = TRY(read_signed(bytes, path, voice));
  const bool readable =
      sync::read_targets(sync::Json(chain.targets.content), sync::own_limits()).has_value();
  if (!readable || !holds(chain, "targets", chain.targets)) {
    return kiosk::base::corrupt(say({kNotSigned, {path}}, voice));
  }
  return chain;
}

}  // namespace townhall
