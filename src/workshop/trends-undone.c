/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-undone.c: see trends-undone.h. What an edit is called names what it was about. The room may read that where it
 * knows all of what has changed by the same name, from the mirror: as it is now, or as it was before it went.
 */

#include "trends-undone.h"

#include <glib/gi18n-lib.h>

/* (nullable): %NULL: the kind has no names */
static const char *
get_record_name (TrendsRecord *record)
{
  int field = trends_kind_get_name_field (trends_record_get_kind (record));

  return field >= 0 ? trends_value_get_text (trends_record_get_value (record, (guint) field)) : NULL;
}

/* @names: (element-type utf8 utf8): of what has gone from the mirror, by its id */
static void
applied_cb (GHashTable *names,
            TrendsEdit *edit)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->type == TRENDS_CHANGE_REMOVE)
        g_hash_table_insert (names, g_strdup (change->id), g_strdup (get_record_name (change->record)));
    }
}

static gboolean
knows_change (TrendsPresentation *presentation,
              TrendsPlan         *plan,
              GHashTable         *names,
              const TrendsChange *change)
{
  TrendsEntity *seen = trends_plan_lookup_kind (trends_presentation_get_plan (presentation),
                                                change->kind, change->id);
  TrendsEntity *entity = trends_plan_lookup_kind (plan, change->kind, change->id);
  gpointer name;

  if (entity != NULL)
    return seen != NULL && !trends_presentation_is_confidential (presentation, seen)
           && g_str_equal (trends_entity_get_name (seen), trends_entity_get_name (entity));
  return change->type == TRENDS_CHANGE_REMOVE
         && g_hash_table_lookup_extended (names, change->id, NULL, &name)
         && g_strcmp0 (name, get_record_name (change->record)) == 0;
}

/* A workshop that comes with its first idea, and the baseline before it, and go with that, aren’t what the edit is about. */
static gboolean
is_beside (const TrendsChange *change)
{
  return (change->kind == TRENDS_KIND_WORKSHOP || change->kind == TRENDS_KIND_BASELINE)
         && change->type != TRENDS_CHANGE_SET;
}

static gboolean
knows (TrendsPresentation *presentation,
       TrendsPlan         *plan,
       GHashTable         *names,
       const TrendsEdit   *edit)
{
  guint n_known = 0;

  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (is_beside (change))
        continue;
      if (!knows_change (presentation, plan, names, change))
        return FALSE;
      n_known++;
    }
  return n_known > 0;
}

static char *
dup_words (const char   *done,
           TrendsOrigin  origin)
{
  if (done == NULL)
    return g_strdup (origin == TRENDS_ORIGIN_UNDO ? _("Undone. What it was isn’t for the room")
                                                  : _("Redone. What it was isn’t for the room"));
  /* Translators: %s is what had been done: “renamed “Beta”” */
  return g_strdup_printf (origin == TRENDS_ORIGIN_UNDO ? _("Undone: %s") : _("Redone: %s"), done);
}

/**
 * trends_undone_step:
 * @presentation: which the room sees
 * @plan: that which it follows
 * @origin: %TRENDS_ORIGIN_UNDO or %TRENDS_ORIGIN_REDO
 *
 * Takes back what was done last, or does again what was taken back last.
 *
 * Returns: (transfer full): what it was, as the room may read it; or that there is nothing, or why it can’t be
 */
char *
trends_undone_step (TrendsPresentation *presentation,
                    TrendsPlan         *plan,
                    TrendsOrigin        origin)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsEdit) edit = NULL;
  TrendsPlan *seen;
  gulong handler;

  g_return_val_if_fail (TRENDS_IS_PRESENTATION (presentation), NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  seen = trends_presentation_get_plan (presentation);
  handler = g_signal_connect_swapped (seen, "applied", G_CALLBACK (applied_cb), names);
  edit = trends_plan_step (plan, origin, NULL, &error);
  g_signal_handler_disconnect (seen, handler);
  if (edit == NULL)
    return g_strdup (error != NULL ? error->message
                     : origin == TRENDS_ORIGIN_UNDO ? _("Nothing to undo")
                                                    : _("Nothing to redo"));
  return dup_words (knows (presentation, plan, names, edit) ? trends_edit_get_done_label (edit) : NULL,
                    origin);
}
