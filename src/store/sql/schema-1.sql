-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- schema.sql: what is in a plan file, format 1.
--
-- A plan file is an SQLite database with
--     PRAGMA application_id = 1414680132   ('TRND')
--     PRAGMA user_version   = 1            (the format)
-- The plan as it stands is in ordinary tables, one a kind of entity, so that
-- anyone can query it; the table "edit" says how it came to be so.
--
-- Conventions:
--   id            a UUID in lower case that never changes
--   choices       a word, listed in the column's CHECK
--   dates         'YYYY-MM-DD'; moments 'YYYY-MM-DDTHH:MM:SSZ', in UTC
--   yes or no     1 or 0
--   money         whole minor units (pence) of the plan's currency
--   position      a place among siblings: text that sorts bytewise
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
  currency TEXT NOT NULL,
  priority_words TEXT NOT NULL CHECK (priority_words IN ('plain', 'moscow')),
  language TEXT NOT NULL,
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
  kind TEXT NOT NULL CHECK (kind IN ('person', 'role', 'team', 'partner')),
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
  stance TEXT NOT NULL CHECK (stance IN ('undecided', 'watch', 'prepare', 'act')),
  stance_reason TEXT,
  owner TEXT REFERENCES owner (id) DEFERRABLE INITIALLY DEFERRED,
  priority TEXT NOT NULL CHECK (priority IN ('unset', 'low', 'medium', 'high', 'critical')),
  maturity_now TEXT NOT NULL
    CHECK (maturity_now IN ('unset', 'none', 'basic', 'good', 'advanced')),
  maturity_target TEXT NOT NULL
    CHECK (maturity_target IN ('unset', 'none', 'basic', 'good', 'advanced')),
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
  priority TEXT NOT NULL CHECK (priority IN ('unset', 'low', 'medium', 'high', 'critical')),
  status TEXT NOT NULL
    CHECK (status IN ('idea', 'planned', 'under_way', 'paused', 'done', 'not_doing')),
  confidence TEXT NOT NULL CHECK (confidence IN ('unset', 'green', 'amber', 'red')),
  confidence_reason TEXT,
  start_date TEXT CHECK (start_date = date(start_date)),
  end_date TEXT CHECK (end_date = date(end_date)),
  horizon TEXT NOT NULL CHECK (horizon IN ('unset', 'now', 'next', 'later', 'not_doing')),
  value INTEGER CHECK (value BETWEEN 1 AND 5),
  effort INTEGER CHECK (effort BETWEEN 1 AND 5),
  cost INTEGER CHECK (cost >= 0),
  funding_source TEXT,
  funded INTEGER NOT NULL CHECK (funded IN (0, 1)),
  benefit TEXT,
  benefit_measure TEXT,
  benefit_baseline TEXT,
  benefit_target TEXT,
  risk TEXT,
  risk_likelihood INTEGER CHECK (risk_likelihood BETWEEN 1 AND 5),
  risk_impact INTEGER CHECK (risk_impact BETWEEN 1 AND 5),
  risk_mitigation TEXT,
  check_data_protection TEXT NOT NULL
    CHECK (check_data_protection IN ('unset', 'not_needed', 'due', 'done')),
  check_equality TEXT NOT NULL
    CHECK (check_equality IN ('unset', 'not_needed', 'due', 'done')),
  check_algorithmic_transparency TEXT NOT NULL
    CHECK (check_algorithmic_transparency IN ('unset', 'not_needed', 'due', 'done')),
  check_carbon TEXT NOT NULL
    CHECK (check_carbon IN ('unset', 'not_needed', 'due', 'done')),
  check_welsh_language TEXT NOT NULL
    CHECK (check_welsh_language IN ('unset', 'not_needed', 'due', 'done')),
  sensitivity TEXT NOT NULL CHECK (sensitivity IN ('public', 'internal', 'exempt')),
  exempt_fields TEXT CHECK (exempt_fields GLOB '[[]*]'),
  tags TEXT CHECK (tags GLOB '[[]*]'),
  notes TEXT,
  links TEXT CHECK (links GLOB '[[]*]'),
  votes INTEGER CHECK (votes BETWEEN 0 AND 1000000),
  import_source TEXT,
  import_id TEXT,
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

-- initiative needs needs.
CREATE TABLE dependency (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative (id) DEFERRABLE INITIALLY DEFERRED,
  needs TEXT NOT NULL REFERENCES initiative (id) DEFERRABLE INITIALLY DEFERRED,
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

CREATE TABLE milestone (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  date TEXT CHECK (date = date(date)),
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

-- Dates of boards and committees that the roadmap shows.
CREATE TABLE governance_date (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  date TEXT CHECK (date = date(date)),
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

-- Named, frozen states of the plan; state is the plan as JSON.
CREATE TABLE baseline (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  created TEXT CHECK (created = strftime('%Y-%m-%dT%H:%M:%SZ', created)),
  note TEXT,
  state TEXT CHECK (state GLOB '*{*}*'),
  extra TEXT CHECK (extra GLOB '*{*}*')
) STRICT;

CREATE TABLE workshop (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  date TEXT CHECK (date = date(date)),
  attendance INTEGER CHECK (attendance BETWEEN 0 AND 100000),
  notes TEXT,
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
  origin TEXT NOT NULL CHECK (origin IN ('user', 'undo', 'redo', 'import')),
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
