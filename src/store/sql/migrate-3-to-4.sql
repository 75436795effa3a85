-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- migrate-3-to-4.sql: from format 3.
--
-- A governance date says what it is for.

ALTER TABLE governance_date ADD COLUMN kind TEXT NOT NULL DEFAULT 'other';
