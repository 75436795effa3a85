-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- migrate-1-to-2.sql: from format 1, of the first release.
--
-- Format 1 had a baseline's state in its row, and wrote its choices with IN; what else
-- is new begins empty, or with what was so before there was a choice.

ALTER TABLE plan ADD COLUMN country TEXT NOT NULL DEFAULT 'unset';
ALTER TABLE plan ADD COLUMN budget INTEGER;
ALTER TABLE plan ADD COLUMN budget_capital INTEGER;
ALTER TABLE plan ADD COLUMN lead_limit INTEGER;
ALTER TABLE plan ADD COLUMN default_sensitivity TEXT NOT NULL DEFAULT 'public';
ALTER TABLE plan ADD COLUMN group_copy TEXT;
ALTER TABLE trend ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
ALTER TABLE initiative ADD COLUMN urgency INTEGER;
ALTER TABLE initiative ADD COLUMN risk_reduction INTEGER;
ALTER TABLE initiative ADD COLUMN cost_capital INTEGER;
ALTER TABLE initiative ADD COLUMN import_values TEXT;
ALTER TABLE dependency ADD COLUMN kind TEXT NOT NULL DEFAULT 'needs';
ALTER TABLE workshop ADD COLUMN facilitator_notes TEXT;
ALTER TABLE workshop ADD COLUMN wall TEXT NOT NULL DEFAULT 'hide';

CREATE TABLE baseline_state (baseline TEXT, state TEXT);
INSERT INTO baseline_state (baseline, state)
  SELECT id, state FROM baseline WHERE state IS NOT NULL;
ALTER TABLE baseline DROP COLUMN state;
