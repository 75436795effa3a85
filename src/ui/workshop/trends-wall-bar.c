/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-bar.c: see trends-wall-bar.h; how it is laid out is in trends-wall-bar-layout.c. */

#include "trends-wall-bar.h"

#include <glib/gi18n-lib.h>

#include "trends-agenda.h"
#include "trends-frames.h"
#include "trends-style-class.h"
#include "trends-wall-bar-layout.h"
#include "trends-wall-bar-verbs.h"
#include "trends-wall-count.h"

/* In characters: the name of a slide leaves room for what is pressed on a narrow screen. */
#define LEAST_NAME 8

/* From so many pixels high; see workshop.css */
#define LARGE_SCREEN 1400
#define HUGE_SCREEN 2000

struct _TrendsWallBar
{
  GtkWidget parent_instance;

  TrendsPresentation *presentation;
  TrendsWorkshopSession *workshop;
  GPtrArray *buttons;  /* (element-type GtkWidget), owned by their parent, in their order */
  GtkWidget *standing; /* where the workshop stands, or a vote that is counted */
  GtkWidget *problem;  /* in place of that, as long as what is done can’t be saved */
  GtkWidget *note;     /* before what is in a menu */
  TrendsBarMenu menu;  /* which is open */
  gboolean came;       /* it has opened by itself */
  guint lasts;         /* milliseconds that it is there for after it was used */
  guint hide;
};

G_DEFINE_FINAL_TYPE (TrendsWallBar, trends_wall_bar, GTK_TYPE_WIDGET)

static guint used_signal;

/* (transfer none): the one that does @action */
static GtkWidget *
find_button (TrendsWallBar *self,
             const char    *action)
{
  for (guint i = 0; i < self->buttons->len; i++)
    if (g_strcmp0 (trends_bar_verb_of (self->buttons->pdata[i])->action, action) == 0)
      return self->buttons->pdata[i];
  g_assert_not_reached ();
}

static TrendsWallBarLayout *
get_layout (TrendsWallBar *self)
{
  return TRENDS_WALL_BAR_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));
}

/* --------------------------------------------------------------- what it says */

static char *
dup_state (TrendsWallBar *self)
{
  if (trends_presentation_is_blank (self->presentation))
    return g_strdup (_("The wall is blank"));
  if (trends_presentation_is_frozen (self->presentation))
    return g_strdup (_("The wall is frozen"));
  return NULL;
}

/* Where the workshop stands; the room may see another slide, or none. */
static char *
dup_standing (TrendsWallBar *self)
{
  g_autofree char *name = trends_slide_dup_name (trends_presentation_get_slide (self->presentation),
                                                 trends_presentation_get_plan (self->presentation));
  g_autofree char *state = dup_state (self);
  guint number = trends_presentation_get_position (self->presentation) + 1;
  guint n_slides = trends_deck_get_n_slides (trends_presentation_get_deck (self->presentation));

  if (state != NULL)
    /* Translators: the wall is blank or frozen (the first %s), and which slide of how many it
     * would show: “The wall is frozen · 4 of 16: Trend 2: Digital inclusion” */
    return g_strdup_printf (_("%s · %u of %u: %s"), state, number, n_slides, name);
  /* Translators: which slide of how many, and its name: “4 of 16: Trend 2: Digital inclusion” */
  return g_strdup_printf (_("%u of %u: %s"), number, n_slides, name);
}

/* (transfer full): of what nothing is kept, that is said before where it stands */
static char *
dup_practice (TrendsWallBar *self)
{
  g_autofree char *standing = dup_standing (self);

  /* Translators: of a workshop on a copy of the plan; %s is which slide of how many */
  return trends_presentation_is_practice (self->presentation)
           ? g_strdup_printf (_("Practice · %s"), standing) : g_steal_pointer (&standing);
}

/* How far a vote is counted, and what the last key was for: the room may know who gets dots, and not how many there are. */
static char *
dup_counted (TrendsWallBar *self,
             TrendsCount   *count)
{
  g_autofree char *far = trends_count_dup_words (count);
  g_autofree char *last = trends_wall_count_dup_last (count, trends_presentation_get_plan (self->presentation));

  if (last == NULL)
    return g_steal_pointer (&far);
  /* Translators: how far a vote is counted, and what the last key was for: “5 counted, 25 to come · B: Night buses +3” */
  return g_strdup_printf (_("%s · %s"), far, last);
}

/* That something is wrong with a vote, large enough to be noticed from beside the screen; or else how far it is; or where
 * the workshop stands */
static void
show_standing (TrendsWallBar *self)
{
  TrendsCount *count = trends_presentation_get_count (self->presentation);
  g_autofree char *warning = count != NULL ? trends_count_dup_warning (count) : NULL;
  g_autofree char *words = NULL;

  if (warning != NULL)
    words = g_strdup (warning);
  else
    words = count != NULL ? dup_counted (self, count) : dup_practice (self);
  gtk_label_set_label (GTK_LABEL (self->standing), words);
  trends_style_class_set (self->standing, "bar-warning", warning != NULL);
  /* What is wrong is read to its end; where it stands may be cut off. */
  g_object_set (self->standing, "ellipsize", warning != NULL ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END, "wrap",
                warning != NULL, NULL);
}

/* The room sees the clock, and not by how much it takes longer. */
static char *
dup_time (TrendsWallBar *self)
{
  TrendsEntity *step = trends_workshop_session_get_step (self->workshop);
  g_autofree char *clock = trends_workshop_session_dup_clock (
    MAX (trends_workshop_session_get_left (self->workshop), 0));

  if (trends_workshop_session_is_free (self->workshop) || step == NULL)
    return g_steal_pointer (&clock);
  /* Translators: what a timer shows, and of which step: “04:32 · Dot vote” */
  return g_strdup_printf (_("%s · %s"), clock, trends_entity_get_name (step));
}

/* (transfer full) (nullable): which step of an agenda it is of how many, and the next */
static char *
dup_place (TrendsWallBar *self)
{
  TrendsEntity *step = trends_workshop_session_get_step (self->workshop);
  g_autoptr (GPtrArray) steps = trends_workshop_session_dup_steps (self->workshop);
  guint index = 0;

  if (step == NULL || !g_ptr_array_find (steps, step, &index))
    return NULL;
  if (index + 1 < steps->len)
    /* Translators: which step of an agenda it is of how many, and the next: “Step 3 of 7, then Group alike” */
    return g_strdup_printf (_("Step %u of %u, then %s"), index + 1, steps->len,
                            trends_entity_get_name (steps->pdata[index + 1]));
  return g_strdup_printf (_("Step %u of %u"), index + 1, steps->len);
}

static char *
dup_agenda (TrendsWallBar *self)
{
  g_autofree char *time = NULL;
  g_autofree char *place = NULL;

  if (!trends_workshop_session_has_timer (self->workshop))
    /* Translators: before buttons that say how long a workshop takes: “45 minutes” */
    return g_strdup (_("Begin an agenda of"));
  time = dup_time (self);
  place = dup_place (self);
  /* Translators: what a timer shows, and where that is in the agenda: “04:32 · Dot vote · Step 5 of 7, then Close” */
  return place != NULL ? g_strdup_printf (_("%s · %s"), time, place) : g_steal_pointer (&time);
}

/* Before what is in the menu that is open */
static void
show_note (TrendsWallBar *self)
{
  g_autofree char *words = NULL;

  if (self->menu == TRENDS_BAR_AGENDA)
    words = dup_agenda (self);
  else if (self->menu == TRENDS_BAR_IDEA)
    words = g_strdup (_("↑ and ↓ choose an idea"));
  gtk_label_set_label (GTK_LABEL (self->note), words != NULL ? words : "");
  gtk_widget_set_visible (self->note, words != NULL);
}

/* --------------------------------------------------------------------- menus */

/* What has the focus has no place any more where its menu is closed. */
static void
leave_menu (TrendsWallBar *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  GtkWidget *leader = trends_bar_verb_find_opener (GTK_WIDGET (self), self->menu);

  if (self->menu == TRENDS_BAR_NONE || focus == NULL || focus == leader)
    return;
  gtk_widget_grab_focus (leader != NULL && gtk_widget_get_mapped (leader) ? leader : find_button (self, "step(1)"));
}

static void
set_menu (TrendsWallBar *self,
          TrendsBarMenu  menu)
{
  GtkWidget *before = trends_bar_verb_find_opener (GTK_WIDGET (self), self->menu);
  GtkWidget *leader = trends_bar_verb_find_opener (GTK_WIDGET (self), menu);

  if (menu == self->menu)
    return;
  leave_menu (self);
  self->menu = menu;
  self->came = FALSE;
  if (before != NULL)
    trends_bar_verb_set_open (before, FALSE);
  if (leader != NULL)
    trends_bar_verb_set_open (leader, TRUE);
  show_note (self);
  trends_wall_bar_layout_set_menu (get_layout (self), menu);
}

/**
 * trends_wall_bar_show_idea:
 *
 * Opens what can be done with an idea that is chosen on the wall; it goes with the bar.
 */
void
trends_wall_bar_show_idea (TrendsWallBar *self)
{
  g_return_if_fail (TRENDS_IS_WALL_BAR (self));

  if (self->menu == TRENDS_BAR_IDEA
      || trends_presentation_get_slide (self->presentation)->kind != TRENDS_SLIDE_IDEAS)
    return;
  set_menu (self, TRENDS_BAR_IDEA);
  self->came = TRUE;
}

/**
 * trends_wall_bar_close_menu:
 *
 * Returns: whether a menu was open that somebody had opened, which is closed now
 */
gboolean
trends_wall_bar_close_menu (TrendsWallBar *self)
{
  gboolean is_open;

  g_return_val_if_fail (TRENDS_IS_WALL_BAR (self), FALSE);

  is_open = self->menu != TRENDS_BAR_NONE && !self->came;
  set_menu (self, TRENDS_BAR_NONE);
  return is_open;
}

/* By a key, what is in it has the focus once it is laid out. */
static void
focus_first (GtkWidget *widget)
{
  GtkWidget *first = trends_wall_bar_layout_get_first (get_layout (TRENDS_WALL_BAR (widget)));

  if (first != NULL && trends_wall_bar_has_focus (TRENDS_WALL_BAR (widget)))
    gtk_widget_grab_focus (first);
}

static void
open_cb (TrendsWallBar *self,
         GtkWidget     *leader)
{
  TrendsBarMenu menu = trends_bar_verb_of (leader)->opens;

  if (menu == TRENDS_BAR_TURN)
    trends_wall_bar_layout_turn (get_layout (self));
  else
    set_menu (self, menu == self->menu ? TRENDS_BAR_NONE : menu);
  if (menu != TRENDS_BAR_TURN && self->menu != TRENDS_BAR_NONE
      && gtk_widget_get_focus_child (GTK_WIDGET (self)) == leader)
    trends_frames_run_after (GTK_WIDGET (self), 2, focus_first);
}

/* ----------------------------------------------------------------- what is so */

static gboolean
is_so (TrendsWallBar *self,
       TrendsBarTime  when)
{
  TrendsSlideKind kind = trends_presentation_get_slide (self->presentation)->kind;

  switch (when)
    {
    case TRENDS_BAR_AT_TREND:
      return kind == TRENDS_SLIDE_TREND;
    case TRENDS_BAR_AT_IDEAS:
      return kind == TRENDS_SLIDE_IDEAS;
    case TRENDS_BAR_AT_RESULT:
      return kind == TRENDS_SLIDE_RESULT;
    case TRENDS_BAR_TIMED:
      return trends_workshop_session_has_timer (self->workshop);
    case TRENDS_BAR_NOT_TIMED:
      return !trends_workshop_session_has_timer (self->workshop);
    case TRENDS_BAR_COUNTING:
      return trends_presentation_get_count (self->presentation) != NULL;
    case TRENDS_BAR_NOT_SAVED:
      return gtk_widget_get_visible (self->problem);
    case TRENDS_BAR_ALWAYS:
    default:
      return TRUE;
    }
}

/* What can be done there */
static void
show_verbs (TrendsWallBar *self)
{
  GtkWidget *leader = trends_bar_verb_find_opener (GTK_WIDGET (self), self->menu);

  if (leader != NULL && !is_so (self, trends_bar_verb_of (leader)->when))
    set_menu (self, TRENDS_BAR_NONE);
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_set_visible (self->buttons->pdata[i],
                            is_so (self, trends_bar_verb_of (self->buttons->pdata[i])->when));
}

static void
show_toggle (TrendsWallBar *self,
             const char    *action,
             gboolean       is_active)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (self, action)), is_active);
}

static void
changed_cb (TrendsWallBar *self)
{
  const TrendsSlide *slide = trends_presentation_get_slide (self->presentation);

  show_verbs (self);
  show_standing (self);
  show_toggle (self, "blank", trends_presentation_is_blank (self->presentation));
  show_toggle (self, "freeze", trends_presentation_is_frozen (self->presentation));
  show_toggle (self, "overview", slide->kind == TRENDS_SLIDE_OVERVIEW);
}

static void
ticked_cb (TrendsWallBar *self)
{
  TrendsEntity *step = trends_workshop_session_get_step (self->workshop);

  show_verbs (self);
  show_note (self);
  gtk_widget_set_sensitive (find_button (self, "take(5)"),
                            step != NULL && trends_agenda_count_takeable (step, 1) > 0);
  trends_bar_verb_set_label (find_button (self, "timer"),
                             trends_workshop_session_is_running (self->workshop)
                               /* Translators: a verb: stop the timer for a while */
                               ? C_("timer", "Pause")
                               /* Translators: a verb: have the timer run */
                               : C_("timer", "Start"));
}

/* -------------------------------------------------------------- coming and going */

static gboolean
hide_cb (gpointer user_data)
{
  TrendsWallBar *self = user_data;

  self->hide = 0;
  trends_wall_bar_hide (self);
  return G_SOURCE_REMOVE;
}

static void
last (TrendsWallBar *self)
{
  g_clear_handle_id (&self->hide, g_source_remove);
  self->hide = g_timeout_add (self->lasts, hide_cb, self);
}

/* On a screen that has more pixels than others, its texts have more, too: whoever leads reads them there. */
static void
suit_screen (TrendsWallBar *self)
{
  GtkWidget *wall = gtk_widget_get_parent (GTK_WIDGET (self));
  int height = wall != NULL ? gtk_widget_get_height (wall) : 0;

  trends_style_class_set (GTK_WIDGET (self), "large",
                          height >= LARGE_SCREEN && height < HUGE_SCREEN);
  trends_style_class_set (GTK_WIDGET (self), "huge", height >= HUGE_SCREEN);
}

/**
 * trends_wall_bar_show:
 * @milliseconds: after which it goes by itself unless it is used again
 */
void
trends_wall_bar_show (TrendsWallBar *self,
                      guint          milliseconds)
{
  g_return_if_fail (TRENDS_IS_WALL_BAR (self));

  self->lasts = gtk_widget_get_visible (GTK_WIDGET (self)) ? MAX (self->lasts, milliseconds)
                                                           : milliseconds;
  suit_screen (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  last (self);
}

/**
 * trends_wall_bar_hide:
 *
 * Whoever shows it says what has the focus then.
 */
void
trends_wall_bar_hide (TrendsWallBar *self)
{
  g_return_if_fail (TRENDS_IS_WALL_BAR (self));

  g_clear_handle_id (&self->hide, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  set_menu (self, TRENDS_BAR_NONE);
}

/**
 * trends_wall_bar_take_focus:
 *
 * Returns: whether it has the focus now
 */
gboolean
trends_wall_bar_take_focus (TrendsWallBar *self)
{
  g_return_val_if_fail (TRENDS_IS_WALL_BAR (self), FALSE);

  return gtk_widget_grab_focus (find_button (self, "step(1)"));
}

/**
 * trends_wall_bar_focus_end:
 *
 * Gives the focus to what ends the wall.
 */
void
trends_wall_bar_focus_end (TrendsWallBar *self)
{
  g_return_if_fail (TRENDS_IS_WALL_BAR (self));

  gtk_widget_grab_focus (find_button (self, "end"));
}

/**
 * trends_wall_bar_has_focus:
 *
 * Returns: whether something in it has the focus
 */
gboolean
trends_wall_bar_has_focus (TrendsWallBar *self)
{
  g_return_val_if_fail (TRENDS_IS_WALL_BAR (self), FALSE);

  return gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
}

/**
 * trends_wall_bar_set_problem:
 * @words: (nullable): that what is done isn’t saved; %NULL: it is
 *
 * Says that in place of where the workshop stands, with a way to try again.
 */
void
trends_wall_bar_set_problem (TrendsWallBar *self,
                             const char    *words)
{
  g_return_if_fail (TRENDS_IS_WALL_BAR (self));

  gtk_label_set_label (GTK_LABEL (self->problem), words != NULL ? words : "");
  gtk_widget_set_visible (self->problem, words != NULL);
  gtk_widget_set_visible (self->standing, words == NULL);
  show_verbs (self);
}

/* It may be the end of the wall, and of this. */
static void
clicked_cb (GtkWidget *button)
{
  g_autoptr (TrendsWallBar) self = g_object_ref (
    TRENDS_WALL_BAR (gtk_widget_get_ancestor (button, TRENDS_TYPE_WALL_BAR)));
  const TrendsBarVerb *verb = trends_bar_verb_of (button);

  last (self);
  if (verb->action == NULL)
    open_cb (self, button);
  else
    g_signal_emit (self, used_signal, 0, verb->action);
  /* What is pressed says what is so, whatever came of it. */
  if (self->presentation != NULL)
    changed_cb (self);
}

/* ---------------------------------------------------------------- the widget */

static void
trends_wall_bar_dispose (GObject *object)
{
  TrendsWallBar *self = TRENDS_WALL_BAR (object);
  GtkWidget *child;

  g_clear_handle_id (&self->hide, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_object (&self->workshop);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (trends_wall_bar_parent_class)->dispose (object);
}

static void
trends_wall_bar_class_init (TrendsWallBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_wall_bar_dispose;
  gtk_widget_class_set_css_name (widget_class, "trends-wall-bar");
  gtk_widget_class_set_layout_manager_type (widget_class, TRENDS_TYPE_WALL_BAR_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);

  used_signal = g_signal_new ("used", TRENDS_TYPE_WALL_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
add_label (TrendsWallBar *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "width-chars", LEAST_NAME, NULL);

  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
add_button (TrendsWallBar       *self,
            const TrendsBarVerb *verb)
{
  GtkWidget *button = trends_bar_verb_new (verb);

  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), NULL);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_ptr_array_add (self->buttons, button);
}

static void
trends_wall_bar_init (TrendsWallBar *self)
{
  guint n_verbs;
  const TrendsBarVerb *verbs = trends_bar_verbs_list (&n_verbs);

  self->buttons = g_ptr_array_new ();
  self->standing = add_label (self);
  self->problem = add_label (self);
  /* With its reason, all of which is to be read */
  g_object_set (self->problem, "ellipsize", PANGO_ELLIPSIZE_NONE, "wrap", TRUE, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->problem, "bar-warning");
  self->note = add_label (self);
  gtk_widget_set_visible (self->note, FALSE);
  for (guint i = 0; i < n_verbs; i++)
    add_button (self, &verbs[i]);
  trends_wall_bar_layout_set_note (get_layout (self), self->note);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_END);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: the name of a bar of buttons */
                                  _("Controls of the wall"), -1);
}

/**
 * trends_wall_bar_new:
 * @presentation: what it says where that stands
 * @workshop: how it goes
 *
 * Returns: (transfer floating): it, hidden
 */
GtkWidget *
trends_wall_bar_new (TrendsPresentation    *presentation,
                     TrendsWorkshopSession *workshop)
{
  TrendsWallBar *self = g_object_new (TRENDS_TYPE_WALL_BAR, NULL);

  g_return_val_if_fail (TRENDS_IS_PRESENTATION (presentation), GTK_WIDGET (self));
  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (workshop), GTK_WIDGET (self));

  self->presentation = g_object_ref (presentation);
  self->workshop = g_object_ref (workshop);
  g_signal_connect_object (workshop, "changed", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workshop, "ticked", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presentation, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  if (trends_presentation_is_practice (presentation))
    /* Translators: a verb: show no more of what was practised on the wall */
    trends_bar_verb_set_label (find_button (self, "end"), C_("wall", "End practice"));
  changed_cb (self);
  ticked_cb (self);
  return GTK_WIDGET (self);
}
