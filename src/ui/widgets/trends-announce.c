/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-announce.c: GTK has announcements from 4.14 on, and they are used where
 * the running library has them. Older releases say nothing of live regions, of
 * alerts or of toasts. What screen readers do speak there, without a role and
 * as often as it happens, is that the description of what has the focus becomes
 * another. So the text is made that for a moment, and taken away again without
 * a sound: a description that becomes empty isn't spoken.
 *
 * Until the focus has moved once since a window became active a screen reader may
 * take the window itself for what has it. So the window gets the text as well; mostly
 * only one of the two is spoken.
 */

#include "trends-announce.h"

#include <gmodule.h>

#include "trends-accessible.h"
#include "trends-printable.h"

#define PRIORITY_MEDIUM 1 /* GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM */

/* Milliseconds. What was done may move the focus (a menu closes, a row is made
 * anew), and a screen reader would speak that over the text. */
#define SETTLE 350
#define MOST_LOOKS 8 /* how often it waits again since the focus has moved meanwhile */
#define MOST_WAITS 60 /* and since no window of ours has it: while one opens, or closes */
#define HOLD 300     /* braille asks for the description after it was told of it */

typedef void (*AnnounceFunc) (GtkAccessible *accessible,
                              const char    *message,
                              int            priority);

typedef struct
{
  GtkWidget *widget; /* (nullable): gone when the widget is */
  char *text;
} Announcement;

/* A person has one pair of ears: one queue for all windows. */
static struct
{
  GQueue waiting; /* of Announcement, oldest first */
  guint source;
  gboolean holding;
  guint looks, waits;
  GtkWidget *focus; /* when it was last looked at */
  /* Those that have the text as their description at the moment. */
  GtkWidget *told_window;
  GtkWidget *told_focus;
} announcer = { .waiting = G_QUEUE_INIT };

static AnnounceFunc
find_announce (void)
{
  static gpointer symbol;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      GModule *program = g_module_open (NULL, G_MODULE_BIND_LAZY);

      if (program != NULL)
        g_module_symbol (program, "gtk_accessible_announce", &symbol);
      g_once_init_leave (&once, 1);
    }

  return (AnnounceFunc) symbol;
}

static void
announcement_free (Announcement *announcement)
{
  g_clear_weak_pointer (&announcement->widget);
  g_free (announcement->text);
  g_free (announcement);
}

/* ---------------------------------------------------------------- where to */

/* The window that the person is in, which may be a dialog over that of @widget. */
static GtkWidget *
find_window (GtkWidget *widget)
{
  GtkRoot *root = widget != NULL ? gtk_widget_get_root (widget) : NULL;
  GtkWidget *window = root != NULL && GTK_IS_WINDOW (root) ? GTK_WIDGET (root) : NULL;
  GListModel *toplevels = gtk_window_get_toplevels ();
  guint n_items = g_list_model_get_n_items (toplevels);

  if (window != NULL && gtk_window_is_active (GTK_WINDOW (window)))
    return window;
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (toplevels, i);

      if (gtk_window_is_active (other))
        return GTK_WIDGET (other);
    }

  return window;
}

/* ------------------------------------------------------------- description */

/* A menu button describes the button within by itself; that would be said as well. */
static void
describe_by_menu_button (GtkWidget *widget,
                         gboolean   described)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (parent == NULL || !GTK_IS_MENU_BUTTON (parent))
    return;
  if (described)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                    parent, NULL, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
}

static void
set_description (GtkWidget  *widget,
                 const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
}

static void
withdraw (GtkWidget *widget)
{
  set_description (widget, "");
  describe_by_menu_button (widget, TRUE);
  trends_accessible_restore_description (widget);
}

static void
withdraw_all (void)
{
  if (announcer.told_focus != NULL)
    withdraw (announcer.told_focus);
  if (announcer.told_window != NULL)
    withdraw (announcer.told_window);
  g_clear_weak_pointer (&announcer.told_focus);
  g_clear_weak_pointer (&announcer.told_window);
}

#define MOVED "trends-announce-focus-moved"

static void
focus_moved_cb (GtkWidget *window)
{
  g_object_set_data (G_OBJECT (window), MOVED, (gpointer) MOVED);
}

static void
active_cb (GtkWidget *window)
{
  g_object_set_data (G_OBJECT (window), MOVED, NULL);
}

/* Whether a screen reader knows for sure that something in the window has the focus. */
static gboolean
has_moved (GtkWidget *window)
{
  if (g_signal_handler_find (window, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, focus_moved_cb, NULL) == 0)
    {
      g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_moved_cb), NULL);
      g_signal_connect (window, "notify::is-active", G_CALLBACK (active_cb), NULL);
    }

  return g_object_get_data (G_OBJECT (window), MOVED) != NULL;
}

static void
describe (GtkWidget  *window,
          GtkWidget  *focus,
          const char *text)
{
  g_set_weak_pointer (&announcer.told_focus, focus);
  describe_by_menu_button (focus, FALSE);
  /* It may be described by the very same, as a field is by what is wrong in it: then nothing
   * would change, and nothing be heard. */
  set_description (focus, "");
  set_description (focus, text);
  if (focus == window || has_moved (window))
    return;

  g_set_weak_pointer (&announcer.told_window, window);
  set_description (window, text);
}

/* -------------------------------------------------------------------- turns */

static void tick (guint milliseconds);

static void
speak (GtkWidget  *window,
       const char *text)
{
  AnnounceFunc announce = find_announce ();

  if (announce != NULL)
    announce (GTK_ACCESSIBLE (window), text, PRIORITY_MEDIUM);
  else
    describe (window, trends_accessible_get_focus (GTK_WINDOW (window)), text);
}

/* What nobody can hear any more is left out. */
static void
speak_next (void)
{
  Announcement *next;

  while ((next = g_queue_pop_head (&announcer.waiting)) != NULL)
    {
      GtkWidget *window = find_window (next->widget);

      if (window != NULL)
        speak (window, next->text);
      announcement_free (next);
      if (window != NULL)
        {
          announcer.holding = TRUE;
          tick (HOLD);
          return;
        }
    }
}

/* Whether the focus is where it was when this was last asked. Between a dialog that
 * closes and the window below no window has it, and nothing would be heard; nor would
 * it before the program is known to screen readers. */
static gboolean
is_settled (GtkWidget *widget)
{
  GtkWidget *window = find_window (widget);
  gboolean active = window != NULL && gtk_window_is_active (GTK_WINDOW (window))
                    && !trends_accessible_is_introducing ();
  GtkWidget *focus = active ? trends_accessible_get_focus (GTK_WINDOW (window)) : NULL;
  gboolean same = focus != NULL && focus == announcer.focus;

  if (active)
    announcer.looks++;
  else
    announcer.waits++;

  g_set_weak_pointer (&announcer.focus, focus);
  return same;
}

static void
tick_cb (gpointer data)
{
  Announcement *next = g_queue_peek_head (&announcer.waiting);

  announcer.source = 0;
  if (announcer.holding)
    withdraw_all ();
  else if (next != NULL && !is_settled (next->widget) && announcer.looks < MOST_LOOKS
           && announcer.waits < MOST_WAITS)
    {
      tick (SETTLE);
      return;
    }

  announcer.holding = FALSE;
  speak_next ();
}

static void
tick (guint milliseconds)
{
  g_clear_handle_id (&announcer.source, g_source_remove);
  announcer.source = g_timeout_add_once (milliseconds, tick_cb, NULL);
}

/* Of what has a number that grows (a place, a count) only the last is of use; and what a
 * part has said, what it is in needn't say after it. */
static void
forget_earlier (GtkWidget  *widget,
                const char *text) /* (nullable) */
{
  GList *next;

  for (GList *l = announcer.waiting.head; l != NULL; l = next)
    {
      Announcement *earlier = l->data;

      next = l->next;
      if (earlier->widget == widget || g_strcmp0 (earlier->text, text) == 0)
        {
          g_queue_delete_link (&announcer.waiting, l);
          announcement_free (earlier);
        }
    }
}

/**
 * trends_announce:
 * @widget: what it is about, or what did it; in the window of the person who is to hear it
 * @text: what to say: a result, in a few words, translated; titles in it may hold anything
 *
 * Has a screen reader say @text shortly, without moving the focus, in whichever
 * window has that by then. What two widgets announce is said in turn; of what one
 * announces again before it was said, only the last; of equal texts, one. Nothing is
 * shown: show the same in another way besides.
 *
 * Nothing that takes the focus may set its description but by
 * trends_accessible_describe(): it would be lost.
 */
void
trends_announce (GtkWidget  *widget,
                 const char *text)
{
  Announcement *announcement;
  g_autofree char *sentence = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  if (*text == '\0')
    return;

  sentence = trends_make_sentence (text);
  forget_earlier (widget, sentence);
  announcement = g_new0 (Announcement, 1);
  g_set_weak_pointer (&announcement->widget, widget);
  announcement->text = g_steal_pointer (&sentence);
  g_queue_push_tail (&announcer.waiting, announcement);

  if (announcer.holding)
    return;
  is_settled (widget);
  announcer.looks = announcer.waits = 0;
  tick (SETTLE);
}

/**
 * trends_announce_done:
 * @widget: as trends_announce() has it
 * @done: what was done, in words that elsewhere come after “Undone:”
 *
 * Says it as a sentence.
 */
void
trends_announce_done (GtkWidget  *widget,
                      const char *done)
{
  const char *rest;
  g_autofree char *first = NULL;
  g_autofree char *upper = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (done != NULL && *done != '\0');

  rest = g_utf8_next_char (done);
  first = g_strndup (done, (gsize) (rest - done));
  upper = g_utf8_strup (first, -1);
  words = g_strconcat (upper, rest, NULL);
  trends_announce (widget, words);
}

/**
 * trends_announce_forget:
 * @widget: what announced something
 *
 * Leaves unsaid what it announced, if that was not said yet and isn't true any more: who
 * types over a title empties it for a moment.
 */
void
trends_announce_forget (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  forget_earlier (widget, NULL);
}
