/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-date-editor.c: a day as people write it, with a calendar beside it. */

#include "trends-date-editor.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-calendar.h"
#include "trends-date-span.h"
#include "trends-date.h"
#include "trends-one-line.h"
#include "trends-plan-reach.h"
#include "trends-scroll.h"
#include "trends-value-text.h"

struct _TrendsDateEditor
{
  TrendsEntryEditor parent_instance;

  GtkWidget *quarter;
  GtkWidget *button;
  GtkWidget *popover;
  GtkWidget *calendar;
  GtkWidget *clear;
  GSignalGroup *info;
};

G_STATIC_ASSERT (TRENDS_MAX_READINGS >= TRENDS_DATE_MAX_READINGS);

G_DEFINE_FINAL_TYPE (TrendsDateEditor, trends_date_editor, TRENDS_TYPE_ENTRY_EDITOR)

static gint64
get_day (TrendsDateEditor *self)
{
  TrendsEditor *editor = TRENDS_EDITOR (self);

  return trends_entity_get_integer (trends_editor_get_entity (editor),
                                    trends_editor_get_field (editor)->index);
}

/* ------------------------------------------------------------ the calendar */

static void
set_day (TrendsDateEditor *self,
         gint64            day)
{
  TrendsEditor *editor = TRENDS_EDITOR (self);
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;
  gboolean written;

  if (day != TRENDS_UNSET)
    value = trends_value_integer (day);

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  written = trends_editor_write (editor, &value, TRENDS_SET_ONCE);
  trends_editor_revert (editor);
  if (written)
    trends_entry_editor_announce (TRENDS_ENTRY_EDITOR (self));
}

static void
chosen_cb (TrendsDateEditor *self,
           gint64            day)
{
  set_day (self, day);
}

static void
today_cb (TrendsDateEditor *self)
{
  set_day (self, trends_date_today ());
}

static void
clear_cb (TrendsDateEditor *self)
{
  set_day (self, TRENDS_UNSET);
}

static GtkWidget *
make_button (TrendsDateEditor *self,
             const char       *label,
             GCallback         callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static void
make_popover (TrendsDateEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->calendar = trends_calendar_new ();
  g_signal_connect_swapped (self->calendar, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_box_append (GTK_BOX (box), self->calendar);
  gtk_box_append (GTK_BOX (buttons), make_button (self, _("Today"), G_CALLBACK (today_cb)));
  self->clear = make_button (self, _("Clear date"), G_CALLBACK (clear_cb));
  gtk_box_append (GTK_BOX (buttons), self->clear);
  gtk_box_append (GTK_BOX (box), buttons);

  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  trends_accessible_name_popover (
    GTK_POPOVER (self->popover),
    trends_field_get_label (trends_editor_get_field (TRENDS_EDITOR (self))));
  gtk_widget_set_parent (self->popover, self->button);
}

static void
button_clicked_cb (TrendsDateEditor *self)
{
  gint64 day;

  if (trends_editor_get_plan (TRENDS_EDITOR (self)) == NULL)
    return;

  if (self->popover == NULL)
    make_popover (self);

  day = get_day (self);
  trends_calendar_show (TRENDS_CALENDAR (self->calendar),
                        day != TRENDS_UNSET ? day : trends_date_today ());
  gtk_widget_set_sensitive (self->clear, day != TRENDS_UNSET);
  trends_scroll_open_popover (GTK_POPOVER (self->popover));
  trends_calendar_take_focus (TRENDS_CALENDAR (self->calendar));
}

/* --------------------------------------------------------------- the text */

static char *
trends_date_editor_format (TrendsEntryEditor *entry)
{
  gint64 day = get_day (TRENDS_DATE_EDITOR (entry));

  return day == TRENDS_UNSET ? g_strdup ("") : trends_date_format_short (day);
}

/* What starts does so on the first day of a month or a quarter; all else is due by
 * the last. */
static TrendsDateContext
get_context (TrendsEditor *editor)
{
  const TrendsField *field = trends_editor_get_field (editor);
  gboolean starts = field->kind == TRENDS_KIND_INITIATIVE && field->index == TRENDS_INITIATIVE_START;

  return trends_date_context_of (trends_editor_get_plan (editor),
                                 starts ? TRENDS_DATE_FIRST : TRENDS_DATE_LAST,
                                 trends_date_today ());
}

static gboolean
is_of_initiative (TrendsEditor *editor)
{
  const TrendsField *field = trends_editor_get_field (editor);

  return field->kind == TRENDS_KIND_INITIATIVE
         && (field->index == TRENDS_INITIATIVE_START || field->index == TRENDS_INITIATIVE_END);
}

/* How two dates are understood; only the last stands for them, which nobody chooses. */
static gboolean
read_period (const char              *text,
             const TrendsDateContext *context,
             gint64                  *value,
             char                   **words)
{
  TrendsDateReading first, last;
  TrendsWhen when;

  if (trends_date_read_span (text, context, &first, &last) != TRENDS_DATE_SPAN_READ)
    return FALSE;
  when = (TrendsWhen) { first.day, last.day, TRENDS_HORIZON_UNSET };
  *value = last.day;
  *words = trends_when_format (&when, TRENDS_WHEN_DAYS, context->year_start, NULL);
  return TRUE;
}

static gboolean
write_period (TrendsEditor *editor,
              gint64        start,
              gint64        end)
{
  g_autoptr (GPtrArray) subjects = trends_editor_dup_subjects (editor);
  g_autofree gint64 *starts = g_new (gint64, subjects->len);
  g_autofree gint64 *ends = g_new (gint64, subjects->len);
  g_autoptr (GError) error = NULL;
  gboolean written;

  for (guint i = 0; i < subjects->len; i++)
    {
      starts[i] = start;
      ends[i] = end;
    }
  trends_editor_begin_write (editor);
  written = trends_plan_set_periods (trends_editor_get_plan (editor), subjects, starts, ends, &error);
  return trends_editor_end_write (editor, written, error);
}

static void
announce_period (TrendsEditor *editor,
                 gint64        start,
                 gint64        end)
{
  TrendsPlan *plan = trends_editor_get_plan (editor);
  TrendsWhen when = { start, end, TRENDS_HORIZON_UNSET };
  g_autoptr (GPtrArray) subjects = trends_editor_dup_subjects (editor);
  g_autofree char *days
    = trends_when_format (&when, TRENDS_WHEN_DAYS, trends_period_get_year_start (plan), NULL);
  g_autofree char *words = NULL;

  words = trends_value_dup_set_words (_("Dates"), days, subjects->len);
  trends_announce (GTK_WIDGET (editor), words);
}

/* Whether it is a day that something is to be done by, which may be after the plan; meetings and what a
 * plan says of itself aren't. */
static gboolean
plans_work (TrendsEditor *editor)
{
  TrendsKind kind = trends_editor_get_field (editor)->kind;

  return kind == TRENDS_KIND_INITIATIVE || kind == TRENDS_KIND_MILESTONE;
}

static guint
trends_date_editor_read (TrendsEntryEditor *entry,
                         const char        *text,
                         gint64             values[TRENDS_MAX_READINGS],
                         char              *words[TRENDS_MAX_READINGS])
{
  TrendsEditor *editor = TRENDS_EDITOR (entry);
  TrendsDateContext context = get_context (editor);
  TrendsDateReading readings[TRENDS_DATE_MAX_READINGS];
  guint n = trends_date_read (text, &context, readings);

  if (n == 0 && is_of_initiative (editor) && read_period (text, &context, values, words))
    return 1;
  for (guint i = 0; i < n; i++)
    {
      values[i] = readings[i].day;
      words[i] = plans_work (editor)
                   ? trends_plan_format_reading (trends_editor_get_plan (editor), &readings[i], &context)
                   : trends_date_reading_format (&readings[i], &context);
    }
  return n;
}

/* Both dates of an initiative, typed into the field of either: one edit */
static gboolean
trends_date_editor_write_more (TrendsEntryEditor *entry,
                               const char        *text,
                               gboolean          *written)
{
  TrendsEditor *editor = TRENDS_EDITOR (entry);
  TrendsDateContext context = get_context (editor);
  TrendsDateReading first, last;

  if (!is_of_initiative (editor)
      || trends_date_read_span (text, &context, &first, &last) != TRENDS_DATE_SPAN_READ)
    return FALSE;
  *written = write_period (editor, first.day, last.day);
  if (*written)
    {
      trends_editor_refresh (editor);
      announce_period (editor, first.day, last.day);
    }
  return TRUE;
}

static char *
trends_date_editor_refuse (TrendsEntryEditor *entry,
                           const char        *text)
{
  TrendsDateContext context = get_context (TRENDS_EDITOR (entry));
  TrendsDateReading first, last;

  switch (trends_date_read_span (text, &context, &first, &last))
    {
    case TRENDS_DATE_SPAN_EITHER:
      return g_strdup (_("One of these two dates can be read in several ways. Write its month as a "
                         "word."));
    case TRENDS_DATE_SPAN_BACKWARDS:
      return g_strdup (_("The second of these two dates is before the first."));
    case TRENDS_DATE_SPAN_NONE:
    case TRENDS_DATE_SPAN_READ:
    default:
      return trends_date_dup_refusal (text, &context);
    }
}

/* The one day that the entry says: the plan's, or what is understood of a text that
 * isn't in the plan yet; TRENDS_UNSET where that is none, or several. */
static gint64
get_typed_day (TrendsDateEditor *self)
{
  TrendsEntryEditor *entry = TRENDS_ENTRY_EDITOR (self);
  g_autofree char *kept = trends_date_editor_format (entry);
  g_autofree char *text = NULL;
  TrendsDateContext context = get_context (TRENDS_EDITOR (self));
  TrendsDateReading readings[TRENDS_DATE_MAX_READINGS];

  text = trends_tidy_line (
    gtk_editable_get_text (GTK_EDITABLE (trends_entry_editor_get_entry (entry))));
  if (strcmp (text, kept) == 0)
    return get_day (self);

  return trends_date_read (text, &context, readings) == 1 ? readings[0].day : TRENDS_UNSET;
}

static void
show_quarter (TrendsDateEditor *self)
{
  TrendsPlan *plan = trends_editor_get_plan (TRENDS_EDITOR (self));
  gint64 day = TRENDS_UNSET;
  g_autofree char *quarter = NULL;

  if (plan != NULL && trends_editor_get_error (TRENDS_EDITOR (self)) == NULL)
    day = get_typed_day (self);
  if (day != TRENDS_UNSET)
    quarter = trends_quarter_format (day, trends_period_get_year_start (plan));

  gtk_label_set_label (GTK_LABEL (self->quarter), quarter != NULL ? quarter : "");
  gtk_widget_set_visible (self->quarter, quarter != NULL);
}

static void
trends_date_editor_refresh (TrendsEditor *editor)
{
  TRENDS_EDITOR_CLASS (trends_date_editor_parent_class)->refresh (editor);

  show_quarter (TRENDS_DATE_EDITOR (editor));
}

static void
trends_date_editor_follow (TrendsEditor *editor,
                           TrendsEntity *entity)
{
  TrendsPlan *plan = trends_editor_get_plan (editor);

  g_signal_group_set_target (TRENDS_DATE_EDITOR (editor)->info,
                             plan != NULL ? trends_plan_get_info (plan) : NULL);
}

/**
 * trends_date_editor_new:
 * @field: of type DATE
 *
 * Returns: (transfer floating): an editor for it
 */
GtkWidget *
trends_date_editor_new (const TrendsField *field)
{
  TrendsDateEditor *self = g_object_new (TRENDS_TYPE_DATE_EDITOR, "field", field, NULL);

  trends_date_editor_set_name (self, trends_field_get_label (field));
  return GTK_WIDGET (self);
}

/**
 * trends_date_editor_set_name:
 * @name: what the date is called where there are several of its kind
 *
 * Has its calendar be called by that, too.
 */
void
trends_date_editor_set_name (TrendsDateEditor *self,
                             const char       *name)
{
  g_autofree char *words = NULL;

  g_return_if_fail (TRENDS_IS_DATE_EDITOR (self));
  g_return_if_fail (name != NULL);

  /* Translators: %s is the name of a date: "Start: choose from a calendar" */
  words = g_strdup_printf (_("%s: choose from a calendar"), name);
  trends_accessible_set_tip (self->button, _("Choose from a calendar"), words);
}

/* -------------------------------------------------------------- the type */

static void
trends_date_editor_dispose (GObject *object)
{
  TrendsDateEditor *self = TRENDS_DATE_EDITOR (object);

  g_clear_object (&self->info);
  g_clear_pointer (&self->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (trends_date_editor_parent_class)->dispose (object);
}

static void
trends_date_editor_class_init (TrendsDateEditorClass *class)
{
  G_OBJECT_CLASS (class)->dispose = trends_date_editor_dispose;
  TRENDS_EDITOR_CLASS (class)->refresh = trends_date_editor_refresh;
  TRENDS_EDITOR_CLASS (class)->follow = trends_date_editor_follow;
  TRENDS_ENTRY_EDITOR_CLASS (class)->format = trends_date_editor_format;
  TRENDS_ENTRY_EDITOR_CLASS (class)->read = trends_date_editor_read;
  TRENDS_ENTRY_EDITOR_CLASS (class)->refuse = trends_date_editor_refuse;
  TRENDS_ENTRY_EDITOR_CLASS (class)->write_more = trends_date_editor_write_more;
}

static void
trends_date_editor_init (TrendsDateEditor *self)
{
  TrendsEntryEditor *entry = TRENDS_ENTRY_EDITOR (self);

  trends_entry_editor_align_end (entry, 10);
  self->quarter = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->quarter, "trends-suffix");
  trends_entry_editor_add_prefix (entry, self->quarter);

  self->button = gtk_button_new_from_icon_name ("x-office-calendar-symbolic");
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (button_clicked_cb), self);
  trends_entry_editor_add_suffix (entry, self->button);

  g_signal_connect (self, "notify::error", G_CALLBACK (show_quarter), NULL);
  g_signal_connect_object (trends_entry_editor_get_entry (entry), "changed",
                           G_CALLBACK (show_quarter), self, G_CONNECT_SWAPPED);
  self->info = g_signal_group_new (TRENDS_TYPE_ENTITY);
  g_signal_group_connect_swapped (self->info, "notify::financial-year-start",
                                  G_CALLBACK (trends_editor_follow_model), self);
}
