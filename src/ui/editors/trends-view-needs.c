/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view-needs.c: what waits for what or relates to it, for keys, menus and drags alike:
 * choosing what initiatives need or relate to, and moving those that start too early after it.
 */

#include "trends-view-actions.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-picker.h"
#include "trends-plan-reach.h"
#include "trends-plan-verbs.h"
#include "trends-relations.h"
#include "trends-roadmap-after.h"
#include "trends-roadmap-links.h"

/* ------------------------------------------------------------------ needing */

static void
announce_need (TrendsView *self, GPtrArray *initiatives, TrendsEntity *needs, const char *before)
{
  guint n = initiatives->len;
  g_autofree char *text
      = n == 1 ? g_strdup_printf (
            /* Translators: what one initiative waits for from now on: two titles */
            _("“%s” needs “%s”"),
            trends_entity_get_name (initiatives->pdata[0]),
            trends_entity_get_name (needs))
               : g_strdup_printf (
                   /* Translators: what so many wait for from now on: a title */
                   ngettext ("%u initiative needs “%s”", "%u initiatives need “%s”", n),
                   n,
                   trends_entity_get_name (needs));

  trends_announce (GTK_WIDGET (self), text);
  trends_view_say_since (self, initiatives->pdata[0], text, before);
}

/* (transfer full) (nullable) */
static char *
dup_last_edit (TrendsView *self)
{
  return g_strdup (trends_plan_get_undo_id (trends_view_get_plan (self)));
}

/**
 * trends_view_need:
 * @initiatives: (element-type TrendsEntity): what is to wait
 * @needs: what for
 *
 * Has them need it, in one edit; where they would wait for each other it is said why not.
 */
void
trends_view_need (TrendsView *self, GPtrArray *initiatives, TrendsEntity *needs)
{
  TrendsSession *session = trends_view_get_session (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;

  if (!trends_session_can_change (session))
    return;
  before = dup_last_edit (self);
  if (trends_plan_add_dependencies (trends_view_get_plan (self), initiatives, needs, &error))
    announce_need (self, initiatives, needs, before);
  else
    trends_session_report (session, error);
}

static GPtrArray *
dup_subjects (TrendsView *self)
{
  TrendsEntity *current = trends_view_get_current_initiative (self);

  return current != NULL ? trends_session_dup_subjects (trends_view_get_session (self), current)
                         : NULL;
}

static void
picked_cb (TrendsView *self, TrendsEntity *needs)
{
  g_autoptr (GPtrArray) subjects = dup_subjects (self);

  if (subjects != NULL)
    trends_view_need (self, subjects, needs);
}

/* Not what all of them need already, nor one for itself; some may have gone since it was asked */
static gboolean
is_offered (TrendsEntity *needs, gpointer user_data)
{
  GPtrArray *subjects = user_data;

  for (guint i = 0; i < subjects->len; i++)
    if (subjects->pdata[i] != needs && trends_entity_get_plan (subjects->pdata[i]) != NULL
        && trends_initiative_find_dependency (subjects->pdata[i], needs) == NULL)
      return TRUE;

  return FALSE;
}

static char *
dup_question (GPtrArray *subjects)
{
  guint n = subjects->len;

  if (n == 1)
    /* Translators: above a list of initiatives to choose from; %s is the title of another one */
    return g_strdup_printf (_("What does “%s” need?"), trends_entity_get_name (subjects->pdata[0]));
  /* Translators: the same, of so many initiatives together */
  return g_strdup_printf (
      ngettext ("What does %u initiative need?", "What do %u initiatives need?", n), n);
}

/* @subjects: (transfer full) (nullable) */
static void
ask_other (TrendsView       *self,
           GPtrArray        *subjects,
           char             *dup_heading (GPtrArray *),
           TrendsPickerFunc  may_be,
           GCallback         picked)
{
  TrendsEntity *current = trends_view_get_current (self);
  g_autofree char *title = NULL;
  GtkWidget *picker;
  GdkRectangle place;

  if (subjects == NULL || !trends_view_get_place (self, current, &place))
    {
      g_clear_pointer (&subjects, g_ptr_array_unref);
      return;
    }

  title = dup_heading (subjects);
  picker = trends_picker_new (TRENDS_KIND_INITIATIVE);
  trends_picker_set_heading (TRENDS_PICKER (picker), title);
  g_object_set_data_full (G_OBJECT (picker),
                          "trends-subjects",
                          subjects,
                          (GDestroyNotify) g_ptr_array_unref);
  trends_picker_set_offer_func (TRENDS_PICKER (picker), may_be, subjects);
  g_signal_connect_object (picker, "picked", picked, self, G_CONNECT_SWAPPED);
  trends_view_show_popover (self, GTK_POPOVER (picker), &place, current);
  trends_picker_open (TRENDS_PICKER (picker), trends_view_get_plan (self));
}

/**
 * trends_view_ask_needs:
 *
 * Asks what the current initiative needs, or all that are selected with it.
 */
void
trends_view_ask_needs (TrendsView *self)
{
  ask_other (self, dup_subjects (self), dup_question, is_offered, G_CALLBACK (picked_cb));
}

/* ----------------------------------------------------------------- relating */

static void
announce_relation (TrendsView   *self,
                   TrendsEntity *initiative,
                   TrendsEntity *other,
                   const char   *before)
{
  g_autofree char *text = g_strdup_printf (
    /* Translators: what two initiatives have to do with each other from now on: two titles */
    _("“%s” relates to “%s”"), trends_entity_get_name (initiative), trends_entity_get_name (other));

  trends_announce (GTK_WIDGET (self), text);
  trends_view_say_since (self, initiative, text, before);
}

static void
related_cb (TrendsView   *self,
            TrendsEntity *other)
{
  TrendsSession *session = trends_view_get_session (self);
  TrendsEntity *current = trends_view_get_current_initiative (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;

  if (current == NULL || !trends_session_can_change (session))
    return;
  before = dup_last_edit (self);
  if (trends_plan_relate (trends_view_get_plan (self), current, other, &error) != NULL)
    announce_relation (self, current, other, before);
  else
    trends_session_report (session, error);
}

static char *
dup_related_question (GPtrArray *subjects)
{
  /* Translators: above a list of initiatives to choose from; %s is the title of another one */
  return g_strdup_printf (_("What does “%s” relate to?"),
                          trends_entity_get_name (subjects->pdata[0]));
}

/* What needs another, or is needed by it, has to do with it already. */
static gboolean
may_relate (TrendsEntity *other,
            gpointer      user_data)
{
  TrendsEntity *initiative = g_ptr_array_index ((GPtrArray *) user_data, 0);

  return initiative != other && trends_entity_get_plan (initiative) != NULL
         && trends_initiative_find_relation (initiative, other) == NULL
         && trends_initiative_find_dependency (initiative, other) == NULL
         && trends_initiative_find_dependency (other, initiative) == NULL;
}

/* (transfer full) (nullable) */
static GPtrArray *
dup_current (TrendsView *self)
{
  TrendsEntity *current = trends_view_get_current_initiative (self);
  GPtrArray *alone;

  if (current == NULL)
    return NULL;
  alone = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (alone, g_object_ref (current));
  return alone;
}

/**
 * trends_view_ask_relation:
 *
 * Asks what the current initiative relates to.
 */
void
trends_view_ask_relation (TrendsView *self)
{
  ask_other (self, dup_current (self), dup_related_question, may_relate, G_CALLBACK (related_cb));
}

static void
announce_no_need (TrendsView   *self,
                  GPtrArray    *subjects,
                  guint         n,
                  TrendsEntity *needs,
                  const char   *before)
{
  g_autofree char *text = g_strdup_printf (
    /* Translators: what so many don't wait for any more: a title */
    ngettext ("%u initiative no longer needs “%s”", "%u initiatives no longer need “%s”", n), n,
    trends_entity_get_name (needs));

  trends_announce (GTK_WIDGET (self), text);
  trends_view_say_since (self, subjects->pdata[0], text, before);
}

/**
 * trends_view_need_no_more:
 * @id: of an initiative
 *
 * Has the current initiative, and all that are selected with it, need that one no longer, in one
 * edit.
 */
void
trends_view_need_no_more (TrendsView *self,
                          const char *id)
{
  TrendsSession *session = trends_view_get_session (self);
  g_autoptr (GPtrArray) subjects = dup_subjects (self);
  g_autoptr (GPtrArray) dependencies = g_ptr_array_new_with_free_func (g_object_unref);
  TrendsEntity *needs = trends_plan_lookup_kind (trends_view_get_plan (self), TRENDS_KIND_INITIATIVE,
                                                 id);
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  if (subjects == NULL || needs == NULL || !trends_session_can_change (session))
    return;
  for (guint i = 0; i < subjects->len; i++)
    {
      TrendsEntity *dependency = trends_initiative_find_dependency (subjects->pdata[i], needs);

      if (dependency != NULL)
        g_ptr_array_add (dependencies, g_object_ref (dependency));
    }
  if (dependencies->len == 0)
    return;
  before = dup_last_edit (self);
  if (trends_plan_remove_many (trends_view_get_plan (self), dependencies, &error))
    announce_no_need (self, subjects, dependencies->len, needs, before);
  else
    trends_session_report (session, error);
}

/* ------------------------------------------------------------- moving after */

/* (transfer full): of what was moved; empty where all of it ends within the plan */
static char *
dup_beyond (TrendsView *self, GArray *ends)
{
  guint n = 0;

  for (guint i = 0; i < ends->len; i++)
    n += trends_plan_is_beyond (trends_view_get_plan (self), g_array_index (ends, gint64, i));
  if (n == 0)
    return g_strdup ("");
  /* Translators: follows “3 initiatives moved after what they need” */
  return g_strdup_printf (
      ngettext ("; %u ends after the plan now", "; %u end after the plan now", n), n);
}

static void
announce_after (TrendsView *self, const TrendsMovesAfter *moves, const char *before)
{
  GArray *ends = moves->ends;
  guint n = ends->len;
  g_autofree char *moved = NULL;
  g_autofree char *beyond = dup_beyond (self, ends);
  g_autofree char *text = NULL;

  if (n == 0)
    {
      trends_announce (GTK_WIDGET (self), _("Nothing starts too early"));
      return;
    }
  /* Translators: said after initiatives were moved along time */
  moved = g_strdup_printf (ngettext ("%u initiative moved after what it needs",
                                     "%u initiatives moved after what they need",
                                     n),
                           n);
  text = g_strconcat (moved, beyond, NULL);
  if (*beyond != '\0')
    trends_session_toast (trends_view_get_session (self), text, NULL);
  else
    {
      trends_announce (GTK_WIDGET (self), text);
      trends_view_say_since (self, moves->initiatives->pdata[0], text, before);
    }
}

/**
 * trends_view_move_after:
 * @initiatives: (nullable) (element-type TrendsEntity): which may be moved; %NULL for all
 *
 * Moves those that start before what they need has ended to after that, in one edit.
 */
void
trends_view_move_after (TrendsView *self, GPtrArray *initiatives)
{
  TrendsSession *session = trends_view_get_session (self);
  TrendsPlan *plan = trends_view_get_plan (self);
  g_autoptr (TrendsMovesAfter) moves = NULL;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  if (!trends_session_can_change (session))
    return;

  before = dup_last_edit (self);
  moves = trends_plan_dup_moves_after (plan, initiatives);
  if (moves->initiatives->len > 0
      && !trends_plan_move_along (plan,
                                  moves->initiatives,
                                  (gint64 *) (gpointer) moves->starts->data,
                                  (gint64 *) (gpointer) moves->ends->data,
                                  TRUE,
                                  NULL,
                                  0,
                                  NULL,
                                  &error))
    {
      trends_session_report (session, error);
      return;
    }
  announce_after (self, moves, before);
}

/**
 * trends_view_move_current_after:
 *
 * The same for the current initiative, or all that are selected with it.
 */
void
trends_view_move_current_after (TrendsView *self)
{
  g_autoptr (GPtrArray) subjects = dup_subjects (self);

  if (subjects != NULL)
    trends_view_move_after (self, subjects);
}
