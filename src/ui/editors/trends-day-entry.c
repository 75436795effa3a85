/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-day-entry.c: see trends-day-entry.h. */

#include "trends-day-entry.h"

#include <glib/gi18n-lib.h>

#include "trends-date.h"
#include "trends-line-entry.h"
#include "trends-one-line.h"
#include "trends-plan-reach.h"
#include "trends-readings.h"

struct _TrendsDayEntry
{
  GtkBox parent_instance;

  GtkEditable *entry;
  TrendsReadings *readings;

  TrendsPlan *plan;
  TrendsDateEdge edge;
  gint64 proposed;
};

G_DEFINE_FINAL_TYPE (TrendsDayEntry, trends_day_entry, GTK_TYPE_BOX)

static TrendsDateContext
get_context (TrendsDayEntry *self)
{
  return trends_date_context_of (self->plan, self->edge, trends_date_today ());
}

static gboolean
is_proposal (TrendsDayEntry *self)
{
  g_autofree char *proposal = trends_day_entry_dup_proposal (self);

  return strcmp (gtk_editable_get_text (self->entry), proposal) == 0;
}

static guint
read_text (TrendsDayEntry *self, TrendsDateReading *readings)
{
  g_autofree char *text = trends_tidy_line (gtk_editable_get_text (self->entry));
  TrendsDateContext context = get_context (self);

  return trends_date_read (text, &context, readings);
}

/* In other words, where what is typed isn't what is proposed */
static void
show_readings (TrendsDayEntry *self)
{
  TrendsDateReading readings[TRENDS_DATE_MAX_READINGS];
  TrendsDateContext context = get_context (self);
  gint64 days[TRENDS_DATE_MAX_READINGS];
  char *words[TRENDS_DATE_MAX_READINGS];
  guint n = is_proposal (self) ? 0 : read_text (self, readings);

  for (guint i = 0; i < n; i++)
    {
      days[i] = readings[i].day;
      words[i] = trends_plan_format_reading (self->plan, &readings[i], &context);
    }
  if (n > 0)
    trends_readings_show (self->readings, n, days, (const char *const *) words);
  else
    trends_readings_clear (self->readings);
  for (guint i = 0; i < n; i++)
    g_free (words[i]);
}

static void
chosen_cb (TrendsDayEntry *self, gint64 day)
{
  g_autofree char *text = trends_date_format_short (day);

  trends_line_entry_set_text (self->entry, text);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* -------------------------------------------------------------- the type */

static void
trends_day_entry_dispose (GObject *object)
{
  g_clear_object (&TRENDS_DAY_ENTRY (object)->plan);

  G_OBJECT_CLASS (trends_day_entry_parent_class)->dispose (object);
}

static void
trends_day_entry_class_init (TrendsDayEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_day_entry_dispose;
}

static void
trends_day_entry_init (TrendsDayEntry *self)
{
  self->proposed = TRENDS_UNSET;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->entry = GTK_EDITABLE (gtk_entry_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  trends_line_entry_fold (self->entry);
  self->readings = TRENDS_READINGS (trends_readings_new ());
  trends_readings_set_speaker (self->readings, GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->readings));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (show_readings), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->readings, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * trends_day_entry_new:
 * @plan: whose financial year and language it is read in
 * @edge: whether it is a first or a last day that is asked for
 * @name: what it is called, translated
 *
 * Returns: (transfer floating): an empty field
 */
GtkWidget *
trends_day_entry_new (TrendsPlan *plan, TrendsDateEdge edge, const char *name)
{
  TrendsDayEntry *self = g_object_new (TRENDS_TYPE_DAY_ENTRY, NULL);

  self->plan = g_object_ref (plan);
  self->edge = edge;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  return GTK_WIDGET (self);
}

/**
 * trends_day_entry_get_editable:
 *
 * Returns: (transfer none): what is typed into; it tells of changes and of Enter
 */
GtkEditable *
trends_day_entry_get_editable (TrendsDayEntry *self)
{
  g_return_val_if_fail (TRENDS_IS_DAY_ENTRY (self), NULL);

  return self->entry;
}

/**
 * trends_day_entry_propose:
 * @day: as a Julian day, or %TRENDS_UNSET: none
 *
 * Fills it with that day. As long as it says so, it is that day, in whatever way days are written.
 */
void
trends_day_entry_propose (TrendsDayEntry *self, gint64 day)
{
  g_autofree char *text = NULL;

  g_return_if_fail (TRENDS_IS_DAY_ENTRY (self));

  self->proposed = day;
  text = trends_day_entry_dup_proposal (self);
  trends_line_entry_propose (self->entry, text);
}

/**
 * trends_day_entry_dup_proposal:
 *
 * Returns: (transfer full): what it is filled with; "" where nothing is proposed
 */
char *
trends_day_entry_dup_proposal (TrendsDayEntry *self)
{
  g_return_val_if_fail (TRENDS_IS_DAY_ENTRY (self), NULL);

  return self->proposed != TRENDS_UNSET ? trends_date_format_short (self->proposed)
                                        : g_strdup ("");
}

/**
 * trends_day_entry_read:
 * @day: (out): the one day that is meant; %TRENDS_UNSET where that is none, or several
 *
 * Returns: how many days it could mean
 */
guint
trends_day_entry_read (TrendsDayEntry *self, gint64 *day)
{
  TrendsDateReading readings[TRENDS_DATE_MAX_READINGS];
  guint n;

  g_return_val_if_fail (TRENDS_IS_DAY_ENTRY (self), 0);

  *day = self->proposed;
  if (is_proposal (self))
    return self->proposed != TRENDS_UNSET ? 1 : 0;

  n = read_text (self, readings);
  *day = n == 1 ? readings[0].day : TRENDS_UNSET;
  return n;
}

/**
 * trends_day_entry_dup_refusal:
 * @is_needed: whether it can't be left empty
 *
 * Returns: (transfer full) (nullable): why it can't be taken, in words; %NULL where it is one day,
 *   or may be none
 */
char *
trends_day_entry_dup_refusal (TrendsDayEntry *self, gboolean is_needed)
{
  g_autofree char *text = NULL;
  TrendsDateContext context;
  gint64 day;
  guint n;

  g_return_val_if_fail (TRENDS_IS_DAY_ENTRY (self), NULL);

  n = trends_day_entry_read (self, &day);
  text = trends_tidy_line (gtk_editable_get_text (self->entry));
  context = get_context (self);
  if (n == 1 || (*text == '\0' && !is_needed))
    return NULL;
  if (n > 1)
    return g_strdup (_("That could be several days. Choose one of them."));
  if (*text == '\0')
    return g_strdup (_("Say on which day. Type it like 23 Nov 2026, Mar 2028 or Q3 27/28."));
  if (!is_needed || trends_date_is_vague (text, context.language))
    return trends_date_dup_refusal (text, &context);
  /* Translators: %s is what was typed. Use dates as people write them in your language. */
  return g_strdup_printf (_("“%s” is not a day. Type it like 23 Nov 2026, Mar 2028 or Q3 27/28."),
                          text);
}
