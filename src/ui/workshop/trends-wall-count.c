/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-count.c: see trends-wall-count.h. */

#include "trends-wall-count.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-keys.h"

typedef struct
{
  TrendsPresentation *presentation;
  GtkWidget *widget;
  GtkWidget *speaker; /* a child of that, which says what is counted */
} Listener;

static void
listener_free (gpointer data)
{
  Listener *self = data;

  g_object_unref (self->presentation);
  g_free (self);
}

/* (nullable): what is counted by keys */
static TrendsCount *
get_count (Listener *self)
{
  GtkRoot *root = gtk_widget_get_root (self->widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && GTK_IS_EDITABLE (focus))
    return NULL;
  return trends_presentation_get_count (self->presentation);
}

static gboolean
is_ballot (Listener *self)
{
  return trends_presentation_get_slide (self->presentation)->kind == TRENDS_SLIDE_VOTE;
}

/* Where the ballot isn't on the wall, nobody sees what letters are for: nothing is counted there, and
 * they do nothing else either. */
static gboolean
is_elsewhere (Listener *self)
{
  if (is_ballot (self))
    return FALSE;
  trends_announce (self->speaker, _("A vote is counted: V leads back to it"));
  return TRUE;
}

/* How far it is, or what is wrong; the room must not hear what one thing has got so far. */
static void
say (Listener    *self,
     TrendsCount *count)
{
  g_autofree char *warning = trends_count_dup_warning (count);
  g_autofree char *far = trends_count_dup_words (count);

  trends_announce (self->speaker, warning != NULL ? warning : far);
}

static gboolean
add_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  Listener *self = user_data;
  TrendsCount *count = get_count (self);
  char letter = (char) ('A' + g_variant_get_int32 (args));

  /* V has its own use there. */
  if (count == NULL || (letter == 'V' && !is_ballot (self)))
    return FALSE;
  if (is_elsewhere (self))
    return TRUE;
  if (trends_count_add (count, trends_presentation_find_letter (self->presentation, letter)))
    say (self, count);
  else
    trends_announce (self->speaker, _("There is no such letter"));
  return TRUE;
}

static gboolean
take_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  Listener *self = user_data;
  TrendsCount *count = get_count (self);
  char letter = (char) ('A' + g_variant_get_int32 (args));

  if (count == NULL)
    return FALSE;
  if (is_elsewhere (self))
    return TRUE;
  if (trends_count_take_back (count, trends_presentation_find_letter (self->presentation, letter)))
    say (self, count);
  else
    trends_announce (self->speaker, _("There is no dot to take back"));
  return TRUE;
}

static gboolean
digit_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  Listener *self = user_data;
  TrendsCount *count = get_count (self);

  if (count == NULL)
    return FALSE;
  if (is_elsewhere (self))
    return TRUE;
  trends_count_type (count, (guint) g_variant_get_int32 (args));
  return TRUE;
}

static gboolean
undo_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  Listener *self = user_data;
  TrendsCount *count = get_count (self);

  if (count == NULL)
    return FALSE;
  if (is_elsewhere (self))
    return TRUE;
  if (trends_count_undo (count, NULL))
    say (self, count);
  else
    trends_announce (self->speaker, _("Nothing has been counted"));
  return TRUE;
}

static const TrendsKeyHandler handlers[] = {
  { "add", add_cb },
  { "take", take_cb },
  { "digit", digit_cb },
  { "undo", undo_cb },
};

/**
 * trends_wall_count_listen:
 * @widget: where keys are pressed, with its other keys bound already: these come before them
 * @presentation: which counts
 * @speaker: @widget or something in it, which says what has been counted
 */
void
trends_wall_count_listen (GtkWidget          *widget,
                          TrendsPresentation *presentation,
                          GtkWidget          *speaker)
{
  Listener *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (TRENDS_IS_PRESENTATION (presentation));
  g_return_if_fail (GTK_IS_WIDGET (speaker));

  self = g_new0 (Listener, 1);
  self->presentation = g_object_ref (presentation);
  self->widget = widget;
  self->speaker = speaker;
  g_object_set_data_full (G_OBJECT (widget), "trends-wall-count", self, listener_free);
  trends_keys_listen (widget, TRENDS_KEYS_COUNTING, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
}
