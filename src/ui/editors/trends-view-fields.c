/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view-fields.c: single fields of what is current, and of what is selected with it, each
 * asked for by one key: its status by a letter, its dates and its cost by a line.
 */

#include "trends-view-actions.h"

#include <glib/gi18n-lib.h>

#include "trends-choice-popover.h"
#include "trends-edit-popover.h"
#include "trends-value-text.h"

/* (transfer full) (nullable): what of this kind it is about, the current one first */
static GPtrArray *
dup_subjects (TrendsView *self,
              TrendsKind  kind)
{
  TrendsEntity *current = trends_view_get_current (self);
  GPtrArray *subjects;
  guint index;

  if (current == NULL || !trends_entity_is (current, kind))
    return NULL;
  subjects = trends_session_dup_subjects (trends_view_get_session (self), current);
  if (g_ptr_array_find (subjects, current, &index) && index > 0)
    {
      subjects->pdata[index] = subjects->pdata[0];
      subjects->pdata[0] = current;
    }
  return subjects;
}

static void
ask (TrendsView  *self,
     const guint *fields,
     guint        n_fields)
{
  g_autoptr (GPtrArray) subjects = dup_subjects (self, TRENDS_KIND_INITIATIVE);
  GdkRectangle place;

  if (subjects != NULL && trends_view_get_place (self, subjects->pdata[0], &place))
    trends_edit_popover_ask (self, subjects, fields, n_fields, &place);
}

/**
 * trends_view_ask_dates:
 *
 * Asks when the current initiative is, and those that are selected with it.
 */
void
trends_view_ask_dates (TrendsView *self)
{
  static const guint fields[] = { TRENDS_INITIATIVE_START, TRENDS_INITIATIVE_END };

  ask (self, fields, G_N_ELEMENTS (fields));
}

/**
 * trends_view_ask_cost:
 *
 * Asks what it costs, and each of those that are selected with it.
 */
void
trends_view_ask_cost (TrendsView *self)
{
  static const guint fields[] = { TRENDS_INITIATIVE_COST };

  ask (self, fields, G_N_ELEMENTS (fields));
}

/**
 * trends_view_dup_question:
 * @subjects: (element-type TrendsEntity): of one kind, at least one
 * @field: which is asked for
 *
 * Returns: (transfer full): what is asked, and for which or how many: “Status of 3 initiatives”
 */
char *
trends_view_dup_question (GPtrArray         *subjects,
                          const TrendsField *field)
{
  const char *label = trends_field_get_label (field);
  guint n = subjects->len;

  if (n == 1)
    /* Translators: above what asks for a field of something: “Status of “Co-design panel”” */
    return g_strdup_printf (_("%s of “%s”"), label, trends_entity_get_name (subjects->pdata[0]));
  if (trends_entity_is (subjects->pdata[0], TRENDS_KIND_TREND))
    /* Translators: above what asks for a field of so many: “Owner of 3 trends” */
    return g_strdup_printf (ngettext ("%s of %u trend", "%s of %u trends", n), label, n);
  /* Translators: above what asks for a field of so many: “Status of 3 initiatives” */
  return g_strdup_printf (ngettext ("%s of %u initiative", "%s of %u initiatives", n), label, n);
}

/* The one that all of them have; -1 where they differ */
static gint64
get_common (GPtrArray *subjects,
            guint      field)
{
  gint64 common = trends_entity_get_integer (subjects->pdata[0], field);

  for (guint i = 1; i < subjects->len; i++)
    if (trends_entity_get_integer (subjects->pdata[i], field) != common)
      return -1;
  return common;
}

static void
status_chosen_cb (TrendsView *self,
                  gint64      status)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "initiative.status", "s",
                              trends_choices_get_nick (&trends_status_choices, status));
}

static void
stance_chosen_cb (TrendsView *self,
                  gint64      stance)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "trend.stance", "s",
                              trends_choices_get_nick (&trends_stance_choices, stance));
}

static void
ask_choice (TrendsView          *self,
            TrendsKind           kind,
            guint                field_index,
            const TrendsChoices *choices,
            GCallback            chosen_cb)
{
  g_autoptr (GPtrArray) subjects = dup_subjects (self, kind);
  g_autofree char *question = NULL;
  GtkWidget *popover;
  GdkRectangle place;

  if (subjects == NULL || !trends_view_get_place (self, subjects->pdata[0], &place))
    return;

  question = trends_view_dup_question (subjects, trends_kind_get_field (kind, field_index));
  popover = trends_choice_popover_new (question, choices, get_common (subjects, field_index));
  g_signal_connect_object (popover, "chosen", chosen_cb, self, G_CONNECT_SWAPPED);
  trends_view_show_popover (self, GTK_POPOVER (popover), &place, subjects->pdata[0]);
}

/**
 * trends_view_ask_status:
 *
 * Shows the statuses, each with its letter.
 */
void
trends_view_ask_status (TrendsView *self)
{
  ask_choice (self, TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_STATUS, &trends_status_choices,
              G_CALLBACK (status_chosen_cb));
}

/**
 * trends_view_ask_stance:
 *
 * The same of where one stands on a trend.
 */
void
trends_view_ask_stance (TrendsView *self)
{
  ask_choice (self, TRENDS_KIND_TREND, TRENDS_TREND_STANCE, &trends_stance_choices,
              G_CALLBACK (stance_chosen_cb));
}
