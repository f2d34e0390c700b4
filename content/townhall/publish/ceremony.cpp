#include "content/townhall/publish/ceremony.h"

#include <algorithm>

#include "content/townhall/publish/chain.h"
#include "content/townhall/publish/key_names.h"
#include "content/townhall/publish/roles.h"
#include "kiosk/sync/digest.h"
#include "kiosk/sync/names.h"
#include "kiosk/sync/packed_fields.h"

namespace townhall {
namespace {

namespace sync = kiosk::sync;
using kiosk::base::Result;
using sync::Json;
using sync::JsonArray;
using sync::JsonObject;

constexpr Phrase kNoSuchKey = {
    "Die Rolle „{1}“ hat keinen Schlüssel „{2}“; „keys list“ nennt die vorhandenen.",
    "The role \"{1}\" has no key \"{2}\"; \"keys list\" names those it has."};
constexpr Phrase kKeysThere = {
    "In „{1}“ gibt es schon Schlüssel, und sie werden nie überschrieben; nennen Sie einen anderen "
    "Ordner.",
    "There are keys in \"{1}\" already, and they are never overwritten; name another folder."};
constexpr Phrase kMade = {
    "{1} Schlüssel in {2} erzeugt.\nFingerabdruck der ersten Wurzel, zum Ausdrucken und Aufheben: "
    "{3}\nLegen Sie nun jeden Wurzel-Schlüssel auf einen eigenen Stick und veröffentlichen Sie.\n",
    "{1} keys made in {2}.\nFingerprint of the first root, to be printed and kept: {3}\nNow move "
    "each root key to a stick of its own, and publish.\n"};
constexpr Phrase kNoRole = {
    "Eine Rolle „{1}“ gibt es nicht; nennen Sie root, targets, content, notice, snapshot oder "
    "timestamp.",
    "There is no role \"{1}\"; name root, targets, content, notice, snapshot or timestamp."};
constexpr Phrase kRotated = {
    "Der Schlüssel {1} tritt an die Stelle von {2}; vernichten Sie, was von jenem übrig ist, und "
    "veröffentlichen Sie.\n",
    "The key {1} takes the place of {2}; destroy what is left of that, and publish.\n"};
constexpr Phrase kRenewed = {
    "Root und targets sind bis {1} unterschrieben; veröffentlichen Sie, damit die Geräte es "
    "erfahren.\n",
    "Root and targets are signed until {1}; publish to bring them to the kiosks.\n"};
constexpr Phrase kMustSign = {"{1}: {2} müssen unterschreiben\n", "{1}: {2} must sign\n"};
constexpr Phrase kNotHere = {"nicht hier", "not here"};
constexpr Phrase kHere = {"vom {1}, in {2}", "made {1}, in {2}"};

std::string metadata_folder(const KeyRing& ring) {
  return ring.home() + "/metadata";
}

Result<void> write_metadata(const KeyRing& ring, const std::string& role, const SignedFile& file) {
  CHECK_OK(ring.files().make_folder(metadata_folder(ring)));
  return ring.files().write(metadata_folder(ring) + "/" + sync::metadata_file(role, file.version),
                            file.bytes);
}

using KeysOfRoles = std::map<std::string, std::vector<KeyFile>>;

Result<KeysOfRoles> make_all(const Ceremony& ceremony) {
  KeysOfRoles keys;
  for (const RolePlan& plan : role_plans()) {
    for (int number = 1; number <= plan.keys; ++number) {
      keys[plan.name].push_back(
          TRY(ceremony.ring.make(std::string(plan.name) + "-" + std::to_string(number), plan.name,
                                 sync::moment_text(ceremony.now), ceremony.cost)));
    }
  }
  return keys;
}

JsonObject first_root(const KeysOfRoles& keys) {
  JsonObject all;
  JsonObject roles;
  for (const RolePlan& plan : role_plans()) {
    if (plan.parent != std::string("root")) {
      continue;
    }
    roles[plan.name] = Json(role_json(keys.at(plan.name), plan.threshold));
    for (const KeyFile& key : keys.at(plan.name)) {
      all[key.id] = named_key_json(key);
    }
  }
  return {{"consistent_snapshot", Json(true)},
          {"keys", Json(std::move(all))},
          {"roles", Json(std::move(roles))}};
}

JsonObject first_targets(const KeysOfRoles& keys) {
  JsonObject all;
  JsonArray roles;
  for (const RolePlan& plan : role_plans()) {
    if (plan.parent != std::string("targets")) {
      continue;
    }
    JsonObject role = role_json(keys.at(plan.name), plan.threshold);
    JsonArray paths;
    for (const std::string& path : role_paths(plan.name)) {
      paths.emplace_back(path);
    }
    role["name"] = Json(std::string(plan.name));
    role["paths"] = Json(std::move(paths));
    role["terminating"] = Json(true);
    roles.emplace_back(std::move(role));
    for (const KeyFile& key : keys.at(plan.name)) {
      all[key.id] = named_key_json(key);
    }
  }
  const JsonObject delegations = {{"keys", Json(std::move(all))},
                                  {"roles", Json(std::move(roles))}};
  return {{"targets", Json(JsonObject())}, {"delegations", Json(delegations)}};
}

sync::Role read_role_of(const JsonObject& role) {
  return {key_ids(role), *role.at("threshold").integer()};
}

// Signed by enough keys of the old root and of the new one.
Result<SignedFile> sign_root(const Ceremony& ceremony, JsonObject root, std::int64_t version,
                             const sync::Role& old_role) {
  stamp(root, "root", version, ceremony.now, role_plan("root")->days);
  const sync::Role new_role = read_role_of(inner(inner(root, "roles"), "root"));
  std::vector<SigningKey> signers = TRY(ceremony.ring.signers(new_role, "root", true));
  for (const SigningKey& old : TRY(ceremony.ring.signers(old_role, "root", true))) {
    const bool there = std::any_of(signers.begin(), signers.end(), [&](const SigningKey& signer) {
      return signer.id() == old.id();
    });
    if (!there) {
      signers.push_back(old);
    }
  }
  return sign_file(root, signers);
}

Result<SignedFile> sign_targets(const Ceremony& ceremony, JsonObject targets, JsonObject& root,
                                std::int64_t version) {
  stamp(targets, "targets", version, ceremony.now, role_plan("targets")->days);
  const sync::Role role = read_role_of(inner(inner(root, "roles"), "targets"));
  return sign_file(targets, TRY(ceremony.ring.signers(role, "targets")));
}

// The key that goes: named by its name, its file or the beginning of its id.
Result<std::string> leaving_key(const RolePlace& place, const Rotation& rotation, Voice voice) {
  const std::vector<std::string> ids = key_ids(*place.role);
  std::string wanted = rotation.lost.substr(rotation.lost.rfind('/') + 1);
  if (wanted.ends_with(kKeyFileEnd)) {
    wanted.resize(wanted.size() - std::string(kKeyFileEnd).size());
  }
  std::string oldest;
  for (const std::string& id : ids) {
    const std::string name = name_of_key(*place.keys, id);
    if (!wanted.empty() && (name == wanted || (wanted.size() >= 8 && id.starts_with(wanted)))) {
      return id;
    }
    if (oldest.empty() || number_of_key(name) < number_of_key(name_of_key(*place.keys, oldest))) {
      oldest = id;
    }
  }
  if (!wanted.empty()) {
    return kiosk::base::not_found(say({kNoSuchKey, {rotation.role, wanted}}, voice));
  }
  return oldest;
}

std::string next_name(const KeyRing& ring, const RolePlace& place, const std::string& role) {
  int newest = 0;
  for (const std::string& id : key_ids(*place.role)) {
    newest = std::max(newest, number_of_key(name_of_key(*place.keys, id)));
  }
  for (const KeyFile& key : ring.keys()) {
    newest = key.role == role ? std::max(newest, number_of_key(key.name)) : newest;
  }
  return role + "-" + std::to_string(newest + 1);
}

}  // namespace

Result<void> init_keys(const Ceremony& ceremony) {
  KeyRing& ring = ceremony.ring;
  if (!ring.keys().empty() || newest_number(ring.files(), metadata_folder(ring), "root") != 0) {
    return kiosk::base::invalid(say({kKeysThere, {ring.home()}}, ceremony.voice));
  }
  const KeysOfRoles keys = TRY(make_all(ceremony));
  JsonObject root = first_root(keys);
  const sync::Role root_role = read_role_of(inner(inner(root, "roles"), "root"));
  const SignedFile signed_root = TRY(sign_root(ceremony, root, 1, root_role));
  const SignedFile targets = TRY(sign_targets(ceremony, first_targets(keys), root, 1));
  for (const auto& [role, files] : keys) {
    for (const KeyFile& key : files) {
      CHECK_OK(ring.keep(key));
    }
  }
  CHECK_OK(write_metadata(ring, "targets", targets));
  CHECK_OK(write_metadata(ring, "root", signed_root));
  ceremony.out << say(
      {kMade,
       {std::to_string(ring.keys().size()), ring.home(), sync::sha256_hex(signed_root.bytes)}},
      ceremony.voice);
  return {};
}

Result<void> rotate_key(const Ceremony& ceremony, const Rotation& rotation) {
  const RolePlan* plan = role_plan(rotation.role);
  if (plan == nullptr) {
    return kiosk::base::invalid(say({kNoRole, {rotation.role}}, ceremony.voice));
  }
  KeyRing& ring = ceremony.ring;
  const Chain chain = TRY(read_chain(ring.files(), metadata_folder(ring), ceremony.voice));
  JsonObject root = chain.root_content();
  JsonObject targets = chain.targets.content;
  const RolePlace place = place_of_role(root, targets, rotation.role);
  const std::string old_id = TRY(leaving_key(place, rotation, ceremony.voice));
  const std::string old_name = name_of_key(*place.keys, old_id);
  const KeyFile fresh = TRY(ring.make(next_name(ring, place, rotation.role), rotation.role,
                                      sync::moment_text(ceremony.now), ceremony.cost));
  replace_key(place, old_id, fresh);
  std::optional<SignedFile> new_root;
  std::optional<SignedFile> new_targets;
  if (plan->parent == std::string("root")) {
    const auto version = static_cast<std::int64_t>(chain.roots.size()) + 1;
    new_root = TRY(sign_root(ceremony, root, version, chain.root().roles.at("root")));
  }
  if (plan->parent == std::string("targets") || rotation.role == "targets") {
    new_targets = TRY(sign_targets(ceremony, targets, root, chain.targets.version + 1));
  }
  CHECK_OK(ring.keep(fresh));
  if (new_targets) {
    CHECK_OK(write_metadata(ring, "targets", *new_targets));
  }
  if (new_root) {
    CHECK_OK(write_metadata(ring, "root", *new_root));
  }
  ceremony.out << say({kRotated, {fresh.name, old_name}}, ceremony.voice);
  return {};
}

Result<void> renew_offline(const Ceremony& ceremony) {
  KeyRing& ring = ceremony.ring;
  const Chain chain = TRY(read_chain(ring.files(), metadata_folder(ring), ceremony.voice));
  JsonObject root = chain.root_content();
  const auto version = static_cast<std::int64_t>(chain.roots.size()) + 1;
  const SignedFile new_root =
      TRY(sign_root(ceremony, root, version, chain.root().roles.at("root")));
  const SignedFile targets =
      TRY(sign_targets(ceremony, chain.targets.content, root, chain.targets.version + 1));
  CHECK_OK(write_metadata(ring, "targets", targets));
  CHECK_OK(write_metadata(ring, "root", new_root));
  ceremony.out << say({kRenewed, {sync::moment_text(new_root.expires)}}, ceremony.voice);
  return {};
}

Result<void> list_keys(const KeyRing& ring, std::ostream& out, Voice voice) {
  const Chain chain = TRY(read_chain(ring.files(), metadata_folder(ring), voice));
  JsonObject root = chain.root_content();
  JsonObject targets = chain.targets.content;
  for (const RolePlan& plan : role_plans()) {
    const RolePlace place = place_of_role(root, targets, plan.name);
    if (place.role == nullptr) {
      continue;
    }
    const std::int64_t threshold = *place.role->at("threshold").integer();
    out << say({kMustSign, {plan.name, std::to_string(threshold)}}, voice);
    for (const std::string& id : key_ids(*place.role)) {
      const KeyFile* file = ring.find(id);
      out << "  " << name_of_key(*place.keys, id) << "  " << id.substr(0, 16) << "  "
          << (file == nullptr ? say({kNotHere}, voice)
                              : say({kHere, {file->created, file->path}}, voice))
          << '\n';
    }
  }
  return {};
}

}  // namespace townhall
