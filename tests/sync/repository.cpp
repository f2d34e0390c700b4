#include "tests/sync/repository.h"

#include "kiosk/sync/digest.h"

namespace kiosk::sync {
namespace {

Json number(std::int64_t value) {
  return Json(value);
}

Json texts(const std::vector<std::string>& list) {
  JsonArray array;
  for (const std::string& one : list) {
    array.emplace_back(one);
  }
  return Json(array);
}

JsonObject common(const std::string& type, const std::string& expires) {
  return {{"_type", Json(type)},
          {"spec_version", Json(std::string("1.0.31"))},
          {"version", number(1)},
          {"expires", Json(expires)}};
}

JsonObject empty_role() {
  return {{"keyids", Json(JsonArray())}, {"threshold", number(1)}};
}

JsonObject file_info(const std::string& bytes) {
  return {{"length", number(static_cast<std::int64_t>(bytes.size()))},
          {"hashes", Json(JsonObject{{"sha256", Json(sha256_hex(bytes))}})}};
}

JsonObject& object(JsonObject& parent, const std::string& name) {
  return *parent.at(name).object();
}

std::string decoded(const std::string& text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      out += static_cast<char>(std::stoi(text.substr(i + 1, 2), nullptr, 16));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

bool is_targets_role(const std::string& role) {
  return role != "root" && role != "snapshot" && role != "timestamp";
}

}  // namespace

std::string as_file(const std::string& canonical) {
  std::string out;
  for (const char c : canonical) {
    out += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return out;
}

Repository::Repository(const std::string& expires) : expires_(expires) {
  for (const char* role : {"root", "timestamp", "snapshot", "targets"}) {
    contents_[role] = common(role, expires);
  }
  JsonObject roles;
  for (const char* role : {"root", "timestamp", "snapshot", "targets"}) {
    roles[role] = Json(empty_role());
  }
  contents_["root"]["roles"] = Json(roles);
  contents_["root"]["keys"] = Json(JsonObject());
  contents_["root"]["consistent_snapshot"] = Json(true);
  contents_["timestamp"]["meta"] = Json(JsonObject());
  contents_["snapshot"]["meta"] = Json(JsonObject());
  contents_["targets"]["targets"] = Json(JsonObject());
  for (const char* role : {"root", "timestamp", "snapshot", "targets"}) {
    add_key("root", role, new_key());
  }
  publish({"root", "targets", "snapshot", "timestamp"});
}

const TestKey& Repository::new_key(TestKey::Kind kind) {
  return TestKey::of(kind, used_keys_[kind]++);
}

JsonObject& Repository::role_entry(const std::string& delegator, const std::string& role) {
  if (delegator == "root") {
    return object(object(contents_["root"], "roles"), role);
  }
  for (Json& entry : *object(contents_[delegator], "delegations").at("roles").array()) {
    if (*entry.find("name")->text() == role) {
      return *entry.object();
    }
  }
  std::abort();  // a mistake in the test
}

void Repository::add_key(const std::string& delegator, const std::string& role,
                         const TestKey& key) {
  role_entry(delegator, role).at("keyids").array()->emplace_back(key.id());
  JsonObject& parent =
      delegator == "root" ? contents_["root"] : object(contents_[delegator], "delegations");
  object(parent, "keys")[key.id()] = key.json();
  add_signer(role, key);
}

void Repository::rotate(const std::string& role) {
  role_entry("root", role).at("keyids") = Json(JsonArray());
  clear_signers(role);
  add_key("root", role, new_key());
}

void Repository::set_threshold(const std::string& role, std::int64_t threshold) {
  role_entry("root", role)["threshold"] = number(threshold);
}

void Repository::set_expires(const std::string& role, const std::string& moment) {
  contents_.at(role)["expires"] = Json(moment);
}

void Repository::set_version(const std::string& role, std::int64_t version) {
  contents_.at(role)["version"] = number(version);
}

JsonObject& Repository::delegate(const std::string& from, const std::string& to,
                                 const std::vector<std::string>& paths, bool terminating) {
  JsonObject& parent = contents_.at(from);
  if (!parent.contains("delegations")) {
    parent["delegations"] =
        Json(JsonObject{{"keys", Json(JsonObject())}, {"roles", Json(JsonArray())}});
  }
  JsonObject entry = empty_role();
  entry["name"] = Json(to);
  entry["terminating"] = Json(terminating);
  entry["paths"] = texts(paths);
  object(parent, "delegations").at("roles").array()->emplace_back(entry);
  if (!contents_.contains(to)) {
    contents_[to] = common("targets", expires_);
    contents_[to]["targets"] = Json(JsonObject());
  }
  add_key(from, to, new_key());
  return role_entry(from, to);
}

void Repository::add_target(const std::string& role, const std::string& path,
                            const std::string& bytes) {
  artifacts[path] = bytes;
  object(contents_.at(role), "targets")[path] = Json(file_info(bytes));
}

std::string Repository::sign(const std::string& role) const {
  const Json content(contents_.at(role));
  const std::string bytes = canonical_json(content).value();
  JsonArray signatures;
  const auto signers = signers_.find(role);
  for (const TestKey* key :
       signers == signers_.end() ? std::vector<const TestKey*>() : signers->second) {
    signatures.emplace_back(
        JsonObject{{"keyid", Json(key->id())}, {"sig", Json(key->sign(bytes))}});
  }
  const Json file(JsonObject{{"signatures", Json(signatures)}, {"signed", content}});
  return as_file(canonical_json(file).value());
}

void Repository::announce(const std::string& in, const std::string& role) {
  const std::string& bytes = files_[role].back();
  JsonObject info = with_hashes ? file_info(bytes) : JsonObject();
  info["version"] = contents_[role]["version"];
  object(contents_[in], "meta")[role + ".json"] = Json(info);
}

void Repository::publish_as_it_is(const std::string& role) {
  files_[role].push_back(sign(role));
  if (role == "snapshot") {
    announce("timestamp", role);
  } else if (is_targets_role(role)) {
    announce("snapshot", role);
  }
}

void Repository::publish(const std::vector<std::string>& roles) {
  for (const std::string& role : roles) {
    if (!files_[role].empty()) {
      set_version(role, *contents_.at(role).at("version").integer() + 1);
    }
    publish_as_it_is(role);
  }
}

std::optional<std::string> Repository::serve(const std::string& path) {
  requests.push_back(path);
  if (path.starts_with("metadata/") && path.ends_with(".json")) {
    return serve_metadata(path.substr(9, path.size() - 14));
  }
  return path.starts_with("targets/") ? serve_target(path.substr(8)) : std::nullopt;
}

std::optional<std::string> Repository::serve_metadata(const std::string& name) {
  const bool consistent = *contents_["root"].at("consistent_snapshot").boolean();
  std::string role = decoded(name);
  size_t version = 0;
  const size_t dot = role.find('.');
  if (role != "timestamp" && (consistent || role.ends_with(".root"))) {
    if (dot == std::string::npos) {
      return std::nullopt;
    }
    version = std::stoul(role.substr(0, dot));
    role = role.substr(dot + 1);
  }
  const auto& files = files_[role];
  if (files.empty() || version > files.size()) {
    return std::nullopt;
  }
  return version == 0 ? files.back() : files[version - 1];
}

std::optional<std::string> Repository::serve_target(const std::string& path) {
  std::string name = decoded(path);
  if (*contents_["root"].at("consistent_snapshot").boolean()) {
    const size_t slash = name.rfind('/');
    const size_t begin = slash == std::string::npos ? 0 : slash + 1;
    name.erase(begin, name.find('.', begin) + 1 - begin);
  }
  const auto found = artifacts.find(name);
  return found == artifacts.end() ? std::nullopt : std::optional<std::string>(found->second);
}

Outcome<void> RepositoryFetch::fetch(const Request& request, Sink& sink) {
  const auto bytes = repository_.serve(request.url.substr(std::string("http://r/").size()));
  if (!bytes) {
    return failure(Reason::Missing, "There is no " + request.url);
  }
  if (bytes->size() > request.cap) {
    return failure(Reason::TooLarge, "There is too much at " + request.url);
  }
  CHECK_OK(sink.start(request.from));
  return sink.take(std::string_view(*bytes).substr(request.from));
}

}  // namespace kiosk::sync
