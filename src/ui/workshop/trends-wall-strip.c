/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-strip.c: see trends-wall-strip.h. */

#include "trends-wall-strip.h"

#include "trends-one-line.h"
#include "trends-shrinking-label.h"
#include "trends-wall-parts.h"

/* Milliseconds: long enough to be read out to a room */
#define LASTS 8000

/* Five lines of the smallest letters beside a clock; all of a decision is on its slide. */
#define MOST_LETTERS 240

struct _TrendsWallStrip
{
  GtkWidget parent_instance;

  GtkWidget *label; /* (nullable) */
  char *said;       /* (nullable): for a while */
  char *kept;       /* (nullable): as long as it is so */
  guint forget;
};

G_DEFINE_FINAL_TYPE (TrendsWallStrip, trends_wall_strip, GTK_TYPE_WIDGET)

/* A shrinking label has one text for all its life. */
static void
update (TrendsWallStrip *self)
{
  const char *words = self->said != NULL ? self->said : self->kept;
  g_autofree char *text = words != NULL ? trends_excerpt (words, MOST_LETTERS) : NULL;

  g_clear_pointer (&self->label, gtk_widget_unparent);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  if (text == NULL)
    return;
  self->label = trends_shrinking_label_new (text, "wall-step", TRENDS_WALL_LEAST_STEP);
  trends_shrinking_label_set_centred (TRENDS_SHRINKING_LABEL (self->label));
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

static gboolean
forget_cb (gpointer user_data)
{
  TrendsWallStrip *self = user_data;

  self->forget = 0;
  g_clear_pointer (&self->said, g_free);
  update (self);
  return G_SOURCE_REMOVE;
}

static void
trends_wall_strip_dispose (GObject *object)
{
  TrendsWallStrip *self = TRENDS_WALL_STRIP (object);

  g_clear_handle_id (&self->forget, g_source_remove);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->said, g_free);
  g_clear_pointer (&self->kept, g_free);

  G_OBJECT_CLASS (trends_wall_strip_parent_class)->dispose (object);
}

static void
trends_wall_strip_class_init (TrendsWallStripClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_wall_strip_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "trends-wall-strip");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
trends_wall_strip_init (TrendsWallStrip *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * trends_wall_strip_new:
 *
 * Returns: (transfer floating): one that says nothing, and isn’t seen
 */
GtkWidget *
trends_wall_strip_new (void)
{
  return g_object_new (TRENDS_TYPE_WALL_STRIP, NULL);
}

/**
 * trends_wall_strip_say:
 * @words: what has been done
 *
 * Says that for some seconds.
 */
void
trends_wall_strip_say (TrendsWallStrip *self,
                       const char      *words)
{
  g_return_if_fail (TRENDS_IS_WALL_STRIP (self));
  g_return_if_fail (words != NULL);

  g_free (self->said);
  self->said = g_strdup (words);
  g_clear_handle_id (&self->forget, g_source_remove);
  self->forget = g_timeout_add (LASTS, forget_cb, self);
  update (self);
}

/**
 * trends_wall_strip_keep:
 * @words: (nullable): what is so
 *
 * Says that until it is told otherwise; and nothing that was said before hides it.
 */
void
trends_wall_strip_keep (TrendsWallStrip *self,
                        const char      *words)
{
  g_return_if_fail (TRENDS_IS_WALL_STRIP (self));

  if (g_strcmp0 (words, self->kept) == 0)
    return;
  g_free (self->kept);
  self->kept = g_strdup (words);
  if (words != NULL)
    {
      g_clear_handle_id (&self->forget, g_source_remove);
      g_clear_pointer (&self->said, g_free);
    }
  update (self);
}
