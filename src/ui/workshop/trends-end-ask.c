/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-end-ask.c: see trends-end-ask.h. */

#include "trends-end-ask.h"

#include <glib/gi18n-lib.h>

#include "trends-ask-line.h"

typedef struct
{
  TrendsEndFunc func;
  TrendsEndAskClosedFunc closed;
  gpointer user_data;
  gint64 people;
} EndAsk;

/* What it is told may be the end of the window, which the key that answered has to find there still. */
static gboolean
answer_cb (gpointer line)
{
  EndAsk *self = g_object_get_data (line, "trends-end-ask");

  if (gtk_widget_get_root (line) != NULL)
    self->func (self->people, self->user_data);
  return G_SOURCE_REMOVE;
}

static void
answered_cb (TrendsAskLine *line,
             const char    *text,
             EndAsk        *self)
{
  if (!trends_end_dialog_read_people (text, &self->people))
    trends_ask_line_show_problem (line, _("Type how many people were there, or nothing"));
  else
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, answer_cb, g_object_ref (line), g_object_unref);
}

static void
closed_cb (TrendsAskLine *line,
           EndAsk        *self)
{
  self->closed (self->user_data);
}

/* What Enter and Escape do */
static char *
dup_hint (const char *text,
          guint       nth,
          gpointer    user_data)
{
  gint64 people;

  return g_strdup (trends_end_dialog_read_people (text, &people)
                     ? _("Enter ends the workshop, which can be continued. Escape goes on")
                     : _("That is no number of people"));
}

/**
 * trends_end_ask_new:
 * @open_vote: (nullable): what becomes of the vote that is being counted, in words
 * @people: how many were said to be there, which is proposed; 0: nobody has said
 * @func: told when somebody ends the workshop, in a later turn
 * @closed: told when nobody does after all
 * @user_data: what these are given, which lives as long as the window does that it is in
 *
 * Returns: (transfer floating): it
 */
GtkWidget *
trends_end_ask_new (const char            *open_vote,
                    guint                  people,
                    TrendsEndFunc          func,
                    TrendsEndAskClosedFunc closed,
                    gpointer               user_data)
{
  const char *question = _("How many people were there? May be left empty");
  g_autofree char *all = NULL;
  g_autofree char *proposed = people > 0 ? g_strdup_printf ("%u", people) : g_strdup ("");
  GtkWidget *line;
  EndAsk *self;

  g_return_val_if_fail (func != NULL && closed != NULL, NULL);

  all = open_vote != NULL ? g_strdup_printf ("%s %s", open_vote, question) : g_strdup (question);
  line = trends_ask_line_new (all, proposed, TRUE);
  self = g_new0 (EndAsk, 1);
  self->func = func;
  self->closed = closed;
  self->user_data = user_data;
  g_object_set_data_full (G_OBJECT (line), "trends-end-ask", self, g_free);
  g_signal_connect (line, "answered", G_CALLBACK (answered_cb), self);
  g_signal_connect (line, "closed", G_CALLBACK (closed_cb), self);
  trends_ask_line_set_choosing (TRENDS_ASK_LINE (line), dup_hint, self);
  return line;
}
