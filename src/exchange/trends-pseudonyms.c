/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-pseudonyms.c: replaces people's names by their roles, in the fields that
 * hold them and wherever a text mentions one, however it is written there.
 */

#include "trends-profile-private.h"

#include "trends-name-finder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Stands for a name where a field has no room for more; never longer than a name. */
#define SHORTEST "…"

struct _TrendsPseudonyms
{
  GHashTable *by_id; /* owner's id -> number of the person, from 1 */
  GPtrArray *roles;  /* (element-type utf8): of each person, from 0 */
  TrendsNameFinder *finder;
  guint n_names; /* that were replaced in texts */
};

/* ------------------------------------------------------------------ people */

static gboolean
is_person (TrendsEntity *owner)
{
  return trends_entity_get_integer (owner, TRENDS_OWNER_OWNER_KIND) == TRENDS_OWNER_PERSON;
}

/* (transfer full) (element-type TrendsEntity) */
static GPtrArray *
collect_people (TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_OWNER);
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) owner = g_list_model_get_item (list, i);

      if (is_person (owner))
        g_ptr_array_add (people, g_steal_pointer (&owner));
    }
  return people;
}

/* Finds people by their whole names alone. (transfer full) */
static TrendsNameFinder *
make_strict_finder (GPtrArray *people)
{
  TrendsNameFinder *finder = trends_name_finder_new ();

  for (guint i = 0; i < people->len; i++)
    trends_name_finder_add_whole_name (finder, i, trends_entity_get_name (people->pdata[i]));
  return finder;
}

/* "Merrow" alone is nobody where the council is that of Merrow. But "Asha Merrow Limited"
 * gives nobody's name away; nor do teams and partners, which are often called after people:
 * "Asha's team". */
static void
reserve_organisation (TrendsPseudonyms *self,
                      TrendsPlan       *plan,
                      GPtrArray        *people)
{
  const char *name = trends_entity_get_text (trends_plan_get_info (plan),
                                             TRENDS_PLAN_ORGANISATION);
  g_autoptr (TrendsNameFinder) strict = make_strict_finder (people);
  g_autoptr (GArray) matches = trends_name_finder_find (strict, name);

  if (matches->len == 0)
    trends_name_finder_reserve (self->finder, name);
}

static void
add_person (TrendsPseudonyms *self,
            guint             person,
            TrendsEntity     *owner)
{
  g_autofree char *initials = trends_owner_dup_display_initials (owner);

  trends_name_finder_add_name (self->finder, person, trends_entity_get_name (owner));
  trends_name_finder_add_initials (self->finder, person, initials);
  trends_name_finder_add_contact (self->finder, person,
                                  trends_entity_get_text (owner, TRENDS_OWNER_CONTACT));
  g_hash_table_insert (self->by_id, g_strdup (trends_entity_get_id (owner)),
                       GUINT_TO_POINTER (person + 1));
}

/* -------------------------------------------------------------- pseudonyms */

static gboolean
mentions_anybody (TrendsPseudonyms *self,
                  const char       *text)
{
  g_autoptr (GArray) matches = trends_name_finder_find (self->finder, text);

  return matches->len > 0;
}

/* Pseudonyms on their way. */
typedef struct
{
  GHashTable *titles; /* set of the role titles that may stand for somebody */
  GHashTable *used;   /* set of the pseudonyms that do */
} Naming;

static char *
take_name (Naming *naming,
           char   *name)
{
  g_hash_table_add (naming->used, g_strdup (name));
  return name;
}

/* "Person 3": the first number that makes a word that nobody has. */
static char *
number_name (Naming     *naming,
             const char *name,
             guint       from)
{
  for (guint n = from;; n++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s %u", name, n);

      if (!g_hash_table_contains (naming->used, numbered)
          && !g_hash_table_contains (naming->titles, numbered))
        return g_steal_pointer (&numbered);
    }
}

static gboolean
has_usable_role (TrendsPseudonyms *self,
                 TrendsEntity     *owner)
{
  const char *role = trends_entity_get_text (owner, TRENDS_OWNER_ROLE);

  return *role && !mentions_anybody (self, role);
}

/* The role title, with a number from the second holder on; "Person 1" where there is
 * none, where it names somebody, or where it has no room for its number: a title that is cut
 * may say something else. The words don't depend on who exports. */
static char *
make_pseudonym (TrendsPseudonyms *self,
                TrendsEntity     *owner,
                Naming           *naming)
{
  const char *role = trends_entity_get_text (owner, TRENDS_OWNER_ROLE);

  if (has_usable_role (self, owner))
    {
      g_autofree char *name = g_hash_table_contains (naming->used, role)
                                ? number_name (naming, role, 2)
                                : g_strdup (role);

      if (g_utf8_strlen (name, -1) <= TRENDS_STRING_MAX)
        return take_name (naming, g_steal_pointer (&name));
    }
  return take_name (naming, number_name (naming, "Person", 1));
}

static void
name_people (TrendsPseudonyms *self,
             GPtrArray        *people)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Naming naming = { titles, used };

  for (guint i = 0; i < people->len; i++)
    if (has_usable_role (self, people->pdata[i]))
      g_hash_table_add (titles, (gpointer) trends_entity_get_text (people->pdata[i],
                                                                   TRENDS_OWNER_ROLE));
  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (self->roles, make_pseudonym (self, people->pdata[i], &naming));
}

/**
 * trends_pseudonyms_new:
 * @plan: a plan, which isn’t changed
 *
 * Returns: (transfer full): what stands for each person in it
 */
TrendsPseudonyms *
trends_pseudonyms_new (TrendsPlan *plan)
{
  TrendsPseudonyms *self = g_new0 (TrendsPseudonyms, 1);
  g_autoptr (GPtrArray) people = collect_people (plan);

  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->roles = g_ptr_array_new_with_free_func (g_free);
  self->finder = trends_name_finder_new ();
  reserve_organisation (self, plan, people);
  for (guint i = 0; i < people->len; i++)
    add_person (self, i, people->pdata[i]);
  name_people (self, people);
  return self;
}

/**
 * trends_pseudonyms_free:
 * @self: (transfer full): freed
 */
void
trends_pseudonyms_free (TrendsPseudonyms *self)
{
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->roles);
  trends_name_finder_free (self->finder);
  g_free (self);
}

guint
trends_pseudonyms_get_n_people (TrendsPseudonyms *self)
{
  return self->roles->len;
}

/**
 * trends_pseudonyms_get_n_names:
 *
 * Returns: how many names were found in texts, and replaced, so far
 */
guint
trends_pseudonyms_get_n_names (TrendsPseudonyms *self)
{
  return self->n_names;
}

/* ------------------------------------------------------------------- texts */

static const char *
get_role (TrendsPseudonyms *self,
          guint             person)
{
  return person < self->roles->len ? self->roles->pdata[person] : "Person";
}

/* "https://x.example/asha.merrow": with a role in it that would be no address any more. */
static gboolean
is_in_address (const char *text,
               gsize       place)
{
  gsize from = place;

  while (from > 0 && !g_ascii_isspace (text[from - 1]))
    from--;
  return g_strstr_len (text + from, (gssize) (place - from), "://") != NULL;
}

static char *
replace_matches (TrendsPseudonyms *self,
                 const char       *text,
                 GArray           *matches,
                 gboolean          shortest)
{
  GString *out = g_string_new (NULL);
  gsize from = 0;

  for (guint i = 0; i < matches->len; i++)
    {
      const TrendsNameMatch *match = &g_array_index (matches, TrendsNameMatch, i);

      g_string_append_len (out, text + from, (gssize) (match->start - from));
      g_string_append (out, shortest || is_in_address (text, match->start)
                              ? SHORTEST
                              : get_role (self, match->person));
      from = match->end;
    }
  g_string_append (out, text + from);
  return g_string_free (out, FALSE);
}

/* Roles may be longer than names, and fields are only so long: rather no role than
 * a text that is cut. */
static char *
replace_within (TrendsPseudonyms *self,
                const char       *text,
                gint64            max)
{
  g_autoptr (GArray) matches = trends_name_finder_find (self->finder, text);
  g_autofree char *replaced = NULL;

  self->n_names += matches->len;
  if (matches->len == 0)
    return g_strdup (text);
  replaced = replace_matches (self, text, matches, FALSE);
  if (g_utf8_strlen (replaced, -1) <= max)
    return g_steal_pointer (&replaced);
  return replace_matches (self, text, matches, TRUE);
}

static TrendsValue
replace_strings (TrendsPseudonyms  *self,
                 const TrendsValue *value)
{
  g_auto (GStrv) strings = trends_value_dup_strings (value);

  for (guint i = 0; strings[i]; i++)
    {
      char *replaced = replace_within (self, strings[i], TRENDS_STRING_MAX);

      g_free (strings[i]);
      strings[i] = replaced;
    }
  return trends_value_strings ((const char * const *) strings);
}

/* An address that isn't whole leads nowhere, or to somewhere else: it is left out. */
static TrendsValue
replace_address (TrendsPseudonyms  *self,
                 const TrendsValue *value)
{
  const char *address = trends_value_get_text (value);
  g_autofree char *replaced = NULL;

  /* Where there are words in its place, they are words. */
  if (strchr (address, ' ') == NULL && mentions_anybody (self, address))
    {
      self->n_names++;
      return (TrendsValue) TRENDS_VALUE_INIT;
    }
  replaced = replace_within (self, address, TRENDS_STRING_MAX);
  return trends_value_text (replaced);
}

static TrendsValue
replace_links (TrendsPseudonyms  *self,
               const TrendsValue *value)
{
  GVariant *links = trends_value_get_list (value);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ss)"));

  for (gsize i = 0; i < g_variant_n_children (links); i++)
    {
      const char *title, *address;
      g_autofree char *new_title = NULL;

      g_variant_get_child (links, i, "(&s&s)", &title, &address);
      if (mentions_anybody (self, address))
        {
          self->n_names++;
          continue;
        }
      new_title = replace_within (self, title, TRENDS_STRING_MAX);
      g_variant_builder_add (&builder, "(ss)", new_title, address);
    }
  return trends_value_list (g_variant_builder_end (&builder));
}

static gint64
get_room (const TrendsField *field)
{
  if (field->max > 0)
    return field->max;
  return field->type == TRENDS_FIELD_TEXT ? TRENDS_TEXT_MAX : TRENDS_STRING_MAX;
}

static TrendsValue
replace_value (TrendsPseudonyms  *self,
               const TrendsValue *value,
               const TrendsField *field)
{
  g_autofree char *text = NULL;

  switch (field->type)
    {
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_TEXT:
      text = replace_within (self, trends_value_get_text (value), get_room (field));
      return trends_value_text (text);
    case TRENDS_FIELD_ADDRESS:
      return replace_address (self, value);
    case TRENDS_FIELD_STRINGS:
      return replace_strings (self, value);
    case TRENDS_FIELD_LINKS:
      return replace_links (self, value);
    case TRENDS_FIELD_CHOICE:
    case TRENDS_FIELD_INTEGER:
    case TRENDS_FIELD_BOOLEAN:
    case TRENDS_FIELD_DATE:
    case TRENDS_FIELD_TIME:
    case TRENDS_FIELD_MONEY:
    case TRENDS_FIELD_REF:
    case TRENDS_FIELD_REFS:
    case TRENDS_FIELD_FIELD_KEYS:
    case TRENDS_FIELD_COLOUR:
    case TRENDS_FIELD_CURRENCY:
    case TRENDS_FIELD_LANGUAGE:
    case TRENDS_FIELD_RANK:
    case TRENDS_FIELD_JSON:
    default:
      return trends_value_copy (value);
    }
}

/* What can't be said without the name in that field isn't said. */
static void
replace_field (TrendsPseudonyms  *self,
               TrendsRecord      *record,
               const TrendsField *field)
{
  const TrendsValue *value = trends_record_get_value (record, field->index);
  g_auto (TrendsValue) replaced = TRENDS_VALUE_INIT;

  if (!trends_value_is_set (value))
    return;
  replaced = replace_value (self, value, field);
  if (!trends_field_validate (field, &replaced, NULL))
    {
      trends_value_clear (&replaced);
      if (field->flags & TRENDS_FIELD_REQUIRED)
        replaced = trends_value_text (SHORTEST);
    }
  trends_record_set (record, field->index, trends_value_copy (&replaced));
}

/* What an owner can't be without is the role, all else that tells of a person goes. */
static TrendsValue
replace_personal (TrendsPseudonyms *self,
                  guint             person,
                  TrendsKind        kind,
                  guint             index)
{
  const TrendsField *field = trends_kind_get_field (kind, index);

  return trends_value_text (field->flags & TRENDS_FIELD_REQUIRED ? get_role (self, person) : NULL);
}

void
trends_pseudonyms_apply (TrendsPseudonyms *self,
                         TrendsRecord     *record)
{
  TrendsKind kind = trends_record_get_kind (record);
  guint person = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id,
                                                        trends_record_get_id (record)));

  for (guint i = 0; i < trends_kind_get_info (kind)->n_fields; i++)
    replace_field (self, record, trends_kind_get_field (kind, i));
  for (guint i = 0; person > 0 && i < trends_kind_get_info (kind)->n_fields; i++)
    if (trends_kind_get_field (kind, i)->flags & TRENDS_FIELD_PERSONAL)
      trends_record_set (record, i, replace_personal (self, person - 1, kind, i));
}
