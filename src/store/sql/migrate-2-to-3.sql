-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- migrate-2-to-3.sql: from format 2.
--
-- A plan may say how far it looks ahead. A criterion may measure confidence, too, which
-- is in the schema that every table is made again from.

ALTER TABLE plan ADD COLUMN end_date TEXT;
