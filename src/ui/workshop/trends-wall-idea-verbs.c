/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-idea-verbs.c: see trends-wall-idea-verbs.h. */

#include "trends-wall-idea-verbs.h"

#include <glib/gi18n-lib.h>

#include "trends-ask-line.h"
#include "trends-idea-groups.h"
#include "trends-idea-verbs.h"
#include "trends-ideas.h"

typedef struct
{
  TrendsIdeaSubjects subjects;
  TrendsWall *wall; /* it has what is asked, which has this */
  char *verb;
  TrendsWallIdeaFunc func;
  gpointer user_data;
} Task;

static void
task_free (gpointer data)
{
  Task *task = data;

  trends_idea_subjects_clear (&task->subjects);
  g_free (task->verb);
  g_free (task);
}

/* ------------------------------------------------------------------- what it is for */

/* In the plan, what the room sees of its ideas by these ids; what has gone meanwhile isn't there. */
static void
add_idea (GPtrArray  *to,
          TrendsPlan *plan,
          const char *id)
{
  TrendsEntity *idea = trends_plan_lookup_kind (plan, TRENDS_KIND_IDEA, id);

  if (idea != NULL)
    g_ptr_array_add (to, g_object_ref (idea));
}

/* All of its group that the room sees */
static void
add_group (GPtrArray          *to,
           TrendsPlan         *plan,
           TrendsPresentation *presentation,
           const char         *id)
{
  TrendsPlan *seen = trends_presentation_get_plan (presentation);
  TrendsEntity *idea = trends_plan_lookup_kind (seen, TRENDS_KIND_IDEA, id);
  g_autoptr (GPtrArray) all = NULL, members = NULL;

  if (idea == NULL)
    return;
  all = trends_ideas_list (seen, trends_presentation_get_workshop (presentation),
                           trends_entity_get_ref (idea, TRENDS_IDEA_TREND));
  members = trends_idea_groups_list (all, idea);
  for (guint i = 0; i < members->len; i++)
    add_idea (to, plan, trends_entity_get_id (members->pdata[i]));
}

static Task *
task_new (TrendsSession      *session,
          TrendsPresentation *presentation,
          TrendsWall         *wall,
          const char         *verb)
{
  TrendsWallChoose *choose = trends_wall_get_choose (wall);
  GPtrArray *marked = trends_wall_choose_get_marked (choose);
  const char *id = trends_wall_choose_get (choose);
  TrendsPlan *plan = trends_session_get_plan (session);
  Task *task = g_new0 (Task, 1);

  task->wall = wall;
  task->verb = g_strdup (g_str_equal (verb, "as-group") ? "initiative" : verb);
  task->subjects = (TrendsIdeaSubjects) {
    session, presentation, TRUE, g_ptr_array_new_with_free_func (g_object_unref),
    g_str_equal (verb, "as-group"), g_ptr_array_new_with_free_func (g_object_unref)
  };
  if (id != NULL && task->subjects.is_group)
    add_group (task->subjects.ideas, plan, presentation, id);
  else if (id != NULL)
    add_idea (task->subjects.ideas, plan, id);
  for (guint i = 0; i < marked->len; i++)
    if (g_strcmp0 (marked->pdata[i], id) != 0)
      add_idea (task->subjects.others, plan, marked->pdata[i]);
  return task;
}

/* -------------------------------------------------------------------------- what is done */

/* Marks were for what has been done. */
static void
perform (Task       *task,
         const char *answer)
{
  TrendsPlan *plan = trends_session_get_plan (task->subjects.session);
  g_autofree char *before = g_strdup (trends_plan_get_undo_id (plan));
  g_autofree char *words = trends_idea_verbs_use (&task->subjects, task->verb, answer);

  if (g_strcmp0 (before, trends_plan_get_undo_id (plan)) != 0)
    trends_wall_choose_unmark (trends_wall_get_choose (task->wall));
  if (*words != '\0')
    task->func (words, task->user_data);
}

/* What is asked goes with its task. */
static void
answered_cb (TrendsAskLine *line,
             const char    *text,
             Task          *task)
{
  if (*text == '\0')
    {
      trends_ask_line_show_problem (line, _("Type something, or press Escape"));
      return;
    }
  perform (task, text);
  trends_wall_set_foot (task->wall, NULL);
}

static void
closed_cb (TrendsAskLine *line,
           Task          *task)
{
  trends_wall_set_foot (task->wall, NULL);
}

/* It takes the task. */
static void
ask (Task                     *task,
     const TrendsIdeaQuestion *question)
{
  GtkWidget *line = trends_ask_line_new (question->question, question->text, TRUE);
  TrendsEntity *idea = task->subjects.ideas->pdata[0];

  trends_ask_line_keep_draft (TRENDS_ASK_LINE (line),
                              trends_session_get_plan (task->subjects.session),
                              trends_entity_get_id (idea),
                              trends_kind_get_field (TRENDS_KIND_IDEA, question->field)->key);
  g_object_set_data_full (G_OBJECT (line), "trends-task", task, task_free);
  g_signal_connect (line, "answered", G_CALLBACK (answered_cb), task);
  g_signal_connect (line, "closed", G_CALLBACK (closed_cb), task);
  trends_wall_set_foot (task->wall, line);
}

/**
 * trends_wall_idea_verbs_use:
 * @session: whose plan is on the wall
 * @presentation: what is shown there
 * @wall: where ideas are chosen
 * @verb: as for trends_idea_verbs_use(), or “as-group”
 * @func: told what has come of it, at once or when it was answered
 *
 * Does that to what is chosen on the wall.
 */
void
trends_wall_idea_verbs_use (TrendsSession      *session,
                            TrendsPresentation *presentation,
                            TrendsWall         *wall,
                            const char         *verb,
                            TrendsWallIdeaFunc  func,
                            gpointer            user_data)
{
  g_auto (TrendsIdeaQuestion) question = { NULL, NULL, 0 };
  Task *task;

  g_return_if_fail (TRENDS_IS_SESSION (session));
  g_return_if_fail (TRENDS_IS_PRESENTATION (presentation));
  g_return_if_fail (TRENDS_IS_WALL (wall));
  g_return_if_fail (verb != NULL && func != NULL);

  task = task_new (session, presentation, wall, verb);
  task->func = func;
  task->user_data = user_data;
  if (task->subjects.ideas->len > 0
      && trends_idea_verbs_asks (&task->subjects, task->verb, &question))
    {
      ask (task, &question);
      return;
    }
  if (task->subjects.ideas->len > 0)
    perform (task, NULL);
  task_free (task);
}
