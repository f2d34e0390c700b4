#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/id.h"
#include "kiosk/directory/localized_text.h"
#include "kiosk/directory/recurrence.h"
#include "kiosk/directory/schedule.h"

// size: the data dictionary as types, one small struct each, is read and compared as a whole.

// The values that a Directory answers with: immutable copies in the language asked for (each text
// says which language it really is). Fields follow content/README.md, the data dictionary.
namespace kiosk::directory {

using PlaceId = base::Id<struct PlaceTag>;
using ServiceId = base::Id<struct ServiceTag>;
using ContactId = base::Id<struct ContactTag>;
using ArticleId = base::Id<struct ArticleTag>;
using TopicId = base::Id<struct TopicTag>;
using EventId = base::Id<struct EventTag>;
using NoticeId = base::Id<struct NoticeTag>;
using SiteId = base::Id<struct SiteTag>;
using QuestionId = base::Id<struct QuestionTag>;

// Degrees, WGS 84.
struct Position {
  double latitude = 0;
  double longitude = 0;

  bool operator==(const Position&) const = default;
};

enum class PlaceType { Site, Building, Floor, Room, Postal, Virtual };

enum class Access { Unknown, Yes, Limited, No };

struct AccessFeature {
  std::string code;  // step-free, lift, accessible-toilet, induction-loop, parking, door-width, ...
  Access value = Access::Unknown;
  int measure_cm = 0;  // 0 = none
  LocalizedText note;
};

// Where something is. A room answers with its floor's and building's data folded in.
struct Place {
  PlaceId id;
  PlaceType type = PlaceType::Building;
  PlaceId building;       // empty for postal and virtual places
  PlaceId floor;          // empty if not inside a modelled building
  int level = 0;          // storey, 0 = ground floor
  std::string door_sign;  // exactly as it hangs there: "104"; never translated
  LocalizedText name;     // of the room, or of the building
  LocalizedText building_name;
  LocalizedText floor_label;  // "1. Stock"
  LocalizedText directions;   // the way inside, from the main entrance
  LocalizedText entrance_note;
  LocalizedText transport;
  std::string floor_label_de;  // beside the own language, see design "German beside"
  std::string building_name_de;
  std::string street, house_number, postcode, city;  // German, as on an envelope
  std::optional<Position> position;
  bool confidential = false;  // nothing but the name may be shown
  std::vector<AccessFeature> access;
};

enum class PhoneType { Voice, Sms, Fax, Textphone, Video };

struct Phone {
  std::string display;  // as printed in Germany: "04102 77-104", "116 117"
  std::string dial;     // E.164 "+49410277104", or the short code "112"
  PhoneType type = PhoneType::Voice;
  bool toll_free = false;
  LocalizedText note;
};

enum class LanguageMode {
  Native,
  Fluent,
  Basic,
  Interpreter,
  PhoneInterpreter,
  VideoInterpreter,
  Sign,
  OnRequest
};

struct SpokenLanguage {
  std::string tag;
  LanguageMode mode = LanguageMode::Fluent;
  int lead_days = 0;
};

struct Link {
  std::string url;
  LocalizedText title;
};

enum class Appointment { None, Possible, Required };

struct OrganizationSummary {
  std::string slug;
  LocalizedText name;
  std::string name_de;
};

// The unit of referral: the desk, line or person's function one turns to.
struct ContactPoint {
  ContactId id;
  std::string kind;  // desk, hotline, counselling, online, outreach, course, association, school
  LocalizedText name;
  std::string name_de;
  LocalizedText responsibility;  // one line: what for
  LocalizedText description;     // Markdown
  LocalizedText how_it_works;
  OrganizationSummary organization;
  std::optional<Place> place;
  std::vector<Phone> phones;
  std::string email;
  std::string url;
  std::vector<Link> links;
  Appointment appointment = Appointment::None;
  std::string appointment_url;
  std::string icon;
  bool free_of_charge = false;
  bool anonymous = false;
  bool sample = false;  // invented contact data; shown as such
  Hours hours;
  std::vector<SpokenLanguage> languages;
  std::vector<ServiceId> services;
  std::string verified_on;  // ISO date, may be empty
};

enum class EntryKind { Topic, Article, Service, Contact };

// One line of a list, enough to draw and open it.
struct Entry {
  EntryKind kind = EntryKind::Topic;
  std::string slug;
  LocalizedText name;
  LocalizedText teaser;  // one line, may be empty
  std::string name_de;
  std::string icon;  // pictogram name, see kiosk/ui/icon.h
  int color = -1;    // index into the theme's topic colours, -1 = none
};

// A knot of the navigation tree.
struct Topic {
  TopicId id;
  LocalizedText name;
  std::string name_de;
  LocalizedText description;
  std::string icon;
  int color = -1;
  std::vector<Entry> path;  // from the first level down to the parent, without this topic
  std::vector<Entry> entries;
};

enum class ContactRole { FirstStop, Application, Counselling, Appeal, Emergency };

struct ServiceContact {
  ContactId contact;
  ContactRole role = ContactRole::FirstStop;
  LocalizedText note;
};

enum class CostKind { Unknown, Free, Fee, Depends };

struct Cost {
  int cents = 0;  // Euro cents
  LocalizedText condition;
};

struct Document {
  LocalizedText title;
  std::string title_de;
  LocalizedText condition;
};

struct Service {
  ServiceId id;
  LocalizedText name;
  std::string name_de;
  LocalizedText teaser;
  LocalizedText description;  // Markdown
  LocalizedText eligibility;
  LocalizedText procedure;  // Markdown, steps
  LocalizedText documents_note;
  LocalizedText fees;
  LocalizedText deadline;
  LocalizedText duration;
  LocalizedText legal_basis;
  CostKind cost_kind = CostKind::Unknown;
  std::vector<Cost> costs;
  std::vector<Document> documents;
  std::string online_url;
  std::vector<Link> links;
  std::string icon;
  std::vector<ServiceContact> contacts;  // by rank
  OrganizationSummary organization;
  std::vector<Entry> path;  // through the navigation tree, first place it hangs in
};

struct Article {
  ArticleId id;
  LocalizedText name;
  std::string name_de;
  LocalizedText teaser;
  LocalizedText body;  // Markdown
  std::string icon;
  std::vector<Entry> path;
  std::vector<Entry> related;  // services and contact points named by the article
};

// One contact point that is left after an answer, and the service that led there (may be empty).
struct Lead {
  ContactId contact;
  ServiceId service;
};

// One answer to a question of the finder. `leads` are all contact points beneath it, in the
// editor's order of fit.
struct Answer {
  std::string key;  // names it in a path; unique within its question
  LocalizedText name;
  std::string icon;
  int color = -1;
  QuestionId next;      // empty: the way ends here
  bool urgent = false;  // crisis lines come first
  std::vector<Lead> leads;
};

// A question of the finder ("Rat und Hilfe finden").
struct Question {
  QuestionId id;
  LocalizedText name;
  LocalizedText description;
  int height = 1;  // questions from this one on, itself counted, on the longest way
  std::vector<Answer> answers;
};

enum class EventStatus { Planned, Cancelled, Full };

struct Event {
  EventId id;
  LocalizedText name;
  std::string name_de;
  LocalizedText description;
  LocalizedText audience_note;
  std::string icon;
  base::Date starts;
  int from_minute = 0;
  int until_minute = 0;  // may exceed 1440; equal to from_minute = end unknown
  Recurrence recurrence;
  std::string rrule;  // as given, for calendar entries
  std::vector<base::Date> excluded;
  EventStatus status = EventStatus::Planned;
  CostKind cost_kind = CostKind::Unknown;
  bool with_children = false;
  std::optional<Place> place;
  OrganizationSummary organization;
  std::string contact;  // slug, may be empty
  std::string booking_url;
  std::vector<SpokenLanguage> languages;
};

enum class NoticeSeverity { Info, Important, Urgent, Emergency };

struct Notice {
  NoticeId id;
  NoticeSeverity severity = NoticeSeverity::Info;
  base::LocalTime valid_from;
  base::LocalTime valid_until;  // exclusive
  LocalizedText title;
  LocalizedText body;
  LocalizedText what_to_do;
};

// A place in a building that is not a desk: lift, toilet, exit, parking, changing table.
struct Room {
  PlaceId id;
  std::string door_sign;
  LocalizedText name;
  std::vector<Entry> contacts;
};

struct Floor {
  PlaceId id;
  int level = 0;
  LocalizedText label;
  std::string label_de;
  std::string short_label;  // "EG", "1", "UG": the badge
  LocalizedText note;
  std::vector<Room> rooms;
};

struct Building {
  Place place;
  std::vector<Floor> floors;  // highest first
};

// The way from a kiosk to a place in the same house.
struct Way {
  LocalizedText directions;
  int metres = 0;
  int minutes = 0;
  bool step_free = false;
};

struct Site {
  SiteId id;
  LocalizedText name;
  LocalizedText greeting;
  PlaceId building;
  PlaceId place;
  int level = 0;
  std::optional<Position> position;
  std::vector<std::string> wall;  // language tags of the first language screen, in order
  TopicId start;                  // empty: the root of the navigation tree
};

// The town whose package this is. Colours are "#RRGGBB".
struct Package {
  std::string id;
  std::string version;
  std::string source_lang;
  LocalizedText town;
  std::string brand_color;
  std::string brand_ink;
  std::string logo_media;  // empty: none
  std::string region;      // ISO 3166-2 for holidays: "DE-SH"
  bool sample = false;
  std::vector<std::string> languages;  // tags that the content is written in
  std::string built_on;                // ISO date of the content, not of the machine
  QuestionId finder;                   // the finder's first question; empty: there is none
  ContactId information;               // who helps where nothing fits; empty: nobody is named
};

}  // namespace kiosk::directory
