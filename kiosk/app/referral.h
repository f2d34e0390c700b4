#pragma once
#include <string>
#include <vector>

#include "kiosk/app/context.h"
#include "kiosk/app/trail.h"

namespace kiosk::app {

// A contact point that the finder may name, with what speaks for it here and now.
struct Candidate {
  directory::ContactPoint contact;
  directory::ServiceId service;  // that led here; may be empty
  bool open = false;             // false too while the clock cannot be trusted
  bool speaks = false;           // the language of the visit
  bool here = false;             // in the house where the kiosk stands
};

// The contact points of the leads, those that are gone left out, in the order of the leads.
std::vector<Candidate> candidates(const Context& context,
                                  const std::vector<directory::Lead>& leads);

// The best one first, then the others by fit, by openness, by nearness. Nobody is left out.
//   after answers: the editor's first is who is responsible; of the others those come first that
//     speak the visitor's language. What cannot wait goes to who is open now.
//   after "I don't know": language, openness, nearness.
//   after "something else": the same, behind the information desk.
std::vector<Candidate> referral(const Context& context, const Trail& trail);

}  // namespace kiosk::app
