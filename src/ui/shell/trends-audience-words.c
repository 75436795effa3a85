/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-audience-words.c: only what there is any of is said; where there is none,
 * that.
 */

#include "trends-audience-words.h"

#include <glib/gi18n.h>

static const struct
{
  const char *title;
  const char *summary;
} words[] = {
  [TRENDS_PROFILE_FULL] = {
    N_("Everything"),
    N_("All that the plan holds, confidential parts included."),
  },
  [TRENDS_PROFILE_PUBLIC] = {
    N_("Public"),
    N_("Without what is internal or exempt, and without notes, reasons, maturity, votes, tags, "
       "links and contacts."),
  },
  [TRENDS_PROFILE_ROLES] = {
    N_("Roles instead of names"),
    N_("People’s roles in place of their names; contacts, and links with a name in them, are left "
       "out. A name that is also an everyday word, or the organisation’s, stays where it stands "
       "alone. Nicknames, misspelt names, pictures, and people who are described rather than named "
       "it can’t know."),
  },
};

G_STATIC_ASSERT (G_N_ELEMENTS (words) == TRENDS_N_PROFILES);

/**
 * trends_audience_get_title:
 *
 * Returns: what the profile is called
 */
const char *
trends_audience_get_title (TrendsProfile profile)
{
  g_return_val_if_fail (profile < TRENDS_N_PROFILES, NULL);

  return _(words[profile].title);
}

/**
 * trends_audience_get_summary:
 *
 * Returns: what the profile shows of any plan, and what it can't know
 */
const char *
trends_audience_get_summary (TrendsProfile profile)
{
  g_return_val_if_fail (profile < TRENDS_N_PROFILES, NULL);

  return _(words[profile].summary);
}

/* ---------------------------------------------------------------- counted */

/* `format` has the number in it; nothing is added where there are none. */
static void
add_part (GPtrArray  *parts,
          guint       n,
          const char *format)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *number = NULL;

  if (n == 0)
    return;

  /* As the locale writes it: 1,234 */
  number = g_strdup_printf ("%'u", n);
  text = g_string_new (format);
  g_string_replace (text, "%u", number, 1);
  g_ptr_array_add (parts, g_strdup (text->str));
}

/* “a”, “a and b”, “a, b and c”; NULL where there is none. */
static char *
join (GPtrArray *parts)
{
  g_autofree char *text = NULL;

  if (parts->len == 0)
    return NULL;

  text = g_strdup (parts->pdata[0]);
  for (guint i = 1; i < parts->len; i++)
    {
      const char *part = parts->pdata[i];
      char *longer = i + 1 < parts->len
                       /* Translators: one part of a list and the next, with more to come */
                       ? g_strdup_printf (_("%s, %s"), text, part)
                       /* Translators: the last but one part of a list and the last */
                       : g_strdup_printf (_("%s and %s"), text, part);

      g_free (text);
      text = longer;
    }
  return g_steal_pointer (&text);
}

/* What is there though it is confidential. */
static char *
list_confidential (const TrendsAudienceCount *count)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  add_part (parts, count->n_internal,
            ngettext ("%u internal initiative", "%u internal initiatives", count->n_internal));
  add_part (parts, count->n_exempt,
            ngettext ("%u exempt initiative", "%u exempt initiatives", count->n_exempt));
  add_part (parts, count->n_marked,
            ngettext ("exempt details of %u initiative",
                    "exempt details of %u initiatives", count->n_marked));
  return join (parts);
}

static char *
list_left_out (const TrendsAudienceCount *count)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  add_part (parts, count->n_left_out,
            ngettext ("%u initiative", "%u initiatives", count->n_left_out));
  add_part (parts, count->n_in_part,
            ngettext ("exempt details of %u initiative",
                    "exempt details of %u initiatives", count->n_in_part));
  add_part (parts, count->n_notes, ngettext ("%u note", "%u notes", count->n_notes));
  return join (parts);
}

static char *
describe_confidential (const TrendsAudienceCount *count)
{
  g_autofree char *list = list_confidential (count);

  if (list == NULL)
    return g_strdup (_("Nothing in it is internal or exempt."));
  /* Translators: %s lists how many initiatives: “5 internal initiatives and 2 exempt initiatives” */
  return g_strdup_printf (_("Holds %s."), list);
}

static char *
describe_public (const TrendsAudienceCount *count)
{
  g_autofree char *list = list_left_out (count);

  if (list == NULL)
    return g_strdup (_("Leaves out no initiative and no note."));
  /* Translators: %s lists what isn't shown: “7 initiatives and 2 notes” */
  return g_strdup_printf (_("Leaves out %s."), list);
}

static char *
describe_roles (const TrendsAudienceCount *count)
{
  g_autofree char *held = describe_confidential (count);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *names = NULL;

  add_part (parts, count->n_people, ngettext ("%u name", "%u names", count->n_people));
  names = join (parts);
  if (names == NULL)
    /* Translators: a sentence, and one about what the plan holds */
    return g_strdup_printf (_("Names no person. %s"), held);
  /* Translators: how many names, and a sentence about what the plan holds */
  return g_strdup_printf (_("Replaces %s. %s"), names, held);
}

/**
 * trends_audience_describe:
 * @profile: who is to see a plan
 * @count: what was counted of it for them
 *
 * Returns: (transfer full): what is left out, replaced, or there though it is
 *   confidential: a sentence or two
 */
char *
trends_audience_describe (TrendsProfile              profile,
                          const TrendsAudienceCount *count)
{
  g_return_val_if_fail (count != NULL, NULL);

  switch (profile)
    {
    case TRENDS_PROFILE_FULL:
      return describe_confidential (count);
    case TRENDS_PROFILE_PUBLIC:
      return describe_public (count);
    case TRENDS_PROFILE_ROLES:
      return describe_roles (count);
    case TRENDS_N_PROFILES:
    default:
      g_return_val_if_reached (NULL);
    }
}
