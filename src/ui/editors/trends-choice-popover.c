/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-choice-popover.c: see trends-choice-popover.h. Letters are found anew for each
 * language, so that a translator needn't think of them.
 */

#include "trends-choice-popover.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-wrapped-label.h"

#define HEADING_CHARS 30

struct _TrendsChoicePopover
{
  GtkPopover parent_instance;

  GtkWidget *box;
  GtkWidget *current; /* the button of what is chosen now, or NULL */
  gunichar *letters;
  guint n;
};

G_DEFINE_FINAL_TYPE (TrendsChoicePopover, trends_choice_popover, GTK_TYPE_POPOVER)

static guint chosen_signal;

/* ----------------------------------------------------------------- letters */

static gboolean
is_taken (const gunichar *letters,
          guint           n,
          gunichar        letter)
{
  for (guint i = 0; i < n; i++)
    if (letters[i] == letter)
      return TRUE;
  return FALSE;
}

/* The first of `label` that nobody has; 0 for none. What is no letter can't be typed alike by
 * everybody. */
static gunichar
find_letter (const char     *label,
             const gunichar *letters,
             guint           n)
{
  for (const char *at = label; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_unichar_tolower (g_utf8_get_char (at));

      if (g_unichar_isalpha (letter) && !is_taken (letters, n, letter))
        return letter;
    }
  return 0;
}

/**
 * trends_choice_letters:
 * @n: how many choices there are
 * @labels: (array length=n): what they are called, translated
 * @letters: (out caller-allocates) (array length=n): a letter for each, in lower case: the first
 *   of its label that none before has, or else a digit
 */
void
trends_choice_letters (guint              n,
                       const char *const *labels,
                       gunichar          *letters)
{
  gunichar digit = '1';

  for (guint i = 0; i < n; i++)
    {
      letters[i] = find_letter (labels[i], letters, i);
      if (letters[i] == 0)
        letters[i] = digit++;
    }
}

/* ---------------------------------------------------------------- choosing */

static void
choose (TrendsChoicePopover *self,
        guint                choice)
{
  g_object_ref (self);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, chosen_signal, 0, (gint64) choice);
  g_object_unref (self);
}

static void
clicked_cb (TrendsChoicePopover *self,
            GtkWidget           *button)
{
  choose (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "trends-choice")));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                gpointer               user_data)
{
  TrendsChoicePopover *self = user_data;
  gunichar letter = g_unichar_tolower (gdk_keyval_to_unicode (keyval));

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || letter == 0)
    return FALSE;
  for (guint i = 0; i < self->n; i++)
    if (self->letters[i] == letter)
      {
        choose (self, i);
        return TRUE;
      }
  return FALSE;
}

/* ----------------------------------------------------------------- showing */

static GtkWidget *
make_button (TrendsChoicePopover *self,
             const char          *label,
             guint                choice,
             gboolean             is_current)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_label_new (label);
  GtkWidget *key;
  char letter[7] = "";
  g_autofree char *spoken = NULL;

  g_unichar_to_utf8 (g_unichar_toupper (self->letters[choice]), letter);
  spoken = is_current
             /* Translators: what is chosen now, and the key that chooses it: “Paused, as it is now, key P” */
             ? g_strdup_printf (_("%s, as it is now, key %s"), label, letter)
             /* Translators: a choice, and the key that chooses it: “Paused, key P” */
             : g_strdup_printf (_("%s, key %s"), label, letter);
  key = gtk_label_new (letter);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (key, "trends-key");
  gtk_box_append (GTK_BOX (box), words);
  if (is_current)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_box_append (GTK_BOX (box), key);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  trends_accessible_set_name (button, spoken);
  g_object_set_data (G_OBJECT (button), "trends-choice", GUINT_TO_POINTER (choice));
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_choices (TrendsChoicePopover *self,
             const TrendsChoices *choices,
             gint64               current)
{
  g_autofree const char **labels = g_new (const char *, choices->n_items);

  self->n = choices->n_items;
  self->letters = g_new0 (gunichar, self->n);
  for (guint i = 0; i < self->n; i++)
    labels[i] = trends_choices_get_label (choices, i);
  trends_choice_letters (self->n, labels, self->letters);

  for (guint i = 0; i < self->n; i++)
    {
      GtkWidget *button = make_button (self, labels[i], i, i == current);

      gtk_box_append (GTK_BOX (self->box), button);
      if (i == current)
        {
          self->current = button;
          gtk_widget_add_css_class (button, "trends-current");
        }
    }
}

static void
trends_choice_popover_map (GtkWidget *widget)
{
  TrendsChoicePopover *self = TRENDS_CHOICE_POPOVER (widget);

  GTK_WIDGET_CLASS (trends_choice_popover_parent_class)->map (widget);
  if (self->current != NULL)
    gtk_widget_grab_focus (self->current);
}

static void
trends_choice_popover_finalize (GObject *object)
{
  g_free (TRENDS_CHOICE_POPOVER (object)->letters);

  G_OBJECT_CLASS (trends_choice_popover_parent_class)->finalize (object);
}

static void
trends_choice_popover_class_init (TrendsChoicePopoverClass *class)
{
  G_OBJECT_CLASS (class)->finalize = trends_choice_popover_finalize;
  GTK_WIDGET_CLASS (class)->map = trends_choice_popover_map;

  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
trends_choice_popover_init (TrendsChoicePopover *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_popover_set_child (GTK_POPOVER (self), self->box);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * trends_choice_popover_new:
 * @heading: what is asked, and for what; seen, and heard as its name
 * @choices: as the plan has them
 * @current: the one that is chosen now; less than 0 where that differs
 *
 * Returns: (transfer floating): a popover with them
 */
GtkWidget *
trends_choice_popover_new (const char          *heading,
                           const TrendsChoices *choices,
                           gint64               current)
{
  TrendsChoicePopover *self = g_object_new (TRENDS_TYPE_CHOICE_POPOVER, NULL);

  gtk_box_append (GTK_BOX (self->box), trends_wrapped_label_new (heading, "heading", HEADING_CHARS));
  add_choices (self, choices, current);
  trends_accessible_name_popover (GTK_POPOVER (self), heading);
  return GTK_WIDGET (self);
}
