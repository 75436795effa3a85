/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-horizon-popover.c: see trends-horizon-popover.h. A button for each quarter, so that Enter
 * takes what is proposed; below them other dates can be typed. */

#include "trends-horizon-popover.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-date.h"
#include "trends-day-entry.h"
#include "trends-horizon-columns.h"
#include "trends-horizon-move.h"
#include "trends-line-entry.h"
#include "trends-plan-reach.h"
#include "trends-printable.h"
#include "trends-scroll.h"
#include "trends-wrapped-label.h"

#define WIDTH_CHARS 34
#define DAY_CHARS   14
/* Of the quarters, in pixels */
#define LEAST_HEIGHT 44
#define MOST_HEIGHT  320

struct _TrendsHorizonPopover
{
  GtkPopover parent_instance;

  GtkWidget *box;
  GtkWidget *proposed; /* the button that has the focus at first */
  GtkWidget *problem;
  TrendsDayEntry *first; /* NULL where no dates can be typed */
  TrendsDayEntry *last;

  TrendsEntity *initiative; /* the one that they are of; NULL too */
  TrendsHorizon horizon;
};

G_DEFINE_FINAL_TYPE (TrendsHorizonPopover, trends_horizon_popover, GTK_TYPE_POPOVER)

static guint chosen_signal;
static guint typed_signal;

/* What is asked about */
typedef struct
{
  GPtrArray *dated; /* (element-type TrendsEntity): what can't keep its dates; not owned */
  TrendsHorizon horizon;
  gint64 today;
  int year_start;
} Question;

/* ------------------------------------------------------------------- words */

static gboolean
has_start (TrendsEntity *initiative)
{
  return trends_days_of (initiative).start != TRENDS_UNSET;
}

static char *
dup_title (const Question *question)
{
  const char *name = trends_entity_get_name (question->dated->pdata[0]);
  guint n = question->dated->len;

  if (question->horizon == TRENDS_HORIZON_UNSET)
    /* Translators: asked before initiatives lose their dates: how many */
    return n > 1 ? g_strdup_printf (ngettext ("Take the dates of %u initiative away?",
                                              "Take the dates of %u initiatives away?", n),
                                    n)
                 /* Translators: %s is a title */
                 : g_strdup_printf (_("Take the dates of “%s” away?"), name);
  if (n > 1)
    /* Translators: asked of so many initiatives that have dates already */
    return g_strdup_printf (ngettext ("When does %u initiative start?",
                                      "When do %u initiatives start?", n),
                            n);
  /* Translators: %s is a title */
  return g_strdup_printf (has_start (question->dated->pdata[0]) ? _("When does “%s” start?")
                                                                 : _("When does “%s” end?"),
                          name);
}

static char *
format_days (const TrendsDays *days,
             int               year_start)
{
  TrendsWhen when = { days->start, days->end, TRENDS_HORIZON_UNSET };

  return trends_when_format (&when, TRENDS_WHEN_DAYS, year_start, NULL);
}

/* Why it is asked */
static char *
dup_reason (const Question *question)
{
  g_autofree char *words = trends_horizon_dup_words (question->horizon, question->today, NULL);
  TrendsDays days = trends_days_of (question->dated->pdata[0]);
  g_autofree char *now = format_days (&days, question->year_start);

  if (question->horizon == TRENDS_HORIZON_UNSET)
    return g_strdup (_("What has dates has its horizon from them."));
  if (question->dated->len > 1)
    /* Translators: why dates have to be others: a horizon, and what it is: “Next: Starts 1 Mar 2027
     * to 29 Nov 2027. Each stays as long as it is.” */
    return g_strdup_printf (_("%s: %s. Each stays as long as it is."),
                            trends_choices_get_label (&trends_horizon_choices, question->horizon),
                            words);
  /* Translators: why dates have to be others: a horizon, what it is, and the dates of before: “Next:
   * Starts 1 Mar 2027 to 29 Nov 2027. Until now: 5 May 2026 to 4 Jun 2026.” */
  return g_strdup_printf (_("%s: %s. Until now: %s."),
                          trends_choices_get_label (&trends_horizon_choices, question->horizon),
                          words, now);
}

/* ----------------------------------------------------------------- buttons */

static void
clicked_cb (TrendsHorizonPopover *self,
            GtkWidget            *button)
{
  const TrendsPeriod *quarter = g_object_get_data (G_OBJECT (button), "trends-quarter");

  g_signal_emit (self, chosen_signal, 0, quarter != NULL ? quarter->start : TRENDS_UNSET,
                 quarter != NULL ? quarter->end : TRENDS_UNSET);
}

static char *
dup_quarter_days (const Question     *question,
                  const TrendsPeriod *quarter)
{
  TrendsDays days = trends_days_of (question->dated->pdata[0]);
  TrendsDays moved = trends_horizon_move_days (question->horizon, &days, quarter, question->today);
  g_autofree char *text = NULL;
  g_autofree char *beyond = NULL;

  if (question->dated->len > 1)
    moved = (TrendsDays) { quarter->start, TRENDS_UNSET };
  text = format_days (&moved, question->year_start);
  beyond = trends_plan_dup_beyond_words (trends_entity_get_plan (question->dated->pdata[0]),
                                         moved.end != TRENDS_UNSET ? moved.end : moved.start);
  return g_strconcat (text, beyond, NULL);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "xalign", 0.0f,
                       "css-classes", (const char *[]) { css_class, NULL },
                       NULL);
}

static GtkWidget *
make_quarter (TrendsHorizonPopover *self,
              const Question       *question,
              const TrendsPeriod   *quarter,
              gboolean              is_proposed)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *name = trends_quarter_format (quarter->start, question->year_start);
  g_autofree char *days = dup_quarter_days (question, quarter);
  g_autofree char *spoken
    = is_proposed
        /* Translators: a quarter that is proposed, and the dates that something would have in it */
        ? g_strdup_printf (_("%s, proposed: %s"), name, days)
        /* Translators: a quarter, and the dates that something would have in it */
        : g_strdup_printf (_("%s: %s"), name, days);

  gtk_box_append (GTK_BOX (box), make_label (name, "quarter"));
  gtk_box_append (GTK_BOX (box), make_label (days, "numeric"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  trends_accessible_set_name (button, spoken);
  g_object_set_data_full (G_OBJECT (button), "trends-quarter",
                          g_memdup2 (quarter, sizeof *quarter), g_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_css_class (button, is_proposed ? "suggested-action" : "flat");
  return button;
}

/* Where there is no room for all, as with large text, the rest is a scroll away. */
static void
add_scrolled (TrendsHorizonPopover *self,
              GtkWidget            *box)
{
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "child", box,
                                      "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE,
                                      "min-content-height", LEAST_HEIGHT,
                                      "max-content-height", MOST_HEIGHT,
                                      NULL);

  gtk_box_append (GTK_BOX (self->box), scroller);
}

static void
add_quarters (TrendsHorizonPopover *self,
              const Question       *question)
{
  g_autoptr (GArray) quarters
    = trends_horizon_dup_quarters (question->horizon, question->today, question->year_start);
  TrendsDays days = trends_days_of (question->dated->pdata[0]);
  guint nearest = trends_horizon_find_nearest (quarters, &days);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < quarters->len; i++)
    {
      GtkWidget *button = make_quarter (self, question, &g_array_index (quarters, TrendsPeriod, i),
                                        i == nearest);

      gtk_box_append (GTK_BOX (box), button);
      if (i == nearest)
        self->proposed = button;
    }
  add_scrolled (self, box);
}

/* ------------------------------------------------------------- typed dates */

static GtkEditable *
get_editable (TrendsDayEntry *entry)
{
  return trends_day_entry_get_editable (entry);
}

static void
show_problem (TrendsHorizonPopover *self,
              TrendsDayEntry       *at,
              const char           *problem)
{
  TrendsDayEntry *entries[] = { self->first, self->last };

  g_autofree char *sentence = trends_make_sentence (problem != NULL ? problem : "");

  gtk_label_set_label (GTK_LABEL (self->problem), sentence);
  gtk_widget_set_visible (self->problem, problem != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    trends_line_entry_show_problem (GTK_WIDGET (get_editable (entries[i])),
                                    entries[i] == at ? problem : NULL);
  if (problem == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (get_editable (at)));
  trends_announce (GTK_WIDGET (get_editable (at)), problem);
}

/* Why these dates can't be, and where that is typed; NULL where they can */
static char *
dup_problem (TrendsHorizonPopover *self,
             const TrendsDays     *days,
             TrendsDayEntry      **at)
{
  g_autofree char *words = NULL;

  if (days->start != TRENDS_UNSET && days->end != TRENDS_UNSET && days->end < days->start)
    {
      *at = self->last;
      return g_strdup_printf (_("“%s” would end before it starts."),
                              trends_entity_get_name (self->initiative));
    }
  *at = days->start != TRENDS_UNSET || days->end == TRENDS_UNSET ? self->first : self->last;
  if (trends_horizon_holds_days (self->horizon, days, trends_date_today ()))
    return NULL;

  words = trends_horizon_dup_words (self->horizon, trends_date_today (), NULL);
  /* Translators: why dates can't be taken: a horizon, and what it is: “With these dates it would not
   * be there. Next: Starts 1 Mar 2027 to 29 Nov 2027.” */
  return g_strdup_printf (_("With these dates it would not be there. %s: %s."),
                          trends_choices_get_label (&trends_horizon_choices, self->horizon), words);
}

static void
typed_cb (TrendsHorizonPopover *self)
{
  TrendsDayEntry *entries[] = { self->first, self->last };
  TrendsDayEntry *at = NULL;
  g_autofree char *problem = NULL;
  TrendsDays days;

  for (guint i = 0; i < G_N_ELEMENTS (entries) && problem == NULL; i++)
    {
      at = entries[i];
      problem = trends_day_entry_dup_refusal (at, FALSE);
    }
  trends_day_entry_read (self->first, &days.start);
  trends_day_entry_read (self->last, &days.end);
  if (problem == NULL)
    problem = dup_problem (self, &days, &at);
  show_problem (self, at, problem);
  if (problem == NULL)
    g_signal_emit (self, typed_signal, 0, days.start, days.end);
}

static void
changed_cb (TrendsHorizonPopover *self)
{
  show_problem (self, NULL, NULL);
}

static TrendsDayEntry *
add_day (TrendsHorizonPopover *self,
         GtkWidget            *grid,
         int                   row,
         TrendsDateEdge        edge,
         const char           *name)
{
  GtkWidget *entry = trends_day_entry_new (trends_entity_get_plan (self->initiative), edge, name);
  GtkWidget *label = make_label (name, "quiet");
  GtkEditable *editable = get_editable (TRENDS_DAY_ENTRY (entry));

  trends_line_entry_line_up (GTK_WIDGET (editable), label);
  gtk_editable_set_width_chars (editable, DAY_CHARS);
  g_signal_connect_object (editable, "activate", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editable, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (GTK_GRID (grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), entry, 1, row, 1, 1);
  return TRENDS_DAY_ENTRY (entry);
}

/* The proposal, to be typed over */
static void
fill (TrendsHorizonPopover *self,
      const Question       *question)
{
  g_autoptr (GArray) quarters
    = trends_horizon_dup_quarters (question->horizon, question->today, question->year_start);
  TrendsDays days = trends_days_of (self->initiative);
  guint nearest = trends_horizon_find_nearest (quarters, &days);
  TrendsDays moved
    = trends_horizon_move_days (question->horizon, &days,
                                &g_array_index (quarters, TrendsPeriod, nearest), question->today);

  trends_day_entry_propose (self->first, moved.start);
  trends_day_entry_propose (self->last, moved.end);
}

static void
add_dates (TrendsHorizonPopover *self,
           const Question       *question)
{
  GtkWidget *grid = gtk_grid_new ();

  self->initiative = g_object_ref (question->dated->pdata[0]);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  self->first = add_day (self, grid, 0, TRENDS_DATE_FIRST, _("From"));
  self->last = add_day (self, grid, 1, TRENDS_DATE_LAST, _("To"));
  self->problem = trends_wrapped_label_new ("", "error", WIDTH_CHARS);
  gtk_widget_set_visible (self->problem, FALSE);
  fill (self, question);
  gtk_box_append (GTK_BOX (self->box), grid);
  gtk_box_append (GTK_BOX (self->box), self->problem);
}

/* ------------------------------------------------------------------- parts */

static void
add_button (TrendsHorizonPopover *self,
            GtkWidget            *line,
            const char           *label,
            GCallback             callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (line), button);
  if (self->proposed == NULL)
    self->proposed = button;
}

/* In the order of what is likely; where dates can be typed, beside each other */
static void
add_buttons (TrendsHorizonPopover *self)
{
  GtkWidget *line = gtk_box_new (self->initiative != NULL ? GTK_ORIENTATION_HORIZONTAL
                                                          : GTK_ORIENTATION_VERTICAL, 6);

  if (self->horizon == TRENDS_HORIZON_UNSET)
    add_button (self, line, _("Take dates away"), G_CALLBACK (clicked_cb));
  if (self->initiative != NULL)
    add_button (self, line, _("_Set dates"), G_CALLBACK (typed_cb));
  add_button (self, line, _("Cancel"), G_CALLBACK (gtk_popover_popdown));
  gtk_box_append (GTK_BOX (self->box), line);
}

static void
add_words (TrendsHorizonPopover *self,
           const Question       *question)
{
  g_autofree char *title = dup_title (question);
  g_autofree char *reason = dup_reason (question);
  g_autofree char *said = NULL;

  gtk_box_append (GTK_BOX (self->box), trends_wrapped_label_new (title, "heading", WIDTH_CHARS));
  gtk_box_append (GTK_BOX (self->box), trends_wrapped_label_new (reason, "quiet", WIDTH_CHARS));
  /* Translators: a question, and why it is asked */
  said = g_strdup_printf (_("%s %s"), title, reason);
  trends_accessible_name_popover (GTK_POPOVER (self), said);
}

/* ------------------------------------------------------------------- class */

static void
trends_horizon_popover_dispose (GObject *object)
{
  g_clear_object (&TRENDS_HORIZON_POPOVER (object)->initiative);

  G_OBJECT_CLASS (trends_horizon_popover_parent_class)->dispose (object);
}

static void
trends_horizon_popover_class_init (TrendsHorizonPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_horizon_popover_dispose;

  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
  typed_signal = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
}

static void
trends_horizon_popover_init (TrendsHorizonPopover *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "trends-horizon-popover");
  gtk_popover_set_child (GTK_POPOVER (self), self->box);
}

/**
 * trends_horizon_popover_new:
 * @initiatives: (element-type TrendsEntity): what is to be moved, all of one plan; one at least
 *   has dates that put it elsewhere
 * @horizon: where to: now, next, later, or none at all
 *
 * Returns: (transfer floating): a popover, closed
 */
GtkWidget *
trends_horizon_popover_new (GPtrArray    *initiatives,
                            TrendsHorizon horizon)
{
  TrendsHorizonPopover *self = g_object_new (TRENDS_TYPE_HORIZON_POPOVER, NULL);
  TrendsPlan *plan = trends_entity_get_plan (initiatives->pdata[0]);
  g_autoptr (GPtrArray) dated = g_ptr_array_new ();
  Question question
    = { dated, horizon, trends_date_today (), trends_period_get_year_start (plan) };

  for (guint i = 0; i < initiatives->len; i++)
    if (trends_horizon_moves_days (initiatives->pdata[i], horizon, question.today))
      g_ptr_array_add (dated, initiatives->pdata[i]);
  g_return_val_if_fail (dated->len > 0, GTK_WIDGET (self));

  self->horizon = horizon;
  add_words (self, &question);
  if (horizon != TRENDS_HORIZON_UNSET)
    add_quarters (self, &question);
  if (horizon != TRENDS_HORIZON_UNSET && dated->len == 1)
    add_dates (self, &question);
  add_buttons (self);
  return GTK_WIDGET (self);
}

/**
 * trends_horizon_popover_open:
 *
 * To be called when it has its place; what is proposed has the focus then.
 */
void
trends_horizon_popover_open (TrendsHorizonPopover *self)
{
  g_return_if_fail (TRENDS_IS_HORIZON_POPOVER (self));

  trends_scroll_open_popover (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->proposed);
}
