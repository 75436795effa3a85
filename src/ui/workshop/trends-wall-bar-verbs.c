/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-bar-verbs.c: see trends-wall-bar-verbs.h. */

#include "trends-wall-bar-verbs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "trends-accessible.h"
#include "trends-keys.h"
#include "trends-style-class.h"

/* In their order on the bar. The first line has what leads from slide to slide and what a vote needs to its end, then what
 * opens what can be done with what is on the wall, then what is begun; what has a key that everybody knows goes first into
 * the menu of the rest. What ends the workshop is always in sight: the key that leaves the wall leads there. */
static const TrendsBarVerb verbs[] = {
  { TRENDS_BAR_NONE, TRENDS_BAR_NOT_SAVED, 0, 0, "retry-save", NULL, N_("Try again") },
  { TRENDS_BAR_NONE, TRENDS_BAR_COUNTING, 3, 0, "vote-close", NULL, N_("Show the result") },
  { TRENDS_BAR_NONE, TRENDS_BAR_COUNTING, 11, 0, "vote-drop", NULL, N_("Give it up") },
  /* Translators: the slide before */
  { TRENDS_BAR_NONE, TRENDS_BAR_ALWAYS, 4, 0, "step(-1)", NULL, N_("Previous") },
  { TRENDS_BAR_NONE, TRENDS_BAR_ALWAYS, 2, 0, "step(1)", NULL, N_("Next") },
  /* Translators: what is captured in a workshop, by a box that is opened */
  { TRENDS_BAR_NONE, TRENDS_BAR_ALWAYS, 7, 0, "capture", "wall", NC_("wall", "Idea") },
  /* Translators: those that were captured, to be grouped */
  { TRENDS_BAR_NONE, TRENDS_BAR_ALWAYS, 8, 0, "ideas", "wall", NC_("wall", "Ideas…") },
  /* Translators: what a room does by dots, set up in a form that is opened; or back to it */
  { TRENDS_BAR_NONE, TRENDS_BAR_ALWAYS, 9, 0, "vote", "wall", NC_("wall", "Vote") },
  /* Translators: a verb: have the wall show nothing */
  { TRENDS_BAR_NONE, TRENDS_BAR_ALWAYS, 10, 0, "blank", "wall", NC_("wall", "Blank") },
  /* Translators: a verb: have the wall stay as it is */
  { TRENDS_BAR_NONE, TRENDS_BAR_ALWAYS, 12, 0, "freeze", "wall", NC_("wall", "Freeze") },
  /* Translators: all trends, on the wall */
  { TRENDS_BAR_NONE, TRENDS_BAR_ALWAYS, 13, 0, "overview", "wall", NC_("wall", "Overview") },
  /* Translators: what can be decided about the trend on the wall, which is opened */
  { TRENDS_BAR_NONE, TRENDS_BAR_AT_TREND, 5, TRENDS_BAR_DECIDE, NULL, "wall", NC_("wall", "Decide") },
  /* Translators: what can be done with the idea that is chosen on the wall, which is opened */
  { TRENDS_BAR_NONE, TRENDS_BAR_AT_IDEAS, 5, TRENDS_BAR_IDEA, NULL, "wall", NC_("wall", "This idea") },
  /* Translators: what can be done with what a vote came to, which is opened */
  { TRENDS_BAR_NONE, TRENDS_BAR_AT_RESULT, 5, TRENDS_BAR_RESULT, NULL, "wall", NC_("wall", "This result") },
  /* Translators: the steps of a workshop and its timer, which are opened */
  { TRENDS_BAR_NONE, TRENDS_BAR_ALWAYS, 6, TRENDS_BAR_AGENDA, NULL, "wall", NC_("wall", "Agenda") },
  /* Translators: buttons for which a screen is too narrow, which are opened */
  { TRENDS_BAR_NONE, TRENDS_BAR_ALWAYS, 0, TRENDS_BAR_MORE, NULL, "wall", NC_("wall", "More") },
  /* Translators: a verb: show no more on the wall, once it was asked how many people were there */
  { TRENDS_BAR_NONE, TRENDS_BAR_ALWAYS, 1, 0, "end", "wall", NC_("wall", "End…") },

  { TRENDS_BAR_AGENDA, TRENDS_BAR_TIMED, 0, 0, "timer", "timer", NC_("timer", "Start") },
  /* Translators: a button: the timer has one minute more */
  { TRENDS_BAR_AGENDA, TRENDS_BAR_TIMED, 0, 0, "minute", NULL, N_("+1 minute") },
  { TRENDS_BAR_AGENDA, TRENDS_BAR_TIMED, 0, 0, "take(5)", NULL, N_("Take 5 minutes from the next step") },
  { TRENDS_BAR_AGENDA, TRENDS_BAR_TIMED, 0, 0, "agenda(-1)", NULL, N_("Previous step") },
  { TRENDS_BAR_AGENDA, TRENDS_BAR_TIMED, 0, 0, "agenda(1)", NULL, N_("Next step") },
  { TRENDS_BAR_AGENDA, TRENDS_BAR_NOT_TIMED, 0, 0, "begin(0)", "agenda", NC_("agenda", "45 minutes") },
  { TRENDS_BAR_AGENDA, TRENDS_BAR_NOT_TIMED, 0, 0, "begin(1)", "agenda", NC_("agenda", "90 minutes") },
  { TRENDS_BAR_AGENDA, TRENDS_BAR_NOT_TIMED, 0, 0, "begin(2)", "agenda", NC_("agenda", "Half a day") },

  /* Translators: a verb: what is decided to do about a trend */
  { TRENDS_BAR_DECIDE, TRENDS_BAR_AT_TREND, 0, 0, "stance::act", "decision", NC_("decision", "Act") },
  /* Translators: a verb: what is decided to do about a trend */
  { TRENDS_BAR_DECIDE, TRENDS_BAR_AT_TREND, 0, 0, "stance::prepare", "decision", NC_("decision", "Prepare") },
  /* Translators: a verb: what is decided to do about a trend */
  { TRENDS_BAR_DECIDE, TRENDS_BAR_AT_TREND, 0, 0, "stance::watch", "decision", NC_("decision", "Watch") },
  { TRENDS_BAR_DECIDE, TRENDS_BAR_AT_TREND, 0, 0, "owner", "decision", NC_("decision", "Owner…") },
  { TRENDS_BAR_DECIDE, TRENDS_BAR_AT_TREND, 0, 0, "ask::priority", "decision", NC_("decision", "Priority…") },
  { TRENDS_BAR_DECIDE, TRENDS_BAR_AT_TREND, 0, 0, "ask::maturity", "decision", NC_("decision", "Maturity wanted…") },

  /* Translators: a verb, for an idea */
  { TRENDS_BAR_IDEA, TRENDS_BAR_AT_IDEAS, 0, 0, "idea::mark", "idea", NC_("idea", "Mark") },
  /* Translators: a verb, for an idea: with those that are marked */
  { TRENDS_BAR_IDEA, TRENDS_BAR_AT_IDEAS, 0, 0, "idea::group", "idea", NC_("idea", "Group…") },
  /* Translators: for an idea */
  { TRENDS_BAR_IDEA, TRENDS_BAR_AT_IDEAS, 0, 0, "idea::ungroup", "idea", NC_("idea", "Out of the group") },
  /* Translators: a verb, for an idea: with those that are marked */
  { TRENDS_BAR_IDEA, TRENDS_BAR_AT_IDEAS, 0, 0, "idea::merge", "idea", NC_("idea", "Merge") },
  /* Translators: an idea becomes one */
  { TRENDS_BAR_IDEA, TRENDS_BAR_AT_IDEAS, 0, 0, "idea::initiative", "idea", NC_("idea", "Initiative") },
  { TRENDS_BAR_IDEA, TRENDS_BAR_AT_IDEAS, 0, 0, "idea::edit", "idea", NC_("idea", "Reword…") },
  { TRENDS_BAR_IDEA, TRENDS_BAR_AT_IDEAS, 0, 0, "idea::show", "idea", NC_("idea", "Hide") },
  { TRENDS_BAR_IDEA, TRENDS_BAR_AT_IDEAS, 0, 0, "idea::delete", "idea", NC_("idea", "Delete") },

  { TRENDS_BAR_RESULT, TRENDS_BAR_AT_RESULT, 0, 0, "vote-again", NULL, N_("Vote again among the first five") },
  { TRENDS_BAR_RESULT, TRENDS_BAR_AT_RESULT, 0, 0, "vote-priorities", NULL, N_("Set priorities from it") },

  /* Translators: the rest of the buttons of a menu that is too long for its line */
  { TRENDS_BAR_TURN, TRENDS_BAR_ALWAYS, 0, TRENDS_BAR_TURN, NULL, "wall", NC_("wall", "Others") },
};

/**
 * trends_bar_verbs_list:
 *
 * Returns: (array length=n_verbs): all, in their order
 */
const TrendsBarVerb *
trends_bar_verbs_list (guint *n_verbs)
{
  g_return_val_if_fail (n_verbs != NULL, NULL);

  *n_verbs = G_N_ELEMENTS (verbs);
  return verbs;
}

/* ------------------------------------------------------------------- buttons */

#define VERB "trends-bar-verb"

/* What stays so once it is pressed */
static gboolean
is_toggle (const TrendsBarVerb *verb)
{
  static const char *const actions[] = { "blank", "freeze", "overview", NULL };

  return verb->action != NULL && g_strv_contains (actions, verb->action);
}

/* (transfer full) (nullable): the key that does it, as it is written on a keyboard */
static char *
dup_key (const char *action)
{
  TrendsKeyScope scope = g_str_has_prefix (action, "idea::") ? TRENDS_KEYS_IDEAS : TRENDS_KEYS_WALL;
  g_autofree char *accelerator = trends_keys_dup_accelerator (scope, action);

  return accelerator != NULL ? trends_keys_dup_words (accelerator) : NULL;
}

/* What it says, and the key that does the same, or a sign that it opens something. No tooltip is ever on the wall. */
static GtkWidget *
new_face (const TrendsBarVerb *verb)
{
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *key = verb->action != NULL ? dup_key (verb->action) : g_strdup ("…");
  GtkWidget *mark;

  gtk_box_append (GTK_BOX (face), gtk_label_new (NULL));
  if (key == NULL)
    return face;
  mark = g_object_new (GTK_TYPE_LABEL, "label", key, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  if (verb->action != NULL)
    gtk_widget_add_css_class (mark, "bar-key");
  else
    gtk_box_set_spacing (GTK_BOX (face), 0);
  gtk_box_append (GTK_BOX (face), mark);
  return face;
}

static GtkWidget *
new_toggle (void)
{
  GtkWidget *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_SWITCH, NULL);

  trends_accessible_follow_toggle (GTK_TOGGLE_BUTTON (button));
  return button;
}

/**
 * trends_bar_verb_new:
 * @verb: one of trends_bar_verbs_list()
 *
 * Returns: (transfer floating): a button for it, which leaves the keys to the wall when the pointer presses it
 */
GtkWidget *
trends_bar_verb_new (const TrendsBarVerb *verb)
{
  GtkWidget *button;

  g_return_val_if_fail (verb != NULL, NULL);

  button = is_toggle (verb) ? new_toggle () : gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), new_face (verb));
  g_object_set_data (G_OBJECT (button), VERB, (gpointer) verb);
  trends_bar_verb_set_label (button, verb->context != NULL
                                       ? g_dpgettext2 (GETTEXT_PACKAGE, verb->context, verb->label)
                                       : gettext (verb->label));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_focus_on_click (button, FALSE);
  if (verb->opens != TRENDS_BAR_NONE && verb->opens != TRENDS_BAR_TURN)
    trends_bar_verb_set_open (button, FALSE);
  return button;
}

/**
 * trends_bar_verb_of:
 * @button: from trends_bar_verb_new()
 *
 * Returns: what it is for
 */
const TrendsBarVerb *
trends_bar_verb_of (GtkWidget *button)
{
  g_return_val_if_fail (GTK_IS_BUTTON (button), NULL);

  return g_object_get_data (G_OBJECT (button), VERB);
}

/**
 * trends_bar_verb_find_opener:
 * @bar: whose children are from trends_bar_verb_new(), or no buttons
 *
 * Returns: (transfer none) (nullable): the button in it that opens @menu
 */
GtkWidget *
trends_bar_verb_find_opener (GtkWidget     *bar,
                             TrendsBarMenu  menu)
{
  g_return_val_if_fail (GTK_IS_WIDGET (bar), NULL);

  if (menu == TRENDS_BAR_NONE)
    return NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (bar); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child) && trends_bar_verb_of (child)->opens == menu)
      return child;
  return NULL;
}

/**
 * trends_bar_verb_set_label:
 * @button: from trends_bar_verb_new()
 * @label: what is on it; the key that does the same is behind it
 */
void
trends_bar_verb_set_label (GtkWidget  *button,
                           const char *label)
{
  GtkWidget *text;

  g_return_if_fail (GTK_IS_BUTTON (button));
  g_return_if_fail (label != NULL);

  text = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (button)));
  if (g_str_equal (gtk_label_get_label (GTK_LABEL (text)), label))
    return;
  gtk_label_set_label (GTK_LABEL (text), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * trends_bar_verb_set_open:
 * @button: from trends_bar_verb_new(), for one that opens a menu
 * @is_open: whether that is open
 */
void
trends_bar_verb_set_open (GtkWidget *button,
                          gboolean   is_open)
{
  g_return_if_fail (GTK_IS_BUTTON (button));

  trends_style_class_set (button, "open", is_open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, is_open, -1);
}
