#include "content/townhall/history/approval.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "content/townhall/canonical.h"
#include "content/townhall/digest.h"
#include "content/townhall/history/phrases.h"
#include "content/townhall/strict_json.h"

namespace townhall::history {
namespace {

using kiosk::base::ErrorKind;
using kiosk::base::FileReader;
using kiosk::base::Result;
using nlohmann::json;

constexpr Phrase kApproved = {"Das Paket freigegeben (Stand {1}).",
                              "Approved the package (state {1})."};
constexpr Phrase kOwnChange = {
    "Die Funktion „{1}“ hat Revision {2} ({3}) selbst geschrieben und kann sie nicht freigeben. "
    "Lassen Sie eine andere Funktion freigeben; im Notfall --emergency --reason \"...\".",
    "The role \"{1}\" wrote revision {2} ({3}) itself and cannot approve it. Let another role "
    "approve; in an emergency --emergency --reason \"...\"."};
constexpr Phrase kNotApproved = {
    "Das Paket verlangt vier Augen, und so, wie es ist, hat es niemand freigegeben; eine andere "
    "Funktion muss „wegweiser-townhall approve“ geben.",
    "The package asks for four eyes, and nobody approved it as it is; another role has to give "
    "\"wegweiser-townhall approve\"."};

// Roles are typed: large and small letters of ASCII and blanks around do not tell them apart.
std::string folded(const std::string& role) {
  const std::size_t first = role.find_first_not_of(' ');
  std::string out =
      first == std::string::npos ? "" : role.substr(first, role.find_last_not_of(' ') - first + 1);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

bool touches(const Revision& revision, const std::vector<std::string>& paths) {
  return paths.empty() || std::any_of(paths.begin(), paths.end(), [&](const std::string& path) {
           return revision.entry(path) != nullptr;
         });
}

// Whether it made the approval with this digest.
bool approves(const Revision& revision, const std::string& digest) {
  const Entry* entry = revision.entry(kApprovalFile);
  return revision.approval && entry != nullptr && entry->after == digest;
}

json read_json(const FileReader& files, const std::string& path) {
  const Result<std::string> bytes = files.read(path);
  return bytes ? json::parse(*bytes, nullptr, false) : json();
}

Result<void> add_folder(const FileReader& files, const std::string& folder,
                        const std::string& within, std::string& lines) {
  const Result<std::vector<std::string>> names = files.list(folder + "/" + within);
  if (!names) {
    return names.error().kind == ErrorKind::NotFound ? Result<void>() : names.error();
  }
  for (const std::string& name : *names) {
    const std::string path = within.empty() ? name : within + "/" + name;
    if (is_package_path(path) && path.back() != '/' && path != kApprovalFile &&
        !path.ends_with(".part")) {
      lines += path + " " + sha256_hex(TRY(files.read(folder + "/" + path))) + "\n";
    }
  }
  return {};
}

}  // namespace

bool asks_for_four_eyes(const FileReader& files, const std::string& folder) {
  const json package = read_json(files, folder + "/package.json");
  return package.is_object() && flag_of(package, "four_eyes");
}

Result<void> with_reason(bool emergency, const std::string& reason, Voice voice) {
  if (emergency == !reason.empty()) {
    return {};
  }
  return kiosk::base::invalid(say({emergency ? kReasonNeeded : kReasonOfNothing}, voice));
}

int last_approval(const FileReader& files, const std::string& folder,
                  const std::vector<Revision>& history) {
  const Result<std::string> approval = files.read(folder + "/" + kApprovalFile);
  if (!approval) {
    return 0;
  }
  const std::string digest = sha256_hex(*approval);
  const auto last = std::find_if(history.rbegin(), history.rend(), [&](const Revision& revision) {
    return approves(revision, digest);
  });
  return last == history.rend() ? 0 : last->number;
}

Result<void> may_approve(const FileReader& files, const std::string& folder, const Author& author,
                         const std::vector<std::string>& paths, const std::string& emergency) {
  if (!asks_for_four_eyes(files, folder) || !emergency.empty()) {
    return {};
  }
  if (folded(author.role).empty()) {
    return kiosk::base::invalid(say({kRoleNeeded}, author.voice));
  }
  const std::vector<Revision> history = TRY(read_history(files, folder, author.voice));
  const int approved = last_approval(files, folder, history);
  for (const Revision& revision : history) {
    const bool counts = revision.number > approved && !revision.approval;
    if (counts && touches(revision, paths) && folded(revision.role) == folded(author.role)) {
      const std::string& what = author.voice == Voice::German ? revision.de : revision.en;
      return kiosk::base::invalid(
          say({kOwnChange, {author.role, std::to_string(revision.number), what}}, author.voice));
    }
  }
  return {};
}

Result<std::string> state_digest(const FileReader& files, const std::string& folder) {
  std::string lines;
  for (const char* within : {"", "texts", "media"}) {
    CHECK_OK(add_folder(files, folder, within, lines));
  }
  return sha256_hex(lines);
}

Result<void> is_approved(const FileReader& files, const std::string& folder, Voice voice) {
  if (!asks_for_four_eyes(files, folder)) {
    return {};
  }
  const json approval = read_json(files, folder + "/" + kApprovalFile);
  const std::string state = TRY(state_digest(files, folder));
  const bool recorded = last_approval(files, folder, TRY(read_history(files, folder, voice))) != 0;
  if (!recorded || !approval.is_object() || string_of(approval, "state") != state) {
    return kiosk::base::invalid(say({kNotApproved}, voice));
  }
  return {};
}

Result<Change> approving(const FileReader& files, const std::string& folder, const Author& author,
                         const std::string& emergency) {
  CHECK_OK(may_approve(files, folder, author, {}, emergency));
  const std::string state = TRY(state_digest(files, folder));
  json approval = {{"state", state}, {"role", author.role}};
  if (!emergency.empty()) {
    approval["emergency"] = emergency;
  }
  Change change{"approve", {kApproved, {state.substr(0, 12)}}, {}, emergency, true};
  change.files.push_back({kApprovalFile, TRY(read_if_there(files, folder + "/" + kApprovalFile)),
                          print_json(approval)});
  return change;
}

}  // namespace townhall::history
