/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-idea-verbs.c: see trends-idea-verbs.h. */

#include "trends-idea-verbs.h"

#include <glib/gi18n-lib.h>

#include "trends-ideas.h"
#include "trends-plan-verbs.h"

typedef struct
{
  const TrendsIdeaSubjects *subjects;
  TrendsEntity *idea;  /* the first */
  GPtrArray *all;      /* with what was marked */
  const char *answer;  /* (nullable) */
  GError *error;       /* (nullable): why it was refused */
} Context;

static TrendsPlan *
get_plan (Context *context)
{
  return trends_entity_get_plan (context->idea);
}

static const char *
get_group (TrendsEntity *idea)
{
  return trends_entity_get_text (idea, TRENDS_IDEA_CLUSTER);
}

/* (transfer full) (element-type TrendsEntity) */
static GPtrArray *
collect (const TrendsIdeaSubjects *subjects)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < subjects->ideas->len; i++)
    g_ptr_array_add (all, g_object_ref (subjects->ideas->pdata[i]));
  for (guint i = 0; i < subjects->others->len; i++)
    if (!g_ptr_array_find (all, subjects->others->pdata[i], NULL))
      g_ptr_array_add (all, g_object_ref (subjects->others->pdata[i]));
  return all;
}

/* ----------------------------------------------------------------------- the verbs */

/* Each returns what it has done, in words: (transfer full) (nullable) */

static char *
group (Context *context)
{
  const char *name = context->answer != NULL ? context->answer : get_group (context->idea);

  if (*name == '\0')
    return g_strdup (_("A group needs a name"));
  if (!trends_ideas_group (context->all, name, &context->error))
    return NULL;
  /* Translators: said when it is done: how many ideas are put into a group, and its name */
  return g_strdup_printf (ngettext ("%u idea is in “%s”", "%u ideas are in “%s”",
                                    context->all->len), context->all->len, name);
}

static char *
ungroup (Context *context)
{
  if (!trends_ideas_group (context->all, "", &context->error))
    return NULL;
  return g_strdup (ngettext ("It is in no group any more", "They are in no group any more",
                             context->all->len));
}

/* What the room doesn't see is found neither. */
static TrendsEntity *
find_alike (Context *context)
{
  TrendsPlan *seen = trends_presentation_get_plan (context->subjects->presentation);
  TrendsEntity *idea = context->subjects->for_room
                         ? trends_plan_lookup (seen, trends_entity_get_id (context->idea))
                         : context->idea;
  TrendsEntity *alike = idea != NULL ? trends_ideas_find_alike_to (idea) : NULL;

  return alike != NULL ? trends_plan_lookup (get_plan (context), trends_entity_get_id (alike))
                       : NULL;
}

static char *
dup_merged (Context *context)
{
  /* Translators: said when it is done: an idea that another was merged into */
  return g_strdup_printf (_("Merged into “%s”. Both wordings are kept"),
                          trends_entity_get_name (context->idea));
}

/* The marked one; without one, what says much the same */
static char *
merge (Context *context)
{
  TrendsEntity *other = context->all->len == 2 ? context->all->pdata[1] : NULL;

  if (context->subjects->is_group || context->all->len > 2)
    return g_strdup (_("Mark one other idea, then merge it into this one"));
  if (other == NULL)
    other = find_alike (context);
  if (other == NULL)
    return g_strdup (_("No idea is much like this one: mark another first"));
  return trends_ideas_merge (context->idea, other, &context->error) ? dup_merged (context) : NULL;
}

static char *
make_initiative (Context *context)
{
  TrendsEntity *initiative = trends_ideas_make_initiative (context->all, NULL, &context->error);

  if (initiative == NULL)
    return NULL;
  /* Translators: said when it is done; %s was an idea, or a group of ideas */
  return g_strdup_printf (_("“%s” is an initiative now"), trends_entity_get_name (initiative));
}

/* All of them are as the first isn't yet; what is revealed is seen at once. */
static char *
show (Context *context)
{
  gboolean revealed = trends_entity_get_integer (context->idea, TRENDS_IDEA_REVEALED) != 1;

  if (!trends_ideas_reveal (context->all, revealed, &context->error))
    return NULL;
  if (revealed)
    trends_presentation_show_idea (context->subjects->presentation,
                                   trends_entity_get_id (context->idea));
  if (revealed)
    return g_strdup_printf (ngettext ("%u idea revealed", "%u ideas revealed", context->all->len),
                            context->all->len);
  return g_strdup_printf (ngettext ("%u idea hidden from the room", "%u ideas hidden from the room",
                                    context->all->len), context->all->len);
}

static char *
delete (Context *context)
{
  guint n = context->all->len;

  if (!trends_plan_remove_many (get_plan (context), context->all, &context->error))
    return NULL;
  return g_strdup_printf (ngettext ("%u idea deleted", "%u ideas deleted", n), n);
}

/* Another text of an idea, or another name of a group */
static char *
edit (Context *context)
{
  g_assert (context->answer != NULL);
  if (context->subjects->is_group)
    return group (context);
  if (!trends_plan_set_text (get_plan (context), context->idea, TRENDS_IDEA_TEXT, context->answer,
                             TRENDS_SET_ONCE, &context->error))
    return NULL;
  /* Translators: said when it is done; %s is how an idea is worded now */
  return g_strdup_printf (_("Now “%s”"), trends_entity_get_name (context->idea));
}

static const struct
{
  const char *verb;
  char *(*func) (Context *context);
} verbs[] = {
  { "group", group }, { "ungroup", ungroup }, { "merge", merge }, { "initiative", make_initiative },
  { "show", show },   { "delete", delete },   { "edit", edit },
};

/* -------------------------------------------------------------------- what is asked */

/**
 * trends_idea_subjects_clear:
 *
 * Lets go of the ideas that a verb was for.
 */
void
trends_idea_subjects_clear (TrendsIdeaSubjects *subjects)
{
  g_clear_pointer (&subjects->ideas, g_ptr_array_unref);
  g_clear_pointer (&subjects->others, g_ptr_array_unref);
}

/**
 * trends_idea_question_clear:
 *
 * Frees what it has.
 */
void
trends_idea_question_clear (TrendsIdeaQuestion *question)
{
  g_clear_pointer (&question->question, g_free);
  g_clear_pointer (&question->text, g_free);
}

static void
ask (TrendsIdeaQuestion *question,
     const char         *words,
     const char         *text,
     guint               field)
{
  question->question = g_strdup (words);
  question->text = g_strdup (text);
  question->field = field;
}

/* What joins a group that there is needs no name. */
static gboolean
has_group (const TrendsIdeaSubjects *subjects)
{
  return subjects->others->len > 0 && *get_group (subjects->ideas->pdata[0]) != '\0';
}

/**
 * trends_idea_verbs_asks:
 * @subjects: what it is for; at least one idea
 * @verb: “group”, “ungroup”, “merge”, “initiative”, “show”, “delete” or “edit”
 * @question: (out): what is to be asked first
 *
 * Returns: whether it has to be told something first
 */
gboolean
trends_idea_verbs_asks (const TrendsIdeaSubjects *subjects,
                        const char               *verb,
                        TrendsIdeaQuestion       *question)
{
  TrendsEntity *idea;

  g_return_val_if_fail (subjects != NULL && subjects->ideas->len > 0, FALSE);
  g_return_val_if_fail (verb != NULL, FALSE);
  g_return_val_if_fail (question != NULL, FALSE);

  idea = subjects->ideas->pdata[0];
  if (g_str_equal (verb, "edit") && !subjects->is_group)
    ask (question, _("The idea in other words"), trends_entity_get_name (idea), TRENDS_IDEA_TEXT);
  else if (g_str_equal (verb, "edit") || (g_str_equal (verb, "group") && !has_group (subjects)))
    ask (question, _("Name of the group"), get_group (idea), TRENDS_IDEA_CLUSTER);
  else
    return FALSE;
  return TRUE;
}

/**
 * trends_idea_verbs_use:
 * @subjects: what it is for; at least one idea
 * @verb: as for trends_idea_verbs_asks()
 * @answer: (nullable): to what that has asked
 *
 * Returns: (transfer full): what has come of it, in words; one edit at most
 */
char *
trends_idea_verbs_use (const TrendsIdeaSubjects *subjects,
                       const char               *verb,
                       const char               *answer)
{
  g_autoptr (GPtrArray) all = NULL;
  Context context = { subjects, NULL, NULL, answer, NULL };
  char *words = NULL;

  g_return_val_if_fail (subjects != NULL && subjects->ideas->len > 0, NULL);
  g_return_val_if_fail (verb != NULL, NULL);

  if (!trends_session_can_change (subjects->session))
    return g_strdup (_("Nothing can be changed"));
  all = collect (subjects);
  context.all = all;
  context.idea = all->pdata[0];
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i].verb, verb))
      words = verbs[i].func (&context);
  if (words == NULL)
    words = g_strdup (context.error != NULL ? context.error->message : "");
  g_clear_error (&context.error);
  return words;
}
