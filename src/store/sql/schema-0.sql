-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- schema-0.sql: what is in a plan file of format 0, of trials before the first
-- release. It is only compared with: a file of that format is migrated when its
-- tables are made like this, word for word, and left alone otherwise.

CREATE TABLE plan (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  organisation TEXT,
  purpose TEXT,
  catalogue TEXT,
  financial_year_start INTEGER NOT NULL,
  currency TEXT NOT NULL,
  priority_words TEXT NOT NULL,
  language TEXT NOT NULL,
  extra TEXT,
  document_extra TEXT
) STRICT;

CREATE TABLE trend_group (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  position TEXT,
  extra TEXT
) STRICT;

CREATE TABLE owner (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  initials TEXT,
  kind TEXT NOT NULL,
  role TEXT,
  organisation TEXT,
  contact TEXT,
  colour TEXT,
  extra TEXT
) STRICT;

CREATE TABLE trend (
  id TEXT NOT NULL PRIMARY KEY,
  "group" TEXT NOT NULL REFERENCES trend_group (id),
  number INTEGER NOT NULL,
  title TEXT NOT NULL,
  summary TEXT,
  themes TEXT,
  prompts TEXT,
  colour TEXT,
  icon TEXT,
  source TEXT,
  note TEXT,
  stance TEXT NOT NULL,
  stance_reason TEXT,
  owner TEXT REFERENCES owner (id),
  priority TEXT NOT NULL,
  maturity_now TEXT NOT NULL,
  maturity_target TEXT NOT NULL,
  extra TEXT
) STRICT;

CREATE TABLE trend_link (
  id TEXT NOT NULL PRIMARY KEY,
  from_trend TEXT NOT NULL REFERENCES trend (id),
  to_trend TEXT NOT NULL REFERENCES trend (id),
  reason TEXT,
  source TEXT,
  extra TEXT
) STRICT;

CREATE TABLE initiative (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  description TEXT,
  trend TEXT NOT NULL REFERENCES trend (id),
  position TEXT,
  lead TEXT REFERENCES owner (id),
  sro TEXT REFERENCES owner (id),
  sponsor TEXT REFERENCES owner (id),
  contributors TEXT,
  priority TEXT NOT NULL,
  status TEXT NOT NULL,
  confidence TEXT NOT NULL,
  confidence_reason TEXT,
  start_date TEXT,
  end_date TEXT,
  horizon TEXT NOT NULL,
  value INTEGER,
  effort INTEGER,
  cost INTEGER,
  funding_source TEXT,
  funded INTEGER NOT NULL,
  benefit TEXT,
  benefit_measure TEXT,
  benefit_baseline TEXT,
  benefit_target TEXT,
  risk TEXT,
  risk_likelihood INTEGER,
  risk_impact INTEGER,
  risk_mitigation TEXT,
  check_data_protection TEXT NOT NULL,
  check_equality TEXT NOT NULL,
  check_algorithmic_transparency TEXT NOT NULL,
  check_carbon TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  exempt_fields TEXT,
  tags TEXT,
  notes TEXT,
  links TEXT,
  import_source TEXT,
  import_id TEXT,
  extra TEXT
) STRICT;

CREATE TABLE initiative_also_serves (
  initiative TEXT NOT NULL REFERENCES initiative (id),
  position INTEGER NOT NULL,
  trend TEXT NOT NULL REFERENCES trend (id),
  PRIMARY KEY (initiative, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE dependency (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative (id),
  needs TEXT NOT NULL REFERENCES initiative (id),
  extra TEXT
) STRICT;

CREATE TABLE milestone (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative (id),
  title TEXT NOT NULL,
  date TEXT,
  done INTEGER NOT NULL,
  extra TEXT
) STRICT;

CREATE TABLE governance_date (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  date TEXT,
  extra TEXT
) STRICT;

CREATE TABLE baseline (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  created TEXT,
  note TEXT,
  state TEXT,
  extra TEXT
) STRICT;

CREATE TABLE workshop (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  date TEXT,
  attendance INTEGER,
  notes TEXT,
  record TEXT,
  extra TEXT
) STRICT;

CREATE TABLE workshop_trends (
  workshop TEXT NOT NULL REFERENCES workshop (id),
  position INTEGER NOT NULL,
  trend TEXT NOT NULL REFERENCES trend (id),
  PRIMARY KEY (workshop, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE edit (
  seq INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  time TEXT NOT NULL,
  author TEXT,
  label TEXT NOT NULL,
  changes TEXT NOT NULL
) STRICT;

CREATE INDEX initiative_by_trend ON initiative (trend);
