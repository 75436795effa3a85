-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- migrate-0-to-1.sql: from format 0, of trials before the first release.
--
-- Format 0 had no summaries of groups, no votes, no Welsh language check, kept
-- contributors as a JSON array in the initiative's row, and its log named
-- neither the edit before nor where an edit came from.
--
-- A migration says only what changes. When all have run, every table is made
-- again from schema.sql and filled by column name, so that constraints, order
-- and text of the schema come out as in a new file.

ALTER TABLE trend_group ADD COLUMN summary TEXT;

ALTER TABLE initiative ADD COLUMN votes INTEGER;
ALTER TABLE initiative ADD COLUMN check_welsh_language TEXT NOT NULL DEFAULT 'unset';

CREATE TABLE initiative_contributors (initiative TEXT, position INTEGER, owner TEXT);
INSERT INTO initiative_contributors (initiative, position, owner)
  SELECT initiative.id, item.key, item.value
    FROM initiative, json_each(initiative.contributors) AS item;
ALTER TABLE initiative DROP COLUMN contributors;

ALTER TABLE edit ADD COLUMN parent TEXT;
ALTER TABLE edit ADD COLUMN origin TEXT NOT NULL DEFAULT 'user';
UPDATE edit SET parent = (SELECT earlier.id FROM edit AS earlier
                           WHERE earlier.seq < edit.seq ORDER BY earlier.seq DESC LIMIT 1);
