#pragma once
#include <span>

#include "tests/support/package_builder.h"

// Seeded faults: one row each. Each must be found at its place under its code, and the package
// without them is right, so nothing else explains a finding.
namespace seeds {

using test_support::PackageBuilder;

struct Seed {
  const char* name;
  void (*make)(PackageBuilder&);
  const char* code;
  const char* file;
  const char* record;
  const char* field;
};

// By the tables of the rules (content/townhall/check/rules_*.h).
std::span<const Seed> of_form();
std::span<const Seed> of_data();
std::span<const Seed> of_hours();
std::span<const Seed> of_texts();
std::span<const Seed> of_translations();
std::span<const Seed> of_films();
std::span<const Seed> of_the_whole();
std::span<const Seed> of_sound_and_room();  // found only with voices and fonts
std::span<const Seed> of_history();         // found only by the command

// A package with something of everything, of the 23rd of November 2026.
PackageBuilder town();

nlohmann::json& desk(PackageBuilder& b);
nlohmann::json& schedule(PackageBuilder& b);
void description(PackageBuilder& b, const char* text);
// Adds one that says what no text says.
nlohmann::json& clip(PackageBuilder& b, const std::string& slug);
// Adds one in sign language, of the name of the desk as it is.
nlohmann::json& film(PackageBuilder& b);

inline constexpr const char* kContacts = "contacts.json";
inline constexpr const char* kServices = "services.json";
inline constexpr const char* kDesk = "contact/desk";
inline constexpr const char* kBenefit = "service/benefit";
inline constexpr const char* kGerman = "texts/de.json";
inline constexpr const char* kEnglish = "texts/en.json";

}  // namespace seeds
