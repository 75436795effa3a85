/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-quarters.c: asks in which quarter something without dates starts, and for how
 * long it takes: a list with the current quarter first, where Enter is enough. What is selected
 * with it comes along, in one edit.
 */

#include "trends-roadmap-private.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-date.h"
#include "trends-plan-reach.h"
#include "trends-wrapped-label.h"

#define N_QUARTERS  13 /* that are offered */
#define N_LENGTHS   8
#define LIST_HEIGHT 260
#define WORDS_CHARS 32

typedef struct
{
  TrendsRoadmap *roadmap;
  TrendsEntity *initiative;
  GtkDropDown *length;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->initiative);
  g_free (question);
}

static TrendsTimeScale
get_quarters (TrendsRoadmap *self)
{
  TrendsTimeScale scale;

  trends_time_scale_init (&scale,
                          trends_roadmap_chart_get_today (self->chart),
                          TRENDS_TIME_QUARTERS,
                          1,
                          trends_period_get_year_start (trends_session_get_plan (self->session)));
  return scale;
}

/* The quarter that begins so many after the current one */
static gint64
get_start (const TrendsTimeScale *quarters, gint64 today, int n)
{
  return trends_time_scale_step (quarters, trends_time_scale_get_tick (quarters, today).start, n);
}

/* It may be, and isn't done unnoticed: how long it takes was chosen apart from when. */
static void
say_beyond (TrendsRoadmap *self, TrendsEntity *initiative)
{
  g_autofree char *text = NULL;

  if (!trends_plan_is_beyond (trends_session_get_plan (self->session),
                              trends_days_of (initiative).end))
    return;
  /* Translators: %s is the title of an initiative, which has been given dates */
  text = g_strdup_printf (_("“%s” ends after the plan now"), trends_entity_get_name (initiative));
  trends_session_toast (self->session, text, NULL);
}

static void
chosen_cb (GtkListBox *list, GtkListBoxRow *row, Question *question)
{
  TrendsRoadmap *self = question->roadmap;
  g_autoptr (TrendsEntity) initiative = g_object_ref (question->initiative);
  TrendsTimeScale quarters = get_quarters (self);
  gint64 today = trends_roadmap_chart_get_today (self->chart);
  int first = gtk_list_box_row_get_index (row);
  int length = (int) gtk_drop_down_get_selected (question->length) + 1;
  const TrendsDays days
      = { get_start (&quarters, today, first), get_start (&quarters, today, first + length) - 1 };
  const TrendsMove move = { TRENDS_MOVE_WHOLE, 0, 0 };

  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (list), GTK_TYPE_POPOVER)));
  if (trends_entity_get_plan (initiative) == NULL
      || !trends_roadmap_move (self, initiative, &move, &days, NULL))
    return;
  trends_view_reveal (TRENDS_VIEW (self), initiative);
  say_beyond (self, initiative);
}

static GtkWidget *
make_row (TrendsPlan *plan, const TrendsTimeScale *quarters, gint64 start)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *name = trends_quarter_format (start, quarters->year_start);
  g_autofree char *first = trends_date_format_short (start);
  g_autofree char *beyond = trends_plan_dup_beyond_words (plan, get_start (quarters, start, 1) - 1);
  g_autofree char *day = g_strconcat (first, beyond, NULL);
  /* Translators: a row of a list of quarters: “Q3 26/27, from 1 Oct 2026” */
  g_autofree char *said = g_strdup_printf (_("%s, from %s"), name, day);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *when = gtk_label_new (day);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (when, "quiet");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), when);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  trends_accessible_set_name (row, said);
  return row;
}

static GtkWidget *
make_list (TrendsRoadmap *self)
{
  GtkWidget *list = gtk_list_box_new ();
  TrendsTimeScale quarters = get_quarters (self);

  for (int i = 0; i < N_QUARTERS; i++)
    gtk_list_box_append (
        GTK_LIST_BOX (list),
        make_row (trends_session_get_plan (self->session),
                  &quarters,
                  get_start (&quarters, trends_roadmap_chart_get_today (self->chart), i)));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_BROWSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Starts in"),
                                  -1);
  return list;
}

static GtkWidget *
make_length (void)
{
  g_autoptr (GtkStringList) lengths = gtk_string_list_new (NULL);
  GtkWidget *length;

  for (guint i = 1; i <= N_LENGTHS; i++)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u quarter", "%u quarters", i), i);

      gtk_string_list_append (lengths, text);
    }
  length = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&lengths)), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (length),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Takes"),
                                  -1);
  return length;
}

static GtkWidget *
make_line (const char *text, GtkWidget *child)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "quiet");
  gtk_widget_set_hexpand (child, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), child);
  return line;
}

static GtkWidget *
make_content (const char *title, GtkWidget *list, GtkWidget *length)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "child",
                                      list,
                                      "hscrollbar-policy",
                                      GTK_POLICY_NEVER,
                                      "min-content-height",
                                      LIST_HEIGHT,
                                      NULL);

  gtk_box_append (GTK_BOX (box), trends_wrapped_label_new (title, "heading", WORDS_CHARS));
  gtk_box_append (GTK_BOX (box), make_line (_("Takes"), length));
  gtk_box_append (GTK_BOX (box), scroller);
  return box;
}

/**
 * trends_roadmap_ask_quarter:
 * @initiative: one without dates, in sight in the tray
 *
 * Asks when it starts, and how long it takes.
 */
void
trends_roadmap_ask_quarter (TrendsRoadmap *self, TrendsEntity *initiative)
{
  GtkWidget *popover, *list, *length;
  g_autofree char *title = NULL;
  Question *question;
  GdkRectangle place;

  if (!trends_view_get_place (TRENDS_VIEW (self), initiative, &place))
    return;

  /* Translators: above a list of quarters; %s is the title of an initiative */
  title = g_strdup_printf (_("When does “%s” start?"), trends_entity_get_name (initiative));
  popover = gtk_popover_new ();
  list = make_list (self);
  length = make_length ();
  question = g_new (Question, 1);
  *question = (Question) { self, g_object_ref (initiative), GTK_DROP_DOWN (length) };
  g_signal_connect_data (list, "row-activated", G_CALLBACK (chosen_cb), question, question_free, 0);
  gtk_popover_set_child (GTK_POPOVER (popover), make_content (title, list, length));
  trends_accessible_name_popover (GTK_POPOVER (popover), title);
  trends_view_show_popover (TRENDS_VIEW (self), GTK_POPOVER (popover), &place, initiative);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)));
}
