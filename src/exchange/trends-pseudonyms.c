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

/* (transfer full) (element-type TrendsEntity): owners that are people, or that aren't */
static GPtrArray *
collect_owners (TrendsPlan *plan,
                gboolean    people)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_OWNER);
  GPtrArray *owners = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) owner = g_list_model_get_item (list, i);

      if (is_person (owner) == people)
        g_ptr_array_add (owners, g_steal_pointer (&owner));
    }
  return owners;
}

/* "Merrow" alone is nobody where the council is that of Merrow. But "Asha Merrow's
 * team" gives nobody's name away. */
static void
reserve_name (TrendsPseudonyms *self,
              TrendsNameFinder *people,
              const char       *name)
{
  g_autoptr (GArray) matches = trends_name_finder_find (people, name);

  if (matches->len == 0)
    trends_name_finder_reserve (self->finder, name);
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

static void
reserve_names (TrendsPseudonyms *self,
               TrendsPlan       *plan,
               GPtrArray        *people)
{
  g_autoptr (TrendsNameFinder) strict = make_strict_finder (people);
  g_autoptr (GPtrArray) others = collect_owners (plan, FALSE);

  reserve_name (self, strict,
                trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_ORGANISATION));
  for (guint i = 0; i < others->len; i++)
    reserve_name (self, strict, trends_entity_get_name (others->pdata[i]));
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

/* What several have in common is numbered from the second on. NULL where there is no
 * room for the number: a title that is cut may say something else. */
static char *
number_role (const char *role,
             GHashTable *used)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (used, role)) + 1;
  g_autofree char *numbered = n > 1 ? g_strdup_printf ("%s %u", role, n) : g_strdup (role);

  g_hash_table_replace (used, g_strdup (role), GUINT_TO_POINTER (n));
  return g_utf8_strlen (numbered, -1) <= TRENDS_STRING_MAX ? g_steal_pointer (&numbered) : NULL;
}

/* The role title, with a number from the second holder on; "Person 1" where
 * there is none, where it names somebody, or where it has no room for its number. The
 * words don't depend on who exports. */
static char *
make_pseudonym (TrendsPseudonyms *self,
                TrendsEntity     *owner,
                GHashTable       *used,
                guint            *n_nameless)
{
  const char *role = trends_entity_get_text (owner, TRENDS_OWNER_ROLE);
  g_autofree char *pseudonym = NULL;

  if (*role && !mentions_anybody (self, role))
    pseudonym = number_role (role, used);
  return pseudonym ? g_steal_pointer (&pseudonym) : g_strdup_printf ("Person %u", ++*n_nameless);
}

TrendsPseudonyms *
trends_pseudonyms_new (TrendsPlan *plan)
{
  TrendsPseudonyms *self = g_new0 (TrendsPseudonyms, 1);
  g_autoptr (GPtrArray) people = collect_owners (plan, TRUE);
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_nameless = 0;

  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->roles = g_ptr_array_new_with_free_func (g_free);
  self->finder = trends_name_finder_new ();
  reserve_names (self, plan, people);
  for (guint i = 0; i < people->len; i++)
    add_person (self, i, people->pdata[i]);
  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (self->roles, make_pseudonym (self, people->pdata[i], used, &n_nameless));
  return self;
}

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

static char *
put_in (TrendsPseudonyms *self,
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
      g_string_append (out, shortest ? SHORTEST : get_role (self, match->person));
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
  replaced = put_in (self, text, matches, FALSE);
  if (g_utf8_strlen (replaced, -1) <= max)
    return g_steal_pointer (&replaced);
  return put_in (self, text, matches, TRUE);
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

static TrendsValue
replace_links (TrendsPseudonyms  *self,
               const TrendsValue *value)
{
  GVariant *links = trends_value_get_list (value);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ss)"));

  for (gsize i = 0; i < g_variant_n_children (links); i++)
    {
      const char *title, *address;
      g_autofree char *new_title = NULL, *new_address = NULL;

      g_variant_get_child (links, i, "(&s&s)", &title, &address);
      new_title = replace_within (self, title, TRENDS_STRING_MAX);
      new_address = replace_within (self, address, TRENDS_STRING_MAX);
      g_variant_builder_add (&builder, "(ss)", new_title, new_address);
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

  switch ((int) field->type)
    {
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_TEXT:
    case TRENDS_FIELD_ADDRESS:
      text = replace_within (self, trends_value_get_text (value), get_room (field));
      return trends_value_text (text);
    case TRENDS_FIELD_STRINGS:
      return replace_strings (self, value);
    case TRENDS_FIELD_LINKS:
      return replace_links (self, value);
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
