-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- schema.sql: what is in a plan file, format 4.
--
-- A plan file is an SQLite database with
--     PRAGMA application_id = 1414680132   ('TRND')
--     PRAGMA user_version   = 4            (the format)
-- The plan as it stands is in ordinary tables, one a kind of entity, so that
-- anyone can query it; the table "edit" says how it came to be so.
--
-- Conventions:
--   id            a UUID in lower case that never changes
--   choices       a word, listed in the column's CHECK; with OR, since SQLite makes
--                 a table of an IN for each row that it checks
--   dates         'YYYY-MM-DD'; moments 'YYYY-MM-DDTHH:MM:SSZ', in UTC
--   yes or no     1 or 0
--   money         whole minor units (pence) of the plan's currency
--   position      a place among siblings: text that sorts bytewise
--   entry         the id of a row of any table
--   lists         a JSON array, or a table of their own where they refer to rows
--   extra         a JSON object with what a newer Trends or another program
--                 added, and this one doesn't know
--   NULL          not set; there are no empty texts
--
-- JSON is checked for its outer brackets only: SQLite 3.40 doesn't let a schema
-- that isn't trusted use json_valid(). Trends checks the rest when it reads.
--
-- References are checked when a transaction ends, so that rows may come in any
-- order. The columns of each kind are those of src/model/trends-field-table.h,
-- in the same order; a test sees to it.

-- One row: the plan itself.
CREATE TABLE plan (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  organisation TEXT,
  purpose TEXT,
  catalogue TEXT,
  financial_year_start INTEGER NOT NULL CHECK (financial_year_start BETWEEN 1 AND 12),
  end_date TEXT CHECK (end_date = date(end_date)),
  currency TEXT NOT NULL,
  priority_words TEXT NOT NULL CHECK (priority_words = 'plain' OR priority_words = 'moscow'),
  language TEXT NOT NULL,
  country TEXT NOT NULL
    CHECK (country = 'unset' OR country = 'england' OR country = 'wales'
           OR country = 'scotland' OR country = 'northern_ireland'),
  budget INTEGER CHECK (budget >= 0),
  budget_capital INTEGER CHECK (budget_capital >= 0),
  lead_limit INTEGER CHECK (lead_limit BETWEEN 1 AND 100),
  default_sensitivity TEXT NOT NULL
    CHECK (default_sensitivity = 'public' OR default_sensitivity = 'internal'
           OR default_sensitivity = 'exempt'),
  group_copy TEXT,
  extra TEXT CHECK (extra GLOB '*{*}*'),
  document_extra TEXT CHECK (document_extra GLOB '*{*}*')
) STRICT;

-- "Digital trends", "Technology trends".
CREATE TABLE trend_group (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  summary TEXT,
  position TEXT,
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

-- People, roles, teams and partner bodies.
CREATE TABLE owner (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  initials TEXT,
  kind TEXT NOT NULL
    CHECK (kind = 'person' OR kind = 'role' OR kind = 'team' OR kind = 'partner'),
  role TEXT,
  organisation TEXT,
  contact TEXT,
  colour TEXT,
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

-- The cards of the board.
CREATE TABLE trend (
  id TEXT NOT NULL PRIMARY KEY,
  "group" TEXT NOT NULL REFERENCES trend_group (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999),
  title TEXT NOT NULL,
  summary TEXT,
  themes TEXT CHECK (themes GLOB '[[]*]'),
  prompts TEXT CHECK (prompts GLOB '[[]*]'),
  colour TEXT,
  icon TEXT,
  source TEXT,
  note TEXT,
  stance TEXT NOT NULL
    CHECK (stance = 'undecided' OR stance = 'watch' OR stance = 'prepare' OR stance = 'act'),
  stance_reason TEXT,
  owner TEXT REFERENCES owner (id) DEFERRABLE INITIALLY DEFERRED,
  priority TEXT NOT NULL
    CHECK (priority = 'unset' OR priority = 'low' OR priority = 'medium' OR priority = 'high'
           OR priority = 'critical'),
  maturity_now TEXT NOT NULL
    CHECK (maturity_now = 'unset' OR maturity_now = 'none' OR maturity_now = 'basic'
           OR maturity_now = 'good' OR maturity_now = 'advanced'),
  maturity_target TEXT NOT NULL
    CHECK (maturity_target = 'unset' OR maturity_target = 'none' OR maturity_target = 'basic'
           OR maturity_target = 'good' OR maturity_target = 'advanced'),
  hidden INTEGER NOT NULL CHECK (hidden = 0 OR hidden = 1),
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

-- from_trend relies on to_trend.
CREATE TABLE trend_link (
  id TEXT NOT NULL PRIMARY KEY,
  from_trend TEXT NOT NULL REFERENCES trend (id) DEFERRABLE INITIALLY DEFERRED,
  to_trend TEXT NOT NULL REFERENCES trend (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT,
  source TEXT,
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

-- Pieces of local work. trend is its home; what else it serves is in
-- initiative_also_serves.
CREATE TABLE initiative (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  description TEXT,
  trend TEXT NOT NULL REFERENCES trend (id) DEFERRABLE INITIALLY DEFERRED,
  position TEXT,
  lead TEXT REFERENCES owner (id) DEFERRABLE INITIALLY DEFERRED,
  sro TEXT REFERENCES owner (id) DEFERRABLE INITIALLY DEFERRED,
  sponsor TEXT REFERENCES owner (id) DEFERRABLE INITIALLY DEFERRED,
  priority TEXT NOT NULL
    CHECK (priority = 'unset' OR priority = 'low' OR priority = 'medium' OR priority = 'high'
           OR priority = 'critical'),
  status TEXT NOT NULL
    CHECK (status = 'idea' OR status = 'planned' OR status = 'under_way' OR status = 'paused'
           OR status = 'done' OR status = 'not_doing'),
  confidence TEXT NOT NULL
    CHECK (confidence = 'unset' OR confidence = 'green' OR confidence = 'amber'
           OR confidence = 'red'),
  confidence_reason TEXT,
  start_date TEXT CHECK (start_date = date(start_date)),
  end_date TEXT CHECK (end_date = date(end_date)),
  horizon TEXT NOT NULL
    CHECK (horizon = 'unset' OR horizon = 'now' OR horizon = 'next' OR horizon = 'later'
           OR horizon = 'not_doing'),
  value INTEGER CHECK (value BETWEEN 1 AND 5),
  effort INTEGER CHECK (effort BETWEEN 1 AND 5),
  urgency INTEGER CHECK (urgency BETWEEN 1 AND 5),
  risk_reduction INTEGER CHECK (risk_reduction BETWEEN 1 AND 5),
  cost INTEGER CHECK (cost >= 0),
  cost_capital INTEGER CHECK (cost_capital >= 0),
  funding_source TEXT,
  funded INTEGER NOT NULL CHECK (funded = 0 OR funded = 1),
  benefit TEXT,
  benefit_measure TEXT,
  benefit_baseline TEXT,
  benefit_target TEXT,
  risk TEXT,
  risk_likelihood INTEGER CHECK (risk_likelihood BETWEEN 1 AND 5),
  risk_impact INTEGER CHECK (risk_impact BETWEEN 1 AND 5),
  risk_mitigation TEXT,
  check_data_protection TEXT NOT NULL
    CHECK (check_data_protection = 'unset' OR check_data_protection = 'not_needed'
           OR check_data_protection = 'due' OR check_data_protection = 'done'),
  check_equality TEXT NOT NULL
    CHECK (check_equality = 'unset' OR check_equality = 'not_needed' OR check_equality = 'due'
           OR check_equality = 'done'),
  check_algorithmic_transparency TEXT NOT NULL
    CHECK (check_algorithmic_transparency = 'unset'
           OR check_algorithmic_transparency = 'not_needed'
           OR check_algorithmic_transparency = 'due'
           OR check_algorithmic_transparency = 'done'),
  check_carbon TEXT NOT NULL
    CHECK (check_carbon = 'unset' OR check_carbon = 'not_needed' OR check_carbon = 'due'
           OR check_carbon = 'done'),
  check_welsh_language TEXT NOT NULL
    CHECK (check_welsh_language = 'unset' OR check_welsh_language = 'not_needed'
           OR check_welsh_language = 'due' OR check_welsh_language = 'done'),
  sensitivity TEXT NOT NULL
    CHECK (sensitivity = 'public' OR sensitivity = 'internal' OR sensitivity = 'exempt'),
  exempt_fields TEXT CHECK (exempt_fields GLOB '[[]*]'),
  tags TEXT CHECK (tags GLOB '[[]*]'),
  notes TEXT,
  links TEXT CHECK (links GLOB '[[]*]'),
  votes INTEGER CHECK (votes BETWEEN 0 AND 1000000),
  import_source TEXT,
  import_id TEXT,
  import_values TEXT CHECK (import_values GLOB '*{*}*'),
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

-- Trends that an initiative serves besides its home, in order.
CREATE TABLE initiative_also_serves (
  initiative TEXT NOT NULL REFERENCES initiative (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  trend TEXT NOT NULL REFERENCES trend (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (initiative, position)
) STRICT, WITHOUT ROWID;

-- Owners who work on an initiative without leading it, in order.
CREATE TABLE initiative_contributors (
  initiative TEXT NOT NULL REFERENCES initiative (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  owner TEXT NOT NULL REFERENCES owner (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (initiative, position)
) STRICT, WITHOUT ROWID;

-- initiative needs needs; or the two have to do with each other.
CREATE TABLE dependency (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative (id) DEFERRABLE INITIALLY DEFERRED,
  needs TEXT NOT NULL REFERENCES initiative (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind = 'needs' OR kind = 'relates'),
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

CREATE TABLE milestone (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  date TEXT CHECK (date = date(date)),
  done INTEGER NOT NULL CHECK (done = 0 OR done = 1),
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

-- Dates of boards, budgets and elections that the roadmap shows.
CREATE TABLE governance_date (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  date TEXT CHECK (date = date(date)),
  kind TEXT NOT NULL
    CHECK (kind = 'other' OR kind = 'board' OR kind = 'budget' OR kind = 'election'),
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

-- Named, frozen states of the plan.
CREATE TABLE baseline (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  created TEXT CHECK (created = strftime('%Y-%m-%dT%H:%M:%SZ', created)),
  note TEXT,
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

-- What a baseline froze: the plan as JSON. It may be as large as all the rest, and is
-- seldom wanted.
CREATE TABLE baseline_state (
  baseline TEXT NOT NULL PRIMARY KEY REFERENCES baseline (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL CHECK (state GLOB '*{*}*')
) STRICT;

CREATE TABLE workshop (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  date TEXT CHECK (date = date(date)),
  attendance INTEGER CHECK (attendance BETWEEN 0 AND 100000),
  notes TEXT,
  facilitator_notes TEXT,
  wall TEXT NOT NULL CHECK (wall = 'hide' OR wall = 'confidential'),
  record TEXT CHECK (record GLOB '*{*}*'),
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

-- Trends that a workshop discussed, in order.
CREATE TABLE workshop_trends (
  workshop TEXT NOT NULL REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  trend TEXT NOT NULL REFERENCES trend (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (workshop, position)
) STRICT, WITHOUT ROWID;

-- Criteria that initiatives are scored by: the plan's scorecard.
CREATE TABLE criterion (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  measure TEXT NOT NULL
    CHECK (measure = 'value' OR measure = 'urgency' OR measure = 'risk_reduction'
           OR measure = 'effort' OR measure = 'confidence'),
  weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 100),
  position TEXT,
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

-- Filters with a name; conditions is a text that analysis reads and writes.
CREATE TABLE saved_filter (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  conditions TEXT,
  position TEXT,
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

-- Steps of a workshop's agenda. The clock of one runs since clock_started, after so many
-- seconds before, so that it goes on after a restart.
CREATE TABLE workshop_step (
  id TEXT NOT NULL PRIMARY KEY,
  workshop TEXT NOT NULL REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  trend TEXT REFERENCES trend (id) DEFERRABLE INITIALLY DEFERRED,
  minutes_planned INTEGER CHECK (minutes_planned BETWEEN 0 AND 10000),
  seconds_spent INTEGER CHECK (seconds_spent BETWEEN 0 AND 1000000),
  clock_started TEXT CHECK (clock_started = strftime('%Y-%m-%dT%H:%M:%SZ', clock_started)),
  done INTEGER NOT NULL CHECK (done = 0 OR done = 1),
  position TEXT,
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

-- What people said in a workshop; wordings are other ways to say the same.
CREATE TABLE idea (
  id TEXT NOT NULL PRIMARY KEY,
  workshop TEXT NOT NULL REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
  trend TEXT REFERENCES trend (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  wordings TEXT CHECK (wordings GLOB '[[]*]'),
  cluster TEXT,
  revealed INTEGER NOT NULL CHECK (revealed = 0 OR revealed = 1),
  initiative TEXT REFERENCES initiative (id) DEFERRABLE INITIALLY DEFERRED,
  position TEXT,
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

-- Votes in a workshop. There is nothing of who voted.
CREATE TABLE ballot (
  id TEXT NOT NULL PRIMARY KEY,
  workshop TEXT NOT NULL REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
  subject TEXT NOT NULL,
  dots INTEGER CHECK (dots BETWEEN 1 AND 100),
  people INTEGER CHECK (people BETWEEN 0 AND 100000),
  several INTEGER NOT NULL CHECK (several = 0 OR several = 1),
  revealed INTEGER NOT NULL CHECK (revealed = 0 OR revealed = 1),
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

-- What a workshop decided.
CREATE TABLE decision (
  id TEXT NOT NULL PRIMARY KEY,
  workshop TEXT NOT NULL REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  trend TEXT REFERENCES trend (id) DEFERRABLE INITIALLY DEFERRED,
  owner TEXT REFERENCES owner (id) DEFERRABLE INITIALLY DEFERRED,
  position TEXT,
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

-- Copies of the plan that groups of a workshop work on, with the baseline that all of them
-- and the plan come from.
CREATE TABLE group_copy (
  id TEXT NOT NULL PRIMARY KEY,
  workshop TEXT NOT NULL REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  ancestor TEXT REFERENCES baseline (id) DEFERRABLE INITIALLY DEFERRED,
  merged TEXT CHECK (merged = strftime('%Y-%m-%dT%H:%M:%SZ', merged)),
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

-- What each thing got in a vote.
CREATE TABLE ballot_total (
  id TEXT NOT NULL PRIMARY KEY,
  ballot TEXT NOT NULL REFERENCES ballot (id) DEFERRABLE INITIALLY DEFERRED,
  entry TEXT NOT NULL,
  dots INTEGER CHECK (dots BETWEEN 0 AND 1000000),
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

-- Findings that somebody set aside.
CREATE TABLE set_aside (
  id TEXT NOT NULL PRIMARY KEY,
  finding TEXT NOT NULL,
  entry TEXT NOT NULL,
  reason TEXT,
  author TEXT,
  time TEXT CHECK (time = strftime('%Y-%m-%dT%H:%M:%SZ', time)),
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

-- What people say about things in the plan.
CREATE TABLE comment (
  id TEXT NOT NULL PRIMARY KEY,
  entry TEXT NOT NULL,
  author TEXT,
  time TEXT CHECK (time = strftime('%Y-%m-%dT%H:%M:%SZ', time)),
  text TEXT NOT NULL,
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

-- The log: what was done to the plan, oldest first. Rows are only ever added.
-- Each names the one before it, so that nobody writes on top of an edit that
-- they haven't seen. changes is a JSON array of
--   {"do":"add","kind":K,"id":ID,"fields":{...}}
--   {"do":"remove","kind":K,"id":ID,"fields":{...}}    as it was
--   {"do":"set","kind":K,"id":ID,"field":F,"before":V,"after":V}
-- with kinds named as the tables above and fields as their columns.
-- An edit that is too large for one row has several, one after another, written
-- together: the last has the edit's id, those before it the same but for the
-- version of the UUID, which is 8, and its first eight digits, which count them.
-- Who doesn't know that reads several edits.
CREATE TABLE edit (
  seq INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  parent TEXT UNIQUE REFERENCES edit (id) DEFERRABLE INITIALLY DEFERRED,
  time TEXT NOT NULL CHECK (time = strftime('%Y-%m-%dT%H:%M:%SZ', time)),
  author TEXT,
  origin TEXT NOT NULL
    CHECK (origin = 'user' OR origin = 'undo' OR origin = 'redo' OR origin = 'import'),
  label TEXT NOT NULL,
  changes TEXT NOT NULL CHECK (changes GLOB '[[]*]')
) STRICT;

-- What refers to a row, for the check of references when one is removed.
CREATE INDEX trend_by_group ON trend ("group");
CREATE INDEX trend_by_owner ON trend (owner);
CREATE INDEX trend_link_by_from ON trend_link (from_trend);
CREATE INDEX trend_link_by_to ON trend_link (to_trend);
CREATE INDEX initiative_by_trend ON initiative (trend, position);
CREATE INDEX initiative_by_lead ON initiative (lead);
CREATE INDEX initiative_by_sro ON initiative (sro);
CREATE INDEX initiative_by_sponsor ON initiative (sponsor);
CREATE INDEX initiative_also_serves_by_trend ON initiative_also_serves (trend);
CREATE INDEX initiative_contributors_by_owner ON initiative_contributors (owner);
CREATE INDEX dependency_by_initiative ON dependency (initiative);
CREATE INDEX dependency_by_needs ON dependency (needs);
CREATE INDEX milestone_by_initiative ON milestone (initiative);
CREATE INDEX workshop_trends_by_trend ON workshop_trends (trend);
CREATE INDEX workshop_step_by_workshop ON workshop_step (workshop);
CREATE INDEX workshop_step_by_trend ON workshop_step (trend);
CREATE INDEX idea_by_workshop ON idea (workshop);
CREATE INDEX idea_by_trend ON idea (trend);
CREATE INDEX idea_by_initiative ON idea (initiative);
CREATE INDEX ballot_by_workshop ON ballot (workshop);
CREATE INDEX decision_by_workshop ON decision (workshop);
CREATE INDEX decision_by_trend ON decision (trend);
CREATE INDEX decision_by_owner ON decision (owner);
CREATE INDEX group_copy_by_workshop ON group_copy (workshop);
CREATE INDEX group_copy_by_ancestor ON group_copy (ancestor);
CREATE INDEX ballot_total_by_ballot ON ballot_total (ballot);
