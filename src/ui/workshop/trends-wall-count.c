/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-count.c: see trends-wall-count.h. */

#include "trends-wall-count.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-ballot-subjects.h"
#include "trends-keys.h"
#include "trends-slide-words.h"
#include "trends-wall-controls.h"

typedef struct
{
  TrendsPresentation *presentation;
  GtkWidget *window;
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
  return trends_wall_controls_is_typing (self->window)
           ? NULL : trends_presentation_get_count (self->presentation);
}

static gboolean
is_ballot (Listener *self)
{
  return trends_presentation_get_ballot (self->presentation) != NULL;
}

/* Where the ballot isn't on the wall, nobody sees what letters are for: nothing is counted there, and
 * they do nothing else either. */
static gboolean
is_elsewhere (Listener *self)
{
  if (is_ballot (self))
    return FALSE;
  trends_announce (self->speaker,
                   trends_presentation_is_frozen (self->presentation)
                     ? _("The wall is frozen, and not at the ballot: letters count nothing")
                     : _("A vote is counted: V leads back to it"));
  return TRUE;
}

/* How far it is, or what is wrong */
static char *
dup_far (TrendsCount *count)
{
  char *warning = trends_count_dup_warning (count);

  return warning != NULL ? warning : trends_count_dup_words (count);
}

static void
say (GtkWidget   *speaker,
     TrendsCount *count)
{
  g_autofree char *far = dup_far (count);

  trends_announce (speaker, far);
}

/* Whoever can't see the list of what is counted hears that it was the right letter; not what that has now, which the
 * room may hear as well as they do. */
static void
say_letter (GtkWidget   *speaker,
            TrendsCount *count,
            guint        index,
            gboolean     adds,
            guint        n)
{
  const char letter[] = { trends_ballot_subjects_get_letter (index), '\0' };
  g_autofree char *far = dup_far (count);
  g_autofree char *words = NULL;

  if (n > 1)
    /* Translators: said when several dots were counted, or taken back: how many, a letter, and how far the vote is */
    words = g_strdup_printf (adds ? _("%u for %s added. %s") : _("%u for %s taken back. %s"), n, letter, far);
  else
    /* Translators: said when a dot was counted, or taken back: a letter, and how far the vote is */
    words = g_strdup_printf (adds ? _("%s added. %s") : _("%s taken back. %s"), letter, far);
  trends_announce (speaker, words);
}

/**
 * trends_wall_count_dup_hint:
 *
 * Returns: (transfer full): how a vote is counted, and closed
 */
char *
trends_wall_count_dup_hint (void)
{
  g_autofree char *accelerator = trends_keys_dup_accelerator (TRENDS_KEYS_WALL, "vote-close");
  g_autofree char *key = trends_keys_dup_words (accelerator);

  /* Translators: while a vote is counted; %s is a key */
  return g_strdup_printf (_("Letters count. %s shows the result"), key);
}

/**
 * trends_wall_count_dup_typed:
 * @count: what is counted
 *
 * Returns: (transfer full) (nullable): the number that was typed, which waits for its letter; or that there is no letter such as
 *   was pressed
 */
char *
trends_wall_count_dup_typed (TrendsCount *count)
{
  guint typed;

  g_return_val_if_fail (TRENDS_IS_COUNT (count), NULL);

  typed = trends_count_get_typed (count);
  if (trends_count_get_missed (count) != 0)
    /* Translators: while a vote is counted: a letter was pressed that nothing has */
    return g_strdup_printf (_("There is no %c: nothing is counted"), trends_count_get_missed (count));
  if (typed == 0 || typed > TRENDS_COUNT_MOST_TYPED)
    return NULL;
  /* Translators: a number of dots that was typed, and which a letter gives to something */
  return g_strdup_printf (_("%u for the next letter"), typed);
}

/**
 * trends_wall_count_dup_last:
 * @count: what is counted
 * @plan: what the room may see
 *
 * Says a key back to whoever has no list beside the wall; not how many dots there are then, which the room may read as
 * well as they do.
 *
 * Returns: (transfer full) (nullable): what the last key was for: a number that was typed, or who got dots
 */
char *
trends_wall_count_dup_last (TrendsCount *count,
                            TrendsPlan  *plan)
{
  g_autofree char *title = NULL;
  guint index;
  int dots;

  g_return_val_if_fail (TRENDS_IS_COUNT (count), NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  dots = trends_count_get_last (count, &index);
  if (dots == 0)
    return trends_wall_count_dup_typed (count);
  title = trends_count_dup_title (count, index, plan);
  /* Translators: said back while a vote is counted: a letter, what it stands for, and by how many dots that has more (or
   * fewer, as “-2”): “B: Night buses +3” */
  return g_strdup_printf (_("%c: %s %+d"), trends_ballot_subjects_get_letter (index), title, dots);
}

/**
 * trends_wall_count_change:
 * @count: what is counted
 * @index: of what it is for
 * @adds: whether dots are added, or taken back
 * @speaker: what says how far it is then
 *
 * Counts so many dots as were typed before, or one.
 */
void
trends_wall_count_change (TrendsCount *count,
                          guint        index,
                          gboolean     adds,
                          GtkWidget   *speaker)
{
  gboolean is_too_large;
  guint before;

  g_return_if_fail (TRENDS_IS_COUNT (count));
  g_return_if_fail (GTK_IS_WIDGET (speaker));

  before = trends_count_get_cast (count);
  is_too_large = trends_count_get_typed (count) > TRENDS_COUNT_MOST_TYPED;
  if (adds ? trends_count_add (count, index) : trends_count_remove (count, index))
    say_letter (speaker, count, index, adds,
                (guint) ABS ((gint64) trends_count_get_cast (count) - (gint64) before));
  else
    trends_announce (speaker, is_too_large || adds ? _("That is too large a number of dots")
                                                   : _("There is no dot to take back"));
}

/* Whoever reads a ballot aloud would go on, and dots would be lost. */
static void
miss (Listener    *self,
      TrendsCount *count,
      char         letter)
{
  g_autofree char *words = NULL;

  trends_count_miss (count, letter);
  words = trends_wall_count_dup_typed (count);
  trends_announce (self->speaker, words);
}

/* By a letter */
static gboolean
change (Listener *self,
        GVariant *args,
        gboolean  adds)
{
  TrendsCount *count = get_count (self);
  char letter = (char) ('A' + g_variant_get_int32 (args));
  guint index;

  /* V has its own use where the ballot isn't. */
  if (count == NULL || (adds && letter == 'V' && !is_ballot (self)))
    return FALSE;
  if (is_elsewhere (self))
    return TRUE;
  index = trends_presentation_find_letter (self->presentation, letter);
  if (index != G_MAXUINT)
    trends_wall_count_change (count, index, adds, self->speaker);
  else
    miss (self, count, letter);
  return TRUE;
}

static gboolean
add_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  return change (user_data, args, TRUE);
}

static gboolean
take_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  return change (user_data, args, FALSE);
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
    say (self->speaker, count);
  else
    trends_announce (self->speaker, _("Nothing has been counted"));
  return TRUE;
}

/* Whoever can't see the ballot, which stands on the wall alone */
static gboolean
letters_cb (GtkWidget *widget,
            GVariant  *args,
            gpointer   user_data)
{
  Listener *self = user_data;
  TrendsSlide *ballot = trends_presentation_get_ballot (self->presentation);
  g_autofree char *words = NULL;

  if (get_count (self) == NULL)
    return FALSE;
  if (is_elsewhere (self))
    return TRUE;
  words = trends_slide_dup_letters (ballot);
  trends_announce (self->speaker, words);
  return TRUE;
}

/* At the ballot, what was done last is what was counted; elsewhere it is in the plan. */
static gboolean
window_undo_cb (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  return is_ballot (user_data) && undo_cb (widget, args, user_data);
}

/* What was taken back there is counted again by its letter: nothing that was undone in the plan comes back behind it. */
static gboolean
window_redo_cb (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  Listener *self = user_data;

  if (get_count (self) == NULL || !is_ballot (self))
    return FALSE;
  trends_announce (self->speaker, _("Nothing to redo"));
  return TRUE;
}

static const TrendsKeyHandler handlers[] = {
  { "add", add_cb },
  { "take", take_cb },
  { "digit", digit_cb },
  { "undo", undo_cb },
  { "letters", letters_cb },
};

/**
 * trends_wall_count_listen:
 * @window: where keys are pressed, with its other keys bound already: these come before them
 * @presentation: which counts
 * @speaker: @window or something in it, which says what has been counted
 */
void
trends_wall_count_listen (GtkWidget          *window,
                          TrendsPresentation *presentation,
                          GtkWidget          *speaker)
{
  Listener *self;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (TRENDS_IS_PRESENTATION (presentation));
  g_return_if_fail (GTK_IS_WIDGET (speaker));

  self = g_new0 (Listener, 1);
  self->presentation = g_object_ref (presentation);
  self->window = window;
  self->speaker = speaker;
  g_object_set_data_full (G_OBJECT (window), "trends-wall-count", self, listener_free);
  trends_keys_listen (window, TRENDS_KEYS_COUNTING, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
  trends_keys_listen_for (window, "win.undo", GTK_PHASE_CAPTURE, window_undo_cb, self);
  trends_keys_listen_for (window, "win.redo", GTK_PHASE_CAPTURE, window_redo_cb, self);
}
