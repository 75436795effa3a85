/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-quick-results.c: see trends-quick-results.h. */

#include "trends-quick-results.h"

#include <glib/gi18n.h>

#include "trends-fold.h"
#include "trends-name-search.h"
#include "trends-owner-verbs.h"
#include "trends-quick-capture.h"

/* Names that are looked at before anything else may happen: far less than a frame */
#define STEP 1000
#define MOST_OF_GROUP 6

struct _TrendsQuickResults
{
  GObject parent_instance;

  TrendsSession *session; /* NULL where no plan is open */
  TrendsEntity *trend;    /* NULL: none is current */
  GPtrArray *commands;    /* of TrendsCommand */

  GPtrArray *found;  /* of TrendsQuickResult (nullable), as they are found */
  GPtrArray *shown;  /* of TrendsQuickResult, in their order: what was found last */
  TrendsNameSearch *search;
  guint source;
  gboolean adds_first;
};

G_DEFINE_FINAL_TYPE (TrendsQuickResults, trends_quick_results, G_TYPE_OBJECT)

static guint changed_signal;

static void
result_free (gpointer data)
{
  TrendsQuickResult *self = data;

  if (self == NULL) /* it is shown now */
    return;
  g_clear_object (&self->entity);
  g_free (self->title);
  g_free (self->detail);
  g_free (self->line);
  g_free (self);
}

static TrendsQuickResult *
add (TrendsQuickResults *self,
     TrendsQuickGroup    group,
     TrendsFit           fit,
     const char         *icon,
     const char         *title,
     TrendsEntity       *entity)
{
  TrendsQuickResult *result = g_new0 (TrendsQuickResult, 1);

  result->group = group;
  result->fit = fit;
  result->icon = icon;
  result->title = g_strdup (title);
  g_set_object (&result->entity, entity);
  g_ptr_array_add (self->found, result);
  return result;
}

/* ------------------------------------------------------- what the line could be */

static void
add_completions (TrendsQuickResults *self,
                 TrendsQuickLine    *line,
                 const char         *text,
                 gsize               at)
{
  static const char *const icons[] = {
    [TRENDS_QUICK_TREND] = "view-grid-symbolic",
    [TRENDS_QUICK_TAG] = "view-list-symbolic",
    [TRENDS_QUICK_LEAD] = "avatar-default-symbolic",
    [TRENDS_QUICK_PRIORITY] = "view-sort-descending-symbolic",
  };
  g_autoptr (GPtrArray) completions
      = trends_quick_complete (trends_session_get_plan (self->session), line, text, at);

  for (guint i = 0; i < completions->len; i++)
    {
      TrendsQuickCompletion *completion = completions->pdata[i];
      TrendsQuickResult *result = add (self, TRENDS_QUICK_COMPLETE, TRENDS_FIT_NAME_IS,
                                       icons[completion->kind], completion->label,
                                       completion->entity);

      if (completion->is_new)
        /* Translators: beside the name of an owner or a tag that the plan doesn't have yet */
        result->detail = g_strdup (_("new"));
      result->line = g_strdup (completion->line);
      result->at = completion->at;
    }
}

/* Where something has to be chosen first, that comes before what it would make of it. */
static gboolean
is_decided (TrendsQuickLine *line)
{
  for (guint i = 0; line != NULL && i < trends_quick_line_get_n_parts (line); i++)
    if (!trends_quick_part_is_decided (trends_quick_line_get_part (line, i)))
      return FALSE;
  return TRUE;
}

static gboolean
is_capture (TrendsQuickLine *line,
            guint            n_titles)
{
  for (guint i = 0; line != NULL && i < trends_quick_line_get_n_parts (line); i++)
    if (trends_quick_line_get_part (line, i)->sense != TRENDS_QUICK_UNKNOWN)
      return TRUE;
  return n_titles > 1;
}

static char *
dup_place (TrendsEntity *trend) /* (nullable) */
{
  if (trend == NULL)
    return g_strdup (_("which trend? Type # and its name"));
  /* Translators: where an initiative would be added; a trend */
  return g_strdup_printf (_("to %s"), trends_entity_get_name (trend));
}

static void
add_capture (TrendsQuickResults *self,
             TrendsQuickLine    *line,
             const char         *text)
{
  g_auto (GStrv) titles = trends_quick_capture_dup_titles (line, text);
  guint n = g_strv_length (titles);
  g_autofree char *title = NULL;
  TrendsQuickResult *result;

  if (n == 0 || trends_session_get_read_only (self->session))
    return;
  if (n == 1)
    /* Translators: what Enter would do; the title of an initiative */
    title = g_strdup_printf (_("Add “%s”"), titles[0]);
  else
    title = g_strdup_printf (ngettext ("Add %u initiative", "Add %u initiatives", n), n);
  self->adds_first = is_capture (line, n) && is_decided (line);
  result = add (self, TRENDS_QUICK_ADD, TRENDS_FIT_NONE, "list-add-symbolic", title, NULL);
  result->detail = dup_place (trends_quick_results_get_trend (self, line));
}

/* ----------------------------------------------------------- what is looked for */

static void
add_commands (TrendsQuickResults *self,
              const char         *typed) /* folded */
{
  static const TrendsQuickGroup groups[TRENDS_COMMAND_N_KINDS] = {
    [TRENDS_COMMAND_VIEW] = TRENDS_QUICK_VIEW,
    [TRENDS_COMMAND_CURRENT] = TRENDS_QUICK_CURRENT,
    [TRENDS_COMMAND_GENERAL] = TRENDS_QUICK_COMMAND,
  };
  static const char *const icons[TRENDS_COMMAND_N_KINDS] = {
    [TRENDS_COMMAND_VIEW] = "go-next-symbolic",
    [TRENDS_COMMAND_CURRENT] = "document-edit-symbolic",
    [TRENDS_COMMAND_GENERAL] = "system-run-symbolic",
  };

  for (guint i = 0; i < self->commands->len; i++)
    {
      const TrendsCommand *command = self->commands->pdata[i];
      TrendsFit fit = trends_name_fit_loosely (command->folded, typed);
      TrendsQuickResult *result;

      if (fit == TRENDS_FIT_NONE)
        continue;
      result = add (self, groups[command->kind], fit, icons[command->kind], command->label, NULL);
      result->command = command;
      result->keys = command->keys;
    }
}

static char *
dup_detail (TrendsEntity *entity)
{
  TrendsEntity *place = NULL;

  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE))
    place = trends_entity_get_ref (entity, TRENDS_INITIATIVE_TREND);
  else if (trends_entity_is (entity, TRENDS_KIND_TREND))
    place = trends_entity_get_ref (entity, TRENDS_TREND_GROUP);
  else
    /* Translators: what happens when an owner is chosen from what was found */
    return g_strdup (_("find what they have to do with"));
  return place != NULL ? g_strdup (trends_entity_get_name (place)) : NULL;
}

static void
add_names (TrendsQuickResults *self)
{
  static const struct { TrendsKind kind; TrendsQuickGroup group; const char *icon; } kinds[] = {
    { TRENDS_KIND_TREND, TRENDS_QUICK_GO_TREND, "view-grid-symbolic" },
    { TRENDS_KIND_OWNER, TRENDS_QUICK_GO_OWNER, "avatar-default-symbolic" },
    { TRENDS_KIND_INITIATIVE, TRENDS_QUICK_GO_INITIATIVE, "view-list-symbolic" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < trends_name_search_count (self->search, kinds[i].kind); j++)
      {
        const TrendsNameFound *found = trends_name_search_get (self->search, kinds[i].kind, j);
        g_autofree char *name = trends_entity_dup_name_apart (found->entity);
        TrendsQuickResult *result = add (self, kinds[i].group, found->fit, kinds[i].icon, name,
                                         found->entity);

        result->detail = dup_detail (found->entity);
      }
}

/* ------------------------------------------------------------------- in order */

/* What is added comes first where it is clear that something is, and last where something else
 * fits well; a completion first where it has to be made. */
static int
get_rank (TrendsQuickResults *self,
          TrendsQuickGroup    group,
          TrendsFit           best)
{
  if (group == TRENDS_QUICK_ADD)
    return self->adds_first ? 100 : TRENDS_FIT_WORD_BEGINS * 10;
  if (group == TRENDS_QUICK_COMPLETE)
    return 99;
  return (int) best * 10 + TRENDS_QUICK_N_GROUPS - (int) group;
}

/* (transfer full): of one group, the best first, and in their order where they fit alike; they are
 * no longer among what was found */
static GPtrArray *
take_group (TrendsQuickResults *self,
            TrendsQuickGroup    group)
{
  GPtrArray *results = g_ptr_array_new ();

  for (TrendsFit fit = TRENDS_FIT_NAME_IS + 1; fit-- > TRENDS_FIT_NONE;)
    for (guint i = 0; i < self->found->len; i++)
      {
        TrendsQuickResult *result = self->found->pdata[i];

        if (result == NULL || result->group != group || result->fit != fit
            || (results->len == MOST_OF_GROUP && group != TRENDS_QUICK_COMPLETE))
          continue;
        g_ptr_array_add (results, result);
        self->found->pdata[i] = NULL;
      }
  return results;
}

static GPtrArray *
dup_ordered (TrendsQuickResults *self)
{
  GPtrArray *ordered = g_ptr_array_new_with_free_func (result_free);
  GPtrArray *groups[TRENDS_QUICK_N_GROUPS];
  int ranks[TRENDS_QUICK_N_GROUPS];

  for (guint i = 0; i < TRENDS_QUICK_N_GROUPS; i++)
    {
      groups[i] = take_group (self, i);
      ranks[i] = groups[i]->len > 0
                   ? get_rank (self, i, ((TrendsQuickResult *) g_ptr_array_index (groups[i], 0))->fit)
                   : G_MININT;
    }
  for (guint n = 0; n < TRENDS_QUICK_N_GROUPS; n++)
    {
      guint best = 0;

      for (guint i = 1; i < TRENDS_QUICK_N_GROUPS; i++)
        if (ranks[i] > ranks[best])
          best = i;
      if (ranks[best] == G_MININT)
        break;
      ranks[best] = G_MININT;
      g_ptr_array_extend (ordered, groups[best], NULL, NULL);
    }
  for (guint i = 0; i < TRENDS_QUICK_N_GROUPS; i++)
    g_ptr_array_unref (groups[i]);
  return ordered;
}

static void
finish (TrendsQuickResults *self)
{
  if (self->search != NULL)
    add_names (self);
  g_clear_pointer (&self->search, trends_name_search_free);
  g_ptr_array_unref (self->shown);
  self->shown = dup_ordered (self);
  g_ptr_array_set_size (self->found, 0);
  g_signal_emit (self, changed_signal, 0);
}

static gboolean
step_cb (gpointer data)
{
  TrendsQuickResults *self = data;

  if (trends_name_search_step (self->search, STEP))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  finish (self);
  return G_SOURCE_REMOVE;
}

/* ---------------------------------------------------------------------- class */

static void
stop (TrendsQuickResults *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->search, trends_name_search_free);
  g_ptr_array_set_size (self->found, 0);
  self->adds_first = FALSE;
}

static void
trends_quick_results_finalize (GObject *object)
{
  TrendsQuickResults *self = TRENDS_QUICK_RESULTS (object);

  stop (self);
  g_ptr_array_unref (self->found);
  g_ptr_array_unref (self->shown);
  g_clear_pointer (&self->commands, g_ptr_array_unref);
  g_clear_object (&self->trend);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_quick_results_parent_class)->finalize (object);
}

static void
trends_quick_results_class_init (TrendsQuickResultsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_quick_results_finalize;

  changed_signal = g_signal_new ("changed", TRENDS_TYPE_QUICK_RESULTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_quick_results_init (TrendsQuickResults *self)
{
  self->found = g_ptr_array_new_with_free_func (result_free);
  self->shown = g_ptr_array_new_with_free_func (result_free);
}

/* ---------------------------------------------------------------- public doors */

/**
 * trends_quick_results_new:
 * @session: (nullable): of the plan that is open
 * @trend: (nullable): where initiatives go unless it is said
 * @commands: (element-type TrendsCommand): as trends_commands_list() has them
 *
 * Returns: (transfer full): what nothing was looked for in yet
 */
TrendsQuickResults *
trends_quick_results_new (TrendsSession *session,
                          TrendsEntity  *trend,
                          GPtrArray     *commands)
{
  TrendsQuickResults *self = g_object_new (TRENDS_TYPE_QUICK_RESULTS, NULL);

  g_return_val_if_fail (commands != NULL, NULL);

  g_set_object (&self->session, session);
  g_set_object (&self->trend, trend);
  self->commands = g_ptr_array_ref (commands);
  return self;
}

/**
 * trends_quick_results_look:
 * @text: what is typed
 * @at: where the caret is, in bytes
 * @line: (nullable): how that is understood
 *
 * Begins to look, and gives up what was looked for before.
 */
void
trends_quick_results_look (TrendsQuickResults *self,
                           const char         *text,
                           gsize               at,
                           TrendsQuickLine    *line)
{
  g_autofree char *typed = NULL;

  g_return_if_fail (TRENDS_IS_QUICK_RESULTS (self));
  g_return_if_fail (text != NULL);

  stop (self);
  typed = trends_fold (text);
  g_strstrip (typed);
  if (*typed == '\0')
    {
      finish (self);
      return;
    }

  if (self->session != NULL)
    {
      add_completions (self, line, text, at);
      add_capture (self, line, text);
    }
  /* A line that says more than a title is nobody's name. */
  if (!self->adds_first)
    add_commands (self, typed);
  if (self->adds_first || self->session == NULL)
    {
      finish (self);
      return;
    }
  self->search = trends_name_search_new (trends_session_get_plan (self->session), text);
  self->source = g_idle_add (step_cb, self);
}

/**
 * trends_quick_results_is_complete:
 *
 * Returns: whether what there is belongs to what was looked for last
 */
gboolean
trends_quick_results_is_complete (TrendsQuickResults *self)
{
  g_return_val_if_fail (TRENDS_IS_QUICK_RESULTS (self), FALSE);

  return self->source == 0;
}

/**
 * trends_quick_results_get:
 *
 * Returns: (transfer none) (element-type TrendsQuickResult): what was found last, until “changed”
 */
GPtrArray *
trends_quick_results_get (TrendsQuickResults *self)
{
  g_return_val_if_fail (TRENDS_IS_QUICK_RESULTS (self), NULL);

  return self->shown;
}

/**
 * trends_quick_results_get_trend:
 * @line: (nullable): how what is typed is understood
 *
 * Returns: (transfer none) (nullable): where an initiative would be added
 */
TrendsEntity *
trends_quick_results_get_trend (TrendsQuickResults *self,
                                TrendsQuickLine    *line)
{
  TrendsEntity *said = line != NULL ? trends_quick_line_get_trend (line) : NULL;

  g_return_val_if_fail (TRENDS_IS_QUICK_RESULTS (self), NULL);

  return said != NULL ? said : self->trend;
}

/**
 * trends_quick_group_get_title:
 *
 * Returns: what is above its results, translated
 */
const char *
trends_quick_group_get_title (TrendsQuickGroup group)
{
  static const char *const titles[TRENDS_QUICK_N_GROUPS] = {
    /* Translators: above what could be meant by what is typed */
    [TRENDS_QUICK_COMPLETE] = N_("Complete"),
    [TRENDS_QUICK_ADD] = N_("New initiative"),
    [TRENDS_QUICK_VIEW] = N_("Go to a view"),
    [TRENDS_QUICK_COMMAND] = N_("Commands"),
    /* Translators: above commands for what is selected */
    [TRENDS_QUICK_CURRENT] = N_("With what is selected"),
    [TRENDS_QUICK_GO_TREND] = N_("Go to a trend"),
    [TRENDS_QUICK_GO_OWNER] = N_("Find an owner"),
    [TRENDS_QUICK_GO_INITIATIVE] = N_("Go to an initiative"),
  };

  g_return_val_if_fail (group < TRENDS_QUICK_N_GROUPS, "");

  return _(titles[group]);
}
