-- The revision: one SQLite file, built by `wegweiser-townhall build`, read by kiosk/store.
-- content/README.md says what each value means. Rules of the file:
--   * entity.id is the first 47 bits of the record's UUID, so that adding one record changes no other
--     row, and a daily update stays small (reference/sync: deltas against the previous file).
--   * Minutes are wall-clock minutes in Europe/Berlin, dates ISO 8601, booleans 0 or 1.
--   * Nothing depends on the machine or the moment: the same folder gives the same bytes.
PRAGMA application_id = 1464293169;  -- 'WGW1'
PRAGMA user_version = 4;

CREATE TABLE entity (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL,
  kind TEXT NOT NULL,
  slug TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'paused', 'withdrawn')),
  publish_from TEXT,
  publish_until TEXT,
  verified_on TEXT,
  verified_role TEXT,
  review_due TEXT,
  origin TEXT,
  origin_id TEXT,
  extra_json TEXT,
  sample INTEGER NOT NULL DEFAULT 0,
  UNIQUE (kind, slug)
) STRICT;
-- The few that are shown on some days only, which a kiosk looks up at its start.
CREATE INDEX entity_period ON entity (publish_from, publish_until)
  WHERE publish_from IS NOT NULL OR publish_until IS NOT NULL;

CREATE TABLE package (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  entity_id INTEGER NOT NULL REFERENCES entity,
  package_id TEXT NOT NULL,
  namespace TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  content_version INTEGER NOT NULL,
  content_date TEXT NOT NULL,
  source_lang TEXT NOT NULL REFERENCES language,
  region TEXT NOT NULL,
  brand_color TEXT NOT NULL,
  brand_ink TEXT NOT NULL,
  logo_id INTEGER REFERENCES media,
  finder_id INTEGER REFERENCES question,
  information_id INTEGER REFERENCES contact_point,
  sample INTEGER NOT NULL
) STRICT;

CREATE TABLE language (
  tag TEXT PRIMARY KEY,
  endonym TEXT NOT NULL,
  rtl INTEGER NOT NULL,
  written INTEGER NOT NULL,  -- 1: the package has texts in it
  slot INTEGER NOT NULL UNIQUE CHECK (slot BETWEEN 0 AND 63)  -- where its texts lie, see text.id
) STRICT, WITHOUT ROWID;

-- For each language of a visit, the languages to look into, in order; the last is the source's.
CREATE TABLE language_chain (
  tag TEXT NOT NULL REFERENCES language,
  rank INTEGER NOT NULL,
  uses TEXT NOT NULL REFERENCES language,
  PRIMARY KEY (tag, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE field_def (
  kind TEXT NOT NULL,
  field TEXT NOT NULL,  -- '<key>' stands for the key of a part: phone.<key>.note
  required INTEGER NOT NULL,
  max_chars INTEGER NOT NULL,  -- code points, 0 = no limit
  format TEXT NOT NULL CHECK (format IN ('plain', 'markdown')),
  legal INTEGER NOT NULL,  -- 1: machine translation is not allowed
  PRIMARY KEY (kind, field)
) STRICT, WITHOUT ROWID;

-- id is entity_id * 65536 + language.slot * 1024 + a number from a hash of the field, the same in
-- all languages: the texts of one record in one language are neighbours, found without an index and
-- read from a page or two however large the package is; and a new text moves no other. It stands for
-- (entity_id, lang, field), which is therefore unique. `outdated` follows from the digests along the whole chain of
-- sources (text_status shows the same for one step); it is stored because readers ask every time.
CREATE TABLE text (
  id INTEGER PRIMARY KEY,
  entity_id INTEGER NOT NULL REFERENCES entity,
  lang TEXT NOT NULL REFERENCES language,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  digest TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('human', 'machine', 'import', 'pre-translated')),
  state TEXT NOT NULL CHECK (state IN ('draft', 'translated', 'reviewed', 'approved')),
  from_lang TEXT REFERENCES language,
  from_digest TEXT,
  outdated INTEGER NOT NULL
) STRICT;

CREATE TABLE organization (
  entity_id INTEGER PRIMARY KEY REFERENCES entity,
  kind TEXT,
  parent_id INTEGER REFERENCES organization,
  email TEXT,
  url TEXT
) STRICT;

CREATE TABLE place (
  entity_id INTEGER PRIMARY KEY REFERENCES entity,
  type TEXT NOT NULL,
  parent_id INTEGER REFERENCES place,
  level INTEGER,
  door_sign TEXT,
  street TEXT,
  house_number TEXT,
  postcode TEXT,
  city TEXT,
  district TEXT,
  state TEXT,
  country TEXT,
  lat REAL,
  lon REAL,
  confidential INTEGER NOT NULL
) STRICT;
CREATE INDEX place_parent ON place (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE accessibility (
  place_id INTEGER NOT NULL REFERENCES place,
  rank INTEGER NOT NULL,
  feature TEXT NOT NULL,
  value TEXT NOT NULL CHECK (value IN ('yes', 'limited', 'no', 'unknown')),
  measure_cm INTEGER,
  checked_on TEXT,
  checked_by TEXT,
  PRIMARY KEY (place_id, rank)
) STRICT, WITHOUT ROWID;

-- The whole house is closed, and everything in it.
CREATE TABLE closure (
  place_id INTEGER NOT NULL REFERENCES place,
  rank INTEGER NOT NULL,
  key TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  PRIMARY KEY (place_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_point (
  entity_id INTEGER PRIMARY KEY REFERENCES entity,
  kind TEXT NOT NULL,
  organization_id INTEGER REFERENCES organization,
  place_id INTEGER REFERENCES place,
  email TEXT,
  url TEXT,
  appointment TEXT NOT NULL CHECK (appointment IN ('none', 'possible', 'required')),
  appointment_url TEXT,
  anonymous INTEGER NOT NULL,
  free INTEGER NOT NULL,
  confidential INTEGER NOT NULL,
  icon TEXT,
  emergency_rank INTEGER,
  hours_known INTEGER NOT NULL,
  hours_always INTEGER NOT NULL,
  temporarily_closed INTEGER NOT NULL,
  closed_until TEXT
) STRICT;
CREATE INDEX contact_place ON contact_point (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX contact_emergency ON contact_point (emergency_rank) WHERE emergency_rank IS NOT NULL;

CREATE TABLE phone (
  contact_id INTEGER NOT NULL REFERENCES contact_point,
  rank INTEGER NOT NULL,
  key TEXT NOT NULL,
  display TEXT NOT NULL,
  dial TEXT NOT NULL,  -- E.164, or the short code
  type TEXT NOT NULL CHECK (type IN ('voice', 'sms', 'fax', 'textphone', 'video')),
  role TEXT,
  toll_free INTEGER NOT NULL,
  PRIMARY KEY (contact_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
  entity_id INTEGER NOT NULL REFERENCES entity,
  rank INTEGER NOT NULL,
  key TEXT NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (entity_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_language (
  entity_id INTEGER NOT NULL REFERENCES entity,  -- a contact point or an event
  rank INTEGER NOT NULL,
  lang TEXT NOT NULL,
  mode TEXT NOT NULL,
  lead_days INTEGER NOT NULL,
  PRIMARY KEY (entity_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE schedule (
  contact_id INTEGER NOT NULL REFERENCES contact_point,
  rank INTEGER NOT NULL,
  key TEXT NOT NULL,
  valid_from TEXT,
  valid_until TEXT,
  yearly INTEGER NOT NULL,
  on_holiday TEXT NOT NULL CHECK (on_holiday IN ('closed', 'as-usual', 'as-sunday')),
  PRIMARY KEY (contact_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE hours_rule (
  contact_id INTEGER NOT NULL,
  schedule_rank INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  opens INTEGER NOT NULL CHECK (opens BETWEEN 0 AND 1439),
  closes INTEGER NOT NULL CHECK (closes > opens AND closes <= 2880),
  mode TEXT NOT NULL CHECK (mode IN ('walk-in', 'appointment', 'phone')),
  nth INTEGER NOT NULL,
  every_weeks INTEGER NOT NULL,
  anchor TEXT,
  PRIMARY KEY (contact_id, schedule_rank, rank),
  FOREIGN KEY (contact_id, schedule_rank) REFERENCES schedule
) STRICT, WITHOUT ROWID;

CREATE TABLE hours_exception (
  contact_id INTEGER NOT NULL,
  schedule_rank INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  key TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('closed', 'changed', 'extra')),
  opens INTEGER,
  closes INTEGER,
  mode TEXT,
  PRIMARY KEY (contact_id, schedule_rank, rank),
  FOREIGN KEY (contact_id, schedule_rank) REFERENCES schedule
) STRICT, WITHOUT ROWID;

CREATE TABLE holiday (
  date TEXT NOT NULL,
  entity_id INTEGER NOT NULL REFERENCES entity,
  kind TEXT NOT NULL CHECK (kind IN ('public', 'school')),
  region TEXT NOT NULL,
  PRIMARY KEY (date, entity_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE taxonomy (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE term (
  entity_id INTEGER PRIMARY KEY REFERENCES entity,
  taxonomy TEXT NOT NULL REFERENCES taxonomy,
  parent_id INTEGER REFERENCES term,
  code TEXT,
  uri TEXT
) STRICT;

CREATE TABLE entity_term (
  entity_id INTEGER NOT NULL REFERENCES entity,
  rank INTEGER NOT NULL,
  term_id INTEGER NOT NULL REFERENCES term,
  PRIMARY KEY (entity_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_word (
  entity_id INTEGER NOT NULL REFERENCES entity,
  lang TEXT NOT NULL,
  word TEXT NOT NULL,
  weight INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (entity_id, lang, word)
) STRICT, WITHOUT ROWID;

CREATE TABLE service (
  entity_id INTEGER PRIMARY KEY REFERENCES entity,
  organization_id INTEGER REFERENCES organization,
  leika_key TEXT,
  min_age INTEGER,
  max_age INTEGER,
  cost_kind TEXT NOT NULL CHECK (cost_kind IN ('free', 'fee', 'depends', 'unknown')),
  online_url TEXT,
  icon TEXT
) STRICT;

CREATE TABLE service_contact (
  service_id INTEGER NOT NULL REFERENCES service,
  rank INTEGER NOT NULL,
  contact_id INTEGER NOT NULL REFERENCES contact_point,
  role TEXT NOT NULL,
  PRIMARY KEY (service_id, rank)
) STRICT, WITHOUT ROWID;
CREATE INDEX service_contact_contact ON service_contact (contact_id);

CREATE TABLE eligibility_rule (
  service_id INTEGER NOT NULL REFERENCES service,
  rank INTEGER NOT NULL,
  dimension TEXT NOT NULL,
  op TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (service_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE service_area (
  service_id INTEGER NOT NULL REFERENCES service,
  area TEXT NOT NULL,  -- AGS (8 digits) or postcode (5)
  PRIMARY KEY (service_id, area)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (entity_id INTEGER PRIMARY KEY REFERENCES entity) STRICT;

CREATE TABLE service_document (
  service_id INTEGER NOT NULL REFERENCES service,
  rank INTEGER NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document,
  key TEXT,  -- of the text document.<key>.condition
  PRIMARY KEY (service_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE cost (
  service_id INTEGER NOT NULL REFERENCES service,
  rank INTEGER NOT NULL,
  key TEXT NOT NULL,
  cents INTEGER NOT NULL,
  PRIMARY KEY (service_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE article (
  entity_id INTEGER PRIMARY KEY REFERENCES entity,
  icon TEXT
) STRICT;

CREATE TABLE related (
  entity_id INTEGER NOT NULL REFERENCES entity,
  rank INTEGER NOT NULL,
  related_id INTEGER NOT NULL REFERENCES entity,
  PRIMARY KEY (entity_id, rank)
) STRICT, WITHOUT ROWID;

-- The navigation tree. Node 0 is the root, whose entries are the tiles of the home screen; every
-- other node's id is its topic's. `place` counts depth first: the first place something hangs in.
CREATE TABLE nav_node (
  id INTEGER PRIMARY KEY,
  topic_id INTEGER REFERENCES entity,
  parent_id INTEGER REFERENCES nav_node,
  place INTEGER NOT NULL,
  icon TEXT,
  color INTEGER
) STRICT;

CREATE TABLE nav_entry (
  node_id INTEGER NOT NULL REFERENCES nav_node,
  rank INTEGER NOT NULL,
  entity_id INTEGER NOT NULL REFERENCES entity,
  PRIMARY KEY (node_id, rank)
) STRICT, WITHOUT ROWID;
CREATE INDEX nav_entry_entity ON nav_entry (entity_id);

-- The finder: questions, their answers, and the contact points that are left after each answer, worked
-- out from the editor's conditions. `height` counts the questions from this one on, itself included.
CREATE TABLE question (
  entity_id INTEGER PRIMARY KEY REFERENCES entity,
  height INTEGER NOT NULL
) STRICT;

CREATE TABLE answer (
  question_id INTEGER NOT NULL REFERENCES question,
  rank INTEGER NOT NULL,
  key TEXT NOT NULL,
  icon TEXT,
  color INTEGER,
  next_id INTEGER REFERENCES question,  -- NULL: the way ends here
  urgent INTEGER NOT NULL,
  PRIMARY KEY (question_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer_contact (
  question_id INTEGER NOT NULL REFERENCES question,
  answer_rank INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  contact_id INTEGER NOT NULL REFERENCES contact_point,
  service_id INTEGER REFERENCES service,
  PRIMARY KEY (question_id, answer_rank, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  entity_id INTEGER PRIMARY KEY REFERENCES entity,
  organization_id INTEGER REFERENCES organization,
  place_id INTEGER REFERENCES place,
  contact_id INTEGER REFERENCES contact_point,
  starts TEXT NOT NULL,
  from_minute INTEGER NOT NULL,
  until_minute INTEGER NOT NULL,
  rrule TEXT,
  cost_kind TEXT NOT NULL,
  with_children INTEGER NOT NULL,
  booking_url TEXT,
  max_people INTEGER,
  event_status TEXT NOT NULL CHECK (event_status IN ('planned', 'cancelled', 'full')),
  icon TEXT
) STRICT;

CREATE TABLE event_excluded (
  event_id INTEGER NOT NULL REFERENCES event,
  date TEXT NOT NULL,
  PRIMARY KEY (event_id, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE notice (
  entity_id INTEGER PRIMARY KEY REFERENCES entity,
  severity TEXT NOT NULL CHECK (severity IN ('info', 'important', 'urgent', 'emergency')),
  valid_from TEXT NOT NULL,
  valid_until TEXT NOT NULL,
  supersedes_id INTEGER REFERENCES notice,
  source TEXT,
  cap_id TEXT,
  acknowledge INTEGER NOT NULL
) STRICT;

CREATE TABLE announcement (
  entity_id INTEGER PRIMARY KEY REFERENCES entity,
  published_on TEXT NOT NULL,
  display_from TEXT,
  display_until TEXT,
  legal_reference TEXT
) STRICT;

CREATE TABLE media (
  entity_id INTEGER PRIMARY KEY REFERENCES entity,
  file TEXT NOT NULL,
  mime TEXT NOT NULL,
  licence TEXT NOT NULL,
  credit TEXT,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  data BLOB -- NULL: the bytes lie beside this file, in media/<sha256>
) STRICT;

-- The recording of one sentence. `digest` is the SHA-256 of its words as kiosk/speech says them, in
-- lower-case hex: a recording of another text cannot be found.
CREATE TABLE clip (
  lang TEXT NOT NULL,
  digest TEXT NOT NULL,
  media_id INTEGER NOT NULL REFERENCES media,
  PRIMARY KEY (lang, digest)
) STRICT, WITHOUT ROWID;

-- What is said for a text, by the SHA-256 of what is written.
CREATE TABLE spoken_form (
  lang TEXT NOT NULL,
  digest TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (lang, digest)
) STRICT, WITHOUT ROWID;

CREATE TABLE media_use (
  entity_id INTEGER NOT NULL REFERENCES entity,
  rank INTEGER NOT NULL,
  media_id INTEGER NOT NULL REFERENCES media,
  PRIMARY KEY (entity_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE site (
  entity_id INTEGER PRIMARY KEY REFERENCES entity,
  rank INTEGER NOT NULL,
  place_id INTEGER REFERENCES place,
  lat REAL,
  lon REAL,
  level INTEGER,
  heading INTEGER,
  start_id INTEGER REFERENCES nav_node
) STRICT;

CREATE TABLE site_wall (
  site_id INTEGER NOT NULL REFERENCES site,
  rank INTEGER NOT NULL,
  lang TEXT NOT NULL REFERENCES language,
  PRIMARY KEY (site_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE site_group (
  site_id INTEGER NOT NULL REFERENCES site,
  name TEXT NOT NULL,
  PRIMARY KEY (site_id, name)
) STRICT, WITHOUT ROWID;

-- What is shown at some sites only, or everywhere but there; groups are already resolved to sites.
CREATE TABLE site_scope (
  entity_id INTEGER NOT NULL REFERENCES entity,
  site_id INTEGER NOT NULL REFERENCES site,
  rule TEXT NOT NULL CHECK (rule IN ('only', 'never')),
  PRIMARY KEY (entity_id, site_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE site_route (
  site_id INTEGER NOT NULL REFERENCES site,
  to_id INTEGER NOT NULL REFERENCES place,
  metres INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  step_free INTEGER NOT NULL,
  PRIMARY KEY (site_id, to_id)
) STRICT, WITHOUT ROWID;

-- For the town hall: what stands where, for each text of the source language in each language
-- that the package is written in. One step of the chain only: text.outdated knows all of it.
CREATE VIEW text_status AS
SELECT s.entity_id, s.field, l.tag AS lang,
  CASE
    WHEN t.id IS NULL THEN 'missing'
    WHEN t.from_digest IS NOT NULL AND t.from_digest IS NOT (
      SELECT f.digest FROM text f JOIN language fl ON fl.tag = t.from_lang
      WHERE f.id = t.id + (fl.slot - l.slot) * 1024) THEN 'outdated'
    WHEN t.how IN ('machine', 'pre-translated') AND t.state IN ('draft', 'translated') THEN 'machine'
    WHEN t.state IN ('draft', 'translated') THEN 'unreviewed'
    ELSE 'current'
  END AS status
FROM package p
JOIN language sl ON sl.tag = p.source_lang
JOIN text s ON s.lang = p.source_lang
JOIN language l ON l.written = 1
LEFT JOIN text t ON t.id = s.id + (l.slot - sl.slot) * 1024;
