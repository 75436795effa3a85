/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-readings.c: see trends-readings.h. What is understood is said when the
 * typing pauses, and not at each key. */

#include "trends-readings.h"

#include <glib/gi18n.h>

#include "trends-announce.h"

#define PAUSE_MS 700
#define NARROW_CHARS 12 /* so that a row isn't made wider by what is understood */

struct _TrendsReadings
{
  GtkBox parent_instance;

  GtkWidget *line;
  GtkWidget *choices;
  GtkWidget *speaker; /* not owned: it is beside */
  char *spoken;
  guint pause;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrendsReadings, trends_readings, GTK_TYPE_BOX)

/* -------------------------------------------------------------- speaking */

static gboolean
pause_cb (gpointer data)
{
  TrendsReadings *self = data;

  self->pause = 0;
  if (self->speaker != NULL && self->spoken != NULL)
    trends_announce (self->speaker, self->spoken);
  return G_SOURCE_REMOVE;
}

static void
speak_later (TrendsReadings *self,
             char           *text)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  g_free (self->spoken);
  self->spoken = text;
  if (text != NULL)
    self->pause = g_timeout_add (PAUSE_MS, pause_cb, self);
}

/* --------------------------------------------------------------- showing */

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NARROW_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static void
choice_cb (TrendsReadings *self,
           GtkWidget      *button)
{
  const gint64 *value = g_object_get_data (G_OBJECT (button), "trends-value");

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, *value);
}

static void
add_choice (TrendsReadings *self,
            gint64          value,
            const char     *words)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), make_label (words));
  gtk_widget_add_css_class (button, "trends-reading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "trends-value",
                          g_memdup2 (&value, sizeof value), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (choice_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->choices), button);
}

static void
remove_choices (TrendsReadings *self)
{
  GtkWidget *choice;

  while ((choice = gtk_widget_get_first_child (self->choices)) != NULL)
    gtk_box_remove (GTK_BOX (self->choices), choice);
}

/**
 * trends_readings_clear:
 *
 * Shows nothing any more: what was typed is kept, or given up.
 */
void
trends_readings_clear (TrendsReadings *self)
{
  g_return_if_fail (TRENDS_IS_READINGS (self));

  speak_later (self, NULL);
  gtk_label_set_label (GTK_LABEL (self->line), "");
  remove_choices (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * trends_readings_show:
 * @n: how many readings there are; with none, nothing is shown
 * @values: what is given to "chosen"
 * @words: how each is said, translated
 */
void
trends_readings_show (TrendsReadings     *self,
                      guint               n,
                      const gint64       *values,
                      const char * const *words)
{
  g_return_if_fail (TRENDS_IS_READINGS (self));

  trends_readings_clear (self);
  if (n == 0)
    return;

  for (guint i = 0; n > 1 && i < n; i++)
    add_choice (self, values[i], words[i]);
  gtk_label_set_label (GTK_LABEL (self->line), n == 1 ? words[0] : _("Which is meant?"));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  /* Translators: said by a screen reader; %s is how what is typed is understood */
  speak_later (self, n == 1 ? g_strdup_printf (_("Understood as %s"), words[0])
                            : g_strdup_printf (ngettext ("%u reading: choose one below",
                                                         "%u readings: choose one below", n), n));
}

/**
 * trends_readings_set_speaker:
 * @speaker: the field above, which lives as long
 */
void
trends_readings_set_speaker (TrendsReadings *self,
                             GtkWidget      *speaker)
{
  g_return_if_fail (TRENDS_IS_READINGS (self));

  self->speaker = speaker;
}

/* -------------------------------------------------------------- the type */

static void
trends_readings_dispose (GObject *object)
{
  TrendsReadings *self = TRENDS_READINGS (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_pointer (&self->spoken, g_free);
  self->speaker = NULL;

  G_OBJECT_CLASS (trends_readings_parent_class)->dispose (object);
}

static void
trends_readings_class_init (TrendsReadingsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = trends_readings_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
trends_readings_init (TrendsReadings *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "trends-readings");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  self->line = make_label ("");
  gtk_widget_add_css_class (self->line, "caption");
  gtk_widget_add_css_class (self->line, "quiet");
  gtk_box_append (GTK_BOX (self), self->line);

  self->choices = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (self), self->choices);
}

/**
 * trends_readings_new:
 *
 * Returns: (transfer floating): nothing to be seen, so far
 */
GtkWidget *
trends_readings_new (void)
{
  return g_object_new (TRENDS_TYPE_READINGS, NULL);
}
