/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-time-bar.c: see trends-time-bar.h: what it stands for and says, and where its parts
 * are. */

#include "trends-time-bar-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-date.h"
#include "trends-initiative-words.h"
#include "trends-printable.h"
#include "trends-roadmap-links.h"
#include "trends-selected.h"
#include "trends-style-class.h"
#include "trends-tip.h"

#define HANDLE 8 /* pixels at each end that resize it, or a quarter of what is shorter */
#define TIP_WIDTH_CHARS 52

G_DEFINE_FINAL_TYPE (TrendsTimeBar, trends_time_bar, GTK_TYPE_WIDGET)

/* ------------------------------------------------------------------ words */

static void
update_name (TrendsTimeBar          *self,
             const TrendsRoadmapBar *bar,
             TrendsPlan             *plan)
{
  g_autofree char *spoken = trends_initiative_dup_spoken (self->initiative, self->no_match);
  g_autofree char *needs = trends_initiative_dup_need_words (self->initiative, ", ");
  g_autoptr (GString) text = g_string_new (spoken);

  trends_initiative_append_confidence (self->initiative, text);
  g_string_append (text, needs);
  if (self->slip_spoken != NULL)
    g_string_append (text, self->slip_spoken);
  trends_initiative_append_milestones (self->initiative, text);
  /* Translators: part of what is said of a bar: “bar 3 of 31 of AI application” */
  g_string_append_printf (text, _(", bar %'u of %'u of %s"), trends_roadmap_bar_get_place (bar) + 1,
                          bar->lane->bars->len,
                          trends_roadmap_key_get_label (&bar->lane->key, plan));
  trends_accessible_set_name (GTK_WIDGET (self), text->str);
}

/* GTK's own lines are wider than a screen where text is large. */
static GtkLabel *
get_tip (TrendsTimeBar *self)
{
  if (self->tip == NULL)
    self->tip = g_object_ref_sink (g_object_new (GTK_TYPE_LABEL,
                                                 "wrap", TRUE,
                                                 "max-width-chars", TIP_WIDTH_CHARS,
                                                 NULL));
  return GTK_LABEL (self->tip);
}

static gboolean
trends_time_bar_query_tooltip (GtkWidget  *widget,
                               int         x,
                               int         y,
                               gboolean    keyboard_tip,
                               GtkTooltip *tooltip)
{
  TrendsTimeBar *self = TRENDS_TIME_BAR (widget);
  g_autofree char *description = NULL;
  g_autofree char *needs = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GString) text = NULL;

  if (self->initiative == NULL || trends_entity_get_plan (self->initiative) == NULL
      || trends_time_bar_is_renaming (self) || !trends_tip_may_show (widget))
    return FALSE;

  /* A part a line: a long one is broken within itself, and never beside what is between two. */
  description = trends_initiative_dup_words (self->initiative, "\n");
  needs = trends_initiative_dup_need_words (self->initiative, "\n");
  title = trends_isolate (trends_entity_get_name (self->initiative));
  text = g_string_new (title);
  g_string_append_printf (text, "\n%s%s", description, needs);
  if (self->slip_words != NULL)
    g_string_append_printf (text, "\n%s", self->slip_words);
  if (self->can_edit && !keyboard_tip && trends_time_bar_get_part (self, x) == TRENDS_MOVE_END)
    /* Translators: in the tooltip of a bar, at its end: what dragging that does */
    g_string_append_printf (text, "\n%s",
                            _("Drag this end along time, or onto a bar that needs it"));
  gtk_label_set_label (get_tip (self), text->str);
  gtk_tooltip_set_custom (tooltip, GTK_WIDGET (get_tip (self)));
  return TRUE;
}

/* ------------------------------------------------------------------ class */

static void
trends_time_bar_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  TrendsTimeBar *self = TRENDS_TIME_BAR (widget);

  if (self->initiative == NULL || trends_entity_get_plan (self->initiative) == NULL)
    return;
  if (trends_time_bar_is_renaming (self))
    {
      gtk_widget_snapshot_child (widget, self->holder, snapshot);
      return;
    }

  trends_time_bar_draw (self, snapshot);
  for (guint i = 0; i < self->marks->len; i++)
    gtk_widget_snapshot_child (widget, self->marks->pdata[i], snapshot);
}

static void
trends_time_bar_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  TrendsTimeBar *self = TRENDS_TIME_BAR (widget);

  *minimum = *natural = 1;
  if (trends_time_bar_is_renaming (self))
    gtk_widget_measure (self->holder, orientation, -1, minimum, natural, NULL, NULL);
}

static void
trends_time_bar_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  TrendsTimeBar *self = TRENDS_TIME_BAR (widget);

  if (self->holder != NULL && gtk_widget_should_layout (self->holder))
    gtk_widget_allocate (self->holder, width, height, -1, NULL);
  trends_time_bar_allocate_marks (self);
}

static void
trends_time_bar_dispose (GObject *object)
{
  TrendsTimeBar *self = TRENDS_TIME_BAR (object);

  trends_time_bar_clear (self);
  g_clear_pointer (&self->holder, gtk_widget_unparent);
  g_clear_object (&self->tip);

  G_OBJECT_CLASS (trends_time_bar_parent_class)->dispose (object);
}

static void
trends_time_bar_finalize (GObject *object)
{
  TrendsTimeBar *self = TRENDS_TIME_BAR (object);

  g_ptr_array_unref (self->marks);
  g_free (self->slip_words);
  g_free (self->slip_spoken);

  G_OBJECT_CLASS (trends_time_bar_parent_class)->finalize (object);
}

static void
trends_time_bar_class_init (TrendsTimeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_time_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = trends_time_bar_finalize;
  widget_class->measure = trends_time_bar_measure;
  widget_class->size_allocate = trends_time_bar_size_allocate;
  widget_class->snapshot = trends_time_bar_snapshot;
  widget_class->query_tooltip = trends_time_bar_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "trends-time-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
focus_left_cb (TrendsTimeBar *self)
{
  self->stands_in = FALSE;
}

static void
trends_time_bar_init (TrendsTimeBar *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  self->marks = g_ptr_array_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_time_bar_new:
 *
 * Returns: (transfer floating): a bar that stands for nothing yet
 */
GtkWidget *
trends_time_bar_new (void)
{
  return g_object_new (TRENDS_TYPE_TIME_BAR, NULL);
}

/**
 * trends_time_bar_get_initiative:
 *
 * Returns: (transfer none) (nullable): what it stands for
 */
TrendsEntity *
trends_time_bar_get_initiative (TrendsTimeBar *self)
{
  g_return_val_if_fail (TRENDS_IS_TIME_BAR (self), NULL);

  return self->initiative;
}

/**
 * trends_time_bar_set_bar:
 * @bar: what it stands for from now on, or is to be read anew
 * @plan: whose it is
 * @no_match: whether something else is looked for
 * @can_edit: whether it can be moved, and drawn to others
 */
void
trends_time_bar_set_bar (TrendsTimeBar          *self,
                         const TrendsRoadmapBar *bar,
                         TrendsPlan             *plan,
                         gboolean                no_match,
                         gboolean                can_edit)
{
  g_return_if_fail (TRENDS_IS_TIME_BAR (self));

  if (self->renamer != NULL && self->initiative != bar->initiative)
    trends_renamer_set_initiative (self->renamer, NULL);
  g_set_object (&self->initiative, bar->initiative);
  self->no_match = no_match;
  self->can_edit = can_edit;
  self->is_early = bar->is_early;
  g_clear_object (&self->title);
  g_clear_object (&self->initials);
  g_clear_object (&self->early);
  g_clear_object (&self->slip);
  update_name (self, bar, plan);
  trends_time_bar_update_marks (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
keep_text_in_view (TrendsTimeBar           *self,
                   const TrendsRoadmapLook *look,
                   int                      cut)
{
  float least = (float) (cut + look->padding);

  if (cut == 0 || least <= self->text)
    return;
  least = MIN (least, self->text + self->text_width);
  self->text_width -= least - self->text;
  self->text = least;
}

/**
 * trends_time_bar_set_geometry:
 *
 * Says where in the widget, which goes from the first thing of the bar to where it reaches, its
 * parts are. `cut`: how much of it is out of sight on the left; a text begins in sight as long
 * as any of it is, and is shortened at its end.
 */
void
trends_time_bar_set_geometry (TrendsTimeBar           *self,
                              const TrendsRoadmapBar  *bar,
                              const TrendsTimeScale   *scale,
                              const TrendsRoadmapLook *look,
                              int                      cut)
{
  double per_day = scale->per_day;
  gint64 first = bar->marks.end > bar->marks.start ? MIN (bar->marks.start, bar->days.start)
                                                   : bar->days.start;
  /* A pixel between one bar and the next */
  double width = MAX ((double) (bar->days.end - bar->days.start) * per_day - 1,
                      look->bar_height / 2.0 - 1);

  self->is_outside = bar->is_outside;
  if (self->first != first || self->per_day != per_day || self->height != look->bar_height)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  self->first = first;
  self->per_day = per_day;
  self->fill = (float) ((double) (bar->days.start - first) * per_day);
  self->fill_width = (float) width;
  self->text = (float) ((bar->text - (double) first) * per_day);
  self->text_width = (float) ((bar->text_end - bar->text) * per_day);
  keep_text_in_view (self, look, cut);
  self->is_open_start = bar->is_open_start;
  self->is_open_end = bar->is_open_end;
  self->glyph = look->glyph;
  self->gap = look->gap;
  self->height = look->bar_height;
  trends_time_bar_paint_marks (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * trends_time_bar_clear:
 *
 * Has it stand for nothing.
 */
void
trends_time_bar_clear (TrendsTimeBar *self)
{
  if (self->renamer != NULL)
    trends_renamer_set_initiative (self->renamer, NULL);
  trends_time_bar_keep_marks (self, NULL);
  self->stands_in = FALSE;
  g_clear_object (&self->initiative);
  g_clear_object (&self->title);
  g_clear_object (&self->initials);
  g_clear_object (&self->early);
  g_clear_object (&self->slip);
}

/**
 * trends_time_bar_set_slip:
 * @words: (nullable): how it is beside a baseline, as “slipped by 2 quarters”
 * @spoken: (nullable): the same, to follow what else is said of it
 *
 * To be called before trends_time_bar_set_bar(), which shows it.
 */
void
trends_time_bar_set_slip (TrendsTimeBar *self,
                          const char    *words,
                          const char    *spoken)
{
  g_return_if_fail (TRENDS_IS_TIME_BAR (self));

  g_free (self->slip_words);
  self->slip_words = g_strdup (words);
  g_free (self->slip_spoken);
  self->slip_spoken = g_strdup (spoken);
}

/**
 * trends_time_bar_set_selected:
 * @selected: whether it is among what is selected
 */
void
trends_time_bar_set_selected (TrendsTimeBar *self,
                              gboolean       selected)
{
  g_return_if_fail (TRENDS_IS_TIME_BAR (self));

  trends_selected_show (GTK_WIDGET (self), selected);
}

/**
 * trends_time_bar_set_dragged:
 * @dragged: whether it is being dragged elsewhere
 */
void
trends_time_bar_set_dragged (TrendsTimeBar *self, gboolean dragged)
{
  g_return_if_fail (TRENDS_IS_TIME_BAR (self));

  trends_style_class_set (GTK_WIDGET (self), "dragged", dragged);
}

/**
 * trends_time_bar_set_kin:
 * @kinship: how it has to do with what is looked at; 0 for not at all
 *
 * Shows that it is needed for that or needs it, near or far, or relates to it.
 */
void
trends_time_bar_set_kin (TrendsTimeBar *self,
                         TrendsKinship  kinship)
{
  static const char *const classes[] = { NULL, "near", "far", "near", "far", "near" };

  g_return_if_fail (TRENDS_IS_TIME_BAR (self));

  gtk_widget_remove_css_class (GTK_WIDGET (self), "near");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "far");
  if (classes[kinship] != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), classes[kinship]);
}

/**
 * trends_time_bar_get_part:
 * @x: in its own coordinates
 *
 * Returns: what a drag from there moves
 */
TrendsMovePart
trends_time_bar_get_part (TrendsTimeBar *self, double x)
{
  double handle, start, end;

  g_return_val_if_fail (TRENDS_IS_TIME_BAR (self), TRENDS_MOVE_WHOLE);

  handle = MIN (HANDLE, self->fill_width / 4);
  start = self->fill;
  end = self->fill + self->fill_width;
  if (x >= start && x < start + handle)
    return TRENDS_MOVE_START;

  return x >= end - handle && x <= end + 1 ? TRENDS_MOVE_END : TRENDS_MOVE_WHOLE;
}

/**
 * trends_time_bar_rename:
 *
 * Lets the title be edited in its place.
 */
void
trends_time_bar_rename (TrendsTimeBar *self)
{
  g_return_if_fail (TRENDS_IS_TIME_BAR (self));

  if (self->initiative == NULL)
    return;
  if (self->holder == NULL)
    {
      self->holder = adw_bin_new ();
      self->renamer = TRENDS_RENAMER (trends_renamer_new ());
      adw_bin_set_child (ADW_BIN (self->holder), GTK_WIDGET (self->renamer));
      gtk_widget_set_parent (self->holder, GTK_WIDGET (self));
    }
  trends_renamer_set_initiative (self->renamer, self->initiative);
  trends_renamer_begin (self->renamer);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * trends_time_bar_is_renaming:
 *
 * Returns: whether its title is being edited
 */
gboolean
trends_time_bar_is_renaming (TrendsTimeBar *self)
{
  return self->renamer != NULL && trends_renamer_is_active (self->renamer);
}
