/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view-delete.c: what a view shows goes from the plan, for good or to the clipboard. */

#include "trends-view-actions.h"

#include <glib/gi18n-lib.h>

#include "trends-plan-verbs.h"
#include "trends-roadmap-links.h"

static char *
dup_deleted_words (GPtrArray *subjects)
{
  guint n = subjects->len;
  const char *name = trends_entity_get_name (subjects->pdata[0]);

  if (n > 1 && trends_entity_is (subjects->pdata[0], TRENDS_KIND_INITIATIVE))
    return g_strdup_printf (ngettext ("%u initiative deleted", "%u initiatives deleted", n), n);
  if (n > 1)
    return g_strdup_printf (ngettext ("%u item deleted", "%u items deleted", n), n);
  if (name == NULL || *name == '\0')
    name = trends_kind_get_label (trends_entity_get_kind (subjects->pdata[0]));

  /* Translators: %s is an initiative's title, or what else it is called */
  return g_strdup_printf (_("“%s” deleted"), name);
}

/* `text`: what is said of it */
static void
remove_subjects (TrendsView *self,
                 GPtrArray  *subjects,
                 const char *text)
{
  TrendsSession *session = trends_view_get_session (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsEntity) trend = NULL;
  guint position = 0;

  if (trends_entity_is (subjects->pdata[0], TRENDS_KIND_INITIATIVE))
    {
      trend = g_object_ref (trends_entity_get_ref (subjects->pdata[0], TRENDS_INITIATIVE_TREND));
      position = trends_trend_find_place (trend, subjects->pdata[0]);
    }

  if (!trends_plan_remove_many (trends_view_get_plan (self), subjects, &error))
    {
      trends_session_report (session, error);
      return;
    }

  trends_view_forget_pointed (self);
  if (trend != NULL)
    trends_view_focus_near (self, trend, position);
  trends_session_toast (session, text, trends_plan_get_undo_id (trends_view_get_plan (self)));
}

void
trends_view_delete (TrendsView   *self,
                    TrendsEntity *entity)
{
  g_autoptr (GPtrArray) subjects = trends_session_dup_subjects (trends_view_get_session (self), entity);
  g_autofree char *text = dup_deleted_words (subjects);

  remove_subjects (self, subjects, text);
}

/* Whether some of these needs, or is needed by, what stays */
static gboolean
is_tied (GPtrArray *initiatives)
{
  for (guint i = 0; i < initiatives->len; i++)
    {
      g_autoptr (GPtrArray) needs = trends_initiative_dup_needs (initiatives->pdata[i]);
      g_autoptr (GPtrArray) needing = trends_plan_dup_referring (
        trends_entity_get_plan (initiatives->pdata[i]), TRENDS_KIND_DEPENDENCY, TRENDS_DEPENDENCY_NEEDS,
        initiatives->pdata[i]);

      for (guint j = 0; j < needs->len; j++)
        if (!g_ptr_array_find (initiatives, needs->pdata[j], NULL))
          return TRUE;
      for (guint j = 0; j < needing->len; j++)
        if (!g_ptr_array_find (initiatives,
                               trends_entity_get_ref (needing->pdata[j], TRENDS_DEPENDENCY_INITIATIVE), NULL))
          return TRUE;
    }
  return FALSE;
}

void
trends_view_cut (TrendsView *self,
                 GPtrArray  *initiatives)
{
  guint n = initiatives->len;
  g_autofree char *text
    = n == 1
        /* Translators: to the clipboard; %s is an initiative's title */
        ? g_strdup_printf (_("“%s” cut"), trends_entity_get_name (initiatives->pdata[0]))
        /* Translators: to the clipboard */
        : g_strdup_printf (ngettext ("%u initiative cut", "%u initiatives cut", n), n);

  if (is_tied (initiatives))
    {
      /* Translators: %s is “2 initiatives cut”; Move to… is in the menu */
      char *longer = g_strdup_printf (_("%s, and what it needs is left behind; “Move to…” keeps it"), text);

      g_free (text);
      text = longer;
    }
  remove_subjects (self, initiatives, text);
}
