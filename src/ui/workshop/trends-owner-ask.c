/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-owner-ask.c: see trends-owner-ask.h. In front of the room it finds whom the room may know. */

#include "trends-owner-ask.h"

#include <glib/gi18n-lib.h>

#include "trends-ask-line.h"
#include "trends-fold.h"
#include "trends-name-order.h"
#include "trends-one-line.h"
#include "trends-plan-verbs.h"
#include "trends-wall-verbs.h"

typedef struct
{
  TrendsSession *session;
  TrendsPresentation *presentation;
  gboolean for_room;
  TrendsOwnerAskFunc func;
  gpointer user_data;
} OwnerAsk;

static void
owner_ask_free (gpointer data)
{
  OwnerAsk *self = data;

  g_object_unref (self->session);
  g_object_unref (self->presentation);
  g_free (self);
}

/* -------------------------------------------------------------------------- who matches */

/* How well; 0: not at all. Who is called so comes before who is called so by another name. */
static guint
rate (TrendsEntity *owner,
      const char   *folded)
{
  g_autofree char *name = trends_fold (trends_entity_get_name (owner));
  const char *found = strstr (name, folded);

  if (found == NULL)
    return 0;
  if (found == name)
    return 3;
  return found[-1] == ' ' ? 2 : 1;
}

typedef struct
{
  TrendsEntity *owner;
  guint rate;
} Match;

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const Match *one = a, *other = b;

  if (one->rate != other->rate)
    return one->rate > other->rate ? -1 : 1;
  return trends_name_compare (trends_entity_get_name (one->owner),
                              trends_entity_get_name (other->owner));
}

/* (transfer full) (element-type Match): best first */
static GArray *
list_matches (OwnerAsk   *self,
              const char *text)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (Match));
  TrendsPlan *plan = self->for_room ? trends_presentation_get_plan (self->presentation)
                                    : trends_session_get_plan (self->session);
  GListModel *owners = trends_plan_get_list (plan, TRENDS_KIND_OWNER);
  g_autofree char *folded = trends_fold (text);

  for (guint i = 0; *folded != '\0' && i < g_list_model_get_n_items (owners); i++)
    {
      g_autoptr (TrendsEntity) owner = g_list_model_get_item (owners, i);
      Match match = { owner, rate (owner, folded) }; /* the plan holds it */

      if (match.rate > 0)
        g_array_append_val (matches, match);
    }
  g_array_sort (matches, compare);
  return matches;
}

/* What Enter would do */
typedef struct
{
  TrendsEntity *owner; /* (nullable): of the plan; %NULL: somebody new */
  guint nth, n;        /* which of how many choices it is */
} Choice;

/* Those who match, and last whoever is called just so and isn’t in the plan yet. Whom the room may not know is meant where
 * somebody is called just so, and isn’t added a second time. */
static Choice
find (OwnerAsk   *self,
      const char *text,
      guint       nth)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  g_autoptr (GArray) matches = list_matches (self, text);
  TrendsEntity *called_so = trends_plan_find_owner (plan, text);
  Choice choice = { NULL, 0, matches->len + (called_so == NULL) };

  if (choice.n == 0)
    return (Choice) { called_so, 0, 1 };
  choice.nth = nth % choice.n;
  if (choice.nth < matches->len)
    choice.owner = trends_plan_lookup (
      plan, trends_entity_get_id (g_array_index (matches, Match, choice.nth).owner));
  return choice;
}

static char *
dup_name (const Choice *choice,
          const char   *text)
{
  g_autofree char *line = trends_tidy_line (text);

  /* Translators: who owns something from now on: %s, whom the plan doesn't know yet */
  return choice->owner != NULL ? g_strdup (trends_entity_get_name (choice->owner))
                               : g_strdup_printf (_("New: %s"), line);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *line = trends_tidy_line (text);

  return *line == '\0';
}

static char *
dup_choice (const char *text,
            guint       nth,
            gpointer    user_data)
{
  Choice choice;
  g_autofree char *name = NULL;

  if (is_blank (text))
    return g_strdup (_("Type a part of a name; Enter alone decides on nobody"));
  choice = find (user_data, text, nth);
  name = dup_name (&choice, text);
  if (choice.n == 1)
    /* Translators: what the Enter key would do: choose the owner %s */
    return g_strdup_printf (_("Enter: %s"), name);
  /* Translators: what the Enter key would do: choose the owner %s, the first of several that match;
   * the arrow is a key */
  return g_strdup_printf (_("Enter: %s (%u of %u, ↓ the next)"), name, choice.nth + 1, choice.n);
}

/* ------------------------------------------------------------------------------ answers */

static void
answered_cb (TrendsAskLine *line,
             const char    *text,
             OwnerAsk      *self)
{
  g_autofree char *words = NULL;
  Choice choice = { NULL, 0, 0 };

  if (*text != '\0')
    choice = find (self, text, trends_ask_line_get_nth (line));
  words = choice.n > 0 && choice.owner == NULL
            ? trends_wall_verbs_decide_new_owner (self->session, self->presentation, text)
            : trends_wall_verbs_decide_owner (self->session, self->presentation, choice.owner);
  self->func (words, self->user_data);
}

static void
closed_cb (TrendsAskLine *line,
           OwnerAsk      *self)
{
  self->func (NULL, self->user_data);
}

/**
 * trends_owner_ask_new:
 * @session: whose plan it is
 * @presentation: which is at a trend
 * @for_room: whether the room sees it
 * @func: called when it is over, after which it is nobody’s any more
 *
 * Returns: (transfer floating): it
 */
GtkWidget *
trends_owner_ask_new (TrendsSession      *session,
                      TrendsPresentation *presentation,
                      gboolean            for_room,
                      TrendsOwnerAskFunc  func,
                      gpointer            user_data)
{
  TrendsEntity *trend = trends_presentation_get_slide (presentation)->trend;
  /* Translators: %s is a trend's title */
  g_autofree char *question = g_strdup_printf (_("Who owns %s?"),
                                               trend != NULL ? trends_entity_get_name (trend) : "");
  GtkWidget *line = trends_ask_line_new (question, "", for_room);
  OwnerAsk *self = g_new0 (OwnerAsk, 1);

  self->session = g_object_ref (session);
  self->presentation = g_object_ref (presentation);
  self->for_room = for_room;
  self->func = func;
  self->user_data = user_data;
  g_object_set_data_full (G_OBJECT (line), "trends-owner-ask", self, owner_ask_free);
  g_signal_connect (line, "answered", G_CALLBACK (answered_cb), self);
  g_signal_connect (line, "closed", G_CALLBACK (closed_cb), self);
  trends_ask_line_set_choosing (TRENDS_ASK_LINE (line), dup_choice, self);
  return line;
}
