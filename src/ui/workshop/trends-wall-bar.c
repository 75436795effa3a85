/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-bar.c: see trends-wall-bar.h. */

#include "trends-wall-bar.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-agenda.h"
#include "trends-keys.h"
#include "trends-style-class.h"
#include "trends-wall-count.h"
#include "trends-wrap-layout.h"

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
  GtkWidget *slides, *timing; /* rows: what is shown, and the clock where there is one */
  GtkWidget *beginning;       /* a row, for where there is none */
  GtkWidget *counting;        /* a row, while a vote is counted */
  GtkWidget *deciding, *choosing, *result; /* rows: what can be done with what is on a slide */
  GtkWidget *trouble;         /* a row, while what is done can’t be saved */
  GtkWidget *standing, *time, *agenda, *closing, *problem;
  GtkWidget *place, *take;
  GtkWidget *next, *end;
  GtkWidget *blank, *freeze, *overview, *run;
  guint lasts; /* milliseconds that it is there for after it was used */
  guint hide;
};

G_DEFINE_FINAL_TYPE (TrendsWallBar, trends_wall_bar, GTK_TYPE_WIDGET)

static guint used_signal;

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

/* How far a vote is counted, of which the wall says nothing; else where the workshop stands */
static char *
dup_words (TrendsWallBar *self)
{
  TrendsCount *count = trends_presentation_get_count (self->presentation);

  return count != NULL ? trends_count_dup_words (count) : dup_practice (self);
}

/* How a vote is closed; or that something is wrong with it, large enough to be noticed from beside the screen */
static void
show_counting (TrendsWallBar *self)
{
  TrendsCount *count = trends_presentation_get_count (self->presentation);
  g_autofree char *warning = count != NULL ? trends_count_dup_warning (count) : NULL;
  g_autofree char *text = trends_wall_count_dup_hint ();

  gtk_widget_set_visible (self->counting, count != NULL);
  gtk_label_set_label (GTK_LABEL (self->closing), warning != NULL ? warning : text);
  trends_style_class_set (self->closing, "bar-warning", warning != NULL);
}

/* What can be done there */
static void
show_verbs (TrendsWallBar *self)
{
  TrendsSlideKind kind = trends_presentation_get_slide (self->presentation)->kind;

  gtk_widget_set_visible (self->deciding, kind == TRENDS_SLIDE_TREND);
  gtk_widget_set_visible (self->choosing, kind == TRENDS_SLIDE_IDEAS);
  gtk_widget_set_visible (self->result, kind == TRENDS_SLIDE_RESULT);
}

static void
changed_cb (TrendsWallBar *self)
{
  g_autofree char *standing = dup_words (self);
  const TrendsSlide *slide = trends_presentation_get_slide (self->presentation);

  show_verbs (self);
  gtk_label_set_label (GTK_LABEL (self->standing), standing);
  show_counting (self);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->blank),
                                trends_presentation_is_blank (self->presentation));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->freeze),
                                trends_presentation_is_frozen (self->presentation));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->overview),
                                slide->kind == TRENDS_SLIDE_OVERVIEW);
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

/* Where that is in the agenda */
static void
show_agenda (TrendsWallBar *self)
{
  TrendsEntity *step = trends_workshop_session_get_step (self->workshop);
  g_autoptr (GPtrArray) steps = trends_workshop_session_dup_steps (self->workshop);
  guint index = 0;
  gboolean is_there = step != NULL && g_ptr_array_find (steps, step, &index);
  g_autofree char *place = NULL;

  gtk_widget_set_visible (self->place, is_there);
  gtk_widget_set_sensitive (self->take,
                            is_there && trends_agenda_count_takeable (step, 1) > 0);
  if (!is_there)
    return;
  if (index + 1 < steps->len)
    /* Translators: which step of an agenda it is of how many, and the next: “Step 3 of 7, then Group alike” */
    place = g_strdup_printf (_("Step %u of %u, then %s"), index + 1, steps->len,
                             trends_entity_get_name (steps->pdata[index + 1]));
  else
    place = g_strdup_printf (_("Step %u of %u"), index + 1, steps->len);
  gtk_label_set_label (GTK_LABEL (self->place), place);
}

/* What is on a button; the key that does the same is behind it. */
static void
set_label (GtkWidget  *button,
           const char *label)
{
  GtkWidget *text = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (button)));

  gtk_label_set_label (GTK_LABEL (text), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
ticked_cb (TrendsWallBar *self)
{
  g_autofree char *time = dup_time (self);

  gtk_widget_set_visible (self->timing, trends_workshop_session_has_timer (self->workshop));
  gtk_widget_set_visible (self->beginning, !trends_workshop_session_has_timer (self->workshop));
  gtk_label_set_label (GTK_LABEL (self->time), time);
  show_agenda (self);
  set_label (self->run, trends_workshop_session_is_running (self->workshop)
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

  return gtk_widget_grab_focus (self->next);
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

  gtk_widget_grab_focus (self->end);
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
 * Says that above all else, with a way to try again.
 */
void
trends_wall_bar_set_problem (TrendsWallBar *self,
                             const char    *words)
{
  g_return_if_fail (TRENDS_IS_WALL_BAR (self));

  gtk_label_set_label (GTK_LABEL (self->problem), words != NULL ? words : "");
  gtk_widget_set_visible (self->trouble, words != NULL);
}

/* ------------------------------------------------------------------- buttons */

/* It may be the end of the wall, and of this. */
static void
clicked_cb (GtkWidget  *button,
            const char *action)
{
  g_autoptr (TrendsWallBar) self = g_object_ref (
    TRENDS_WALL_BAR (gtk_widget_get_ancestor (button, TRENDS_TYPE_WALL_BAR)));

  last (self);
  g_signal_emit (self, used_signal, 0, action);
  /* What is pressed says what is so, whatever came of it. */
  if (self->presentation != NULL)
    changed_cb (self);
}

/* (transfer full) (nullable): the key that does it, as it is written on a keyboard */
static char *
dup_key (const char *action)
{
  TrendsKeyScope scope = g_str_has_prefix (action, "idea::") ? TRENDS_KEYS_IDEAS : TRENDS_KEYS_WALL;
  g_autofree char *accelerator = trends_keys_dup_accelerator (scope, action);

  return accelerator != NULL ? trends_keys_dup_words (accelerator) : NULL;
}

/* No tooltip is ever on the wall. */
static GtkWidget *
new_face (const char *action)
{
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *key = dup_key (action);

  gtk_box_append (GTK_BOX (face), gtk_label_new (NULL));
  if (key != NULL)
    gtk_box_append (GTK_BOX (face), g_object_new (GTK_TYPE_LABEL, "label", key, "accessible-role",
                                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, "css-classes",
                                                  (const char *[]) { "bar-key", NULL }, NULL));
  return face;
}

/* The pointer leaves the keys to the wall. */
static GtkWidget *
add (GtkWidget  *row,
     GtkWidget  *button,
     const char *label,
     const char *action)
{
  gtk_button_set_child (GTK_BUTTON (button), new_face (action));
  set_label (button, label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_focus_on_click (button, FALSE);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), (gpointer) action);
  gtk_box_append (GTK_BOX (gtk_widget_get_last_child (row)), button);
  return button;
}

static GtkWidget *
add_button (GtkWidget  *row,
            const char *label,
            const char *action)
{
  return add (row, gtk_button_new (), label, action);
}

static GtkWidget *
add_toggle (GtkWidget  *row,
            const char *label,
            const char *action)
{
  GtkWidget *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_SWITCH, NULL);

  trends_accessible_follow_toggle (GTK_TOGGLE_BUTTON (button));
  return add (row, button, label, action);
}

/* A text, and room for buttons, which have several lines where the screen is too narrow for one. */
static GtkWidget *
add_row (TrendsWallBar  *self,
         GtkWidget     **text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *buttons = g_object_new (GTK_TYPE_BOX, "layout-manager", trends_wrap_layout_new (4),
                                     NULL);

  *text = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "hexpand", TRUE, "ellipsize",
                        PANGO_ELLIPSIZE_END, "width-chars", LEAST_NAME, NULL);
  gtk_box_append (GTK_BOX (row), *text);
  gtk_box_append (GTK_BOX (row), buttons);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
  return row;
}

typedef struct
{
  const char *label;
  const char *action;
} Verb;

static void
add_verbs (GtkWidget  *row,
           const Verb *verbs,
           guint       n_verbs)
{
  for (guint i = 0; i < n_verbs; i++)
    add_button (row, verbs[i].label, verbs[i].action);
}

static void
add_timing (TrendsWallBar *self)
{
  self->timing = add_row (self, &self->time);
  self->place = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                              "width-chars", LEAST_NAME, NULL);
  gtk_box_insert_child_after (GTK_BOX (self->timing), self->place, self->time);
  self->run = add_button (self->timing, "", "timer");
  /* Translators: a button: the timer has one minute more */
  add_button (self->timing, _("+1 minute"), "minute");
  self->take = add_button (self->timing, _("Take 5 minutes from the next step"), "take(5)");
  add_button (self->timing, _("Previous step"), "agenda(-1)");
  add_button (self->timing, _("Next step"), "agenda(1)");
}

/* One for each that is ready-made */
static const char *const beginnings[] = { "begin(0)", "begin(1)", "begin(2)" };

static void
add_beginning (TrendsWallBar *self)
{
  guint n_agendas;
  const TrendsAgenda *agendas = trends_agenda_list (&n_agendas);

  self->beginning = add_row (self, &self->agenda);
  /* Translators: before buttons that say how long a workshop takes: “45 minutes” */
  gtk_label_set_label (GTK_LABEL (self->agenda), _("Begin an agenda of"));
  for (guint i = 0; i < MIN (n_agendas, G_N_ELEMENTS (beginnings)); i++)
    add_button (self->beginning, g_dpgettext2 (GETTEXT_PACKAGE, "agenda", agendas[i].title),
                beginnings[i]);
}

static void
add_counting (TrendsWallBar *self)
{
  self->counting = add_row (self, &self->closing);
  add_button (self->counting, _("Show the result"), "vote-close");
  add_button (self->counting, _("Give it up"), "vote-drop");
}

/* What is decided about the trend on the wall */
static void
add_deciding (TrendsWallBar *self)
{
  GtkWidget *text;
  const Verb verbs[] = {
    /* Translators: a verb: what is decided to do about a trend */
    { C_("decision", "Act"), "stance::act" },
    /* Translators: a verb: what is decided to do about a trend */
    { C_("decision", "Prepare"), "stance::prepare" },
    /* Translators: a verb: what is decided to do about a trend */
    { C_("decision", "Watch"), "stance::watch" },
    { C_("decision", "Owner…"), "owner" },
    { C_("decision", "Priority…"), "ask::priority" },
    { C_("decision", "Maturity wanted…"), "ask::maturity" },
  };

  self->deciding = add_row (self, &text);
  /* Translators: before buttons for what can be decided */
  gtk_label_set_label (GTK_LABEL (text), _("Decide"));
  add_verbs (self->deciding, verbs, G_N_ELEMENTS (verbs));
}

/* What is done with the idea that was chosen on the wall */
static void
add_choosing (TrendsWallBar *self)
{
  GtkWidget *text;
  const Verb verbs[] = {
    /* Translators: a verb, for an idea */
    { C_("idea", "Mark"), "idea::mark" },
    /* Translators: a verb, for an idea: with those that are marked */
    { C_("idea", "Group…"), "idea::group" },
    /* Translators: for an idea */
    { C_("idea", "Out of the group"), "idea::ungroup" },
    /* Translators: a verb, for an idea: with those that are marked */
    { C_("idea", "Merge"), "idea::merge" },
    /* Translators: an idea becomes one */
    { C_("idea", "Initiative"), "idea::initiative" },
    { C_("idea", "Reword…"), "idea::edit" },
    { C_("idea", "Hide"), "idea::show" },
    { C_("idea", "Delete"), "idea::delete" },
  };

  self->choosing = add_row (self, &text);
  gtk_label_set_label (GTK_LABEL (text), _("↑ and ↓ choose an idea"));
  add_verbs (self->choosing, verbs, G_N_ELEMENTS (verbs));
}

static void
add_result (TrendsWallBar *self)
{
  GtkWidget *text;
  const Verb verbs[] = {
    { _("Vote again among the first five"), "vote-again" },
    { _("Set priorities from it"), "vote-priorities" },
  };

  self->result = add_row (self, &text);
  /* Translators: before buttons for what can be done with what a vote came to */
  gtk_label_set_label (GTK_LABEL (text), _("With this result"));
  add_verbs (self->result, verbs, G_N_ELEMENTS (verbs));
}

static void
add_trouble (TrendsWallBar *self)
{
  self->trouble = add_row (self, &self->problem);
  /* With its reason, all of which is to be read */
  g_object_set (self->problem, "ellipsize", PANGO_ELLIPSIZE_NONE, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->problem, "bar-warning");
  add_button (self->trouble, _("Try again"), "retry-save");
  gtk_widget_set_visible (self->trouble, FALSE);
}

static void
add_slides (TrendsWallBar *self)
{
  self->slides = add_row (self, &self->standing);
  /* Translators: the slide before */
  add_button (self->slides, _("Previous"), "step(-1)");
  self->next = add_button (self->slides, _("Next"), "step(1)");
  /* Translators: what is captured in a workshop, by a box that is opened */
  add_button (self->slides, C_("wall", "Idea"), "capture");
  /* Translators: those that were captured, to be grouped */
  add_button (self->slides, C_("wall", "Ideas…"), "ideas");
  /* Translators: what a room does by dots, set up in a form that is opened; or back to it */
  add_button (self->slides, C_("wall", "Vote"), "vote");
  /* Translators: a verb: have the wall show nothing */
  self->blank = add_toggle (self->slides, C_("wall", "Blank"), "blank");
  /* Translators: a verb: have the wall stay as it is */
  self->freeze = add_toggle (self->slides, C_("wall", "Freeze"), "freeze");
  /* Translators: all trends, on the wall */
  self->overview = add_toggle (self->slides, C_("wall", "Overview"), "overview");
  /* Translators: a verb: show no more on the wall, once it was asked how many people were there */
  self->end = add_button (self->slides, C_("wall", "End…"), "end");
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
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);

  used_signal = g_signal_new ("used", TRENDS_TYPE_WALL_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
trends_wall_bar_init (TrendsWallBar *self)
{
  add_trouble (self);
  add_timing (self);
  add_beginning (self);
  add_counting (self);
  add_deciding (self);
  add_choosing (self);
  add_result (self);
  add_slides (self);
  gtk_orientable_set_orientation (
    GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
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
    set_label (self->end, C_("wall", "End practice"));
  changed_cb (self);
  ticked_cb (self);
  return GTK_WIDGET (self);
}
