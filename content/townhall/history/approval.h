#pragma once
#include "content/townhall/history/record.h"

// Four eyes: what one role changed another one approves, if package.json has "four_eyes": true.
// A role is all that is known; that two roles are two people is up to the town.
//
// An approval names the state of the whole package by its digest, in approval.json, and is a
// revision like any other. A later change, also one by hand, makes another state, which is not
// approved; going back to an approved one needs nobody. `build` and `publish` ask is_approved().
//
// A command that itself says "this is right" (the approval of a translation) calls may_approve()
// with the files that it will mark and the reason of an emergency or nothing, and records its
// change with `approval = true`: then it does not count as written by that role.
namespace townhall::history {

inline constexpr const char* kApprovalFile = "approval.json";

// Whether this role may approve what is in these files of the package (none named: all of it).
// Always if four eyes are not asked for, or with a reason for an emergency. Else Invalid: no role,
// or the role is that of a change since these files were last approved, which is named.
kiosk::base::Result<void> may_approve(const kiosk::base::FileReader& files,
                                      const std::string& folder, const Author& author,
                                      const std::vector<std::string>& paths,
                                      const std::string& emergency);

// An emergency has a reason, and a reason is one of an emergency; Invalid with what to do if one is
// given without the other.
kiosk::base::Result<void> with_reason(bool emergency, const std::string& reason, Voice voice);

// Whether package.json asks for four eyes. False where it cannot be read.
bool asks_for_four_eyes(const kiosk::base::FileReader& files, const std::string& folder);

// SHA-256 of all files of the package but the approval and the history.
kiosk::base::Result<std::string> state_digest(const kiosk::base::FileReader& files,
                                              const std::string& folder);

// Ok if four eyes are not asked for or this very state is approved; else Invalid with what to do.
kiosk::base::Result<void> is_approved(const kiosk::base::FileReader& files,
                                      const std::string& folder, Voice voice);

// The revision that made the approval which holds; 0: none did, or it was undone.
int last_approval(const kiosk::base::FileReader& files, const std::string& folder,
                  const std::vector<Revision>& history);

// The change that approves the package as it is.
kiosk::base::Result<Change> approving(const kiosk::base::FileReader& files,
                                      const std::string& folder, const Author& author,
                                      const std::string& emergency);

}  // namespace townhall::history
